/** Sentences of problems, refusals and differences. */
import type { Sentences } from "../sentences";
import { HOST_SENTENCES } from "./hostSentences";
import { zhOutcomes } from "./outcomes";
import { PROBLEM_SENTENCES } from "./problemSentences";
import { RUBRIC_FAULT_WORDS } from "./rubricFaults";
import { FACT_WORDS } from "./rubricFacts";

export const zhSentences: Sentences = {
  problems: PROBLEM_SENTENCES,
  host: HOST_SENTENCES,
  faults: RUBRIC_FAULT_WORDS,
  facts: FACT_WORDS,
  outcomes: zhOutcomes,
  phrases: {
    colon: "：",
    semicolon: "；",
    wholeFile: "整个文件",
    owner: "看文件名，可能是“{owner}”的。",
    empty: { points: "任意", shown: "空白", right: "空白", who: "" },
    values: { absent: "无此内容", present: "有", none: "无", true: "是", false: "否" },
    differs: "{label}不同",
    untold: "评分项目、分值等不同",
    more: "另有{count}处不同",
  },
};
