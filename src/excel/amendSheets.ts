/** Changes a few cells, locks and footers of sheets that are there: a look, then all changes in one sync, taken back where it fails. */
import type { Area } from "../sheet/plan";
import { HostError, type Amendment, type AmendedCell } from "../sheet/workbook";
import { guardedText } from "./cellText";
import { coverAreas } from "./coverAreas";
import { toHostError } from "./hostErrors";
import { rangesOf, type RangeOf } from "./ranges";
import { runExcel } from "./runExcel";

/** Makes all changes or none, in two syncs. Throws {@link HostError}; `sheet-open` where a failure could not be taken back. */
export async function amendSheets(amendments: readonly Amendment[]): Promise<void> {
  if (amendments.length === 0) return;
  await runExcel(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    const before = amendments.map((amendment) => look(context, amendment));
    await context.sync();
    const known = before.map(remember);
    queueChanges(context, known);
    try {
      await context.sync();
    } catch (cause) {
      await takeBack(known, cause);
      throw toHostError(cause, { protectedSheets: known.filter(isProtected).map(({ sheet }) => sheet) });
    }
  });
}

/** What is asked of one sheet before it is changed. */
interface Look {
  readonly amendment: Amendment;
  readonly protection: Excel.WorksheetProtection;
  readonly cells: readonly { readonly area: Area; readonly range: Excel.Range }[];
  readonly inputs: readonly { readonly area: Area; readonly format: Excel.RangeFormat }[];
  readonly footer: Excel.HeaderFooter;
}

function look(context: Excel.RequestContext, amendment: Amendment): Look {
  const sheet = context.workbook.worksheets.getItem(amendment.sheet);
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
  readonly inputs: readonly { readonly area: Area; readonly locked: boolean; readonly fill: string | null }[];
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

/** Null stands for a mixture: then the area goes back to the opposite of what it was made. White is how Excel calls no fill. */
function formatOf(format: Excel.RangeFormat, { inputs }: Amendment): Omit<Known["inputs"][number], "area"> {
  const locked: boolean | null = format.protection.locked;
  const { color } = format.fill;
  return { locked: locked ?? inputs?.locked !== true, fill: color === "" || color === "#FFFFFF" ? null : color };
}

function isProtected({ protection }: Known): boolean {
  return protection !== null;
}

/** Sheets are opened first: one with a password refuses before anything has changed. */
function queueChanges(context: Excel.RequestContext, known: readonly Known[]): void {
  const sheetOf = (name: string): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  for (const { sheet } of known.filter(isProtected)) sheetOf(sheet).protection.unprotect();
  for (const { amendment } of known) queueAmendment(sheetOf(amendment.sheet), amendment);
  protectAll(context, known);
}

function queueAmendment(sheet: Excel.Worksheet, { cells, inputs, footerRight }: Amendment): void {
  const rangeOf = rangesOf(sheet);
  const inputAreas = (inputs?.areas ?? []).map((area) => ({ area, locked: true, fill: null, ...inputs }));
  if (inputs?.locked === true) writeInputs(inputAreas, rangeOf);
  writeContents(cells, rangeOf);
  if (footerRight !== undefined) writeFooter(sheet, footerRight);
  if (inputs?.locked === false) writeInputs(inputAreas, rangeOf);
}

function writeInputs(inputs: Known["inputs"], rangeOf: RangeOf): void {
  for (const { area, locked, fill } of inputs) {
    const { format } = rangeOf(area);
    format.protection.locked = locked;
    if (fill === null) format.fill.clear();
    else format.fill.color = fill;
  }
}

function writeContents(cells: readonly AmendedCell[], rangeOf: RangeOf): void {
  const values = new Map(cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  for (const area of areasOf(cells)) {
    const { top, left, bottom, right } = area;
    rangeOf(area).formulas = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_unused, across) => {
        const value = values.get(`${top + down},${left + across}`) ?? "";
        return typeof value === "string" ? guardedText(value) : value;
      }),
    );
  }
}

/** The same footer on every page: a first page or even pages of their own would go without it. */
function writeFooter(sheet: Excel.Worksheet, text: string): void {
  const { headersFooters } = sheet.pageLayout;
  headersFooters.state = "Default";
  headersFooters.defaultForAllPages.rightFooter = text;
}

function protectAll(context: Excel.RequestContext, known: readonly Known[]): void {
  for (const { sheet, protection } of known)
    context.workbook.worksheets
      .getItem(sheet)
      .protection.protect(protection ?? { allowFormatColumns: true, allowFormatRows: true });
}

/** Puts everything back as it was, last change first; sheets that had no protection go without again. */
async function takeBack(known: readonly Known[], cause: unknown): Promise<void> {
  try {
    await runExcel(async (context) => {
      const sheets = [...known]
        .reverse()
        .map((one) => ({ one, sheet: context.workbook.worksheets.getItem(one.sheet) }));
      for (const { sheet } of sheets) sheet.protection.load("protected");
      await context.sync();
      for (const { sheet } of sheets) if (sheet.protection.protected) sheet.protection.unprotect();
      for (const { one, sheet } of sheets) queueReturn(sheet, one);
      protectAll(context, known.filter(isProtected));
      await context.sync();
    });
  } catch (second) {
    const both = new AggregateError([cause, second], "the change could not be taken back");
    throw new HostError("sheet-open", known.map(({ sheet }) => sheet).join("、"), { cause: both });
  }
}

/** Inputs that were open open last, as in any change: until then the former contents are back. */
function queueReturn(sheet: Excel.Worksheet, { amendment, cells, inputs, footerRight }: Known): void {
  const rangeOf = rangesOf(sheet);
  writeContents(cells, rangeOf);
  if (amendment.footerRight !== undefined) writeFooter(sheet, footerRight);
  writeInputs(inputs, rangeOf);
}

/** Rectangles that hold exactly the cells. */
function areasOf(cells: readonly AmendedCell[]): readonly Area[] {
  return coverAreas(cells.map(({ row, column }) => ({ row, column, kind: "" }))).map(({ area }) => area);
}
