/** The scores of a found sheet by subject and column of scores, with what they come to. */
import { decimal, type Decimal } from "../../core/decimal";
import type { ValidScores } from "../../core/evaluate";
import type { Result } from "../../core/result";
import { resultOf } from "../../core/resultsOf";
import type { Score } from "../../core/score";
import type { Lane } from "../layouts/frame";
import type { FoundSheet } from "../readScores";

/** Scores of one subject in one lane（一个得分列）, with what the core makes of them. */
export interface LaneScores {
  readonly lane: Lane;
  /** As reports name it: the rubric's id, or the name that was typed. */
  readonly subject: string;
  /** By item id. Of an item whose row stands twice the lower one is kept; the repetition itself is told of. */
  readonly scores: ReadonlyMap<string, Score>;
  /** Those that count, in points; 是 is 1, 否 is 0. Blank and wrong ones are absent. */
  readonly valid: ValidScores;
  /** Of a column that does not count（自评分）too: its sums are shown under it. */
  readonly result: Result;
}

/** Lanes by the subject id of rows; in a matrix, where rows are everybody's, all under "". `results` stand in the order of the subjects. */
export function laneScores(
  found: FoundSheet,
  scores: readonly Score[],
  results: readonly Result[],
): ReadonlyMap<string, readonly LaneScores[]> {
  const { scope, lanes } = found.frame;
  const byLane = scoresByLane(scores);
  const all = found.stamp.assignment.subjects.flatMap((id, index) => {
    const counted = results[index];
    const subject = found.subjectName(id);
    const own = lanes.filter((lane) => lane.subject === null || lane.subject === id);
    return own.flatMap((lane): readonly (LaneScores & { readonly inRows: string })[] => {
      const mine = byLane.get(laneKey(subject, lane.reviewer ?? found.stamp.assignment.reviewer ?? null)) ?? [];
      const result = lane.counted ? counted : resultOf(scope, subject, mine);
      if (result === undefined) return [];
      const byItem = new Map(mine.map((score) => [score.item, score]));
      return [
        { lane, subject, scores: byItem, valid: validScores(mine), result, inRows: lane.subject === null ? id : "" },
      ];
    });
  });
  const groups = new Map<string, LaneScores[]>();
  for (const lane of all) groups.set(lane.inRows, [...(groups.get(lane.inRows) ?? []), lane]);
  return groups;
}

function scoresByLane(scores: readonly Score[]): ReadonlyMap<string, readonly Score[]> {
  const lanes = new Map<string, Score[]>();
  for (const score of scores) {
    const key = laneKey(score.subject, score.reviewer);
    const own = lanes.get(key);
    if (own === undefined) lanes.set(key, [score]);
    else own.push(score);
  }
  return lanes;
}

function laneKey(subject: string, reviewer: string | null): string {
  return `${subject}\n${reviewer ?? ""}`;
}

function validScores(scores: readonly Score[]): ValidScores {
  return new Map(
    scores.flatMap(({ item, value }): readonly (readonly [string, Decimal])[] =>
      value === null ? [] : [[item, decimal(Number(value))]],
    ),
  );
}
