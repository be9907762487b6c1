/** Notes before signing, at their bounds, just below and just above. */
import type { Problem } from "../../src/core/problem";
import { resultsOf } from "../../src/core/resultsOf";
import { review } from "../../src/core/review";
import type { Rubric } from "../../src/core/rubric";
import { scopeOf } from "../../src/core/scope";
import type { Raw } from "../../src/core/typed";
import { aScoreSheet, fullScores, scoresOf } from "../support/someScores";
import { anItem, aRubric } from "../support/someRubrics";

/** Two groups of 50, grades at 90 and 80, a deduction and a veto. */
const rubric: Rubric = aRubric({
  fullMarks: 100,
  bands: [
    { name: "A", from: 90 },
    { name: "B", from: 80 },
    { name: "C", from: 0 },
  ],
  groups: [
    { id: "g1", title: "甲", parent: null, points: 50, cap: null, weight: null },
    { id: "g2", title: "乙", parent: null, points: 50, cap: 50, weight: null },
  ],
  items: [
    anItem({ id: "a1", points: 50 }),
    anItem({ id: "b1", group: "g2", points: 45 }),
    anItem({ id: "b2", group: "g2", points: 15 }),
    anItem({ id: "d1", group: "g2", kind: "deduction", points: 30 }),
    anItem({ id: "v1", group: "g2", kind: "veto", points: null }),
  ],
});

type Changes = Readonly<Record<string, Raw>>;

function notes(
  subjects: readonly Changes[],
  near = 0.5,
  of = rubric,
  department: string | null = null,
): readonly Problem[] {
  const scores = subjects.flatMap((changes, index) => scoresOf(of, fullScores(of, changes), { subject: `x${index}` }));
  const results = resultsOf(of, aScoreSheet(scores, { department }));
  return review({ scope: scopeOf(of, department), scores, results, disagreements: [], near });
}

const codes = (found: readonly Problem[]): readonly string[] => found.map(({ code }) => code);

describe("review", () => {
  it.each([
    [40, 0, ["review.even"]],
    [40, 0.5, ["review.even"]],
    [40.5, 0, []],
    [39.5, 0, []],
    [40.5, 0.5, ["review.close-above"]],
    [41, 0.5, []],
    [39.5, 0.5, ["review.close-below"]],
    [39, 0.5, []],
    [39, 1, ["review.close-below"]],
  ])("of %d + 50 points, a grade from 90 and a distance of %d finds %j", (a1, near, expected) => {
    expect(codes(notes([{ a1 }], near))).toEqual(expected);
  });

  it("names the smallest change that reaches the grade, and how many items would do with it", () => {
    const [found] = notes([{ a1: 39.5 }]);
    expect(found).toMatchObject({
      code: "review.close-below",
      severity: "note",
      item: "a1",
      subject: "x0",
      at: { cell: "C4" },
    });
    expect(found?.values).toEqual({
      ...{ total: 89.5, grade: "A", from: 90, distance: 0.5 },
      ...{ no: "a1", was: 39.5, becomes: 40, change: 0.5, count: 1 },
    });
  });

  it("counts a deduction taken back among the changes that reach it", () => {
    const [found] = notes([{ a1: 40, d1: 0.5 }]);
    expect(found?.values).toMatchObject({ total: 89.5, no: "a1", count: 2 });
  });

  it("moves as many steps as it takes below the bound", () => {
    const [found] = notes([{ a1: 41 }], 1);
    expect(found).toMatchObject({ code: "review.close-above", item: "a1" });
    expect(found?.values).toMatchObject({ was: 41, becomes: 39.5, change: 1.5, count: 2 });
  });

  it("leaves out items whose group stops at its cap all the same", () => {
    const [found] = notes([{ a1: 40.5, d1: 0.5 }]);
    expect(found?.values).toMatchObject({ total: 90, no: "a1", count: 2, change: 0.5 });
  });

  it("says so where no single item could change the grade", () => {
    const items = ["b1", "b2", "b3"].map((id) => anItem({ id, group: "g2", points: 50 }));
    const capped: Rubric = {
      ...rubric,
      bands: [
        { name: "A", from: 50 },
        { name: "B", from: 0 },
      ],
      items,
    };
    expect(codes(notes([{}], 0, capped))).toEqual(["review.even-firm"]);
    const lower = { ...capped, bands: capped.bands.map((band) => ({ ...band, from: Math.min(band.from, 49.5) })) };
    expect(codes(notes([{}], 0.5, lower))).toEqual(["review.close-firm"]);
  });

  it("finds nothing where a veto sets the grade, nothing is graded, or others score the rest", () => {
    expect(codes(notes([{ a1: 40, v1: "是" }]))).toEqual([]);
    expect(codes(notes([{ a1: 40 }], 0.5, { ...rubric, bands: [] }))).toEqual([]);
    const shared: Rubric = {
      ...rubric,
      departments: ["甲局"],
      items: rubric.items.map((item) => (item.id === "b2" ? { ...item, departments: ["乙局"] } : item)),
    };
    expect(codes(notes([{ a1: 40 }], 0.5, shared, "甲局"))).toEqual([]);
  });

  it("lists an item with the same score for all of three subjects, not of two", () => {
    const two = [
      { a1: 30, b1: 20 },
      { a1: 30, b1: 21 },
    ];
    expect(codes(notes(two))).toEqual([]);
    const three = notes([...two.map((one) => ({ ...one, b2: 3 })), { a1: 30, b1: 22, b2: 4 }]);
    expect(three).toMatchObject([{ code: "review.same-scores", item: "a1", values: { value: 30, count: 3 } }]);
  });

  it("gathers several such items into one note, by their scores", () => {
    const found = notes([0, 1, 2].map(() => ({ a1: 30, b1: 0.5, b2: 0.5 })));
    expect(found).toMatchObject([
      { code: "review.same-several", values: { items: 3, count: 3, numbers: "b1、b2：0.5；a1：30" } },
    ]);
    expect(found[0]?.at).toBeUndefined();
  });

  it("gathers items with full marks everywhere into one note", () => {
    const found = notes([{ b1: 1 }, { b1: 2 }, { b1: 3 }]);
    expect(found).toMatchObject([{ code: "review.same-full", values: { items: 2, numbers: "a1、b2" } }]);
  });

  it("does not call an item the same while one subject has no valid score", () => {
    expect(
      codes(
        notes([
          { a1: 30, b1: 1, b2: 1 },
          { a1: 30, b1: 2, b2: 2 },
          { a1: "三十", b1: 3, b2: 3 },
        ]),
      ),
    ).toEqual([]);
  });

  it("names unfinished subjects beside others", () => {
    expect(notes([{ a1: null, b1: null }, { a1: 35 }])).toMatchObject([
      { code: "review.unfinished", subject: "x0", values: { scored: 3, missing: 2 } },
    ]);
    expect(codes(notes([{ a1: null }]))).toEqual([]);
  });
});
