/**
 * The proof of our arithmetic by an engine that is not ours: generated scores are written, recalculated by LibreOffice, and every
 * formula cell is compared with what the core says. PINGBIAO_AGREEMENT_SETS sets how many score sets each rubric and layout gets.
 */
import fc from "fast-check";
import type { Layout, Rubric } from "../../src/core/rubric";
import { NO_ENTRY, type Entries } from "../../src/sheet/entries";
import type { SheetPlan } from "../../src/sheet/plan";
import { planTemplate, subjectsOf, type TemplateRequest } from "../../src/sheet/template";
import { describeIf, judges } from "../support/outside";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { aWeightedRubric } from "../support/someRubrics";
import { bare, differences } from "./recalculated";
import { scoreSet, type ScoreSet } from "./scoreSets";

const SETS = Number(process.env["PINGBIAO_AGREEMENT_SETS"] ?? "60");
const SEED = 20221231;
const LAYOUTS: readonly Layout[] = ["table", "form", "matrix"];

const rubrics: readonly Rubric[] = [...RUBRIC_IDS.map(shippedRubric), aWeightedRubric()];
const cases = rubrics.flatMap((rubric) => LAYOUTS.map((layout) => [rubric.id, layout, rubric] as const));

describeIf(judges.libreOffice(), "LibreOffice", "agreement of formulas and core", () => {
  it.each(cases)(
    "shows the core's figures in every formula cell: %s, %s",
    (_, layout, rubric) => {
      expect(differences(sheetsFor(rubric, layout)).slice(0, 20)).toEqual([]);
    },
    600_000,
  );
});

/** Scoring sheets with scores in them, named s0, s1 …, enough for SETS score sets. */
function sheetsFor(rubric: Rubric, layout: Layout): readonly SheetPlan[] {
  const request: TemplateRequest = { rubric, department: null, subjects: [], layout, period: "2022年度", bands: null };
  const subjects = subjectsOf(request);
  const lanes = Math.max(1, rubric.reviewers.length);
  const count = Math.ceil(SETS / subjects.length);
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
