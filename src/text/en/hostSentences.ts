/** A sentence for each reason why a host would not. `{detail}` names the sheet, file or part. */
import type { HostSentenceCode } from "../zh/hostSentences";

/** By code. Without a detail the brackets and quotes around it go too. */
export const HOST_SENTENCES: Readonly<Record<HostSentenceCode, string>> = {
  "sheet-exists": "Sheet “{detail}” exists already; nothing was written. Replace it, keep both, or cancel.",
  "sheet-protected": "Sheet “{detail}” is protected; nothing was written. Unprotect it under Review first.",
  "sheet-open":
    "It was not finished, and sheet “{detail}” may be left unprotected. No score is lost; try again, or protect the sheet under Review.",
  "half-written":
    "Writing broke off, and the unfinished sheets ({detail}) could not be removed. Delete them by hand; former sheets of those names were renamed “…（原）” and are unchanged: give them their names back, then try again.",
  "workbook-protected": "The workbook's structure is protected. Unprotect it under Review first.",
  "cell-editing": "A cell is being edited. Press Enter to finish, then try again.",
  "access-denied": "Excel refused; nothing was written. Check whether the file is read-only or protected.",
  busy: "Excel is busy. Try again in a moment.",
  "too-large": "Too large for Excel to handle at once ({detail}). Choose fewer subjects.",
  gone: "The sheet or cell is gone ({detail}). Refresh and try again.",
  unsupported:
    "This file or this version of Excel does not support that ({detail}); nothing was changed. Use a newer Excel, or save as .xlsx and try again.",
  offline: "The connection to Excel was lost. Close the pane and open it again.",
  "cannot-open":
    "The file could not be opened; nothing was read. Check whether it was moved or deleted, and whether you may read it.",
  "not-a-workbook": "This file is not an Excel workbook (.xlsx). Check it, or save it as .xlsx.",
  "old-format": "This is a workbook in an old format (.xls, or .et of WPS); nothing was read. Save it as .xlsx first.",
  encrypted:
    "The file is encrypted: it has a password, or Excel encrypted it by itself and asks for none; an archive has a password of its own. Open it, remove the password and save it as .xlsx; unpack an archive first.",
  damaged: "The file is damaged or incomplete ({detail}). Ask for it again.",
  ambiguous:
    "One place in the file ({detail}) reads differently in different programs, so nothing was read. Open it in Excel, check what it shows, save it as a new .xlsx and use that.",
  "not-as-written":
    "Read back after writing, one place ({detail}) was not as it should be; no file was made and the original is unchanged. Open the original in Excel, save it as a new .xlsx and try again.",
  "too-big-to-read":
    "The file exceeds what can be read safely ({detail}). Often it holds too many pictures, dead names or formatted blanks: delete them and save it again, or fill in the workbook that was sent.",
  "too-slow-to-read":
    "Reading took too long ({detail}) and was stopped; the other files are read as usual. Open it in Excel, save it again and add it once more.",
  "other-archive": "This is a .rar or .7z archive; nothing was read. Unpack it and add the workbooks inside.",
  "unexpected-content":
    "The file holds something unexpected ({detail}) and was not read any further; other files are not affected. Open it in Excel and save it as .xlsx; if that does not help, pass it to whoever maintains this program.",
  "other-packing":
    "It is packed in a way that cannot be read here ({detail}); the file itself may be sound. Unpack it and add what is inside, or pack it again as an ordinary .zip (Deflate).",
  shielded:
    "The file was encrypted by the security software of a company or office and cannot be read elsewhere. Ask for a copy that was decrypted with that software.",
  "binary-format": "This is an .xlsb file (a binary workbook); nothing was read. Save it as .xlsx first.",
  "split-archive":
    "This is one volume of an archive in several, or an incomplete .zip; nothing was read. Put all volumes into one folder, unpack them and add the workbooks inside.",
  "other-format":
    "This is a spreadsheet in another program's format; nothing was read. Save it as .xlsx and add it once more.",
  scan: "This is a scan or picture; scores in it are not read. Ask for the filled .xlsx workbook as well.",
  document:
    "This is a document and no workbook; nothing was read. Ask for the filled .xlsx workbook if it holds scores.",
  "other-kind":
    "By its name this is no workbook (no extension such as .xlsx); nothing was read. If it is one, give it the extension .xlsx or save it as such and add it once more.",
  "not-a-file": "This is no ordinary file (a pipe, device or socket); nothing was read. Add the file itself.",
  "session-expired":
    "The session with Excel has expired and this step was not finished. Reload the page, open the workbook again and try once more; what was saved is not affected.",
  "changed-meanwhile":
    "Meanwhile somebody changed something in sheet “{detail}”, or sealed or unsealed it elsewhere; this step was not done and everything typed is kept. Check again, then try once more.",
  unknown: "Excel reported an unexpected error ({detail}). Try again; if it recurs, save and reopen the file.",
} as const satisfies Readonly<Record<string, string>>;
