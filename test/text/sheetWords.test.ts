/** The words of the status column and the state cell. */
import type { Fault } from "../../src/core/typed";
import { faultText, filled, reviewerText, SHEETS, stateText } from "../../src/text/sheetWords";

describe("faultText", () => {
  it.each<[Fault, number | null, boolean, string]>([
    ["blank", 10, false, "未评"],
    ["blank", null, true, "未评"],
    ["not-number", 10, false, "不是数字"],
    ["not-number", null, true, "请选是或否"],
    ["below-zero", 10, false, "超出0～10"],
    ["over-points", 26.25, false, "超出0～26.25"],
    ["below-zero", null, false, "应不小于0"],
    ["off-step", 10, false, "应为0.5的倍数"],
  ])("says of %s with %s points, 是/否 %s: %s", (fault, points, yesNo, words) => {
    expect(faultText(fault, { points, step: 0.5, yesNo })).toBe(words);
  });
});

describe("stateText", () => {
  it.each([
    [0, 0, "完成"],
    [1, 0, "未完成（缺1项）"],
    [12, 0, "未完成（缺12项）"],
    [0, 1, "待更正（1处）"],
    [3, 2, "待更正（2处）"],
    [-1, 0, "行有重复，请勿复制行"],
    [-1, 1, "待更正（1处）"],
  ])("says of %i missing and %i wrong: %s", (missing, invalid, words) => {
    expect(stateText({ missing, invalid })).toBe(words);
  });
});

describe("filled", () => {
  it("fills the blanks, and leaves one that nobody filled", () => {
    expect(filled("{a}有{b}，{a}", { a: 1 })).toBe("1有{b}，1");
  });
});

describe("reviewerText", () => {
  it.each([
    ["self", "自评分"],
    ["expert", "专家组评分"],
    ["third", "third"],
  ])("calls the column of %s %s", (reviewer, words) => {
    expect(reviewerText(reviewer)).toBe(words);
  });
});

describe("SHEETS", () => {
  it("are names Excel takes, no two alike", () => {
    const names = Object.values(SHEETS);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    expect(new Set(names).size).toBe(names.length);
  });
});
