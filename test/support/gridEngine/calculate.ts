/** Bundled and run by `gridEngine.ts`: calculates the workbooks on standard input with the grid's engine, and prints the values. */
import { CellValueType, LocaleType, LogLevel, Univer, type ICellData, type IWorkbookData } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin, UniverSheetsFormulaPlugin, UniverSheetsPlugin } from "@univerjs/preset-sheets-core";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
import { readFileSync } from "node:fs";
import type { CellValue, PlannedCell } from "../../../src/sheet/plan";
import { rawValue } from "../../../src/workbench/grid/cellWriter";
import { EXCEL_FUNCTIONS } from "../../../src/workbench/grid/functions";
import type { EngineSheet } from "../gridEngine";

const LONGEST = 120_000;

/** A formula goes without a value: the engine calculates what has none. */
function cellData({ value, formula }: PlannedCell): ICellData {
  if (formula !== undefined) return { f: `=${formula}` };
  return typeof value === "string" ? { v: value, t: CellValueType.STRING } : { v: value };
}

function sheetData({ name, cells }: EngineSheet, id: string): NonNullable<IWorkbookData["sheets"][string]> {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) (rows[cell.row] ??= {})[cell.column] = cellData(cell);
  const far = (of: (cell: PlannedCell) => number): number =>
    cells.reduce((most, cell) => Math.max(most, of(cell)), 0) + 1;
  return { id, name, cellData: rows, rowCount: far(({ row }) => row), columnCount: far(({ column }) => column) };
}

async function calculated(sheets: readonly EngineSheet[]): Promise<readonly (readonly CellValue[])[]> {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: {}, logLevel: LogLevel.ERROR });
  univer.registerPlugins([
    [UniverFormulaEnginePlugin, { function: EXCEL_FUNCTIONS }],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin],
  ]);
  const api = FUniver.newAPI(univer);
  const ids = sheets.map((_, index) => `s${index}`);
  const data = sheets.map((sheet, index) => [`s${index}`, sheetData(sheet, `s${index}`)] as const);
  const book = api.createWorkbook({ id: "book", name: "book", sheetOrder: ids, sheets: Object.fromEntries(data) });
  await api.getFormula().onCalculationResultApplied(LONGEST);
  const values = sheets.map(({ cells }, index) => {
    const grid = book.getSheetBySheetId(`s${index}`)?.getSheet();
    return cells.map(({ row, column }) => {
      const value = rawValue(grid?.getCellRaw(row, column));
      return typeof value === "boolean" ? String(value).toUpperCase() : value;
    });
  });
  univer.dispose();
  return values;
}

void (async () => {
  const workbooks = JSON.parse(readFileSync(0, "utf8")) as readonly (readonly EngineSheet[])[];
  const found = [];
  for (const sheets of workbooks) found.push(await calculated(sheets));
  process.stdout.write(JSON.stringify(found), () => process.exit(0));
})();
