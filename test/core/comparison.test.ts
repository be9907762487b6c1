import { isFinished, isUntouched, isWhole, kindsCome, toldItems } from "../../src/core/comparison";
import type { Raw } from "../../src/core/typed";
import { anItem, aRubric } from "../support/someRubrics";
import { fullScores, scoresOf } from "../support/someScores";

const rubric = aRubric({
  items: [
    anItem({ id: "a1" }),
    anItem({ id: "a2", zeroWhile: "a1" }),
    anItem({ id: "c1", kind: "bonus", points: 3 }),
    anItem({ id: "d1", kind: "deduction", points: 2, step: 0.1 }),
    anItem({ id: "v1", kind: "veto", points: null }),
  ],
});

function told(changes: Readonly<Record<string, Raw>>, reasons: Readonly<Record<string, string>> = {}) {
  const plain = { a1: 10, a2: 10, c1: 0, d1: 0, v1: "否", ...changes };
  const scores = scoresOf(rubric, fullScores(rubric, plain)).map((score) => ({
    ...score,
    reason: reasons[score.item] ?? "",
  }));
  return toldItems(rubric, scores).map(({ item, counted, zeroBecause }) => [
    item.id,
    counted?.toNumber() ?? null,
    zeroBecause?.id ?? null,
  ]);
}

describe("toldItems", () => {
  it("tells nothing of full marks without a reason", () => {
    expect(told({})).toEqual([]);
  });

  it.each([
    ["a score just below full marks", { a1: 9.5 }, ["a1", 9.5, null]],
    ["a bonus", { c1: 0.5 }, ["c1", 0.5, null]],
    ["a deduction, as a positive number", { d1: 1.9 }, ["d1", 1.9, null]],
    ["a veto", { v1: "是" }, ["v1", 1, null]],
    ["a wrong score", { a1: "很好" }, ["a1", null, null]],
  ])("tells of %s, with or without a reason", (_, changes, expected) => {
    expect(told(changes as Readonly<Record<string, Raw>>)).toContainEqual(expected);
  });

  it("tells of full marks that count 0, and why", () => {
    expect(told({ a1: 0 })).toEqual([
      ["a1", 0, null],
      ["a2", 0, "a1"],
    ]);
  });

  it("tells of a blank item only where somebody wrote why", () => {
    expect(told({ a2: null })).toEqual([]);
    expect(told({ a2: null }, { a2: "待查" })).toEqual([["a2", null, null]]);
  });
});

describe("kindsCome", () => {
  it("knows a sum of none from 0", () => {
    const scores = scoresOf(rubric, fullScores(rubric, { c1: 0, d1: null }), { subject: "x1" });
    const come = kindsCome(rubric, scores);
    expect([come("x1", "bonus"), come("x1", "deduction"), come("x2", "bonus")]).toEqual([true, false, false]);
  });
});

describe("what is finished", () => {
  it("is a subject without blank or wrong scores, a group with all its items, nothing where all is blank", () => {
    expect([isFinished({ complete: true, valid: true }), isFinished({ complete: true, valid: false })]).toEqual([
      true,
      false,
    ]);
    expect([isWhole({ scored: 2, items: 2 }), isWhole({ scored: 1, items: 2 })]).toEqual([true, false]);
    expect([isUntouched(rubric, { missing: 5 }), isUntouched(rubric, { missing: 4 })]).toEqual([true, false]);
  });
});
