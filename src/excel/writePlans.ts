/** Writes any number of SheetPlans in three syncs: a look, the writing, and what cannot be taken back. What is too much for one request goes in pieces. */
import type { NamePlan, SheetPlan } from "../sheet/plan";
import type { OnConflict, WritingWatch, Written } from "../sheet/workbook";
import { toHostError } from "./hostErrors";
import { Load } from "./load";
import { placeSheets, type Placement } from "./placeSheets";
import { runExcel } from "./runExcel";
import { takeBack, takeBackAfter, type Stage } from "./takeBack";
import { writeSheet } from "./writeSheet";

/** Who follows nothing. */
const UNWATCHED: WritingWatch = { onProgress: () => undefined, isStopped: () => false };

/** Writes all plans or none; none of them, and no error, where the watch stops it. Throws {@link HostError}. */
export async function writePlans(
  plans: readonly SheetPlan[],
  onConflict: OnConflict,
  watch: WritingWatch = UNWATCHED,
): Promise<Written> {
  if (plans.length === 0) return { sheets: [] };
  return runExcel(async (context) => {
    const writing: Writing = { context, placement: await placeSheets(context, plans, onConflict), load: new Load() };
    const sheets = await writeSheets(writing, watch);
    if (sheets === null || !(await sendLast(writing, sheets, watch))) return { sheets: [] };
    if (queueFinish(writing, sheets)) await syncOrTakeBack(writing, "finished");
    return { sheets: writing.placement.plans.map((plan) => plan.name) };
  });
}

interface Writing {
  readonly context: Excel.RequestContext;
  readonly placement: Placement;
  readonly load: Load;
}

interface NewSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
}

/**
 * Queues all contents, and sends what is too much to wait. Hidden sheets are filled last, so that a workbook whose writing broke off
 * carries no stamp and is not taken for ours. All of it can be taken back; null: it was stopped, and has been.
 */
async function writeSheets(writing: Writing, watch: WritingWatch): Promise<readonly NewSheet[] | null> {
  const { context, placement, load } = writing;
  const { worksheets } = context.workbook;
  suspend(context);
  for (const { id, aside } of placement.replaced) worksheets.getItem(id).name = aside;
  const sheets = placement.plans.map((plan) => ({ plan, sheet: worksheets.add(plan.name) }));
  const all = cellsIn(placement.plans);
  for (const { plan, sheet } of shownFirst(sheets)) {
    const steps = writeSheet(sheet, plan, load);
    while (steps.next().done !== true) {
      if (!load.isFull) continue;
      if (!(await sendPiece(writing, watch))) return null;
      watch.onProgress(Math.min(load.cells, all), all);
      suspend(context);
    }
  }
  return sheets;
}

/** What concerns several sheets goes last. False: it was stopped. */
function sendLast(writing: Writing, sheets: readonly NewSheet[], watch: WritingWatch): Promise<boolean> {
  queueNames(writing, sheets);
  return sendPiece(writing, watch);
}

/** False: it was stopped, and all of it has been taken back. */
async function sendPiece(writing: Writing, watch: WritingWatch): Promise<boolean> {
  await syncOrTakeBack(writing, "written");
  if (!watch.isStopped()) return true;
  await takeBack(writing.placement, "written");
  return false;
}

/** Both last for one sync. */
function suspend({ workbook: { application } }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}

function cellsIn(plans: readonly SheetPlan[]): number {
  return plans.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Queues what concerns several sheets: names, what is shown, and which sheets are hidden. */
function queueNames({ context, placement }: Writing, sheets: readonly NewSheet[]): void {
  for (const name of placement.plans.flatMap((plan) => plan.names)) writeName(context, name, placement);
  showFirst(sheets);
  for (const { plan, sheet } of sheets) if (plan.visibility !== "visible") sheet.visibility = "Hidden";
  if (placement.calculatesByHand) context.workbook.application.calculate("Full");
}

/** Queues what cannot be taken back: the sheets that were replaced go. False where there is nothing to do. */
function queueFinish({ context, placement: { replaced } }: Writing, sheets: readonly NewSheet[]): boolean {
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

async function syncOrTakeBack({ context, placement, load }: Writing, stage: Stage): Promise<void> {
  try {
    await context.sync();
  } catch (cause) {
    await takeBackAfter(cause, placement, { stage, isFirst: load.sent === 0 });
    throw toHostError(cause, { protectedSheets: placement.protectedSheets });
  }
  load.clear();
}
