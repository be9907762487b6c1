/** Consolidations for tests: one file that scores everything. */
import { consolidate, type Consolidation } from "../../src/core/consolidate";
import type { Rubric } from "../../src/core/rubric";
import { structureHash } from "../../src/core/structureHash";
import { aReturnedFile, type Given } from "./returnedFiles";

/** What raw values by subject and item come to. */
export function aConsolidation(rubric: Rubric, given: Given): Consolidation {
  const file = aReturnedFile(rubric, "汇集.xlsx", null, given);
  const period = file.sheet?.assignment.period ?? rubric.period;
  return consolidate({ rubric, hash: structureHash(rubric), period, files: [file], choices: [] });
}

/** Scores of every item for the weighted rubric: full marks, two points bonus, the deduction given. */
export function weightedScores(deduction: number): Given[string] {
  return { a1: 12, a2: 15, b1: 9, b2: 6, c1: 1.5, c2: 0.3, d1: deduction, v1: "否", q1: "否" };
}
