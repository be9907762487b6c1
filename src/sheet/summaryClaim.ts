/** Whether a workbook whose stamp says 汇总 is one. Its scores need not be on the step, so nobody may claim that by a word in a hidden sheet. */
import type { Grid } from "./grid";
import type { ReadStamp } from "./stamp";
import { isSourceList } from "./summary/sourceRows";

/**
 * What it lacks, in words for people; empty for a 汇总. One is a matrix of all items that belongs to no department or reviewer, and has a 来源 that its
 * scores can be held against. Example of a department's workbook: “汇总表”、“来源”.
 */
export function lacksOfSummary(
  { rubric, assignment, edition, lists = [] }: ReadStamp,
  grids: readonly Grid[],
): readonly string[] {
  const { words } = edition;
  const names = words.lists;
  const { department, reviewer, layout } = assignment;
  const isWhole = department === null && reviewer === undefined && layout === "matrix";
  // One whose headings were changed is told of as altered where the stamp notes its rows.
  const isNamed = ({ name }: Grid): boolean => lists.length > 0 && name.startsWith(names.sources);
  const hasSources = grids.some((grid) => isSourceList(grid, rubric, words) || isNamed(grid));
  return [...(isWhole ? [] : [`“${names.summary}”`]), ...(hasSources ? [] : [`“${names.sources}”`])];
}
