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
  "summary.unproved": {
    zh: "隐藏的标识说这是汇总表，工作簿里却没有汇总表应有的内容（{missing}），不能按汇总表核对，得分按评价表的规则核对。请用评表汇总写出的原文件，或用原表重新填写。",
    en: "The hidden stamp calls this a summary, but the workbook lacks what a summary has ({missing}). Its scores are checked as those of a scoring sheet. Use the file that the consolidation wrote, or the original workbook.",
  },
};
