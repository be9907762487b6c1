/** Sentences of problems, refusals and differences. */
import type { Sentences } from "../sentences";
import { HOST_SENTENCES } from "./hostSentences";
import { enOutcomes } from "./outcomes";
import { PROBLEM_SENTENCES } from "./problemSentences";
import { RUBRIC_FAULT_WORDS } from "./rubricFaults";
import { FACT_WORDS } from "./rubricFacts";

export const enSentences: Sentences = {
  problems: PROBLEM_SENTENCES,
  host: HOST_SENTENCES,
  faults: RUBRIC_FAULT_WORDS,
  facts: FACT_WORDS,
  outcomes: enOutcomes,
  phrases: {
    colon: ": ",
    semicolon: "; ",
    wholeFile: "The file as a whole",
    owner: " By its name it may be that of “{owner}”.",
    empty: { points: "any", shown: "nothing", right: "nothing", who: "The" },
    values: { absent: "not there", present: "there", none: "none", true: "yes", false: "no" },
    differs: "{label} differs",
    untold: "items, points or the like differ",
    more: "{count} more",
  },
};
