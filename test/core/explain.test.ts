/** What an explanation holds: items as they counted, sums with their addends, and what comes after the total. */
import { explain, type Explanation } from "../../src/core/explain";
import { resultsOf } from "../../src/core/resultsOf";
import { scopeOf } from "../../src/core/scope";
import type { Raw } from "../../src/core/typed";
import { aScoreSheet, fullScores, scoresOf } from "../support/someScores";
import { aWeightedRubric } from "../support/someRubrics";

const rubric = aWeightedRubric();

/** Subject x1 with changed scores, beside x2 and x3 with full marks. */
function explained(changes: Readonly<Record<string, Raw>>, department: string | null = null): Explanation {
  const scores = [
    ...scoresOf(rubric, fullScores(rubric, changes)),
    ...scoresOf(rubric, fullScores(rubric), { subject: "x2" }),
    ...scoresOf(rubric, fullScores(rubric, { q1: "是" }), { subject: "x3" }),
  ];
  const results = resultsOf(rubric, aScoreSheet(scores, { department }));
  return explain({ scope: scopeOf(rubric, department), scores, results, subject: "x1" });
}

const countedOf = ({ items }: Explanation, id: string): number | null | undefined => {
  const counted = items.find(({ item }) => item.id === id)?.counted;
  return counted === null ? null : counted?.toNumber();
};

describe("explain", () => {
  it("lists every item of the scope in document order", () => {
    expect(explained({}).items.map(({ item }) => item.id)).toEqual(rubric.items.map(({ id }) => id));
    expect(explained({}, "乙局").items.map(({ item }) => item.id)).not.toContain("b2");
  });

  it("counts nothing for a blank, a wrong score and a yes or no", () => {
    const explanation = explained({ b1: null, b2: 99 });
    expect(["a1", "b1", "b2", "v1"].map((id) => countedOf(explanation, id))).toEqual([12, null, null, null]);
  });

  it("counts 0 for an item that hangs on a 0, and names that item", () => {
    const explanation = explained({ a1: 0, a2: 9 });
    expect(countedOf(explanation, "a2")).toBe(0);
    expect(explanation.items.find(({ item }) => item.id === "a2")?.zeroBecause?.id).toBe("a1");
  });

  it("names no reason for 0 while the other item has a score, or this one has none", () => {
    const zeroOf = (changes: Readonly<Record<string, Raw>>) =>
      explained(changes).items.find(({ item }) => item.id === "a2")?.zeroBecause;
    expect(zeroOf({ a1: 0.3, a2: 9 })).toBeNull();
    expect(zeroOf({ a1: 0, a2: null })).toBeNull();
  });

  it("says what each sum adds up", () => {
    const parts = (id: "base" | "total" | "group:g1") => explained({}).figures.get(id)?.parts;
    expect(parts("base")).toEqual(["group:g1", "group:g2"]);
    expect(parts("total")).toEqual(["base", "bonus", "deduction"]);
    expect(parts("group:g1")).toEqual([null]);
  });

  it("keeps the grade of the total beside the one a veto leaves", () => {
    const explanation = explained({ v1: "是" });
    expect(explanation.gradeByTotal).toBe("优");
    expect(explanation.vetoes.map(({ id }) => id)).toEqual(["v1"]);
    expect(explanation.result.grade).toBe("良");
  });

  it("has no grade of the total before the sheet is complete", () => {
    expect(explained({ b1: null }).gradeByTotal).toBeNull();
  });

  it("counts the ranked subjects and those above; who is out of the ranking is neither", () => {
    expect(explained({ b1: 0 }).ranking).toEqual({ ranked: 2, above: 1 });
    expect(explained({}).ranking).toEqual({ ranked: 2, above: 0 });
    const out = explained({ q1: "是" });
    expect([out.ranking, out.disqualifications.map(({ id }) => id)]).toEqual([null, ["q1"]]);
  });

  it("refuses a subject that has no result", () => {
    const scores = scoresOf(rubric, fullScores(rubric));
    expect(() => explain({ scope: scopeOf(rubric, null), scores, results: [], subject: "x1" })).toThrow("no result");
  });
});
