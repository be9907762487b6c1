/** What exactly is wrong in a rubric file: one kind a rule, and the figures that belong to it. The words live in `text/rubricFaultSentences.ts`. */
import { error, type Problem, type ProblemCode } from "./problem";

/** Every kind of fault; the first block is the file's shape, the rest its ids, references, points, weights, steps and bands. */
export const RUBRIC_FAULTS = [
  "unknown-member",
  "missing",
  "not-text",
  "not-number",
  "not-true-or-false",
  "not-list",
  "not-object",
  "not-of-these",
  "malformed-id",
  "empty",
  "not-positive",
  "negative",
  "outside-whole-numbers",
  "not-whole",
  "weight-outside-percent",
  "sheet-name-too-long",
  "sheet-name-characters",
  "sheet-name-taken",
  "choice-with-comma",
  "choices-too-long",
  "text-too-long",
  "name-too-long",
  "control-characters",
  "no-groups",
  "no-items",
  "too-many-items",
  "too-many-entries",
  "groups-too-deep",
  "misshapen",
  "repeated-id",
  "unknown-parent",
  "unknown-group",
  "unknown-department",
  "lead-without-item",
  "unknown-grade",
  "counted-reviewer",
  "dependency-not-scored",
  "dependency-chain",
  "dependency-of-yes-no",
  "yes-no-with-points",
  "score-without-points",
  "group-points-sum",
  "full-marks-sum",
  "no-weights",
  "weights-sum",
  "group-without-weight",
  "weight-below-top",
  "weight-without-points",
  "weight-restated",
  "points-off-step",
  "too-many-decimals",
  "bounds-crossed",
  "band-repeated",
  "band-not-lower",
  "band-overlap",
  "band-gap",
  "bands-end-high",
] as const;

/** One of {@link RUBRIC_FAULTS}. */
export type RubricFault = (typeof RUBRIC_FAULTS)[number];

/** Where in the file, and what: `path` is a member as `items[3].points`, "" the file as a whole. */
export interface FaultPlace {
  readonly path: string;
  readonly fault: RubricFault;
}

/** A fault as a problem. Example: `rubricProblem("rubric.step", { path: "step", fault: "too-many-decimals" }, { value: 0.125, decimals: 2 })`. */
export function rubricProblem(code: ProblemCode, place: FaultPlace, figures: Problem["values"] = {}): Problem {
  return error(code, { ...figures, ...place });
}
