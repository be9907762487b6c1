/** Scoring sheets with generated scores, the same in every run: what the engines are judged by. */
import fc from "fast-check";
import type { Layout, Rubric } from "../../src/core/rubric";
import { NO_ENTRY, type Entries } from "../../src/sheet/entries";
import type { SheetPlan } from "../../src/sheet/plan";
import { planTemplate, subjectsOf, type TemplateRequest } from "../../src/sheet/template";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { aWeightedRubric } from "../support/someRubrics";
import { bare } from "./recalculated";
import { scoreSet, type ScoreSet } from "./scoreSets";

const SEED = 20221231;
const LAYOUTS: readonly Layout[] = ["table", "form", "matrix"];

/** The shipped rubrics and one with real weights, each in every layout, as rows of `it.each`. */
export const AGREEMENT_CASES = [...RUBRIC_IDS.map(shippedRubric), aWeightedRubric()].flatMap((rubric) =>
  LAYOUTS.map((layout) => [rubric.id, layout, rubric] as const),
);

/** Scoring sheets with scores in them, named s0, s1 …, enough for so many score sets. */
export function sheetsFor(rubric: Rubric, layout: Layout, wanted: number): readonly SheetPlan[] {
  const request: TemplateRequest = { rubric, department: null, subjects: [], layout, period: "2022年度", bands: null };
  const subjects = subjectsOf(request);
  const lanes = Math.max(1, rubric.reviewers.length);
  const count = Math.ceil(wanted / subjects.length);
  const sets = fc.sample(scoreSet(rubric), { numRuns: count * subjects.length * lanes, seed: SEED + layout.length });
  return Array.from({ length: count }, (_, index) => {
    const own = sets.slice(index * subjects.length * lanes, (index + 1) * subjects.length * lanes);
    const planned = planTemplate(request, entriesOf(rubric, subjects, own));
    if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
    const [scoring] = planned.value;
    if (scoring === undefined) throw new Error("no scoring sheet");
    return bare({ ...scoring, name: `s${index}` });
  });
}

function entriesOf(rubric: Rubric, subjects: readonly string[], sets: readonly ScoreSet[]): Entries {
  const lanes = Math.max(1, rubric.reviewers.length);
  return (subject, reviewer, item) => {
    const lane = reviewer === null ? 0 : rubric.reviewers.indexOf(reviewer);
    return sets[subjects.indexOf(subject) * lanes + lane]?.get(item) ?? NO_ENTRY;
  };
}
