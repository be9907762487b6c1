/** Sentences of the problems that a returned sheet has suffered（表被改动）: rows, columns, texts, formulas, looks. */
import type { ProblemCode } from "../../core/problem";

type SheetCode = Extract<ProblemCode, `sheet.${string}`>;

/** By code, as in `problemSentences.ts`. */
export const SHEET_SENTENCES: Readonly<Record<SheetCode, string>> = {
  "sheet.foreign":
    "This workbook holds no scoring sheet of Pingbiao, or its hidden stamp sheet was deleted. Fill in the original workbook.",
  "sheet.damaged": "The hidden sheet “{sheet}” is damaged or altered. Use the original workbook.",
  "sheet.newer":
    "A newer release of this program made the workbook; this one cannot check it and has judged nothing. Update first, or ask the issuing office for a workbook of this release.",
  "sheet.item-missing": "The row of item {no} “{title}” was deleted. Restore it.",
  "sheet.item-repeated": "Item {no} “{title}” stands in more than one row. Delete the extra rows.",
  "sheet.item-unknown": "The hidden id “{id}” of this row does not belong here. Delete the row.",
  "sheet.foreign-item":
    "The row of item {no} “{title}” comes from another workbook ({owner}); its score is not used. Delete the row.",
  "sheet.row-mixed":
    "This row shows item {shown} “{title}”, but its hidden id is that of item {no}; its score is not used. Perhaps only some columns were sorted or moved. Undo that, or use the original workbook.",
  "sheet.row-elsewhere":
    "The row of item {no} “{title}” stands under {label} “{shown}”, but its hidden id is that of “{right}”; its score is not used. Move it back under “{right}”, or use the original workbook.",
  "sheet.row-unknown":
    "{count} rows are not of the original sheet, yet their hidden cells hold something (here “{shown}”): sums may take them in, or somebody may take them for results. Delete them.",
  "sheet.figure-repeated":
    "“{label}” stands in more than one row, and nobody can tell which is meant. Delete the extra rows.",
  "sheet.column-repeated":
    "This column has the hidden mark of another one, and nobody can tell which is meant. Delete the extra column, or use the original workbook.",
  "sheet.column-mixed":
    "This column is headed “{shown}”, but by its hidden mark it is “{right}”. Undo the change, or use the original workbook.",
  "sheet.figure-differs":
    "The sheet shows “{shown}” where the scores give “{right}”. Do not sign it. Press F9 to recalculate; if it stays, restore the formula from the original.",
  "sheet.figures-differ":
    "{count} formulas show something else than the scores give; here “{shown}” in place of “{right}”. Perhaps nothing was recalculated: open in Excel or WPS, press F9 and save.",
  "sheet.not-recalculated":
    "This sheet has not been recalculated: {count} formulas do not show the results of now; here “{shown}” where the scores give “{right}”. Press F9 in Excel or WPS (open and save a file), then check again.",
  "sheet.points-altered":
    "The points were changed to “{shown}”; the rubric says “{right}”, and scores are checked by the rubric. Change them back.",
  "sheet.text-altered": "“{right}” was changed to “{shown}”. Change it back.",
  "sheet.text-added":
    "{count} cells hold what the original sheet does not have; here “{shown}”. Whoever signs may take it for a result. Delete it, or move it to another sheet.",
  "sheet.margin-altered":
    "Header or footer of “{sheet}” print what the original does not have: “{shown}”. Whoever reads the paper may take it for ours. Delete it in the page setup.",
  "sheet.subject-altered":
    "The name of {label} “{right}” was changed to “{shown}”; the scores still count for “{right}”. Check whose scores these are, and change the name back.",
  "sheet.key-altered":
    "The hidden key of this row was altered, so subtotals and total cannot be trusted. Use the original workbook.",
  "sheet.row-missing": "The row “{label}” was deleted. Undo that, or use the original workbook.",
  "sheet.column-missing":
    "Deleted columns: “{columns}”. The figures shown cannot be trusted. Undo that, or use the original workbook.",
  "sheet.number-disguised":
    "The cell holds “{value}”, but its format or the width of the column shows something else. Do not sign it. Set the format to General and widen the column.",
  "sheet.content-unseen":
    "{count} cells, this one first, cannot be seen or may be covered (colour like the background, tiny, merged, noughts or results not shown, under a picture, text box, control, note, background or conditional format). Restore them and check.",
  "sheet.print-cut":
    "The print area leaves out {count} cells, this one first, so the paper is not complete. Set the print area again.",
  "sheet.rows-hidden":
    "{count} rows of items are hidden or filtered out; their scores still count. Unhide them and check.",
  "sheet.figures-hidden":
    "{count} rows of the head, the figures or the sign-off block are hidden or filtered out. Unhide them and check.",
  "sheet.columns-hidden": "Hidden columns: “{columns}”. Unhide them and check.",
  "sheet.moved-here":
    "“{sheet}” was moved here from another workbook; its stamp is not in this one, and its scores are not used. Use its own workbook.",
  "sheet.too-many-rows":
    "“{sheet}” holds {count} rows with a hidden id, far more than it should; it was not read. Use the original workbook.",
  "sheet.copied":
    "“{sheet}” and “{others}” are copies of one scoring sheet, and nobody can tell which is meant. Keep only one.",
  "sheet.formula-altered":
    "The formula was altered; once recalculated it may show something else than the scores give. Do not sign it. Restore the formula from the original.",
  "sheet.formula-overwritten": "The formula was overwritten, so the figure shown cannot be trusted. Restore it.",
  "sheet.several": "The workbook holds {count} scoring sheets; this is “{sheet}”.",
};
