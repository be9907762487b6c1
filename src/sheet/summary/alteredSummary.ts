/** What a 汇总 may have suffered since it was written: its scores are held against its stamp and 来源, its lists against the stamp. */
import type { Problem } from "../../core/problem";
import type { Result } from "../../core/result";
import type { Score } from "../../core/score";
import type { Grid } from "../grid";
import type { FoundSheet } from "../readScores";
import { alteredLists } from "./alteredLists";
import { differingFromSources, differingFromStamp, sourcesOf } from "./alteredScores";
import { disguisedLists } from "./disguisedLists";
import { overwrittenRanking } from "./overwrittenRanking";

/** What was read of the 汇总表. */
export interface ReadSummary {
  readonly scores: readonly Score[];
  readonly results: readonly Result[];
}

/** Altered scores, scores that 来源 does not bear out, altered lists, figures typed into 排名. Nothing of a sheet that is no 汇总表. */
export function alteredSummary(
  found: FoundSheet,
  { scores, results }: ReadSummary,
  grids: readonly Grid[],
): readonly Problem[] {
  const { assignment, rubric } = found.stamp;
  const { words } = found.frame.edition;
  if (assignment.joined !== true) return [];
  const altered = differingFromStamp(found, scores);
  const lists = alteredLists(found, grids);
  // The same change is not told of twice: 来源 altered, or the score that it does not bear out.
  const told = new Set([...altered, ...lists].map(placeText));
  const sources = sourcesOf(found, grids, scores);
  const differing =
    sources === null ? [] : differingFromSources(found, scores, sources).filter((one) => !told.has(placeText(one)));
  const isTold = sources !== null && lists.some(({ at }) => at?.sheet === sources.sheet);
  return [
    ...altered,
    ...(isTold ? [] : differing),
    ...lists,
    ...disguisedLists(found, grids),
    ...grids
      .filter(({ name }) => name === words.lists.ranking && !lists.some(({ at }) => at?.sheet === name))
      .flatMap((grid) => overwrittenRanking(grid, { label: rubric.subjectLabel, words }, results)),
  ];
}

function placeText({ at }: Problem): string {
  return at === undefined ? "" : `${at.sheet}!${at.cell}`;
}
