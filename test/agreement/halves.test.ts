/**
 * Totals that stand exactly at a half of the last decimal, where a sheet's binary floats lie a hair above or below: x.xx5 from real
 * weights, alone and with deductions taken off. Each is searched for, so that none of them is an accident.
 */
import fc from "fast-check";
import type { Rubric } from "../../src/core/rubric";
import type { Entries } from "../../src/sheet/entries";
import type { SheetPlan } from "../../src/sheet/plan";
import { describeIf, judges } from "../support/outside";
import { exactTotal } from "../support/naiveModel";
import { anItem, aRubric } from "../support/someRubrics";
import { aRequest, plansOf, scoringPlan } from "../support/templates";
import { bare, differences } from "./recalculated";

const SHEETS = Number(process.env["PINGBIAO_AGREEMENT_HALVES"] ?? "12");
const SUBJECTS = 40;
const TRIES = 2000;
const SEED = 5;

const WEIGHTS = [
  [33.3, 33.3, 33.4],
  [33.33, 33.33, 33.34],
  [12.5, 87.5],
  [0.1, 99.9],
  [14.28, 14.28, 14.28, 14.28, 14.28, 14.3, 14.3],
  Array.from({ length: 16 }, () => 6.25),
];

const scheme = fc.record({
  weights: fc.constantFrom(...WEIGHTS),
  points: fc.array(fc.constantFrom(8, 10, 16, 20, 25, 40, 100), { minLength: 16, maxLength: 16 }),
  fullMarks: fc.constantFrom(10, 100, 120, 1000),
  hasExtras: fc.boolean(),
});

type Scheme = typeof scheme extends fc.Arbitrary<infer T> ? T : never;

/** Scores by item id, in thousandths of a point. */
type Scores = ReadonlyMap<string, number>;

describeIf(judges.libreOffice(), "LibreOffice", "agreement of formulas and core at halves", () => {
  it("rounds x.xx5 up in the sheet as in the core", () => {
    const plans = fc.sample(scheme, { numRuns: SHEETS, seed: SEED }).map(sheetOf);
    expect(differences(plans.map(({ plan }) => plan)).slice(0, 20)).toEqual([]);
    expect(plans.reduce((sum, { halves }) => sum + halves, 0)).toBeGreaterThan(SHEETS * 10);
  }, 600_000);
});

function sheetOf(given: Scheme, index: number): { readonly plan: SheetPlan; readonly halves: number } {
  const rubric = rubricOf(given);
  const halves = fc
    .sample(scoresFor(rubric), { numRuns: TRIES, seed: SEED + index })
    .filter((scores) => standsAtHalf(rubric, scores))
    .slice(0, SUBJECTS);
  const entries: Entries = (subject, _, item) => {
    const own = halves[Number(subject.slice(1))]?.get(item);
    return { raw: own === undefined ? null : own / 1000, reason: "" };
  };
  const plans = plansOf(aRequest(rubric, { layout: "matrix" }), entries);
  return { plan: bare({ ...scoringPlan(plans), name: `s${index}` }), halves: halves.length };
}

function rubricOf({ weights, points, fullMarks, hasExtras }: Scheme): Rubric {
  const pointsOf = (index: number): number => points[index] ?? 10;
  const extras = { id: "e", title: "其他", parent: null, points: null, cap: null, weight: null };
  return aRubric({
    ...{ weighting: "weights", fullMarks },
    subjects: Array.from({ length: SUBJECTS }, (_, index) => ({
      id: `s${index}`,
      name: `${index}`,
      source: "printed",
    })),
    groups: [
      ...weights.map((weight, index) => ({
        ...{ id: `g${index}`, title: `${index}`, parent: null, cap: null, weight },
        points: pointsOf(index),
      })),
      ...(hasExtras ? [extras] : []),
    ],
    items: [
      ...weights.map((_, index) => anItem({ id: `i${index}`, group: `g${index}`, points: pointsOf(index) })),
      ...(hasExtras ? [anItem({ id: "d", group: "e", kind: "deduction", points: 90 })] : []),
    ],
  });
}

function scoresFor(rubric: Rubric): fc.Arbitrary<Scores> {
  const halfPoints = rubric.items.map(({ points }) => fc.integer({ min: 0, max: (points ?? 0) * 2 }));
  return fc
    .tuple(...halfPoints)
    .map((counts) => new Map(rubric.items.map(({ id }, index) => [id, (counts[index] ?? 0) * 500])));
}

/** 200 times the exact total is an odd whole number. */
function standsAtHalf(rubric: Rubric, scores: Scores): boolean {
  const { upper, lower } = exactTotal(rubric, scores);
  return (upper * 200n) % lower === 0n && ((upper * 200n) / lower) % 2n !== 0n;
}
