/** Sentences of the problems that a returned sheet has suffered（表被改动）: rows, columns, texts, formulas, looks. */
import type { ProblemCode } from "../core/problem";
import type { Sentence } from "./sentence";

type SheetCode = Extract<ProblemCode, `sheet.${string}`>;

/** By code, as in `problemSentences.ts`. */
export const SHEET_SENTENCES: Readonly<Record<SheetCode, Sentence>> = {
  "sheet.foreign": {
    zh: "这个工作簿里没有评表写入的评价表，或者它的隐藏标识表被删除了。请用发出的原表填写。",
    en: "This workbook holds no scoring sheet of Pingbiao, or its hidden stamp sheet was deleted. Fill in the original workbook.",
  },
  "sheet.damaged": {
    zh: "隐藏的标识表“{sheet}”已损坏或被改动，无法核对。请用原表重新填写。",
    en: "The hidden sheet “{sheet}” is damaged or altered. Use the original workbook.",
  },
  "sheet.newer": {
    zh: "本工作簿由较新版本的“评表”编制，现用的版本不能核对，未作任何判断。请升级后再核对；如无法升级，请编制单位用现用的版本重新发表。",
    en: "A newer release of this program made the workbook; this one cannot check it and has judged nothing. Update first, or ask the issuing office for a workbook of this release.",
  },
  "sheet.item-missing": {
    zh: "第{no}项“{title}”所在的行被删除了，请恢复该行。",
    en: "The row of item {no} “{title}” was deleted. Restore it.",
  },
  "sheet.item-repeated": {
    zh: "第{no}项“{title}”出现了不止一行，请删除多余的行。",
    en: "Item {no} “{title}” stands in more than one row. Delete the extra rows.",
  },
  "sheet.item-unknown": {
    zh: "这一行的隐藏编号“{id}”不属于本表，请删除该行。",
    en: "The hidden id “{id}” of this row does not belong here. Delete the row.",
  },
  "sheet.foreign-item": {
    zh: "第{no}项“{title}”这一行是从别的评价表（{owner}）来的，得分没有采用，请删除该行。",
    en: "The row of item {no} “{title}” comes from another workbook ({owner}); its score is not used. Delete the row.",
  },
  "sheet.row-mixed": {
    zh: "这一行写的是第{shown}项“{title}”，隐藏编号却是第{no}项，得分没有采用。多半是只排序或移动了部分列，请撤销，或用原表重新填写。",
    en: "This row shows item {shown} “{title}”, but its hidden id is that of item {no}; its score is not used. Perhaps only some columns were sorted or moved. Undo that, or use the original workbook.",
  },
  "sheet.row-elsewhere": {
    zh: "第{no}项“{title}”这一行排在{label}“{shown}”名下，隐藏编号却是“{right}”，得分没有采用。请把这一行移回“{right}”名下，或用原表重新填写。",
    en: "The row of item {no} “{title}” stands under {label} “{shown}”, but its hidden id is that of “{right}”; its score is not used. Move it back under “{right}”, or use the original workbook.",
  },
  "sheet.row-unknown": {
    zh: "表中有{count}行不是原表的行，隐藏列里却有内容（例如此处的“{shown}”），可能混入小计和总分，或被误认为评价结果。请删除这些行。",
    en: "{count} rows are not of the original sheet, yet their hidden cells hold something (here “{shown}”): sums may take them in, or somebody may take them for results. Delete them.",
  },
  "sheet.figure-repeated": {
    zh: "“{label}”出现了不止一行，不知以哪一行为准。请删除多余的行。",
    en: "“{label}” stands in more than one row, and nobody can tell which is meant. Delete the extra rows.",
  },
  "sheet.column-repeated": {
    zh: "这一列与另一列的隐藏标识相同，不知以哪一列为准。请删除多出的列，或用原表重新填写。",
    en: "This column has the hidden mark of another one, and nobody can tell which is meant. Delete the extra column, or use the original workbook.",
  },
  "sheet.column-mixed": {
    zh: "这一列的表头写的是“{shown}”，按隐藏标识却是“{right}”列。请撤销对列的改动，或用原表重新填写。",
    en: "This column is headed “{shown}”, but by its hidden mark it is “{right}”. Undo the change, or use the original workbook.",
  },
  "sheet.figure-differs": {
    zh: "表中显示“{shown}”，按得分应为“{right}”，不能签字盖章。请按F9重新计算；仍不一致的，用原表恢复公式。",
    en: "The sheet shows “{shown}” where the scores give “{right}”. Do not sign it. Press F9 to recalculate; if it stays, restore the formula from the original.",
  },
  "sheet.figures-differ": {
    zh: "有{count}处公式的结果与得分不符，例如此处显示“{shown}”，按得分应为“{right}”。多半是没有重新计算，请用Excel或WPS打开，按F9后保存。",
    en: "{count} formulas show something else than the scores give; here “{shown}” in place of “{right}”. Perhaps nothing was recalculated: open in Excel or WPS, press F9 and save.",
  },
  "sheet.not-recalculated": {
    zh: "本表尚未重新计算：有{count}处公式显示的还不是现在的结果，例如此处显示“{shown}”，按得分应为“{right}”。请在Excel或WPS中按F9（文件请打开后保存），再核对。",
    en: "This sheet has not been recalculated: {count} formulas do not show the results of now; here “{shown}” where the scores give “{right}”. Press F9 in Excel or WPS (open and save a file), then check again.",
  },
  "sheet.points-altered": {
    zh: "分值被改成了“{shown}”，指标规定是“{right}”。得分按指标规定核对，请改回。",
    en: "The points were changed to “{shown}”; the rubric says “{right}”, and scores are checked by the rubric. Change them back.",
  },
  "sheet.text-altered": {
    zh: "原文“{right}”被改成了“{shown}”，请改回原文。",
    en: "“{right}” was changed to “{shown}”. Change it back.",
  },
  "sheet.text-added": {
    zh: "表中多出{count}处原来没有的内容，例如此处的“{shown}”，签字人可能误以为是评价结果。请删除，或移到其他工作表。",
    en: "{count} cells hold what the original sheet does not have; here “{shown}”. Whoever signs may take it for a result. Delete it, or move it to another sheet.",
  },
  "sheet.margin-altered": {
    zh: "“{sheet}”的页眉页脚印有原来没有的内容：“{shown}”，看纸的人可能误以为是本表原有的。请在页面设置中删除。",
    en: "Header or footer of “{sheet}” print what the original does not have: “{shown}”. Whoever reads the paper may take it for ours. Delete it in the page setup.",
  },
  "sheet.subject-altered": {
    zh: "{label}“{right}”的名称被改成了“{shown}”，得分仍计在“{right}”名下。请核对填的是哪一个，并改回名称。",
    en: "The name of {label} “{right}” was changed to “{shown}”; the scores still count for “{right}”. Check whose scores these are, and change the name back.",
  },
  "sheet.key-altered": {
    zh: "这一行隐藏的计算编号被改动，表中的小计和总分不可信，请用原表重新填写。",
    en: "The hidden key of this row was altered, so subtotals and total cannot be trusted. Use the original workbook.",
  },
  "sheet.row-missing": {
    zh: "“{label}”那一行被删除了，请撤销，或用原表重新填写。",
    en: "The row “{label}” was deleted. Undo that, or use the original workbook.",
  },
  "sheet.column-missing": {
    zh: "“{columns}”列被删除了，表中的数不可信，请撤销，或用原表重新填写。",
    en: "Deleted columns: “{columns}”. The figures shown cannot be trusted. Undo that, or use the original workbook.",
  },
  "sheet.number-disguised": {
    zh: "单元格里的值是“{value}”，但因格式或列宽显示成了别的样子，不能签字盖章。请把单元格格式改回“常规”并加宽列。",
    en: "The cell holds “{value}”, but its format or the width of the column shows something else. Do not sign it. Set the format to General and widen the column.",
  },
  "sheet.content-unseen": {
    zh: "从此处起有{count}处内容看不见或可能被遮住（字色与底色相近、字号过小、被合并、设为不显示零值或显示公式，或被图片、文本框、控件、批注、背景、条件格式遮盖）。请恢复原样后核对。",
    en: "{count} cells, this one first, cannot be seen or may be covered (colour like the background, tiny, merged, noughts or results not shown, under a picture, text box, control, note, background or conditional format). Restore them and check.",
  },
  "sheet.print-cut": {
    zh: "打印区域没有包括此处等{count}处内容，打印出来的表不完整。请重新设置打印区域。",
    en: "The print area leaves out {count} cells, this one first, so the paper is not complete. Set the print area again.",
  },
  "sheet.rows-hidden": {
    zh: "有{count}行考核要点被隐藏或筛选掉了，其中的得分仍然计入。请取消隐藏和筛选后核对。",
    en: "{count} rows of items are hidden or filtered out; their scores still count. Unhide them and check.",
  },
  "sheet.figures-hidden": {
    zh: "表头、小计、总分或签字栏中有{count}行被隐藏或筛选掉了。请取消隐藏和筛选后核对。",
    en: "{count} rows of the head, the figures or the sign-off block are hidden or filtered out. Unhide them and check.",
  },
  "sheet.columns-hidden": {
    zh: "“{columns}”列被隐藏了，请取消隐藏后核对。",
    en: "Hidden columns: “{columns}”. Unhide them and check.",
  },
  "sheet.moved-here": {
    zh: "“{sheet}”是从别的工作簿移来的评价表，本工作簿里没有它的标识，得分没有采用。请用它原来的工作簿。",
    en: "“{sheet}” was moved here from another workbook; its stamp is not in this one, and its scores are not used. Use its own workbook.",
  },
  "sheet.too-many-rows": {
    zh: "“{sheet}”里带隐藏编号的行有{count}行，远多于应有的行数，没有读取。请用原表重新填写。",
    en: "“{sheet}” holds {count} rows with a hidden id, far more than it should; it was not read. Use the original workbook.",
  },
  "sheet.copied": {
    zh: "“{sheet}”与“{others}”是同一张评价表的副本，不知以哪一张为准。请只保留一张。",
    en: "“{sheet}” and “{others}” are copies of one scoring sheet, and nobody can tell which is meant. Keep only one.",
  },
  "sheet.formula-altered": {
    zh: "公式被改动，重新计算后显示的数会与得分不符，不能签字盖章。请用原表恢复公式。",
    en: "The formula was altered; once recalculated it may show something else than the scores give. Do not sign it. Restore the formula from the original.",
  },
  "sheet.formula-overwritten": {
    zh: "公式被覆盖，表中显示的数不可信，请恢复公式。",
    en: "The formula was overwritten, so the figure shown cannot be trusted. Restore it.",
  },
  "sheet.several": {
    zh: "工作簿里有{count}张评价表，这里核对的是“{sheet}”。",
    en: "The workbook holds {count} scoring sheets; this is “{sheet}”.",
  },
};
