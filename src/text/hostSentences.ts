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
    zh: "这是旧格式的工作簿（.xls，或WPS的.et），没有读取。请用Excel或WPS另存为.xlsx后再试。",
    en: "This is a workbook in an old format (.xls, or .et of WPS); nothing was read. Save it as .xlsx first.",
  },
  encrypted: {
    zh: "文件是加密的，无法读取：设有打开密码，或由Excel自动加密（打开时不问密码）；压缩包则设有解压密码。请打开后去掉密码、另存为.xlsx再试，压缩包请先解压。",
    en: "The file is encrypted: it has a password, or Excel encrypted it by itself and asks for none; an archive has a password of its own. Open it, remove the password and save it as .xlsx; unpack an archive first.",
  },
  damaged: {
    zh: "文件已损坏或不完整（{detail}），无法读取。请向对方重新索取。",
    en: "The file is damaged or incomplete ({detail}). Ask for it again.",
  },
  ambiguous: {
    zh: "文件里有一处（{detail}），不同的程序读出来会不一样，所以没有读取。请用Excel或WPS打开，核对内容后另存为新的.xlsx，再用新文件。",
    en: "One place in the file ({detail}) reads differently in different programs, so nothing was read. Open it in Excel, check what it shows, save it as a new .xlsx and use that.",
  },
  "not-as-written": {
    zh: "写好后又读了一遍，有一处（{detail}）与应写的不一致，所以没有生成文件，原文件没有改动。请用Excel或WPS打开原文件，另存为新的.xlsx后再试。",
    en: "Read back after writing, one place ({detail}) was not as it should be; no file was made and the original is unchanged. Open the original in Excel, save it as a new .xlsx and try again.",
  },
  "too-big-to-read": {
    zh: "文件内容超出了安全读取的范围（{detail}），没有读取。常见的原因是图片、失效的名称或空白格式太多：请在Excel或WPS中删去后另存，或换用发出的原表填写。",
    en: "The file exceeds what can be read safely ({detail}). Often it holds too many pictures, dead names or formatted blanks: delete them and save it again, or fill in the workbook that was sent.",
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
  "other-packing": {
    zh: "压缩时用了本程序不能解开的方式（{detail}），没有读取；文件本身可能完好。请先解压再放进来，或用压缩软件的“标准（Deflate）”方式重新压缩为.zip。",
    en: "It is packed in a way that cannot be read here ({detail}); the file itself may be sound. Unpack it and add what is inside, or pack it again as an ordinary .zip (Deflate).",
  },
  shielded: {
    zh: "文件经公司或单位的加密软件加密，在本机以外打不开，没有读取。请向对方索取用该软件解密后的文件。",
    en: "The file was encrypted by the security software of a company or office and cannot be read elsewhere. Ask for a copy that was decrypted with that software.",
  },
  "binary-format": {
    zh: "这是.xlsb（Excel二进制工作簿），没有读取。请用Excel或WPS另存为.xlsx后再试。",
    en: "This is an .xlsb file (a binary workbook); nothing was read. Save it as .xlsx first.",
  },
  "split-archive": {
    zh: "这是分卷压缩包中的一卷，或不完整的.zip，没有读取。请把各卷放在同一文件夹，解压后再把里面的工作簿放进来。",
    en: "This is one volume of an archive in several, or an incomplete .zip; nothing was read. Put all volumes into one folder, unpack them and add the workbooks inside.",
  },
  "other-format": {
    zh: "这是其他软件的表格格式，没有读取。请用Excel或WPS打开后另存为.xlsx，再放进来。",
    en: "This is a spreadsheet in another program's format; nothing was read. Save it as .xlsx and add it once more.",
  },
  scan: {
    zh: "这是扫描件或图片，里面的得分没有读取。请同时收取填好的.xlsx工作簿。",
    en: "This is a scan or picture; scores in it are not read. Ask for the filled .xlsx workbook as well.",
  },
  document: {
    zh: "这是文档，不是工作簿，没有读取。得分如果写在里面，请收取填好的.xlsx工作簿。",
    en: "This is a document and no workbook; nothing was read. Ask for the filled .xlsx workbook if it holds scores.",
  },
  "other-kind": {
    zh: "从文件名看不是工作簿（没有.xlsx等扩展名），没有读取。如果是评价表，请把扩展名改为.xlsx，或在Excel、WPS中另存为.xlsx后再放进来。",
    en: "By its name this is no workbook (no extension such as .xlsx); nothing was read. If it is one, give it the extension .xlsx or save it as such and add it once more.",
  },
  "not-a-file": {
    zh: "这不是普通文件（是管道、设备或套接字），没有读取。请放入文件本身。",
    en: "This is no ordinary file (a pipe, device or socket); nothing was read. Add the file itself.",
  },
  "session-expired": {
    zh: "与Excel的会话已经过期，这一步没有完成。请刷新页面，重新打开工作簿后再试；已经保存的内容不受影响。",
    en: "The session with Excel has expired and this step was not finished. Reload the page, open the workbook again and try once more; what was saved is not affected.",
  },
  "changed-meanwhile": {
    zh: "这期间有人在工作表“{detail}”中改动了内容，或在别处封存、解除了封存；这一步没有完成，已输入的内容都保留着。请重新核对后再试。",
    en: "Meanwhile somebody changed something in sheet “{detail}”, or sealed or unsealed it elsewhere; this step was not done and everything typed is kept. Check again, then try once more.",
  },
  unknown: {
    zh: "Excel报告了意外的错误（{detail}），操作没有完成。请重试；再次出现时请保存文件后重新打开。",
    en: "Excel reported an unexpected error ({detail}). Try again; if it recurs, save and reopen the file.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Every code that has a sentence. */
export type HostSentenceCode = keyof typeof HOST_SENTENCES;
