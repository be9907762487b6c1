/** Puts one SheetPlan into a new, empty sheet. Protection comes last: a protected sheet would refuse the rest. */
import type { SheetPlan } from "../sheet/plan";
import type { Load, Steps } from "./load";
import { rangesOf } from "./ranges";
import { writeCharts } from "./writeCharts";
import { writeCells } from "./writeCells";
import { writeLooks } from "./writeLooks";
import { writePrint } from "./writePrint";
import { writeConditionalFormats, writeValidations } from "./writeRules";
import { writeSizes } from "./writeSizes";

/** Queues everything but visibility, names and selection; those need the other sheets too. */
export function* writeSheet(sheet: Excel.Worksheet, plan: SheetPlan, load: Load): Steps {
  const rangeOf = rangesOf(sheet, load);
  yield* writeCells(plan, rangeOf, load);
  // A merge gives the whole area the look of its first cell, so looks come after it.
  for (const area of plan.merges) {
    rangeOf(area).merge(false);
    yield;
  }
  yield* writeLooks(plan, rangeOf);
  writeValidations(plan.validations, rangeOf);
  writeConditionalFormats(plan.conditionalFormats, rangeOf);
  yield* writeSizes(plan, rangeOf);
  writeView(sheet, plan);
  if (plan.print !== undefined) writePrint(sheet, plan.print, rangeOf);
  // Charts stand where cells of the final size are.
  writeCharts(sheet, plan.charts ?? []);
  if (plan.protected) {
    sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
  }
}

function writeView(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.showGridlines;
  const { rows, columns } = plan.freeze ?? { rows: 0, columns: 0 };
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns).untrack());
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
