/** A sentence for each reason why a host would not. `{detail}` names the sheet, file or part. */

/** By code. Without a detail the brackets and quotes around it go too. */
export const HOST_SENTENCES = {
  "sheet-exists": "工作表“{detail}”已经存在，没有写入任何内容。请选择替换、都保留或取消。",
  "sheet-protected": "工作表“{detail}”受保护，没有写入。请先在“审阅”中撤销保护。",
  "sheet-open": "操作没有完成，工作表“{detail}”可能没有重新加上保护。得分没有丢失；请重试，或在“审阅”中保护该表。",
  "half-written":
    "写入中断，没写完的工作表（{detail}）未能自动删除。请手工删除这些工作表；原有的同名工作表已改名为“…（原）”，内容没有变动，请把名称改回来再试。",
  "workbook-protected": "工作簿的结构受保护，不能增加工作表。请先在“审阅”中撤销工作簿保护。",
  "cell-editing": "正在编辑单元格，没有执行。请按回车结束编辑后再试。",
  "access-denied": "Excel拒绝了这项操作，没有写入。请检查文件是否只读或受保护。",
  busy: "Excel正忙，请稍候再试。",
  "too-large": "内容过大，超出了Excel一次能处理的范围（{detail}）。请减少被考核单位后再试。",
  gone: "要找的工作表或单元格已经不在了（{detail}）。请刷新后再试。",
  unsupported:
    "这个文件或这个版本的Excel不支持该操作（{detail}），内容没有改动。请换用较新的Excel，或另存为.xlsx后再试。",
  offline: "与Excel的联系中断，请关闭任务窗格后重新打开。",
  "cannot-open": "文件打不开，没有读取：可能已被移走或删除，或没有读取权限。请检查后再试。",
  "not-a-workbook": "这个文件不是Excel工作簿（.xlsx）。请检查文件，或用Excel、WPS另存为.xlsx。",
  "old-format": "这是旧格式的工作簿（.xls，或WPS的.et），没有读取。请用Excel或WPS另存为.xlsx后再试。",
  encrypted:
    "文件是加密的，无法读取：设有打开密码，或由Excel自动加密（打开时不问密码）；压缩包则设有解压密码。请打开后去掉密码、另存为.xlsx再试，压缩包请先解压。",
  damaged: "文件已损坏或不完整（{detail}），无法读取。请向对方重新索取。",
  ambiguous:
    "文件里有一处（{detail}），不同的程序读出来会不一样，所以没有读取。请用Excel或WPS打开，核对内容后另存为新的.xlsx，再用新文件。",
  "not-as-written":
    "写好后又读了一遍，有一处（{detail}）与应写的不一致，所以没有生成文件，原文件没有改动。请用Excel或WPS打开原文件，另存为新的.xlsx后再试。",
  "too-big-to-read":
    "文件内容超出了安全读取的范围（{detail}），没有读取。常见的原因是图片、失效的名称或空白格式太多：请在Excel或WPS中删去后另存，或换用发出的原表填写。",
  "too-slow-to-read": "读取用时过长（{detail}），已经停止，其余文件照常读取。请用Excel或WPS打开后另存，再放进来。",
  "other-archive": "这是.rar或.7z压缩包，没有读取。请先解压，再把里面的工作簿放进来。",
  "unexpected-content":
    "文件的内容出乎意料（{detail}），程序没有读下去；其余文件不受影响。请用Excel或WPS打开后另存为.xlsx再试；仍然不行时，请把这个文件交给维护人员。",
  "other-packing":
    "压缩时用了本程序不能解开的方式（{detail}），没有读取；文件本身可能完好。请先解压再放进来，或用压缩软件的“标准（Deflate）”方式重新压缩为.zip。",
  shielded: "文件经公司或单位的加密软件加密，在本机以外打不开，没有读取。请向对方索取用该软件解密后的文件。",
  "binary-format": "这是.xlsb（Excel二进制工作簿），没有读取。请用Excel或WPS另存为.xlsx后再试。",
  "split-archive":
    "这是分卷压缩包中的一卷，或不完整的.zip，没有读取。请把各卷放在同一文件夹，解压后再把里面的工作簿放进来。",
  "other-format": "这是其他软件的表格格式，没有读取。请用Excel或WPS打开后另存为.xlsx，再放进来。",
  scan: "这是扫描件或图片，里面的得分没有读取。请同时收取填好的.xlsx工作簿。",
  document: "这是文档，不是工作簿，没有读取。得分如果写在里面，请收取填好的.xlsx工作簿。",
  "other-kind":
    "从文件名看不是工作簿（没有.xlsx等扩展名），没有读取。如果是评价表，请把扩展名改为.xlsx，或在Excel、WPS中另存为.xlsx后再放进来。",
  "not-a-file": "这不是普通文件（是管道、设备或套接字），没有读取。请放入文件本身。",
  "session-expired":
    "与Excel的会话已经过期，这一步没有完成。请刷新页面，重新打开工作簿后再试；已经保存的内容不受影响。",
  "changed-meanwhile":
    "这期间有人在工作表“{detail}”中改动了内容，或在别处封存、解除了封存；这一步没有完成，已输入的内容都保留着。请重新核对后再试。",
  unknown: "Excel报告了意外的错误（{detail}），操作没有完成。请重试；再次出现时请保存文件后重新打开。",
} as const satisfies Readonly<Record<string, string>>;

/** Every code that has a sentence. */
export type HostSentenceCode = keyof typeof HOST_SENTENCES;
