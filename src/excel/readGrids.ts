/** Reads all sheets as grids: two syncs the first time, one afterwards, since the sheets are then known by their ids. */
import type { Grid, PlacedCell, ReadCell } from "../sheet/grid";
import { isLongList, LISTED_ROWS } from "../sheet/longLists";
import { meaningOf, type Meaning } from "../sheet/meantNumber";
import { HostError } from "../sheet/workbook";
import { askForLines, readLines, type AskedLines } from "./hiddenLines";
import { runExcel } from "./runExcel";

/** Beyond these a sheet is nothing of ours, and reading it would stall Excel. */
const MOST = { rows: 20_000, columns: 400 } as const;

/** What Excel shows for an error; a cell's value is then this text. */
const errorText =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

/** How often a reading is done again while Excel calculates, and after which pause in milliseconds. */
const CALCULATING = { times: 10, pause: 100 } as const;

/** Names of the sheets seen at the last reading by their ids, whether Excel answers what is hidden, and whether it had calculated. */
export interface SheetMemory {
  names: ReadonlyMap<string, string>;
  tellsHidden: boolean;
  calculated: boolean;
}

/** What is known before the first reading. */
export function noMemory(): SheetMemory {
  return { names: new Map(), tellsHidden: true, calculated: true };
}

/**
 * All sheets in workbook order, hidden ones too; cells hold values, and formulas without "=". Of 来源 and 问题清单 only the first rows: they may be longer than Excel
 * answers at once. `memory` is updated. Throws HostError too-large with the sheet's name for cells too far out.
 */
export async function readGrids(memory: SheetMemory): Promise<readonly Grid[]> {
  for (let times = 0; ; times += 1) {
    const { grids, state, mode } = await readAnyway(memory);
    memory.calculated = state === "Done";
    if (memory.calculated) return grids;
    // Whoever calculates by hand may never do so; Excel itself is soon done.
    if (mode === "Manual" || times === CALCULATING.times) return grids.map((grid) => ({ ...grid, uncalculated: true }));
    await new Promise((done) => setTimeout(done, CALCULATING.pause));
  }
}

/** The sheets as they are at the moment, and how far Excel is with their formulas. */
interface Reading {
  readonly grids: readonly Grid[];
  readonly state: string;
  readonly mode: string;
}

async function readAnyway(memory: SheetMemory): Promise<Reading> {
  try {
    return await readOnce(memory);
  } catch (cause) {
    // What is hidden makes a warning at most: an Excel that cannot tell must not keep us from the scores.
    const isRefusal = cause instanceof HostError && (cause.code === "unsupported" || cause.code === "unknown");
    if (!isRefusal || memory.names.size === 0 || !memory.tellsHidden) throw cause;
    memory.tellsHidden = false;
    return readOnce(memory);
  }
}

async function readOnce(memory: SheetMemory): Promise<Reading> {
  return runExcel(async (context) => {
    const { worksheets, application } = context.workbook;
    application.load("calculationState,calculationMode");
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    const ask = (sheet: Excel.Worksheet, name: string): SheetReading =>
      askForCells(sheet, { rows: rowsOf(name), tellsHidden: memory.tellsHidden });
    const known = memory.names;
    const reading = new Map([...known].map(([id, name]) => [id, ask(worksheets.getItemOrNullObject(id), name)]));
    await context.sync();
    const unseen = worksheets.items.filter(
      ({ id, name }) => rowsOf(known.get(id) ?? "") !== rowsOf(name) || !known.has(id),
    );
    memory.names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    for (const { id, name } of unseen) reading.set(id, ask(worksheets.getItem(id), name));
    if (unseen.length > 0) await context.sync();
    const grids = worksheets.items.map((sheet) => gridOf(sheet, reading.get(sheet.id)));
    return { grids, state: application.calculationState, mode: application.calculationMode };
  });
}

/** What is asked of one sheet: how far it reaches, and within bounds the cells and which of their rows and columns are hidden. */
interface SheetReading {
  readonly reach: Excel.Range;
  readonly cells: Excel.Range;
  readonly lines: AskedLines | null;
}

function rowsOf(name: string): number {
  return isLongList(name) ? LISTED_ROWS : MOST.rows;
}

interface Asked {
  readonly rows: number;
  readonly tellsHidden: boolean;
}

function askForCells(sheet: Excel.Worksheet, { rows, tellsHidden }: Asked): SheetReading {
  const reach = sheet.getUsedRangeOrNullObject(true);
  reach.load("rowIndex,columnIndex,rowCount,columnCount");
  // Asked of a bounded range, so that a stray cell far out does not bring millions of blanks along.
  const cells = sheet.getRangeByIndexes(0, 0, rows, MOST.columns).getUsedRangeOrNullObject(true);
  cells.load("rowIndex,columnIndex,values,formulas,numberFormat");
  return { reach, cells, lines: tellsHidden ? askForLines(cells) : null };
}

function gridOf(sheet: Excel.Worksheet, reading: SheetReading | undefined): Grid {
  const { name, visibility, protection } = sheet;
  return {
    name,
    hidden: visibility !== "Visible",
    protected: protection.protected,
    ...(reading === undefined ? {} : hiddenLines(reading)),
    cells: reading === undefined || reading.reach.isNullObject ? [] : cellsOf(name, reading),
  };
}

/** Nothing is hidden among no cells; nothing is said where Excel was not asked. */
function hiddenLines({ cells, lines }: SheetReading): Pick<Grid, "hiddenRows" | "hiddenColumns"> {
  if (lines === null) return {};
  return cells.isNullObject ? { hiddenRows: [], hiddenColumns: [] } : readLines(cells, lines);
}

function cellsOf(name: string, { reach, cells }: SheetReading): readonly PlacedCell[] {
  const tooFar =
    (!isLongList(name) && reach.rowIndex + reach.rowCount > MOST.rows) ||
    reach.columnIndex + reach.columnCount > MOST.columns;
  if (tooFar) throw new HostError("too-large", name);
  if (cells.isNullObject) return [];
  const values: unknown = cells.values;
  const formulas: unknown = cells.formulas;
  const formats: unknown = cells.numberFormat;
  // Over its limit Excel answers null without an error.
  if (!Array.isArray(values) || !Array.isArray(formulas) || !Array.isArray(formats))
    throw new HostError("too-large", name);
  const meanings = new Map<unknown, Meaning | undefined>();
  return values.flatMap((row: unknown, down) =>
    cellsIn({ values: row, formulas: formulas[down], formats: formats[down], meanings }).map(({ column, ...cell }) => ({
      row: cells.rowIndex + down,
      column: cells.columnIndex + column,
      ...cell,
    })),
  );
}

/** A row as Excel answers it. */
interface AnsweredRow {
  readonly values: unknown;
  readonly formulas: unknown;
  readonly formats: unknown;
  /** What numbers mean, by their formats. */
  readonly meanings: Map<unknown, Meaning | undefined>;
}

/** Columns count from the first one that was answered. */
function cellsIn({ values, formulas, formats, meanings }: AnsweredRow): readonly Omit<PlacedCell, "row">[] {
  if (!Array.isArray(values) || !Array.isArray(formulas) || !Array.isArray(formats)) return [];
  return values.flatMap((value: unknown, column): readonly Omit<PlacedCell, "row">[] => {
    const cell = readCell(value, formulas[column]);
    if (cell === null) return [];
    const shown = typeof value === "number" ? meaningIn(meanings, formats[column])?.(value) : undefined;
    return [{ column, ...cell, ...(shown === undefined ? {} : { shown }) }];
  });
}

function meaningIn(meanings: AnsweredRow["meanings"], format: unknown): Meaning | undefined {
  if (!meanings.has(format)) meanings.set(format, typeof format === "string" ? meaningOf(format) : undefined);
  return meanings.get(format);
}

/** Null for an empty cell. Text that looks like a formula is its own value; a formula's value differs from its text. */
export function readCell(value: unknown, formula: unknown): ReadCell | null {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (value === "" && !isFormula) return null;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return null;
  return {
    value,
    ...(isFormula ? { formula: formula.slice(1) } : {}),
    ...(typeof value === "string" && errorText.test(value) ? { error: true } : {}),
  };
}
