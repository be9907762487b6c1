/** What somebody who looks at the sheet does not see: hidden rows and columns; and protection that was taken off. */
import { warning, type Problem } from "../../core/problem";
import { a1 } from "../address";
import type { FoundSheet } from "../readScores";
import type { OwnRow } from "../sheetRows";

/** Warnings, one of each kind at most. Hosts that do not tell of hidden rows and columns raise none. */
export function hiddenParts(found: FoundSheet, own: readonly OwnRow[]): readonly Problem[] {
  const { grid } = found.cells;
  const unprotected = grid.protected === false ? [warning("file.unprotected", { sheet: grid.name })] : [];
  return [...unprotected, ...hiddenRows(found, own), ...hiddenColumns(found)];
}

function hiddenRows(found: FoundSheet, own: readonly OwnRow[]): readonly Problem[] {
  const { grid } = found.cells;
  const hidden = new Set(grid.hiddenRows ?? []);
  const rows = own.filter(({ row }) => hidden.has(row));
  const [first] = rows;
  if (first === undefined) return [];
  const cell = a1(first.row, Math.max(0, found.column("title")));
  return [warning("sheet.rows-hidden", { count: rows.length }, { at: { sheet: grid.name, cell } })];
}

/** Columns that our sheets show. */
function hiddenColumns(found: FoundSheet): readonly Problem[] {
  const { grid } = found.cells;
  const isHidden = (column: number): boolean =>
    (grid.hiddenColumns ?? []).some(({ first, last }) => column >= first && column <= last);
  const columns = found.frame.columns
    .filter(({ hidden }) => hidden !== true)
    .map(({ role, heading }) => ({ column: found.column(role), heading: heading.replace(/\n/g, " ") }))
    .filter(({ column }) => column >= 0 && isHidden(column));
  const [first] = columns;
  const header = found.rows.find(({ item }) => item === "@header")?.row;
  if (first === undefined || header === undefined) return [];
  const names = columns.map(({ heading, column }) => heading || a1(header, column)).join("、");
  const at = { sheet: grid.name, cell: a1(header, first.column) };
  return [warning("sheet.columns-hidden", { columns: names }, { at })];
}
