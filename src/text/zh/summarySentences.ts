/** A sentence for each problem of a 汇总 that was altered after it was written. */
import type { ProblemCode } from "../../core/problem";

type SummaryCode = Extract<ProblemCode, `summary.${string}`>;

/** By code, as in `problemSentences.ts`. */
export const SUMMARY_SENTENCES: Readonly<Record<SummaryCode, string>> = {
  "summary.score-altered":
    "汇总时写入的得分是“{right}”，现在是“{shown}”：汇总表的得分不能直接改。请改回；确需更正的，请评价部门更正评价表后重新汇总。",
  "summary.score-differs":
    "汇总表的得分是“{shown}”，“{sheet}”{cell}写的是“{right}”，两处不一致。请查明改动了哪一处并改回；确需更正的，请评价部门更正评价表后重新汇总。",
  "summary.score-unfounded":
    "汇总表的得分是“{shown}”，“{sheet}”里却没有这一项的来源。请查明得分从哪里来；确需更正的，请评价部门更正评价表后重新汇总。",
  "summary.reason-altered": "汇总以后改动过这里的说明。请改回；确需更正的，请评价部门更正评价表后重新汇总。",
  "summary.list-altered":
    "“{sheet}”有{count}行与汇总时写入的不同（改动过，或是后加的），第一处在这里。请改回，或重新汇总。",
  "summary.list-short": "“{sheet}”比汇总时少了{count}行。请恢复，或重新汇总。",
  "summary.rows-hidden": "“{sheet}”有{count}行被隐藏或筛选掉了，看到和打印出来的不是全部。请取消隐藏和筛选后核对。",
  "summary.unproved":
    "隐藏的标识说这是汇总表，工作簿里却没有汇总表应有的内容（{missing}），不能按汇总表核对，得分按评价表的规则核对。请用评表汇总写出的原文件，或用原表重新填写。",
};
