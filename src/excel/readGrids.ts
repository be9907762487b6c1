/** Reads all sheets as grids: two syncs the first time, one afterwards, since the sheets are then known by their ids. */
import type { Grid, PlacedCell, ReadCell } from "../sheet/grid";
import { HostError } from "../sheet/workbook";
import { runExcel } from "./runExcel";

/** Beyond these a sheet is nothing of ours, and reading it would stall Excel. */
const MOST = { rows: 20_000, columns: 400 } as const;

/** What Excel shows for an error; a cell's value is then this text. */
const errorText =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

/** Ids of the sheets seen at the last reading. */
export interface SheetMemory {
  ids: readonly string[];
}

/** All sheets in workbook order, hidden ones too; cells hold values, and formulas without "=". `memory` is updated. Throws HostError too-large with the sheet's name for cells too far out. */
export async function readGrids(memory: SheetMemory): Promise<readonly Grid[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    const reading = new Map(memory.ids.map((id) => [id, askForCells(worksheets.getItemOrNullObject(id))]));
    await context.sync();
    const unseen = worksheets.items.filter(({ id }) => !reading.has(id));
    for (const { id } of unseen) reading.set(id, askForCells(worksheets.getItem(id)));
    if (unseen.length > 0) await context.sync();
    memory.ids = worksheets.items.map(({ id }) => id);
    return worksheets.items.map((sheet) => gridOf(sheet, reading.get(sheet.id)));
  });
}

/** What is asked of one sheet: how far it reaches, and the cells within bounds. */
interface Reading {
  readonly reach: Excel.Range;
  readonly cells: Excel.Range;
}

function askForCells(sheet: Excel.Worksheet): Reading {
  const reach = sheet.getUsedRangeOrNullObject(true);
  reach.load("rowIndex,columnIndex,rowCount,columnCount");
  // Asked of a bounded range, so that a stray cell far out does not bring millions of blanks along.
  const cells = sheet.getRangeByIndexes(0, 0, MOST.rows, MOST.columns).getUsedRangeOrNullObject(true);
  cells.load("rowIndex,columnIndex,values,formulas");
  return { reach, cells };
}

function gridOf(sheet: Excel.Worksheet, reading: Reading | undefined): Grid {
  const { name, visibility, protection } = sheet;
  return {
    name,
    hidden: visibility !== "Visible",
    protected: protection.protected,
    cells: reading === undefined || reading.reach.isNullObject ? [] : cellsOf(name, reading),
  };
}

function cellsOf(name: string, { reach, cells }: Reading): readonly PlacedCell[] {
  const tooFar = reach.rowIndex + reach.rowCount > MOST.rows || reach.columnIndex + reach.columnCount > MOST.columns;
  if (tooFar) throw new HostError("too-large", name);
  if (cells.isNullObject) return [];
  const values: unknown = cells.values;
  const formulas: unknown = cells.formulas;
  // Over its limit Excel answers null without an error.
  if (!Array.isArray(values) || !Array.isArray(formulas)) throw new HostError("too-large", name);
  return values.flatMap((row: unknown, down) => rowOf(row, formulas[down], cells.rowIndex + down, cells.columnIndex));
}

function rowOf(values: unknown, formulas: unknown, row: number, left: number): readonly PlacedCell[] {
  if (!Array.isArray(values) || !Array.isArray(formulas)) return [];
  return values.flatMap((value: unknown, across): readonly PlacedCell[] => {
    const cell = readCell(value, formulas[across]);
    return cell === null ? [] : [{ row, column: left + across, ...cell }];
  });
}

/** Null for an empty cell. Text that looks like a formula is its own value; a formula's value differs from its text. */
function readCell(value: unknown, formula: unknown): ReadCell | null {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (value === "" && !isFormula) return null;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return null;
  return {
    value,
    ...(isFormula ? { formula: formula.slice(1) } : {}),
    ...(typeof value === "string" && errorText.test(value) ? { error: true } : {}),
  };
}
