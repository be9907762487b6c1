/** Scores of a 汇总表 that are not what the consolidation wrote, or not what 来源 says. */
import { decimal } from "../../core/decimal";
import { error, warning, type Problem } from "../../core/problem";
import type { Score } from "../../core/score";
import type { FoundSheet } from "../readScores";
import { shortened } from "../tampering/alteredCell";
import { readSources, type SourceList } from "./sourceRows";
import { isAsWritten, isReasonAsWritten, scoreText } from "./writtenScores";
import type { Grid } from "../grid";

/** Cell by cell what the stamp says was written there; nothing where an earlier program wrote no such thing. */
export function differingFromStamp(found: FoundSheet, scores: readonly Score[]): readonly Problem[] {
  const { written, rubric, assignment } = found.stamp;
  if (written === undefined) return [];
  const scoring = found.frame.scope.rubric;
  const subjects = new Map(assignment.subjects.map((id, index) => [found.subjectName(id), written[index]]));
  const items = new Map(rubric.items.map(({ id }, index) => [id, index]));
  return scores.flatMap((score): readonly Problem[] => {
    const own = subjects.get(score.subject);
    const index = items.get(score.item) ?? -1;
    const then = own?.scores[index];
    if (then === undefined) return [];
    const values = { shown: shownText(score), right: shortened(String(then ?? "")) };
    return [
      ...(isAsWritten(scoring, score, then) ? [] : [error("summary.score-altered", values, placeOf(score))]),
      ...(isReasonAsWritten(score.reason, own?.reasons[index] ?? "")
        ? []
        : [warning("summary.reason-altered", {}, placeOf(score, score.reasonCell ?? score.cell))]),
    ];
  });
}

/**
 * Cell by cell what 来源 says, which earlier programs wrote too. A blank score is told of as missing. Where 来源 lists not all,
 * nothing is said of scores that it does not name.
 */
export function differingFromSources(
  found: FoundSheet,
  scores: readonly Score[],
  sources: SourceList,
): readonly Problem[] {
  const { rubric } = found.stamp;
  return scores.flatMap((score): readonly Problem[] => {
    const value = score.value === null ? null : Number(score.value);
    if (value === null) return [];
    const says = sources.at(score.subject, score.item);
    const { sheet } = sources;
    if (says === undefined)
      return sources.whole
        ? [error("summary.score-unfounded", { shown: shownText(score), sheet }, placeOf(score))]
        : [];
    if (says.value === undefined || (says.value !== null && decimal(says.value).eq(value))) return [];
    const right = says.value === null ? "" : scoreText(rubric, score.item, says.value);
    const values = { shown: shownText(score), right, sheet, cell: says.cell };
    return [error("summary.score-differs", values, placeOf(score))];
  });
}

/** The 来源 that belongs to a 汇总表: of several the one that differs least. */
export function sourcesOf(found: FoundSheet, grids: readonly Grid[], scores: readonly Score[]): SourceList | null {
  const { rubric, assignment } = found.stamp;
  const all = grids.flatMap(
    (grid) => readSources(grid, { rubric, words: found.frame.edition.words }, assignment.subjects) ?? [],
  );
  const [first = null, ...others] = all;
  if (first === null || others.length === 0) return first;
  const differing = (list: SourceList): number => differingFromSources(found, scores, list).length;
  return all.reduce((best, list) => (differing(list) < differing(best) ? list : best), first);
}

function placeOf({ item, subject, sheet, cell }: Score, at = cell): Pick<Problem, "at" | "item" | "subject"> {
  return { item, subject, at: { sheet, cell: at } };
}

function shownText({ raw }: Score): string {
  return shortened(String(raw ?? ""));
}
