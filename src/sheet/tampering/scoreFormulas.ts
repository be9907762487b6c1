/** Formulas where somebody should have typed a score. */
import { warning, type Problem } from "../../core/problem";
import type { Score } from "../../core/score";
import type { FoundSheet } from "../readScores";
import type { OwnRow } from "../sheetRows";
import { place } from "./alteredCell";

/** A reference to another workbook: [1]Sheet1!A1, '[成绩.xlsx]表'!A1. */
const OUTSIDE = /\[[^\]"]+\]/;
const MOST_SHOWN = 40;

/** A warning a score that a formula gives: its value counts, but may change with other cells. One that gives no number is told of as such. */
export function scoreFormulas(found: FoundSheet, own: readonly OwnRow[], scores: readonly Score[]): readonly Problem[] {
  const byCell = new Map(scores.map((score) => [score.cell, score]));
  return own.flatMap((row) =>
    found.frame.lanes.flatMap((lane) => {
      const role = `score${lane.index}` as const;
      const formula = found.cells.at(row.row, found.column(role))?.formula;
      if (formula === undefined) return [];
      const where = place(found, { row: row.row, role, right: "" });
      const score = byCell.get(where.at?.cell ?? "");
      if (score === undefined || score.value === null) return [];
      const shown = formula.length > MOST_SHOWN ? `${formula.slice(0, MOST_SHOWN)}…` : formula;
      const values = { formula: `=${shown}`, value: String(score.raw) };
      const code = OUTSIDE.test(formula) ? "score.outside-formula" : "score.formula";
      return [warning(code, values, { ...where, item: row.item, subject: score.subject })];
    }),
  );
}
