/** The total in words. */
import type { Result } from "../../src/core/result";
import { partialText, spokenTotal, totalText } from "../../src/pane/scoring/totalText";
import { enPane } from "../../src/text/en/pane";
import { zhPane } from "../../src/text/zh/pane";

const finished: Result = {
  subject: "wuyang",
  subjectName: "舞阳县",
  complete: true,
  valid: true,
  missing: 0,
  invalid: 0,
  base: 90,
  bonus: 2.5,
  deduction: 0.2,
  total: 92.3,
  grade: "A",
  rank: 1,
  vetoed: false,
  disqualified: false,
  groups: [],
};
const open: Result = { ...finished, complete: false, missing: 3, grade: null, rank: null };
const wrong: Result = { ...open, valid: false, invalid: 2, total: null };

describe("totalText", () => {
  it.each([
    ["a finished total as it is", finished, "92.3"],
    ["how many scores an open total lacks", open, "未完成（缺3项）"],
    ["how many scores are wrong, before all else", wrong, "待更正（2处）"],
  ])("gives %s", (_case, result, text) => {
    expect(totalText(zhPane.scoring, result)).toBe(text);
  });
});

describe("partialText", () => {
  it("gives the sum so far only while scores are missing and none is wrong", () => {
    expect([finished, open, wrong].map((result) => partialText(zhPane.scoring, result))).toEqual([
      null,
      "现计92.3",
      null,
    ]);
  });
});

describe("spokenTotal", () => {
  it("says total, state and grade in one sentence", () => {
    expect(spokenTotal(zhPane.scoring, finished)).toBe("合计92.3，等级 A");
    expect(spokenTotal(zhPane.scoring, open)).toBe("合计未完成（缺3项），现计92.3");
    expect(spokenTotal(enPane.scoring, open)).toBe("Total incomplete (3 missing), 92.3 so far");
  });
});
