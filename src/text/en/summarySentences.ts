/** A sentence for each problem of a 汇总 that was altered after it was written. */
import type { ProblemCode } from "../../core/problem";

type SummaryCode = Extract<ProblemCode, `summary.${string}`>;

/** By code, as in `problemSentences.ts`. */
export const SUMMARY_SENTENCES: Readonly<Record<SummaryCode, string>> = {
  "summary.score-altered":
    "The consolidation wrote “{right}” here; now it is “{shown}”. Scores of the summary are not changed by hand. Change it back; to correct it, have the department correct its sheet and consolidate again.",
  "summary.score-differs":
    "The summary has “{shown}”, but “{sheet}” {cell} says “{right}”. Find out which was changed and change it back; to correct a score, have the department correct its sheet and consolidate again.",
  "summary.score-unfounded":
    "The summary has “{shown}”, but “{sheet}” lists no source for it. Find out where it comes from; to correct it, have the department correct its sheet and consolidate again.",
  "summary.reason-altered":
    "The reason here was changed after the consolidation. Change it back; to correct it, have the department correct its sheet and consolidate again.",
  "summary.list-altered":
    "{count} rows of “{sheet}” are not as the consolidation wrote them (changed or added); this is the first. Change them back, or consolidate again.",
  "summary.list-short":
    "“{sheet}” has {count} rows fewer than the consolidation wrote. Restore them, or consolidate again.",
  "summary.rows-hidden":
    "{count} rows of “{sheet}” are hidden or filtered out, so that not all is seen or printed. Show them, then check.",
  "summary.unproved":
    "The hidden stamp calls this a summary, but the workbook lacks what a summary has ({missing}). Its scores are checked as those of a scoring sheet. Use the file that the consolidation wrote, or the original workbook.",
};
