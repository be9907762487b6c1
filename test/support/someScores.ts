/** Builds scores and score sheets for tests, read as a sheet's reader would read them. */
import { isYesNo } from "../../src/core/kinds";
import type { Rubric } from "../../src/core/rubric";
import type { Assignment, Score, ScoreSheet } from "../../src/core/score";
import { readTyped, type Raw } from "../../src/core/typed";

/** Full marks, no bonus, no deduction, nothing that vetoes or disqualifies, but for what is given. Null leaves an item blank. */
export function fullScores(rubric: Rubric, changes: Readonly<Record<string, Raw>> = {}): ReadonlyMap<string, Raw> {
  return new Map(
    rubric.items.map((item) => {
      const full: Raw = isYesNo(item) ? "否" : item.kind === "score" ? item.points : 0;
      const given = changes[item.id];
      return [item.id, given === undefined ? full : given];
    }),
  );
}

/** The scores of one subject, one below the other from C4 on, reasons in column D. */
export function scoresOf(
  rubric: Rubric,
  raws: ReadonlyMap<string, Raw>,
  changes: Partial<Pick<Score, "subject" | "reviewer" | "reason" | "reasonCell">> = {},
): readonly Score[] {
  return rubric.items.map((item, index): Score => {
    const raw = raws.get(item.id) ?? null;
    const typed = readTyped(rubric, item, raw).value;
    return {
      item: item.id,
      subject: "x1",
      reviewer: null,
      value: typed === null ? null : isYesNo(item) ? typed.eq(1) : typed.toNumber(),
      raw,
      reason: "",
      sheet: "评价表",
      cell: `C${index + 4}`,
      reasonCell: `D${index + 4}`,
      ...changes,
    };
  });
}

/** A sheet of all items with the scores of one subject after the other; subjects are named as in the scores. */
export function aScoreSheet(scores: readonly Score[], changes: Partial<Assignment> = {}): ScoreSheet {
  const subjects = [...new Set(scores.map((score) => score.subject))];
  return { assignment: { department: null, period: "2022年度", layout: "form", subjects, ...changes }, scores };
}
