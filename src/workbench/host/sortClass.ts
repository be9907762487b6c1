// RangeSort: sorts the rows of a range by one or more columns. Formulas move as Excel moves them.
import { countArgument, recordArgument } from "./argument";
import { cellArea, columnsOf } from "./area";
import { hostClass, method } from "./hostObject";
import type { CellContent, CellFormat, CellValue } from "./model";
import { askTo, askToWrite } from "./permission";
import { copiedFormula } from "./references";
import { refusal } from "./refusal";
import type { RangeState } from "./session";

interface Field {
  readonly key: number;
  readonly ascending: boolean;
}

interface SortedCell extends CellContent {
  readonly look: CellFormat;
}

interface Line {
  readonly row: number;
  readonly cells: readonly SortedCell[];
}

/** range.sort. */
export const rangeSort = hostClass<RangeState>({
  name: "RangeSort",
  methods: {
    Apply: method(2, (range, [fields, , hasHeaders, orientation]) => {
      if (orientation === "Columns") throw refusal("ApiNotEmulated", "RangeSort.Apply by columns");
      if (!Array.isArray(fields) || fields.length === 0) throw refusal("InvalidArgument", "fields");
      const keys = fields.map((field: unknown) => readField(field, columnsOf(range.area)));
      sortRows(range, keys, hasHeaders === true);
    }),
  },
});

function readField(value: unknown, columns: number): Field {
  const field = recordArgument(value, "field");
  const key = countArgument(field.key, "field.key");
  if (key >= columns) throw refusal("InvalidArgument", "field.key");
  return { key, ascending: field.ascending !== false };
}

function sortRows(range: RangeState, fields: readonly Field[], hasHeaders: boolean): void {
  const { sheet, area, session } = range;
  const top = area.top + (hasHeaders ? 1 : 0);
  askTo(sheet, "allowSort");
  askToWrite(sheet, { ...area, top });
  const lines = Array.from({ length: area.bottom - top + 1 }, (_line, down) => lineAt(range, top + down));
  const sorted = [...lines].sort((a, b) => compareLines(a, b, fields));
  sorted.forEach((line, index) => {
    line.cells.forEach((cell, across) =>
      putCell(range, top + index, area.left + across, moved(cell, top + index - line.row)),
    );
  });
  session.book.emit({ kind: "cellsMoved", sheetId: sheet.id, area: { ...area, top }, how: "Sorted" });
}

function lineAt({ sheet, area }: RangeState, row: number): Line {
  const cells = Array.from({ length: columnsOf(area) }, (_cell, across) => ({
    ...sheet.contentAt(row, area.left + across),
    look: sheet.formatAt(row, area.left + across),
  }));
  return { row, cells };
}

function putCell({ sheet }: RangeState, row: number, column: number, cell: SortedCell): void {
  sheet.cells.put(row, column, cell);
  if (sheet.formatAt(row, column) !== cell.look) sheet.changeFormats(cellArea(row, column), () => cell.look);
}

function moved(cell: SortedCell, rows: number): SortedCell {
  return cell.formula === null ? cell : { ...cell, formula: copiedFormula(cell.formula, rows, 0) };
}

function compareLines(a: Line, b: Line, fields: readonly Field[]): number {
  for (const { key, ascending } of fields) {
    const order = compareValues(a.cells[key]?.value ?? null, b.cells[key]?.value ?? null, ascending);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers before texts before booleans; blanks always last. */
function compareValues(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const order = rankOf(a) - rankOf(b) || withinType(a, b);
  return ascending ? order : -order;
}

function rankOf(value: string | number | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function withinType(a: string | number | boolean, b: string | number | boolean): number {
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "zh-CN");
  return Number(a) - Number(b);
}
