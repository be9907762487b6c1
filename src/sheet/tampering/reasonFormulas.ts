/** Formulas where somebody should have written a reason. */
import { warning, type Problem } from "../../core/problem";
import type { Score } from "../../core/score";
import { a1 } from "../address";
import type { FoundSheet } from "../readScores";
import type { OwnRow } from "../sheetRows";
import { shortened } from "./alteredCell";

/** `reason.formula`, a warning a reason that a formula gives: what it shows today need not be what was sealed. Pictures and errors are told of as such. */
export function reasonFormulas(
  found: FoundSheet,
  own: readonly OwnRow[],
  scores: readonly Score[],
): readonly Problem[] {
  const inVain = new Set(scores.flatMap(({ noReason, reasonCell }) => (noReason === undefined ? [] : [reasonCell])));
  const columns = [...new Set(found.frame.lanes.map(({ reason }) => found.column(`reason${reason}`)))];
  return own.flatMap(({ row, item }) =>
    columns.flatMap((column) => {
      const formula = found.cells.at(row, column)?.formula;
      const cell = a1(row, Math.max(0, column));
      if (formula === undefined || inVain.has(cell)) return [];
      const at = { sheet: found.cells.grid.name, cell };
      return [warning("reason.formula", { formula: shortened(`=${formula}`) }, { at, item })];
    }),
  );
}
