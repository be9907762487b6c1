/** Every code a score can earn, with its severity and its place. */
import fc from "fast-check";
import { checkScores, counts, wantsReason } from "../../src/core/check";
import { decimal } from "../../src/core/decimal";
import type { ItemKind, Rubric } from "../../src/core/rubric";
import type { Score } from "../../src/core/score";
import { readTyped, type Raw } from "../../src/core/typed";
import { shippedRubric } from "../support/shippedRubrics";
import { aScoreSheet, fullScores, scoresOf } from "../support/someScores";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";

/** A rubric of one item. */
const rubricWith = (changes: Parameters<typeof anItem>[0]): Rubric => aRubric({ items: [anItem(changes)] });

/** What is said of one cell, as "severity code cell". */
function said(rubric: Rubric, raw: Raw, changes: Partial<Pick<Score, "reason" | "reasonCell" | "reviewer">> = {}) {
  const id = rubric.items[0]?.id ?? "";
  const sheet = aScoreSheet(scoresOf(rubric, new Map([[id, raw]]), changes));
  return checkScores(rubric, sheet).map(({ code, severity, at }) => `${severity} ${code} ${at?.cell ?? ""}`);
}

describe("checkScores", () => {
  it.each<[Raw, readonly string[]]>([
    [null, ["error score.missing C4"]],
    ["　", ["error score.missing C4"]],
    ["八分", ["error score.not-number C4"]],
    [true, ["error score.not-number C4"]],
    [-0.5, ["error score.below-zero C4"]],
    [0, []],
    [8.3, ["error score.off-step C4"]],
    [8.5, []],
    [10, []],
    [10.5, ["error score.over-points C4"]],
    [36_525, ["error score.over-points C4"]],
    [36_526, ["error score.date C4"]],
    [44_774, ["error score.date C4"]],
    [44_774.5, ["error score.over-points C4"]],
    [73_050, ["error score.date C4"]],
    [73_051, ["error score.over-points C4"]],
    ["8.5", ["warning score.text-number C4"]],
    ["８.５分", ["warning score.text-number C4"]],
  ])("says of %j: %j", (raw, expected) => {
    expect(said(rubricWith({ id: "a" }), raw)).toEqual(expected);
  });

  it.each<[Raw, readonly string[]]>([
    ["10.5", ["error score.over-points C4"]],
    ["-1", ["error score.below-zero C4"]],
    ["8.3", ["error score.off-step C4"]],
  ])("does not say that the text %j is counted, since it is not", (raw, expected) => {
    expect(said(rubricWith({ id: "a" }), raw)).toEqual(expected);
  });

  it.each<[Raw, readonly string[]]>([
    ["是", []],
    ["否", []],
    ["有", ["error score.not-yes-no C4"]],
    [1, ["error score.not-yes-no C4"]],
    [null, ["error score.missing C4"]],
  ])("says of a veto with %j: %j", (raw, expected) => {
    expect(said(rubricWith({ id: "v", kind: "veto", points: null }), raw)).toEqual(expected);
    expect(said(rubricWith({ id: "q", kind: "disqualification", points: null }), raw)).toEqual(expected);
  });

  it.each<[ItemKind, Raw, string, readonly string[]]>([
    ["score", 9.5, "", ["warning reason.missing D4"]],
    ["score", 9.5, " 　 ", ["warning reason.missing D4"]],
    ["score", 9.5, "缺一份材料", []],
    ["score", 10, "", []],
    ["score", 0, "", ["warning reason.missing D4"]],
    ["score", null, "", ["error score.missing C4"]],
    ["score", 11, "", ["error score.over-points C4"]],
    ["score", "9.5", "", ["warning score.text-number C4", "warning reason.missing D4"]],
    ["bonus", 0, "", []],
    ["bonus", 0.5, "", ["warning reason.missing D4"]],
    ["bonus", 0.5, "获省级表彰", []],
    ["deduction", 0, "", []],
    ["deduction", 0.5, "", ["warning reason.missing D4"]],
    ["veto", "否", "", []],
    ["veto", "是", "", ["warning reason.missing D4"]],
    ["disqualification", "是", "", ["warning reason.missing D4"]],
  ])("asks for a reason where the item requires it: %s of %j with “%s” gives %j", (kind, raw, reason, expected) => {
    const points = kind === "veto" || kind === "disqualification" ? null : 10;
    expect(said(rubricWith({ id: "a", kind, points, requiresReason: true }), raw, { reason })).toEqual(expected);
  });

  it("asks for no reason where the item does not require one", () => {
    expect(said(rubricWith({ id: "a", requiresReason: false }), 5)).toEqual([]);
  });

  it("points to the score where the sheet has no cell for reasons", () => {
    const rubric = rubricWith({ id: "a", requiresReason: true });
    expect(said(rubric, 5, { reasonCell: null })).toEqual(["warning reason.missing C4"]);
  });

  it.each<[string, readonly string[]]>([
    ["expert", ["error score.missing C4"]],
    ["self", ["warning score.missing C4"]],
  ])("takes a blank in the column of %s for %j", (reviewer, expected) => {
    const rubric = { ...rubricWith({ id: "a" }), reviewers: ["self", "expert"], countedReviewer: "expert" };
    expect(said(rubric, null, { reviewer })).toEqual(expected);
  });

  it("takes a wrong number in the column that does not count for an error too", () => {
    const rubric = { ...rubricWith({ id: "a" }), reviewers: ["self", "expert"], countedReviewer: "expert" };
    expect(said(rubric, 11, { reviewer: "self" })).toEqual(["error score.over-points C4"]);
  });

  it("names item, subject, sheet and what the sentence needs", () => {
    const rubric = rubricWith({ id: "a", points: 10 });
    const [problem] = checkScores(rubric, aScoreSheet(scoresOf(rubric, new Map([["a", 12]]), { subject: "某单位" })));
    expect(problem).toMatchObject({
      at: { sheet: "评价表", cell: "C4" },
      item: "a",
      subject: "某单位",
      values: { raw: "12", points: 10, step: 0.5, title: "要点a" },
    });
  });

  it("finds all problems, in the order of the sheet", () => {
    const rubric = aWeightedRubric();
    const raws = new Map<string, Raw>([
      ["a1", "十"],
      ["a2", 0.1],
      ["b1", -3],
      ["b2", null],
      ["c1", 3.3],
      ["c2", 0.3],
      ["d1", "0.6"],
      ["v1", "有"],
      ["q1", "否"],
    ]);
    const problems = checkScores(rubric, aScoreSheet(scoresOf(rubric, raws)));
    expect(problems.map(({ code, item }) => `${item ?? ""} ${code}`)).toEqual([
      "a1 score.not-number",
      "a2 score.off-step",
      "b1 score.below-zero",
      "b2 score.missing",
      "c1 score.over-points",
      "c2 reason.missing",
      "d1 score.text-number",
      "v1 score.not-yes-no",
    ]);
  });

  it("passes over scores of items it does not know", () => {
    const [score] = scoresOf(rubricWith({ id: "strange" }), new Map([["strange", 99]]));
    if (score === undefined) throw new Error("no score");
    expect(checkScores(rubricWith({ id: "a" }), aScoreSheet([score]))).toEqual([]);
  });

  it("finds one error for each score that does not count, and none for those that do", () => {
    const rubric = shippedRubric("suizhou-2022");
    const raw = fc.oneof(
      fc.integer({ min: -100, max: 400 }).map((whole) => whole / 100),
      fc.constantFrom(null, "一", "1"),
    );
    fc.assert(
      fc.property(fc.array(raw, { minLength: rubric.items.length, maxLength: rubric.items.length }), (list) => {
        const raws = new Map(rubric.items.map((item, index) => [item.id, list[index] ?? null]));
        const problems = checkScores(rubric, aScoreSheet(scoresOf(rubric, raws)));
        const wrong = rubric.items.filter((item) => readTyped(rubric, item, raws.get(item.id) ?? null).value === null);
        const errors = problems.filter(({ severity }) => severity === "error");
        expect(errors.map(({ item }) => item)).toEqual(wrong.map(({ id }) => id));
      }),
      { numRuns: 50 },
    );
  });

  it("finds nothing wrong with full marks", () => {
    const rubric = aWeightedRubric();
    expect(checkScores(rubric, aScoreSheet(scoresOf(rubric, fullScores(rubric))))).toEqual([]);
  });
});

describe("counts", () => {
  it("is true for the one score column, and for the counted of several", () => {
    expect(counts(aRubric(), { reviewer: null })).toBe(true);
    const several = aRubric({ reviewers: ["self", "expert"], countedReviewer: "expert" });
    expect(counts(several, { reviewer: "expert" })).toBe(true);
    expect(counts(several, { reviewer: "self" })).toBe(false);
  });
});

describe("wantsReason", () => {
  it.each([
    [9.999, true],
    [10, false],
  ])("of %d out of 10 is %s", (value, expected) => {
    const typed = { value: decimal(value), fault: null, asText: false };
    expect(wantsReason(anItem({ id: "a", requiresReason: true }), typed)).toBe(expected);
  });
});
