/** Results of random rubrics against a model of plain fractions, and within their bounds. */
import fc from "fast-check";
import { isYesNo } from "../../src/core/kinds";
import { parseRubric } from "../../src/core/parseRubric";
import { resultOf, resultsOf } from "../../src/core/resultsOf";
import type { Rubric } from "../../src/core/rubric";
import { scopeOf } from "../../src/core/scope";
import { type Raw } from "../../src/core/typed";
import { arbitraryDressedRubric } from "../support/arbitraryDress";
import { arbitraryRubric, arbitraryScores } from "../support/arbitraryRubrics";
import { modelOf, type Thousandths } from "../support/naiveModel";
import { outcomesOf } from "../support/naiveOutcome";
import { aScoreSheet, scoresOf } from "../support/someScores";

/** Scores as a cell holds them. */
function rawsOf(rubric: Rubric, scores: Thousandths): ReadonlyMap<string, Raw> {
  return new Map(
    rubric.items.map((item) => {
      const given = scores.get(item.id);
      const raw = given === undefined ? null : isYesNo(item) ? (given > 0 ? "是" : "否") : given / 1000;
      return [item.id, raw];
    }),
  );
}

const RUNS = Number(process.env["PINGBIAO_MODEL_RUNS"] ?? "500");

const rubricAndScores = arbitraryRubric().chain((rubric) => fc.tuple(fc.constant(rubric), arbitraryScores(rubric)));

describe("the generated rubrics", () => {
  it("are sound", () => {
    const rubrics = fc.oneof(arbitraryRubric(), arbitraryDressedRubric());
    fc.assert(fc.property(rubrics, (rubric) => expect(parseRubric(rubric).problems).toEqual([])));
  });
});

describe("resultOf", () => {
  it("comes to what a model of plain fractions comes to", () => {
    fc.assert(
      fc.property(rubricAndScores, ([rubric, scores]) => {
        const result = resultOf(scopeOf(rubric, null), "x1", scoresOf(rubric, rawsOf(rubric, scores)));
        const { groups, ...figures } = modelOf(rubric, scores);
        expect(result).toMatchObject({ ...figures, invalid: 0, missing: rubric.items.length - scores.size });
        for (const { id, subtotal } of result.groups) expect([id, subtotal]).toEqual([id, groups[id]]);
      }),
      { numRuns: RUNS },
    );
  });

  it("keeps every subtotal, bonus, deduction and total within its bounds", () => {
    fc.assert(
      fc.property(rubricAndScores, ([rubric, scores]) => {
        const result = resultOf(scopeOf(rubric, null), "x1", scoresOf(rubric, rawsOf(rubric, scores)));
        for (const { id, subtotal } of result.groups)
          expect(subtotal).toBeLessThanOrEqual(capOf(rubric, id) ?? Number.POSITIVE_INFINITY);
        expect(result.bonus).toBeLessThanOrEqual(rubric.bonusCap ?? Number.POSITIVE_INFINITY);
        expect(result.deduction).toBeLessThanOrEqual(rubric.deductionCap ?? Number.POSITIVE_INFINITY);
        expect(result.total).toBeLessThanOrEqual(rubric.totalMax ?? Number.POSITIVE_INFINITY);
        expect(result.total).toBeGreaterThanOrEqual(rubric.totalMin ?? Number.NEGATIVE_INFINITY);
      }),
    );
  });
});

describe("resultsOf", () => {
  // Every other subject has the scores of the one before, so that totals tie.
  const rubricAndSubjects = arbitraryRubric().chain((rubric) =>
    fc.tuple(
      fc.constant(rubric),
      fc
        .array(arbitraryScores(rubric), { minLength: 1, maxLength: 4 })
        .map((all) => all.flatMap((one) => [one, one]).slice(1)),
    ),
  );

  it("grades and ranks as the model does, ties, vetoes, disqualified and unfinished subjects among them", () => {
    fc.assert(
      fc.property(rubricAndSubjects, ([rubric, subjects]) => {
        const scores = subjects.flatMap((given, place) =>
          scoresOf(rubric, rawsOf(rubric, given), { subject: `x${place}` }),
        );
        const results = resultsOf(rubric, aScoreSheet(scores));
        expect(results).toMatchObject(outcomesOf(rubric, subjects));
      }),
      { numRuns: RUNS },
    );
  });
});

function capOf(rubric: Rubric, id: string): number | null {
  return rubric.groups.find((group) => group.id === id)?.cap ?? null;
}
