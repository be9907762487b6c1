/** Scores packed for many workbooks: those of one department differ in values and reasons alone, so all else is kept once for all. */
import type { Score, ScoreList } from "../core/score";

/** What a row of a workbook asks for, and where its score stands. */
export type Row = Omit<Score, "raw" | "value" | "reason" | "reviewer">;

/** What was given, apart from the reason. */
export type Mark = Pick<Score, "raw" | "value">;

/** Scores in lists of the same length. */
export interface PackedScores {
  readonly rows: readonly Row[];
  /** Apart from the rows, which the workbooks of several reviewers share. */
  readonly reviewers: readonly Score["reviewer"][];
  readonly marks: readonly Mark[];
  readonly reasons: readonly string[];
}

/** Takes scores apart. */
export function packScores(scores: ScoreList): PackedScores {
  const all = Array.from(scores);
  return {
    rows: all.map(({ item, subject, sheet, cell, reasonCell }) => ({ item, subject, sheet, cell, reasonCell })),
    reviewers: all.map(({ reviewer }) => reviewer),
    marks: all.map(({ raw, value }) => ({ raw, value })),
    reasons: all.map(({ reason }) => reason),
  };
}

/** The scores again, each made when it is asked for. */
export function scoreList({ rows, reviewers, marks, reasons }: PackedScores): ScoreList {
  const at = (index: number): Score | undefined => {
    const [row, mark] = [rows[index], marks[index]];
    if (row === undefined || mark === undefined) return undefined;
    // Member by member: made millions of times, and spreading takes ten times as long.
    return {
      item: row.item,
      subject: row.subject,
      reviewer: reviewers[index] ?? null,
      value: mark.value,
      raw: mark.raw,
      reason: reasons[index] ?? "",
      sheet: row.sheet,
      cell: row.cell,
      reasonCell: row.reasonCell,
    };
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
