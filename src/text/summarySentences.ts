/** A sentence for each problem of a 汇总 that was altered after it was written. */
import type { ProblemCode } from "../core/problem";
import type { Sentence } from "./sentence";

type SummaryCode = Extract<ProblemCode, `summary.${string}`>;

/** By code, as in `problemSentences.ts`. */
export const SUMMARY_SENTENCES: Readonly<Record<SummaryCode, Sentence>> = {
  "summary.score-altered": {
    zh: "汇总时写入的得分是“{right}”，现在是“{shown}”：汇总表的得分不能直接改。请改回；确需更正的，请评价部门更正评价表后重新汇总。",
    en: "The consolidation wrote “{right}” here; now it is “{shown}”. Scores of the summary are not changed by hand. Change it back; to correct it, have the department correct its sheet and consolidate again.",
  },
  "summary.score-differs": {
    zh: "汇总表的得分是“{shown}”，“{sheet}”{cell}写的是“{right}”，两处不一致。请查明改动了哪一处并改回；确需更正的，请评价部门更正评价表后重新汇总。",
    en: "The summary has “{shown}”, but “{sheet}” {cell} says “{right}”. Find out which was changed and change it back; to correct a score, have the department correct its sheet and consolidate again.",
  },
  "summary.score-unfounded": {
    zh: "汇总表的得分是“{shown}”，“{sheet}”里却没有这一项的来源。请查明得分从哪里来；确需更正的，请评价部门更正评价表后重新汇总。",
    en: "The summary has “{shown}”, but “{sheet}” lists no source for it. Find out where it comes from; to correct it, have the department correct its sheet and consolidate again.",
  },
  "summary.reason-altered": {
    zh: "汇总以后改动过这里的说明。请改回；确需更正的，请评价部门更正评价表后重新汇总。",
    en: "The reason here was changed after the consolidation. Change it back; to correct it, have the department correct its sheet and consolidate again.",
  },
  "summary.list-altered": {
    zh: "“{sheet}”有{count}行与汇总时写入的不同（改动过，或是后加的），第一处在这里。请改回，或重新汇总。",
    en: "{count} rows of “{sheet}” are not as the consolidation wrote them (changed or added); this is the first. Change them back, or consolidate again.",
  },
  "summary.list-short": {
    zh: "“{sheet}”比汇总时少了{count}行。请恢复，或重新汇总。",
    en: "“{sheet}” has {count} rows fewer than the consolidation wrote. Restore them, or consolidate again.",
  },
  "summary.no-sources": {
    zh: "工作簿里没有“{sheet}”，汇总表的得分无从核对。请用汇总时写出的原工作簿，或重新汇总。",
    en: "The sheet “{sheet}” is missing, so the scores of the summary cannot be checked. Use the workbook as it was consolidated, or consolidate again.",
  },
};
