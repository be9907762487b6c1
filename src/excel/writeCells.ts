/** Writes links, values and formulas of one sheet: one assignment for all cells. */
import type { PlannedCell, SheetPlan } from "../sheet/plan";
import { guardedText } from "./cellText";
import { areaAround, type RangeOf } from "./ranges";

/** What one cell of a formulas array may hold; null leaves the cell alone. */
type Entry = string | number | null;

/** Cells are still in the format General here, so that the mark for text means the same in every cell. */
export function writeCells(plan: SheetPlan, rangeOf: RangeOf): void {
  // A new link may put its own text into an empty cell: the values come after it.
  for (const { row, column, link } of plan.cells) {
    if (link === undefined) continue;
    rangeOf({ top: row, left: column, bottom: row, right: column }).hyperlink = { documentReference: link };
  }
  const filled = plan.cells.filter((cell) => cell.formula !== undefined || cell.value !== null);
  const area = areaAround(filled);
  if (area === null) return;
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, (): Entry => null),
  );
  for (const cell of filled) {
    const entries = rows[cell.row - area.top];
    if (entries !== undefined) entries[cell.column - area.left] = entryOf(cell);
  }
  rangeOf(area).formulas = rows;
}

function entryOf({ value, formula }: PlannedCell): Entry {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === "string" ? guardedText(value) : value;
}
