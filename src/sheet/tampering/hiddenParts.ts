/** What somebody who looks at the sheet does not see: hidden rows and columns; and protection that was taken off. */
import { warning, type Problem } from "../../core/problem";
import { a1 } from "../address";
import type { FoundSheet } from "../readScores";
import type { OwnRow, SheetRow } from "../sheetRows";

/** Warnings, one of each kind at most. Hosts that do not tell of hidden rows and columns raise none. */
export function hiddenParts(found: FoundSheet, own: readonly OwnRow[]): readonly Problem[] {
  const { grid } = found.cells;
  const unprotected = grid.protected === false ? [warning("file.unprotected", { sheet: grid.name })] : [];
  return [...unprotected, ...hiddenRows(found, own), ...hiddenColumns(found)];
}

/** Items whose scores count unseen, and figures or parts of the head and foot that nobody sees: a row beside them may pass for them. */
function hiddenRows(found: FoundSheet, own: readonly OwnRow[]): readonly Problem[] {
  const { grid } = found.cells;
  const hidden = new Set(grid.hiddenRows ?? []);
  const titled = Math.max(0, found.column("title"));
  const named = (code: "sheet.rows-hidden" | "sheet.figures-hidden", all: readonly SheetRow[], column: number) => {
    const rows = all.filter(({ row }) => hidden.has(row));
    const [first] = rows;
    if (first === undefined) return [];
    return [warning(code, { count: rows.length }, { at: { sheet: grid.name, cell: a1(first.row, column) } })];
  };
  const marked = found.rows.filter(({ item }) => item.startsWith("@"));
  return [...named("sheet.rows-hidden", own, titled), ...named("sheet.figures-hidden", marked, 0)];
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
