/** .xlsx bytes into Grids: values and formulas of all sheets, whoever wrote the file. */
import type { ColumnRun, Grid, PlacedCell } from "../sheet/grid";
import { HostError } from "../sheet/workbook";
import { openArchive, type Archive } from "./package/archive";
import { a1 } from "../sheet/address";
import { XmlScanner } from "./package/xmlScanner";
import { isTrue, readSheetData, type CellSource, type ReadRow } from "./readCells";
import { readStrings } from "./readStrings";
import { readWorkbookPart, type SheetEntry, type WorkbookParts } from "./readWorkbookPart";
import { sharedFormulas } from "./sharedFormulas";

/** Cells of a file with something in them, over all its sheets: a 来源 of forty thousand scores has 440,000. */
const maxCells = 500_000;

/**
 * All sheets in workbook order. Throws a HostError: `not-a-workbook`, `old-format` (.xls, .xlsb), `encrypted`, `damaged`
 * (cut off, altered, not valid), `too-big-to-read` (beyond the bounds that keep reading fast).
 */
export function readXlsx(bytes: Uint8Array): readonly Grid[] {
  const archive = openArchive(bytes);
  const parts = readWorkbookPart(archive);
  const sourceOf = cellSources(archive, parts);
  return parts.sheets.map((sheet) => readGrid(archive, sheet, sourceOf));
}

/** Makes what each sheet's cells need; the texts and the count of cells are shared by the whole file. */
export function cellSources(archive: Archive, { stringsPath }: WorkbookParts): (part: string) => CellSource {
  const hasStrings = stringsPath !== undefined && archive.has(stringsPath);
  const strings = hasStrings ? readStrings(archive.text(stringsPath), stringsPath) : [];
  let cells = 0;
  const countCell = (): void => {
    cells += 1;
    if (cells > maxCells) throw new HostError("too-big-to-read", `more than ${maxCells} cells`);
  };
  return (part) => ({ part, strings, countCell, formulas: sharedFormulas(part) });
}

function readGrid(archive: Archive, sheet: SheetEntry, sourceOf: (part: string) => CellSource): Grid {
  const hidden = sheet.visibility !== "visible";
  if (sheet.path === null) return { name: sheet.name, hidden, cells: [], protected: false };
  const source = sourceOf(sheet.path);
  const scanner = new XmlScanner(archive.text(sheet.path), sheet.path);
  const cells: PlacedCell[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: ColumnRun[] = [];
  const sink = {
    blanks: false,
    row(row: ReadRow) {
      if (row.hidden) hiddenRows.push(row.row);
    },
    cell: (cell: PlacedCell) => void cells.push(cell),
  };
  let isProtected = false;
  let isPastData = false;
  scanner.root();
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "sheetData") {
      readSheetData(scanner, source, sink);
      isPastData = true;
      continue;
    }
    if (scanner.name === "cols") continue;
    if (scanner.name === "col") hiddenColumns.push(...hiddenRun(scanner));
    else if (scanner.name === "sheetProtection") isProtected = isTrue(scanner.attribute("sheet"));
    // The schema puts protection right behind the data; rules, merges and links, often the larger half, say nothing here.
    else if (isPastData && scanner.name !== "sheetCalcPr") break;
    scanner.skip();
  }
  return {
    ...{ name: sheet.name, hidden, protected: isProtected, hiddenRows, hiddenColumns },
    cells: inOrder(cells, sheet.path),
  };
}

/** The columns of a `<col>` that hides them. */
function hiddenRun(scanner: XmlScanner): readonly ColumnRun[] {
  const [first, last] = [Number(scanner.attribute("min")) - 1, Number(scanner.attribute("max")) - 1];
  return isTrue(scanner.attribute("hidden")) ? [{ first, last }] : [];
}

/** Row by row, left to right. Most files are so already; a place filled twice is no workbook. */
function inOrder(cells: PlacedCell[], part: string): readonly PlacedCell[] {
  if (!isAscending(cells)) cells.sort((one, other) => one.row - other.row || one.column - other.column);
  for (let index = 1; index < cells.length; index += 1) {
    const cell = cells[index];
    const before = cells[index - 1];
    if (cell !== undefined && cell.row === before?.row && cell.column === before.column) {
      throw new HostError("damaged", `${part}: ${a1(cell.row, cell.column)} twice`);
    }
  }
  return cells;
}

function isAscending(cells: readonly PlacedCell[]): boolean {
  return cells.every((cell, index) => {
    const before = cells[index - 1];
    return before === undefined || before.row < cell.row || (before.row === cell.row && before.column <= cell.column);
  });
}
