// Range cells: reading and writing the contents of a range as two-dimensional arrays.
import type { Area } from "./area";
import { cellArea, columnsOf, rowsOf } from "./area";
import { valueBefore } from "./book";
import { shownText } from "./coerce";
import type { FormatChange } from "./formats";
import { remembered } from "./formats";
import type { CellContent } from "./model";
import { askTo, askToWrite } from "./permission";
import { refusal } from "./refusal";
import type { RangeState } from "./session";

/** Excel answers no more cells than this in one load. */
const MOST_CELLS_READ = 5000000;

/** One value a cell, row by row. */
export function readCells<T>(
  { area }: RangeState,
  read: (row: number, column: number) => T,
): readonly (readonly T[])[] {
  if (rowsOf(area) * columnsOf(area) > MOST_CELLS_READ) throw refusal("ResponsePayloadSizeLimitExceeded");
  return Array.from({ length: rowsOf(area) }, (_row, down) =>
    Array.from({ length: columnsOf(area) }, (_column, across) => read(area.top + down, area.left + across)),
  );
}

/** `values`: empty cells are empty texts. */
export function readValues(range: RangeState): unknown {
  return readCells(range, (row, column) => range.sheet.contentAt(row, column).value ?? "");
}

/** `formulas`: the formula where there is one, else the value. */
export function readFormulas(range: RangeState): unknown {
  return readCells(range, (row, column) => {
    const { formula, value } = range.sheet.contentAt(row, column);
    return formula ?? value ?? "";
  });
}

/** `text`: as the cells show their values. */
export function readTexts(range: RangeState): unknown {
  return readCells(range, (row, column) =>
    shownText(range.sheet.contentAt(row, column).value, range.sheet.formatAt(row, column).numberFormat),
  );
}

/** `valueTypes`. */
export function readTypes(range: RangeState): unknown {
  return readCells(range, (row, column) => typeOf(range.sheet.contentAt(row, column)));
}

const ERRORS = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);

/** Name of a value's type as `valueTypes` gives it. */
export function typeOf({ formula, value }: CellContent): string {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return formula !== null && ERRORS.has(value) ? "Error" : "String";
}

/** Writes through `values` or `formulas`. null leaves a cell alone; a single value fills the range. */
export function writeContents(range: RangeState, input: unknown): void {
  const { book } = range.session;
  const area = boundedWrite(range);
  askToWrite(range.sheet, area);
  const before = valueBefore(range.sheet, area);
  eachInput(area, input, (row, column, value) => book.enter(range.sheet, row, column, value));
  book.emit({ kind: "cellsChanged", sheetId: range.sheet.id, area, ...before });
}

/** Writes through `numberFormat`, by cell or one format for all. */
export function writeNumberFormats(range: RangeState, input: unknown): void {
  const { sheet, session } = range;
  askTo(sheet, "allowFormatCells");
  if (!Array.isArray(input)) {
    const numberFormat = formatText(input);
    sheet.changeFormats(range.area, (format) => ({ ...format, numberFormat }));
  } else {
    const changes = new Map<string, FormatChange>();
    eachInput(range.area, input, (row, column, value) => {
      const numberFormat = formatText(value);
      const change = changes.get(numberFormat) ?? remembered((format) => ({ ...format, numberFormat }));
      changes.set(numberFormat, change);
      sheet.changeFormats(cellArea(row, column), change);
    });
  }
  session.book.emit({ kind: "formatsChanged", sheetId: sheet.id, area: range.area });
}

function formatText(value: unknown): string {
  if (typeof value !== "string" || value === "") throw refusal("InvalidArgument", "numberFormat");
  return value;
}

/** Refuses an array of another shape than the area, then calls back for every entry that is not null. */
function eachInput(area: Area, input: unknown, visit: (row: number, column: number, value: unknown) => void): void {
  const rows: unknown = input;
  if (Array.isArray(rows)) checkShape(area, rows);
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown = Array.isArray(rows) ? rows[row - area.top] : null;
    for (let column = area.left; column <= area.right; column++) {
      const value: unknown = Array.isArray(line) ? line[column - area.left] : input;
      if (value !== null && value !== undefined) visit(row, column, value);
    }
  }
}

function checkShape(area: Area, rows: readonly unknown[]): void {
  const fits =
    rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits) throw refusal("InvalidArgument", "the array has another size than the range");
}

/** Writing one value to whole columns would fill a million rows: refused as too large. */
function boundedWrite({ area }: RangeState): Area {
  if (rowsOf(area) * columnsOf(area) > MOST_CELLS_READ)
    throw refusal("InvalidArgument", "the range is too large to fill");
  return area;
}
