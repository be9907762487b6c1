/** A sentence for each reason why a host would not. `{detail}` names the sheet, file or part. */
import type { Sentence } from "./sentence";

/** By code. Without a detail the brackets and quotes around it go too. */
export const HOST_SENTENCES = {
  "sheet-exists": {
    zh: "工作表“{detail}”已经存在，没有写入任何内容。请选择替换、都保留或取消。",
    en: "Sheet “{detail}” exists already; nothing was written. Replace it, keep both, or cancel.",
  },
  "sheet-protected": {
    zh: "工作表“{detail}”受保护，没有写入。请先在“审阅”中撤销保护。",
    en: "Sheet “{detail}” is protected; nothing was written. Unprotect it under Review first.",
  },
  "sheet-open": {
    zh: "操作没有完成，工作表“{detail}”可能没有重新加上保护。得分没有丢失；请重试，或在“审阅”中保护该表。",
    en: "It was not finished, and sheet “{detail}” may be left unprotected. No score is lost; try again, or protect the sheet under Review.",
  },
  "half-written": {
    zh: "写入中断，没写完的工作表（{detail}）未能自动删除。请手工删除这些工作表；原有的同名工作表已改名为“…（原）”，内容没有变动，请把名称改回来再试。",
    en: "Writing broke off, and the unfinished sheets ({detail}) could not be removed. Delete them by hand; former sheets of those names were renamed “…（原）” and are unchanged: give them their names back, then try again.",
  },
  "workbook-protected": {
    zh: "工作簿的结构受保护，不能增加工作表。请先在“审阅”中撤销工作簿保护。",
    en: "The workbook's structure is protected. Unprotect it under Review first.",
  },
  "cell-editing": {
    zh: "正在编辑单元格，没有执行。请按回车结束编辑后再试。",
    en: "A cell is being edited. Press Enter to finish, then try again.",
  },
  "access-denied": {
    zh: "Excel拒绝了这项操作，没有写入。请检查文件是否只读或受保护。",
    en: "Excel refused; nothing was written. Check whether the file is read-only or protected.",
  },
  busy: { zh: "Excel正忙，请稍候再试。", en: "Excel is busy. Try again in a moment." },
  "too-large": {
    zh: "内容过大，超出了Excel一次能处理的范围（{detail}）。请减少被考核单位后再试。",
    en: "Too large for Excel to handle at once ({detail}). Choose fewer subjects.",
  },
  gone: {
    zh: "要找的工作表或单元格已经不在了（{detail}）。请刷新后再试。",
    en: "The sheet or cell is gone ({detail}). Refresh and try again.",
  },
  unsupported: {
    zh: "这个文件或这个版本的Excel不支持该操作（{detail}），内容没有改动。请换用较新的Excel，或另存为.xlsx后再试。",
    en: "This file or this version of Excel does not support that ({detail}); nothing was changed. Use a newer Excel, or save as .xlsx and try again.",
  },
  offline: {
    zh: "与Excel的联系中断，请关闭任务窗格后重新打开。",
    en: "The connection to Excel was lost. Close the pane and open it again.",
  },
  "cannot-open": {
    zh: "文件打不开，没有读取：可能已被移走或删除，或没有读取权限。请检查后再试。",
    en: "The file could not be opened; nothing was read. Check whether it was moved or deleted, and whether you may read it.",
  },
  "not-a-workbook": {
    zh: "这个文件不是Excel工作簿（.xlsx）。请检查文件，或用Excel、WPS另存为.xlsx。",
    en: "This file is not an Excel workbook (.xlsx). Check it, or save it as .xlsx.",
  },
  "old-format": {
    zh: "这是旧格式的.xls文件。请用Excel或WPS另存为.xlsx后再试。",
    en: "This is an old .xls file. Save it as .xlsx first.",
  },
  encrypted: {
    zh: "文件有打开密码，无法读取。请去掉密码后另存再试。",
    en: "The file has a password. Remove the password and save it again.",
  },
  damaged: {
    zh: "文件已损坏或不完整（{detail}），无法读取。请向对方重新索取。",
    en: "The file is damaged or incomplete ({detail}). Ask for it again.",
  },
  "too-big-to-read": {
    zh: "文件内容超出了安全读取的范围（{detail}），没有读取。请检查来源。",
    en: "The file exceeds what can be read safely ({detail}). Check where it came from.",
  },
  "too-slow-to-read": {
    zh: "读取用时过长（{detail}），已经停止，其余文件照常读取。请用Excel或WPS打开后另存，再放进来。",
    en: "Reading took too long ({detail}) and was stopped; the other files are read as usual. Open it in Excel, save it again and add it once more.",
  },
  "other-archive": {
    zh: "这是.rar或.7z压缩包，没有读取。请先解压，再把里面的工作簿放进来。",
    en: "This is a .rar or .7z archive; nothing was read. Unpack it and add the workbooks inside.",
  },
  "unexpected-content": {
    zh: "文件的内容出乎意料（{detail}），程序没有读下去；其余文件不受影响。请用Excel或WPS打开后另存为.xlsx再试；仍然不行时，请把这个文件交给维护人员。",
    en: "The file holds something unexpected ({detail}) and was not read any further; other files are not affected. Open it in Excel and save it as .xlsx; if that does not help, pass it to whoever maintains this program.",
  },
  unknown: {
    zh: "Excel报告了意外的错误（{detail}），操作没有完成。请重试；再次出现时请保存文件后重新打开。",
    en: "Excel reported an unexpected error ({detail}). Try again; if it recurs, save and reopen the file.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Every code that has a sentence. */
export type HostSentenceCode = keyof typeof HOST_SENTENCES;
