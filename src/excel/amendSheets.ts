/** Changes a few cells, locks and footers of sheets that are there: a look, the opening, then all changes in one sync, taken back where it fails. */
import type { Grid } from "../sheet/grid";
import type { Area } from "../sheet/plan";
import { seenNames } from "../sheet/seenNames";
import { HostError, type Amendment, type AmendedCell } from "../sheet/workbook";
import { askWhatStands, changedSheet } from "./changedMeanwhile";
import { toHostError } from "./hostErrors";
import { areasOf, queueAmendment, writeContents, writeFooter, writeInputs, type InputLook } from "./queueAmendment";
import { rangesOf } from "./ranges";
import { runExcel } from "./runExcel";

/**
 * Makes all changes or none, in three syncs. Opening has one of its own, so that a sheet with a password refuses before anything has
 * changed. What stands in the cells is asked for in the batch that changes them, so that nobody can come in between: what is written over
 * just before, what only counts once it is locked. Throws {@link HostError}; `sheet-open` where a failure could not be taken back.
 */
export async function amendSheets(amendments: readonly Amendment[], seen: readonly Grid[]): Promise<void> {
  if (amendments.length === 0) return;
  await runExcel(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    const { worksheets } = context.workbook;
    const before = amendments.map((amendment) => look(worksheets.getItem(amendment.sheet), amendment));
    await context.sync();
    const known = before.map(remember);
    await openSheets(context, known);
    const latest = known.map(({ amendment }) => look(worksheets.getItem(amendment.sheet), amendment));
    const overwritten = askWhatStands(worksheets, seen, (grid) => cellAreas(amendments, grid));
    for (const { amendment } of known) queueAmendment(worksheets.getItem(amendment.sheet), amendment);
    const kept = askWhatStands(worksheets, seen, (grid) => readAreas(amendments, grid));
    protectAll(context, known);
    try {
      await context.sync();
    } catch (cause) {
      await takeBack(known, cause);
      throw toHostError(cause);
    }
    const changed = changedSheet([...overwritten, ...kept]);
    if (changed === null) return;
    const cause = new HostError("changed-meanwhile", changed);
    await takeBack(
      known.map((one, index) => ({ ...one, ...laterLook(latest[index]) })),
      cause,
    );
    throw cause;
  });
}

/** Cells that an amendment writes over. */
function cellAreas(amendments: readonly Amendment[], sheet: string): readonly Area[] {
  return amendments.filter((one) => one.sheet === sheet).flatMap(({ cells }) => areasOf(cells));
}

/** Cells that an amendment was decided by. */
function readAreas(amendments: readonly Amendment[], sheet: string): readonly Area[] {
  return amendments
    .flatMap(({ decidedBy = [] }) => decidedBy.filter((one) => one.sheet === sheet))
    .flatMap(({ areas }) => areas);
}

/** What stood there just before the changes; the protection was taken off by ourselves. */
function laterLook(latest: Look | undefined): Partial<Known> {
  if (latest === undefined) return {};
  const { cells, inputs, footerRight } = remember(latest);
  return { cells, inputs, footerRight };
}

/** What is asked of one sheet before it is changed. */
interface Look {
  readonly amendment: Amendment;
  readonly protection: Excel.WorksheetProtection;
  readonly cells: readonly { readonly area: Area; readonly range: Excel.Range }[];
  readonly inputs: readonly { readonly area: Area; readonly format: Excel.RangeFormat }[];
  readonly footer: Excel.HeaderFooter;
}

function look(sheet: Excel.Worksheet, amendment: Amendment): Look {
  const rangeOf = rangesOf(sheet);
  const { protection } = sheet;
  protection.load("protected,options");
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
  footer.load("rightFooter");
  const cells = areasOf(amendment.cells).map((area) => ({ area, range: rangeOf(area).load("values,formulas") }));
  const inputs = (amendment.inputs?.areas ?? []).map((area) => {
    const { format } = rangeOf(area);
    format.load("protection/locked,fill/color");
    return { area, format };
  });
  return { amendment, protection, cells, inputs, footer };
}

/** A sheet as it was, in plain data: what a failure takes it back to. */
interface Known {
  readonly amendment: Amendment;
  readonly sheet: string;
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly cells: readonly AmendedCell[];
  readonly inputs: readonly InputLook[];
  readonly footerRight: string;
}

function remember({ amendment, protection, cells, inputs, footer }: Look): Known {
  return {
    amendment,
    sheet: amendment.sheet,
    protection: protection.protected ? setOptions(protection.options) : null,
    cells: cells.flatMap(({ area, range }) => contentsOf(area, range)),
    inputs: inputs.map(({ area, format }) => ({ area, ...formatOf(format, amendment) })),
    footerRight: footer.rightFooter,
  };
}

/** Excel refuses an options object with null members. */
function setOptions(options: Excel.WorksheetProtectionOptions): Excel.WorksheetProtectionOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null && value !== undefined));
}

function contentsOf(area: Area, range: Excel.Range): readonly AmendedCell[] {
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  return formulas.flatMap((row, down) =>
    row.map((formula, across): AmendedCell => {
      const value = typeof formula === "string" || typeof formula === "number" ? formula : null;
      return { row: area.top + down, column: area.left + across, value: value === "" ? null : value };
    }),
  );
}

/** White is how Excel calls no fill. */
function formatOf({ protection, fill: { color } }: Excel.RangeFormat, { inputs }: Amendment): Omit<InputLook, "area"> {
  const fill = color === "" || color === "#FFFFFF" ? null : color;
  return { locked: lockedBefore(protection.locked, inputs?.locked === true), fill };
}

/** Null stands for a mixture: then the area goes back to the opposite of what it was made. */
function lockedBefore(locked: boolean | null, isLocking: boolean): boolean {
  return locked ?? !isLocking;
}

function isProtected({ protection }: Known): boolean {
  return protection !== null;
}

/** Takes the protection off; where one sheet refuses, the others get theirs back. */
async function openSheets(context: Excel.RequestContext, known: readonly Known[]): Promise<void> {
  const closed = known.filter(isProtected);
  if (closed.length === 0) return;
  for (const { sheet } of closed) context.workbook.worksheets.getItem(sheet).protection.unprotect();
  try {
    await context.sync();
  } catch (cause) {
    const refusing = await orSheetOpen(known, cause, () => closeAgain(closed));
    throw toHostError(cause, { protectedSheets: refusing });
  }
}

/** Protects again what was opened, and names the sheets that never were. */
async function closeAgain(closed: readonly Known[]): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const sheets = closed.map((one) => ({ one, sheet: context.workbook.worksheets.getItem(one.sheet) }));
    for (const { sheet } of sheets) sheet.protection.load("protected");
    await context.sync();
    const opened = sheets.filter(({ sheet }) => !sheet.protection.protected).map(({ one }) => one);
    protectAll(context, opened);
    if (opened.length > 0) await context.sync();
    return closed.filter((one) => !opened.includes(one)).map(({ sheet }) => sheet);
  });
}

function protectAll(context: Excel.RequestContext, known: readonly Known[]): void {
  for (const { sheet, protection } of known)
    context.workbook.worksheets
      .getItem(sheet)
      .protection.protect(protection ?? { allowFormatColumns: true, allowFormatRows: true });
}

/**
 * Puts everything back as it was, last change first; sheets that had no protection go without again. Where somebody else's contents
 * stand by now in a cell that was to change, theirs stay, under protection.
 */
async function takeBack(known: readonly Known[], cause: unknown): Promise<void> {
  await orSheetOpen(known, cause, () =>
    runExcel(async (context) => {
      const sheets = [...known]
        .reverse()
        .map((one) => ({ one, sheet: context.workbook.worksheets.getItem(one.sheet) }));
      for (const { sheet } of sheets) sheet.protection.load("protected");
      const standing = known.map(({ sheet, amendment }) => look(context.workbook.worksheets.getItem(sheet), amendment));
      await context.sync();
      if (standing.some((now, index) => isOthers(now, known[index]))) {
        protectAll(
          context,
          sheets.filter(({ sheet }) => !sheet.protection.protected).map(({ one }) => one),
        );
        await context.sync();
        throw new HostError("changed-meanwhile", known.map(({ sheet }) => sheet).join("、"), { cause });
      }
      for (const { sheet } of sheets) if (sheet.protection.protected) sheet.protection.unprotect();
      for (const { one, sheet } of sheets) queueReturn(sheet, one);
      protectAll(context, known.filter(isProtected));
      await context.sync();
    }),
  );
}

/** Whether a cell holds neither what it held nor what it was to hold. */
function isOthers(now: Look, known: Known | undefined): boolean {
  const ours = new Map<string, readonly AmendedCell["value"][]>();
  for (const { row, column, value } of [...(known?.cells ?? []), ...now.amendment.cells])
    ours.set(`${row},${column}`, [...(ours.get(`${row},${column}`) ?? []), value]);
  return remember(now).cells.some(({ row, column, value }) => ours.get(`${row},${column}`)?.includes(value) === false);
}

/** Taking back; where that fails as well, the error says that a sheet may be open. */
async function orSheetOpen<T>(known: readonly Known[], cause: unknown, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (second) {
    if (second instanceof HostError && second.code === "changed-meanwhile") throw second;
    const both = new AggregateError([cause, second], "the change could not be taken back");
    throw new HostError("sheet-open", seenNames(known.map(({ sheet }) => sheet)).join("、"), { cause: both });
  }
}

/** Inputs that were open open last, as in any change: until then the former contents are back. */
function queueReturn(sheet: Excel.Worksheet, { amendment, cells, inputs, footerRight }: Known): void {
  const rangeOf = rangesOf(sheet);
  writeContents(cells, rangeOf);
  if (amendment.footerRight !== undefined) writeFooter(sheet, footerRight);
  writeInputs(inputs, rangeOf);
}
