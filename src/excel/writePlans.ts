/** Writes any number of SheetPlans in three syncs: a look, the writing, and what cannot be taken back. */
import type { NamePlan, SheetPlan } from "../sheet/plan";
import { HostError, type OnConflict, type Written } from "../sheet/workbook";
import { officeCodeOf, toHostError } from "./hostErrors";
import { placeSheets, type Placement } from "./placeSheets";
import { runExcel } from "./runExcel";
import { writeSheet } from "./writeSheet";

/** Writes all plans or none. Throws {@link HostError}. */
export async function writePlans(plans: readonly SheetPlan[], onConflict: OnConflict): Promise<Written> {
  if (plans.length === 0) return { sheets: [] };
  return runExcel(async (context) => {
    const placement = await placeSheets(context, plans, onConflict);
    const sheets = queueWriting(context, placement);
    await syncOrTakeBack(context, placement, "written");
    if (queueFinish(context, placement, sheets)) await syncOrTakeBack(context, placement, "finished");
    return { sheets: placement.plans.map((plan) => plan.name) };
  });
}

interface NewSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
}

/**
 * Queues all contents. Hidden sheets are filled last, so that a workbook whose writing broke off carries no stamp and is
 * not taken for ours. All of it can be taken back.
 */
function queueWriting(context: Excel.RequestContext, placement: Placement): readonly NewSheet[] {
  const { worksheets, application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  for (const { id, aside } of placement.replaced) worksheets.getItem(id).name = aside;
  const sheets = placement.plans.map((plan) => ({ plan, sheet: worksheets.add(plan.name) }));
  for (const { plan, sheet } of shownFirst(sheets)) writeSheet(sheet, plan);
  for (const name of placement.plans.flatMap((plan) => plan.names)) writeName(context, name, placement);
  showFirst(sheets);
  for (const { plan, sheet } of sheets) if (plan.visibility !== "visible") sheet.visibility = "Hidden";
  if (placement.calculatesByHand) application.calculate("Full");
  return sheets;
}

/** Queues what cannot be taken back: the sheets that were replaced go. False where there is nothing to do. */
function queueFinish(context: Excel.RequestContext, placement: Placement, sheets: readonly NewSheet[]): boolean {
  const { replaced } = placement;
  const veryHidden = sheets.filter(({ plan }) => plan.visibility === "veryHidden");
  for (const { sheet } of veryHidden) sheet.visibility = "VeryHidden";
  for (const { id, visibility } of replaced) {
    const old = context.workbook.worksheets.getItem(id);
    // Excel does not delete a very hidden sheet.
    if (visibility === "VeryHidden") old.visibility = "Hidden";
    old.delete();
  }
  for (const { name, position } of replaced) {
    const successor = sheets.find(({ plan }) => isSameName(plan.name, name));
    if (successor !== undefined) successor.sheet.position = position;
  }
  return veryHidden.length + replaced.length > 0;
}

/** Sheet names are the same whatever their case. */
function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function shownFirst(sheets: readonly NewSheet[]): readonly NewSheet[] {
  const isShown = ({ plan }: NewSheet): boolean => plan.visibility === "visible";
  return [...sheets.filter(isShown), ...sheets.filter((one) => !isShown(one))];
}

/** A name that exists gets a new reference rather than being deleted, so that it keeps its comment and can be set back. */
function writeName(context: Excel.RequestContext, { name, refersTo }: NamePlan, placement: Placement): void {
  const { names } = context.workbook;
  if (placement.names.has(name.toLowerCase())) names.getItem(name).formula = `=${refersTo}`;
  else names.add(name, `=${refersTo}`);
}

/** Brings the first visible sheet to the front and selects its first input. */
function showFirst(sheets: readonly NewSheet[]): void {
  const shown = sheets.filter(({ plan }) => plan.visibility === "visible");
  const first = shown.find(({ plan }) => plan.firstCell !== undefined) ?? shown[0];
  if (first === undefined) return;
  const { row, column } = first.plan.firstCell ?? { row: 0, column: 0 };
  first.sheet.activate();
  first.sheet.getRangeByIndexes(row, column, 1, 1).untrack().select();
}

/** How far a writing was to get with the sync that failed. */
type Stage = "written" | "finished";

async function syncOrTakeBack(context: Excel.RequestContext, placement: Placement, stage: Stage): Promise<void> {
  try {
    await context.sync();
  } catch (cause) {
    await takeBack(placement, stage, cause);
    throw toHostError(cause, { protectedSheets: placement.protectedSheets });
  }
}

/**
 * Deletes what was written and gives replaced sheets their names back, in one sync. It stops before it deletes anything
 * where a replaced sheet is gone already: its successor is complete then and stays.
 */
async function takeBack(placement: Placement, stage: Stage, cause: unknown): Promise<void> {
  try {
    await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      for (const { id, aside } of placement.replaced) worksheets.getItem(id).name = aside;
      // Somebody else may have added a sheet of that name in the same moment: it is not ours to delete.
      const deletes = officeCodeOf(cause) !== "ItemAlreadyExists";
      for (const { name } of deletes ? placement.plans : []) {
        if (stage === "finished") worksheets.getItem(name).visibility = "Visible";
        worksheets.getItemOrNullObject(name).delete();
      }
      for (const { id, name } of placement.replaced) worksheets.getItem(id).name = name;
      restoreNames(context, placement);
      await context.sync();
    });
  } catch (second) {
    const reported = toHostError(cause);
    if (!(reported instanceof HostError)) throw reported;
    const both = new AggregateError([cause, second], "the writing could not be taken back");
    throw new HostError(reported.code, reported.detail, { cause: both });
  }
}

function restoreNames(context: Excel.RequestContext, placement: Placement): void {
  const { names } = context.workbook;
  for (const { name } of placement.plans.flatMap((plan) => plan.names)) {
    const formula = placement.names.get(name.toLowerCase());
    if (formula === undefined) names.getItemOrNullObject(name).delete();
    else names.getItem(name).formula = formula;
  }
}
