/** Rows and columns that are none of ours and yet take part: marks nobody wrote, a figure that stands twice, hidden contents that sums would take in. */
import { error, type Problem } from "../../core/problem";
import { a1 } from "../address";
import type { PlacedCell } from "../grid";
import { figureRows } from "../layouts/blocks";
import { roleMark } from "../layouts/frame";
import { isMarkOfColumn, type FoundSheet } from "../readScores";
import { frameRows } from "./missingParts";
import { shortened } from "./alteredCell";
import { rowKey, type MatchedRow } from "./plannedSheet";

/**
 * `sheet.row-unknown` for rows that are none of ours, one for all; `sheet.figure-repeated` and `sheet.column-repeated` for each of ours that stands
 * twice; `sheet.key-altered` for hidden ids that a formula gives, which may be others tomorrow.
 */
export function strangeRows(found: FoundSheet, matched: readonly MatchedRow[]): readonly Problem[] {
  return [
    ...unknownRows(found, matched),
    ...repeatedFigures(found, matched),
    ...repeatedColumns(found),
    ...calculatedIds(found),
  ];
}

/** Rows with a mark that no sheet of ours has, and rows without any whose hidden cells hold something, which the sums may take in. */
function unknownRows(found: FoundSheet, matched: readonly MatchedRow[]): readonly Problem[] {
  const { grid } = found.cells;
  const hidden = new Set(
    found.frame.columns.filter((column) => column.hidden === true).map(({ role }) => found.column(role)),
  );
  const own = new Set(matched.filter(({ row, planned }) => !isMark(row.item) || planned !== undefined).map(rowOf));
  const marks = marksRow(found);
  const first = new Map<number, PlacedCell>();
  for (const cell of grid.cells)
    if (hidden.has(cell.column) && !own.has(cell.row) && cell.row !== marks && !isEmpty(cell) && !first.has(cell.row))
      first.set(cell.row, cell);
  const [cell] = first.values();
  if (cell === undefined) return [];
  const at = { sheet: grid.name, cell: a1(cell.row, Math.max(0, found.column("title"))) };
  return [error("sheet.row-unknown", { count: first.size, shown: shortened(contentOf(cell)) }, { at })];
}

/** A copied total or subtotal: whoever reads the sheet sees it twice, and ranks count it twice. Copied items are told of by {@link sortRows}. */
function repeatedFigures(found: FoundSheet, matched: readonly MatchedRow[]): readonly Problem[] {
  const labels = new Map<string, string>([
    ...frameRows(found.frame),
    ...figureRows(found.frame).map(({ mark, label }) => [mark, label] as const),
  ]);
  const seen = new Set<string>();
  return matched.flatMap(({ row, planned }): readonly Problem[] => {
    if (!isMark(row.item) || planned === undefined) return [];
    const isAgain = seen.has(rowKey(row));
    seen.add(rowKey(row));
    if (!isAgain) return [];
    const label = labels.get(row.item) ?? row.item;
    const of = row.subject === "" || row.item === "@stamp" ? {} : { subject: found.subjectName(row.subject) };
    return [
      error("sheet.figure-repeated", { label }, { ...of, at: { sheet: found.cells.grid.name, cell: a1(row.row, 0) } }),
    ];
  });
}

/** Two columns with one hidden mark: nobody can tell which of them is read. */
function repeatedColumns({ cells: { grid } }: FoundSheet): readonly Problem[] {
  const row = grid.cells.find(({ value }) => value === roleMark("item"))?.row;
  const marks = grid.cells.filter((cell) => cell.row === row && isMarkOfColumn(cell.value));
  return marks
    .filter(({ value }, index) => marks.findIndex((other) => other.value === value) < index)
    .map(({ column }) => error("sheet.column-repeated", {}, { at: { sheet: grid.name, cell: a1(row ?? 0, column) } }));
}

function calculatedIds({ cells, rows, column }: FoundSheet): readonly Problem[] {
  const columns = [column("item"), column("subjectId")];
  return rows.flatMap(({ row }) =>
    columns
      .filter((id) => cells.at(row, id)?.formula !== undefined)
      .map((id) => error("sheet.key-altered", {}, { at: { sheet: cells.grid.name, cell: a1(row, id) } })),
  );
}

function marksRow({ cells }: FoundSheet): number | undefined {
  return cells.grid.cells.find(({ value }) => value === roleMark("item"))?.row;
}

function rowOf({ row }: MatchedRow): number {
  return row.row;
}

function isMark(item: string): boolean {
  return item.startsWith("@");
}

function contentOf({ value, formula }: PlacedCell): string {
  return formula === undefined ? String(value) : `=${formula}`;
}

function isEmpty({ value, formula }: PlacedCell): boolean {
  return formula === undefined && (value === null || String(value).trim() === "");
}
