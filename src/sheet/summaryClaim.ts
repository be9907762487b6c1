/** Whether a workbook whose stamp says 汇总 is one. Its scores need not be on the step, so nobody may claim that by a word in a hidden sheet. */
import { SUMMARY_SHEETS } from "../text/summaryWords";
import type { Grid } from "./grid";
import { sameText } from "./sameText";
import type { Stamp } from "./stamp";

/**
 * What it lacks, in words for people; empty for a 汇总. One is a matrix of all items that belongs to no department or reviewer, and has a 来源 that its scores can be
 * held against, whatever that sheet is called now. Example of a department's workbook: its department, and 来源.
 */
export function lacksOfSummary({ rubric, assignment }: Stamp, grids: readonly Grid[]): readonly string[] {
  const { department, reviewer, layout } = assignment;
  const isWhole = department === null && reviewer === undefined && layout === "matrix";
  const title = sourcesTitle(rubric.title);
  const hasSources = grids.some(({ cells }) =>
    cells.slice(0, FIRST_CELLS).some(({ value }) => sameText(String(value), title)),
  );
  return [...(isWhole ? [] : [`“${SUMMARY_SHEETS.summary}”`]), ...(hasSources ? [] : [`“${SUMMARY_SHEETS.sources}”`])];
}

/** The title is the first thing in the list, unless somebody wrote a line or two above it. */
const FIRST_CELLS = 50;

/** What stands above the list of sources. */
function sourcesTitle(title: string): string {
  return `${title}　${SUMMARY_SHEETS.sources}`;
}
