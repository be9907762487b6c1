/** Numbers in place of words: what dates, times and percentages mean, by whatever pattern they are shown. */
import fc from "fast-check";
import { meaningOf } from "../../src/sheet/meantNumber";

describe("meaningOf", () => {
  it.each([
    "yyyy-mm-dd",
    'yyyy"年"m"月"d"日"',
    "yyyy\\-mm\\-dd;@",
    "m/d/yyyy",
    'm"月"d"日"',
    '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    'YYYY"年"MM"月"DD"日";@',
    "m/d/yyyy h:mm AM/PM",
    "mmm-yy",
    "aaaa",
  ])("reads 44925 in %s as one date", (code) => {
    expect(meaningOf(code)?.(44_925)).toBe("2022-12-30");
  });

  it.each([
    ["yyyy-mm-dd", 61, "1900-03-01"],
    ["yyyy-mm-dd", 60, undefined],
    ["yyyy-mm-dd", 45_351, "2024-02-29"],
    ["yyyy-mm-dd", 45_352, "2024-03-01"],
    ["yyyy-mm-dd", 2_958_465, "9999-12-31"],
    ["yyyy-mm-dd", 2_958_466, undefined],
    ["yyyy-mm-dd", -1, undefined],
    ["yyyy-mm-dd h:mm", 44_925.354166666664, "2022-12-30 08:30"],
    ["yyyy-mm-dd", 44_925.999999999, "2022-12-31"],
    ["h:mm:ss", 0.354178240740741, "08:30:01"],
    ['上午/下午h"时"mm"分"', 0.75, "18:00"],
    ["[h]:mm:ss", 1.5, "36:00"],
    ["0%", 0.95, "95%"],
    ["0.00%", 0.953, "95.3%"],
    ["0%", 0.953, "95%"],
    ["0.0%", -0.125, "-12.5%"],
  ])("reads %s of %d as %s", (code, value, text) => {
    expect(meaningOf(code)?.(value)).toBe(text);
  });

  it.each([
    "General",
    "@",
    "0.00",
    "#,##0.00",
    '"2023-01-01"',
    'yyyy"9"',
    '"9"0%',
    '0%;"9"',
    "[>1]yyyy;m",
    "[$-107041E]yyyy",
    "# ?/?",
    "E+0",
    "",
  ])("says nothing of %s", (code) => {
    expect(meaningOf(code)).toBeUndefined();
  });

  it("counts as workbooks of the Mac do from 1904", () => {
    expect(meaningOf("yyyy-mm-dd", true)?.(44_925 - 1_462)).toBe("2022-12-30");
  });

  it("agrees with the calendar on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (days) => {
        const day = new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
        expect(meaningOf("yyyy-mm-dd")?.(days)).toBe(day);
      }),
    );
  });
});
