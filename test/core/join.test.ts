import fc from "fast-check";
import { decimal } from "../../src/core/decimal";
import { joinDepartments, joinReviewers, ruleFor } from "../../src/core/join";
import { aRubric, anItem } from "../support/someRubrics";

const all = (...values: readonly number[]): ReturnType<typeof decimal>[] => values.map((value) => decimal(value));

describe("joinReviewers", () => {
  it.each([
    ["mean", [8, 9, 9.5], 8.83],
    ["median", [8, 9, 9.5], 9],
    ["median", [8, 9, 9.5, 10], 9.25],
    ["trimmed", [0, 8, 9, 10], 6.75],
    ["trimmed", [0, 8, 9, 9.5, 10], 8.83],
    ["trimmed", [7], 7],
    ["any", [0, 0, 1], 1],
    ["any", [1, 1, 0, 1, 1], 1],
    ["any", [0, 0, 0], 0],
  ] as const)("joins by %s of %j to %d", (join, values, joined) => {
    expect(joinReviewers(all(...values), join, 2).toNumber()).toBe(joined);
  });

  it("rounds half up, to the rubric's decimals, once", () => {
    expect(joinReviewers(all(1.85, 1.86), "mean", 2).toNumber()).toBe(1.86);
    expect(joinReviewers(all(1.85, 1.86), "mean", 3).toNumber()).toBe(1.855);
  });

  it("lies between the lowest and the highest, whatever the order", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        scores,
        fc.constantFrom("mean" as const, "median" as const, "trimmed" as const),
        (hundredths, join) => {
          const values = hundredths.map((value) => decimal(value).div(100));
          const joined = joinReviewers(values, join, 2);
          expect(joined.gte(Math.min(...hundredths) / 100) && joined.lte(Math.max(...hundredths) / 100)).toBe(true);
          expect(joinReviewers([...values].reverse(), join, 2).eq(joined)).toBe(true);
        },
      ),
    );
  });
});

describe("joinDepartments", () => {
  const item = anItem({ id: "a1", departments: ["甲局", "乙局"], lead: "乙局" });
  const scores = [
    { department: "甲局", value: decimal(1.8) },
    { department: "乙局", value: decimal(1.95) },
  ];

  it.each([
    ["mean", 1.88],
    ["min", 1.8],
    ["lead", 1.95],
  ] as const)("joins two departments by %s, and never adds", (departmentJoin, joined) => {
    expect(joinDepartments(aRubric({ departmentJoin }), item, scores)?.toNumber()).toBe(joined);
  });

  it("waits for the lead department", () => {
    expect(joinDepartments(aRubric({ departmentJoin: "lead" }), item, scores.slice(0, 1))).toBeNull();
  });

  it.each([
    ["the item's own", anItem({ id: "a1", departments: ["甲局", "乙局"], lead: "乙局" }), 1.95],
    ["else the item's first", anItem({ id: "a1", departments: ["乙局", "甲局"] }), 1.95],
    ["else the rubric's first, where all score the item", anItem({ id: "a1" }), 1.8],
  ])("takes for the lead department %s", (_, of, joined) => {
    const rubric = aRubric({ departmentJoin: "lead", departments: ["甲局", "乙局"] });
    expect(joinDepartments(rubric, of, scores)?.toNumber()).toBe(joined);
  });

  it("takes 是 where any department says so", () => {
    const veto = anItem({ id: "v1", kind: "veto", points: null });
    const answers = [0, 1].map((value, index) => ({ department: `局${index}`, value: decimal(value) }));
    expect(ruleFor(aRubric(), veto)).toBe("any");
    expect(joinDepartments(aRubric(), veto, answers)?.toNumber()).toBe(1);
    expect(joinDepartments(aRubric(), veto, answers.slice(0, 1))?.toNumber()).toBe(0);
  });
});
