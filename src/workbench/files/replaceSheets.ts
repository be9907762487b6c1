// Puts SheetPlans into the host's workbook in place of all its sheets, as opening a file does.
import type { Area, SheetPlan } from "../../sheet/plan";
import type { Book } from "../host/book";
import { cellArea } from "../host/area";
import type { CellFormat } from "../host/model";
import { DEFAULT_FORMAT } from "../host/model";
import type { Sheet } from "../host/sheet";
import { chartModelOf } from "./chartOf";
import { pointsOf } from "./columnWidth";
import { pageOf, validationOf } from "./ruleOf";
import { formatOf } from "./styleOf";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
/** Name of the last old sheet until the new ones stand: no workbook is without a sheet. */
const LEAVING = "~";

/** Replaces all sheets and names. The first visible sheet is shown afterwards. */
export function replaceSheets(book: Book, plans: readonly SheetPlan[]): void {
  const [last, ...others] = book.sheets;
  for (const sheet of others) book.removeSheet(sheet);
  if (last !== undefined) book.renameSheet(last, LEAVING);
  const sheets = plans.map((plan) => putPlan(book, plan));
  if (last !== undefined) book.removeSheet(last);
  book.putNames(
    plans.flatMap((plan) =>
      plan.names.map(({ name, refersTo }) => ({
        name,
        sheetId: null,
        formula: `=${refersTo}`,
        comment: "",
        visible: true,
      })),
    ),
  );
  const first = sheets.find((sheet) => sheet.visibility === "Visible");
  if (first !== undefined) book.activateSheet(first.id);
}

/** The sheet is still unknown to the grid's next turn, so one change of each kind tells all. */
function putPlan(book: Book, plan: SheetPlan): Sheet {
  const sheet = book.addSheet(plan.name);
  sheet.visibility = VISIBILITY[plan.visibility];
  sheet.tabColor = plan.tabColor ?? "";
  sheet.showGridlines = plan.showGridlines;
  sheet.merges = plan.merges;
  sheet.validations = plan.validations.map(validationOf);
  sheet.conditionalFormats = plan.conditionalFormats.map(({ area, formula, fill, color }, index) => ({
    id: `${sheet.id}-${index}`,
    area,
    formula: `=${formula}`,
    fill,
    fontColor: color ?? null,
    bold: null,
    stopIfTrue: true,
  }));
  sheet.charts = (plan.charts ?? []).map((chart, index) => chartModelOf(chart, `${sheet.id}-chart-${index}`));
  sheet.protection = { protected: plan.protected, options: {}, password: null };
  sheet.freeze = plan.freeze ?? null;
  if (plan.print !== undefined) sheet.page = pageOf(plan.print, sheet.page);
  if (plan.firstCell !== undefined) sheet.selection = cellArea(plan.firstCell.row, plan.firstCell.column);
  putSizes(sheet, plan);
  putCells(sheet, plan);
  const area: Area = sheet.usedArea(false) ?? cellArea(0, 0);
  book.emit({ kind: "cellsChanged", sheetId: sheet.id, area });
  return sheet;
}

function putSizes(sheet: Sheet, plan: SheetPlan): void {
  plan.columns.forEach(({ width, hidden }, column) => {
    sheet.columns.resize(column, column, pointsOf(width));
    if (hidden === true) sheet.columns.hide(column, column, true);
  });
  for (const [row, { height, hidden }] of plan.rows) {
    if (height !== undefined) sheet.rows.resize(row, row, height);
    if (hidden === true) sheet.rows.hide(row, row, true);
  }
}

function putCells(sheet: Sheet, plan: SheetPlan): void {
  const formats = new Map<string, CellFormat>();
  for (const [name, style] of Object.entries(plan.styles)) formats.set(name, formatOf(style));
  for (const { row, column, value, formula, style, link } of plan.cells) {
    const isEmpty = formula === undefined && value === "";
    if (!isEmpty) sheet.cells.put(row, column, { formula: formula === undefined ? null : `=${formula}`, value });
    const format = style === undefined ? DEFAULT_FORMAT : (formats.get(style) ?? DEFAULT_FORMAT);
    if (format !== DEFAULT_FORMAT) sheet.changeFormats(cellArea(row, column), () => format);
    if (link !== undefined) sheet.putHyperlink(row, column, { documentReference: link });
  }
}
