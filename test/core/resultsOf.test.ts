/** From scores to results: rule by rule, at, below and above each bound. */
import fc from "fast-check";
import type { Result } from "../../src/core/result";
import { resultOf, resultsOf } from "../../src/core/resultsOf";
import type { Group, Rubric } from "../../src/core/rubric";
import { scopeOf } from "../../src/core/scope";
import type { Raw } from "../../src/core/typed";
import { shippedRubric } from "../support/shippedRubrics";
import { aScoreSheet, fullScores, scoresOf } from "../support/someScores";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";

/** The result of full marks, but for what is given. */
function resultWith(
  rubric: Rubric,
  changes: Readonly<Record<string, Raw>> = {},
  department: string | null = null,
): Result {
  return resultOf(scopeOf(rubric, department), "x1", scoresOf(rubric, fullScores(rubric, changes)));
}

const plain = { parent: null, points: null, cap: null, weight: null };

describe("resultOf", () => {
  it("adds 56 scores that come to 90 up to 90 and an A（Luohe）", () => {
    const rubric = shippedRubric("luohe-2022");
    const scored = rubric.items.filter(({ kind }) => kind === "score");
    expect(scored).toHaveLength(56);
    const steps = scored.map(({ points }) => Math.round((points ?? 0) / rubric.step));
    const take = fc.shuffledSubarray([...scored.keys()], { minLength: scored.length });
    fc.assert(
      fc.property(take, fc.integer({ min: -1, max: 1 }), (order, more) => {
        const given = withdraw(steps, order, 10 / rubric.step - more);
        const raws = scored.map(
          ({ id }, index) => [id, Number(((given[index] ?? 0) * rubric.step).toFixed(2))] as const,
        );
        const { base, total, grade } = resultWith(rubric, Object.fromEntries(raws));
        const expected = [89.95, 90, 90.05][more + 1];
        expect([base, total, grade]).toEqual([expected, expected, more < 0 ? "B" : "A"]);
      }),
    );
  });

  it("counts three quotients that come to a half as a half: 0.625 is 0.63", () => {
    const groups = ["g1", "g2", "g3", "g4"].map((id): Group => ({ ...plain, id, title: id, points: 60, weight: 25 }));
    const items = groups.map(({ id }) => anItem({ id: `${id}-i`, group: id, points: 60 }));
    const rubric = aRubric({ weighting: "weights", fullMarks: 100, groups, items });
    const result = resultWith(rubric, { "g1-i": 0.5, "g2-i": 0.5, "g3-i": 0.5, "g4-i": 0 });
    expect([result.base, result.total]).toEqual([0.63, 0.63]);
  });

  it.each<[Raw, Partial<Result>]>([
    [null, { complete: false, valid: true, missing: 1, invalid: 0, base: 10, total: 10, grade: null }],
    ["　", { complete: false, valid: true, missing: 1, invalid: 0, base: 10, total: 10, grade: null }],
    [0, { complete: true, valid: true, missing: 0, invalid: 0, base: 10, total: 10, grade: "乙" }],
    ["十", { complete: true, valid: false, missing: 0, invalid: 1, base: 10, total: null, grade: null }],
    [10.5, { complete: true, valid: false, missing: 0, invalid: 1, base: 10, total: null, grade: null }],
    [-0.5, { complete: true, valid: false, missing: 0, invalid: 1, base: 10, total: null, grade: null }],
    [5.25, { complete: true, valid: false, missing: 0, invalid: 1, base: 10, total: null, grade: null }],
    ["5.5分", { complete: true, valid: true, missing: 0, invalid: 0, base: 15.5, total: 15.5, grade: "甲" }],
  ])("tells blank, 0, wrong and text apart: %j", (raw, expected) => {
    const bands = [
      { name: "甲", from: 15.5 },
      { name: "乙", from: 0 },
    ];
    expect(resultWith(aRubric({ bands }), { a1: raw })).toMatchObject(expected);
  });

  it.each([
    [41.5, 41.5],
    [42, 42],
    [42.5, 42],
    [55, 42],
  ])("stops a group at its cap: %d of items 15–24 counts %d（协会）", (given, subtotal) => {
    const rubric = shippedRubric("association-cogovernance");
    const capped = rubric.groups.find(({ cap }) => cap !== null);
    const inside = rubric.items.filter(({ group }) => group === capped?.id);
    const steps = withdraw(
      inside.map(({ points }) => (points ?? 0) * 2),
      [...inside.keys()],
      110 - given * 2,
    );
    const result = resultWith(rubric, Object.fromEntries(inside.map(({ id }, index) => [id, (steps[index] ?? 0) / 2])));
    expect(result.groups.find(({ id }) => id === capped?.id)?.subtotal).toBe(subtotal);
    expect(result.base).toBe(58 + subtotal);
  });

  it.each<[Raw, number]>([
    [0, 95],
    [0.5, 98.5],
    [null, 98],
    ["零", 98],
  ])("lets item 13 count nothing while item 9 is 0: with %j the base is %d（协会）", (raw, base) => {
    const rubric = shippedRubric("association-cogovernance");
    const [hung] = rubric.items.filter(({ zeroWhile }) => zeroWhile !== undefined);
    const other = rubric.items.find(({ id }) => id === hung?.zeroWhile);
    expect([hung?.no, other?.no]).toEqual(["13", "9"]);
    expect([hung?.points, other?.points]).toEqual([3, 2]);
    expect(resultWith(rubric, { [other?.id ?? ""]: raw }).base).toBe(base);
  });

  it.each([
    [9.5, 0, 109.5, 9.5],
    [10, 0, 110, 10],
    [0, 9.5, 90.5, 0],
    [0, 10, 90, 0],
    [10, 10, 100, 10],
  ])("adds a bonus of %d and takes a deduction of %d: %d（认证机构）", (plus, minus, total, bonus) => {
    const rubric = shippedRubric("cert-publicity");
    const id = (kind: string): string => rubric.items.find((item) => item.kind === kind)?.id ?? "";
    const result = resultWith(rubric, { [id("bonus")]: plus, [id("deduction")]: minus });
    expect(result).toMatchObject({ base: 100, bonus, deduction: minus, total, grade: null });
  });

  it("has no floor at 0: a deduction without a cap takes the total below（协会）", () => {
    const rubric = shippedRubric("association-cogovernance");
    const nothing = rubric.items.filter(({ kind }) => kind === "score").map(({ id }) => [id, 0] as const);
    const deduction = rubric.items.find(({ kind }) => kind === "deduction")?.id ?? "";
    expect(resultWith(rubric, { ...Object.fromEntries(nothing), [deduction]: 12.5 }).total).toBe(-12.5);
  });

  it.each([
    [3, 0.9, 3.9],
    [3, 1.2, 4],
    [3, 3, 4],
  ])("stops the sum of bonuses %d and %d at the cap: %d", (one, other, bonus) => {
    expect(resultWith(aWeightedRubric(), { c1: one, c2: other })).toMatchObject({ bonus, total: 100 });
  });

  it.each([
    [4.8, 4.8, 95.2],
    [5.1, 5, 95],
  ])("stops deductions of %d at the cap: %d", (given, deduction, total) => {
    expect(resultWith(aWeightedRubric(), { d1: given })).toMatchObject({ deduction, total });
  });

  it.each([
    [{ totalMax: 20 }, { c: 0, d: 0 }, 20],
    [{ totalMax: 20 }, { c: 0.5, d: 0 }, 20],
    [{ totalMax: null }, { c: 0.5, d: 0 }, 20.5],
    [{ totalMax: 20 }, { c: 0, d: 0.5 }, 19.5],
    [{ totalMin: 0 }, { c: 0, d: 20 }, 0],
    [{ totalMin: 0 }, { c: 0, d: 20.5 }, 0],
    [{ totalMin: null }, { c: 0, d: 20.5 }, -0.5],
    [{ totalMin: 0 }, { c: 0, d: 19.5 }, 0.5],
  ])("keeps the total within %j: with %j it is %d", (bounds, given, total) => {
    const items = [
      ...aRubric().items,
      anItem({ id: "c", kind: "bonus" }),
      anItem({ id: "d", kind: "deduction", points: null }),
    ];
    expect(resultWith(aRubric({ ...bounds, items }), given).total).toBe(total);
  });

  it("shows base, bonus and deduction apart from a total that is stopped", () => {
    const result = resultWith(aWeightedRubric(), { c1: 3, d1: 0.3 });
    expect(result).toMatchObject({ base: 100, bonus: 3, deduction: 0.3, total: 100 });
  });

  it.each<[Raw, Raw, Partial<Result>]>([
    ["否", "否", { grade: "优", vetoed: false, disqualified: false, total: 100 }],
    ["是", "否", { grade: "良", vetoed: true, disqualified: false, total: 100 }],
    ["否", "是", { grade: "优", vetoed: false, disqualified: true, total: 100 }],
    ["是", "是", { grade: "良", vetoed: true, disqualified: true, total: 100 }],
    [null, "否", { grade: null, vetoed: false, complete: false, total: 100 }],
    ["有", "否", { grade: null, vetoed: false, valid: false, total: null }],
  ])("keeps the score when vetoed（%s）or disqualified（%s）", (veto, disqualification, expected) => {
    expect(resultWith(aWeightedRubric(), { v1: veto, q1: disqualification })).toMatchObject(expected);
  });

  it.each<[Record<string, Raw>, string]>([
    [{ v1: "是", b1: 9 }, "良"],
    [{ v1: "是", b1: 0, b2: 0 }, "中"],
    [{ v1: "否", b1: 0, b2: 0 }, "中"],
  ])("never raises a grade by a veto: %j is %s", (given, grade) => {
    expect(resultWith(aWeightedRubric(), given).grade).toBe(grade);
  });

  it.each<[readonly Raw[], string]>([
    [["否", "否"], "优"],
    [["是", "否"], "良"],
    [["否", "是"], "中"],
    [["是", "是"], "中"],
  ])("takes the lowest of several vetoes: %j is %s", (answers, grade) => {
    const rubric = aWeightedRubric();
    const second = anItem({ id: "v2", group: "g3", kind: "veto", points: null, vetoGrade: "中" });
    const items = rubric.items.map((item) => (item.id === "v1" ? { ...item, vetoGrade: "良" } : item));
    const result = resultWith(
      { ...rubric, items: [...items, second] },
      { v1: answers[0] ?? null, v2: answers[1] ?? null },
    );
    expect(result.grade).toBe(grade);
  });

  it("grades the number that is shown: 89.995 is 90 and an A", () => {
    const bands = [
      { name: "A", from: 90 },
      { name: "B", from: 0 },
    ];
    const rubric = aRubric({ step: 0.001, fullMarks: 100, bands, groups: [{ ...plain, id: "g1", title: "甲" }] });
    const graded = (raw: number): readonly unknown[] => {
      const { total, grade } = resultWith({ ...rubric, items: [anItem({ id: "a1", points: 100 })] }, { a1: raw });
      return [total, grade];
    };
    expect([89.994, 89.995, 90].map(graded)).toEqual([
      [89.99, "B"],
      [90, "A"],
      [90, "A"],
    ]);
  });

  it("gives a department its own items' figures and no grade", () => {
    const result = resultWith(aWeightedRubric(), {}, "乙局");
    expect(result).toMatchObject({ complete: true, base: 92.5, total: 92.5, grade: null });
    expect(result.groups.map(({ id, items }) => [id, items])).toEqual([
      ["g1", 2],
      ["g2", 1],
    ]);
  });

  it("says how far each group is filled", () => {
    const { groups } = resultWith(aWeightedRubric(), { a1: null, b1: "九", b2: 0 });
    expect(groups).toEqual([
      { id: "g1", path: ["甲"], points: 27, subtotal: 15, scored: 1, items: 2 },
      { id: "g2", path: ["乙"], points: 12, subtotal: 0, scored: 1, items: 2 },
    ]);
  });
});

describe("resultsOf", () => {
  const rubric = aWeightedRubric();
  const sheetOf = (changes: readonly Readonly<Record<string, Raw>>[], department: string | null = null) =>
    aScoreSheet(
      changes.flatMap((given, index) => scoresOf(rubric, fullScores(rubric, given), { subject: `x${index + 1}` })),
      { department },
    );

  it("ranks by total; ties share a rank and the next is skipped", () => {
    const results = resultsOf(rubric, sheetOf([{ d1: 0.3 }, {}, { d1: 0.3 }, { d1: 0.6 }]));
    expect(results.map(({ rank }) => rank)).toEqual([2, 1, 2, 4]);
  });

  it("does not rank unfinished, invalid and disqualified subjects, but ranks vetoed ones", () => {
    const results = resultsOf(rubric, sheetOf([{ a1: null }, { a1: "十" }, { q1: "是" }, { v1: "是" }, { d1: 0.3 }]));
    expect(results.map(({ rank }) => rank)).toEqual([null, null, null, 1, 2]);
    expect(results.map(({ grade }) => grade)).toEqual([null, null, "优", "良", "优"]);
  });

  it("gives no rank in a department's workbook, nor where there is one subject", () => {
    expect(resultsOf(rubric, sheetOf([{}, {}], "乙局")).map(({ rank }) => rank)).toEqual([null, null]);
    expect(resultsOf(rubric, sheetOf([{}])).map(({ rank }) => rank)).toEqual([null]);
  });

  it.each([
    ["self", "expert"],
    ["expert", "self"],
  ])("counts only the column that counts（专家组评分）, whichever stands first: %s, %s", (...order) => {
    const several = { ...rubric, reviewers: order, countedReviewer: "expert" };
    const scores = order.flatMap((reviewer) =>
      scoresOf(several, fullScores(several, { d1: reviewer === "self" ? 3 : 0.3 }), { reviewer }),
    );
    expect(resultsOf(several, aScoreSheet(scores))[0]?.total).toBe(99.7);
  });

  it("names subjects and keeps the sheet's order", () => {
    const results = resultsOf(rubric, sheetOf([{}, {}]));
    expect(results.map(({ subject, subjectName }) => [subject, subjectName])).toEqual([
      ["x1", "单位x1"],
      ["x2", "单位x2"],
    ]);
  });
});

/** Takes `steps` away, in the given order, each as far as it goes. */
function withdraw(from: readonly number[], order: readonly number[], steps: number): readonly number[] {
  const left = [...from];
  let rest = Math.round(steps);
  for (const index of order) {
    const taken = Math.min(left[index] ?? 0, rest);
    left[index] = (left[index] ?? 0) - taken;
    rest -= taken;
  }
  return left;
}
