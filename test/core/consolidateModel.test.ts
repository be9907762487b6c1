/** Consolidations of generated rubrics against a model of plain fractions: joins of departments and reviewers, totals, grades and ranks. */
import fc from "fast-check";
import { consolidate } from "../../src/core/consolidate";
import { structureHash } from "../../src/core/structureHash";
import { arbitraryYear, filesOf, joinedScores } from "../support/arbitraryYears";
import { modelOf } from "../support/naiveModel";
import { outcomesOf } from "../support/naiveOutcome";

describe("consolidate", () => {
  it("comes to what a model of plain fractions comes to", () => {
    fc.assert(
      fc.property(arbitraryYear, (given) => {
        const { rubric } = given;
        const hash = structureHash(rubric);
        const { results } = consolidate({ rubric, hash, period: "2022年度", files: filesOf(given), choices: [] });
        const joined = rubric.subjects.map((_, place) => joinedScores(given, place));
        const outcomes = outcomesOf(rubric, joined);
        results.forEach((result, place) => {
          const { groups, ...figures } = modelOf(rubric, joined[place] ?? new Map());
          expect(result).toMatchObject({ ...figures, ...outcomes[place], missing: 0, invalid: 0 });
          for (const { id, subtotal } of result.groups) expect([id, subtotal]).toEqual([id, groups[id]]);
        });
        expect(results).toHaveLength(rubric.subjects.length);
      }),
      { numRuns: Number(process.env["PINGBIAO_MODEL_RUNS"] ?? "200") },
    );
  });
});
