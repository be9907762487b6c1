/** Writes any number of SheetPlans in two syncs, a look and the writing; a third only takes a failed writing back. */
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
    queueAll(context, placement);
    try {
      await context.sync();
    } catch (cause) {
      await takeBack(placement, cause);
      throw toHostError(cause, { protectedSheets: placement.protectedSheets });
    }
    return { sheets: placement.plans.map((plan) => plan.name) };
  });
}

/**
 * Queues the whole writing. What cannot be undone comes last: replaced sheets are deleted once the new ones are complete.
 * Hidden sheets are filled last of all, so a workbook whose writing broke off carries no stamp and is not taken for ours.
 */
function queueAll(context: Excel.RequestContext, placement: Placement): void {
  const { worksheets, application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  for (const { id, aside } of placement.replaced) worksheets.getItem(id).name = aside;
  const sheets = placement.plans.map((plan) => ({ plan, sheet: worksheets.add(plan.name) }));
  for (const { plan, sheet } of shownFirst(sheets)) writeSheet(sheet, plan);
  for (const name of placement.plans.flatMap((plan) => plan.names)) writeName(context, name, placement);
  showFirst(sheets);
  for (const { id, visibility } of placement.replaced) {
    const old = worksheets.getItem(id);
    // Excel does not delete a very hidden sheet.
    if (visibility === "VeryHidden") old.visibility = "Hidden";
    old.delete();
  }
  for (const { name, position } of placement.replaced) {
    const successor = sheets.find(({ plan }) => isSameName(plan.name, name));
    if (successor !== undefined) successor.sheet.position = position;
  }
  for (const { plan, sheet } of sheets) {
    if (plan.visibility !== "visible") sheet.visibility = plan.visibility === "hidden" ? "Hidden" : "VeryHidden";
  }
  if (placement.calculatesByHand) application.calculate("Full");
}

/** Sheet names are the same whatever their case. */
function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

interface NewSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
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

/**
 * Deletes what was written and gives replaced sheets their names back, in one sync. Sheets of a planned name are ours
 * once those replaced have stepped aside, except where somebody else added one in the same moment: then none is deleted.
 */
async function takeBack(placement: Placement, cause: unknown): Promise<void> {
  const mayDelete = officeCodeOf(cause) !== "ItemAlreadyExists";
  try {
    await runExcel(async (context) => {
      const { worksheets, names } = context.workbook;
      for (const { id, aside } of placement.replaced) worksheets.getItem(id).name = aside;
      for (const { name } of mayDelete ? placement.plans : []) worksheets.getItemOrNullObject(name).delete();
      for (const { id, name } of placement.replaced) worksheets.getItem(id).name = name;
      for (const { name } of placement.plans.flatMap((plan) => plan.names)) {
        const formula = placement.names.get(name.toLowerCase());
        if (formula === undefined) names.getItemOrNullObject(name).delete();
        else names.getItem(name).formula = formula;
      }
      await context.sync();
    });
  } catch (second) {
    const { code, detail } = asHostError(toHostError(cause));
    throw new HostError(code, detail, {
      cause: new AggregateError([cause, second], "the writing could not be taken back"),
    });
  }
}

/** A mistake of ours stays what it is. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  throw error;
}
