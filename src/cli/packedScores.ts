/** Scores packed for many workbooks: those of one department differ in values and reasons alone, so all else is kept once for all. */
import type { Score, ScoreList } from "../core/score";

/** What a row of a workbook asks for, and where its score stands. */
export type Row = Omit<Score, "raw" | "value" | "reason">;

/** What was given, apart from the reason. */
export type Mark = Pick<Score, "raw" | "value">;

/** Scores in three lists of the same length. */
export interface PackedScores {
  readonly rows: readonly Row[];
  readonly marks: readonly Mark[];
  readonly reasons: readonly string[];
}

/** Takes scores apart. */
export function packScores(scores: ScoreList): PackedScores {
  const all = Array.from(scores);
  return {
    rows: all.map(({ item, subject, reviewer, sheet, cell, reasonCell }) => ({
      ...{ item, subject, reviewer, sheet, cell, reasonCell },
    })),
    marks: all.map(({ raw, value }) => ({ raw, value })),
    reasons: all.map(({ reason }) => reason),
  };
}

/** The scores again, each made when it is asked for. */
export function scoreList({ rows, marks, reasons }: PackedScores): ScoreList {
  const at = (index: number): Score | undefined => {
    const [row, mark] = [rows[index], marks[index]];
    return row === undefined || mark === undefined ? undefined : { ...row, ...mark, reason: reasons[index] ?? "" };
  };
  return {
    length: rows.length,
    at,
    *[Symbol.iterator]() {
      for (let index = 0; index < rows.length; index += 1) {
        const score = at(index);
        if (score !== undefined) yield score;
      }
    },
  };
}
