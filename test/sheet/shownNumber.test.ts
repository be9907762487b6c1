/** Number formats: which show a value as it is, and which deceive. */
import { showsValue } from "../../src/sheet/shownNumber";

describe("showsValue", () => {
  it.each([
    ["General", 8.25],
    ["G/通用格式", 8.25],
    ["@", 8.25],
    ["0", 9],
    ["0.0", 8.5],
    ["0.00", 8.25],
    ["0.##", 8.5],
    ["#,##0.00", 1234.5],
    ["#,##0.00_);(#,##0.00)", -8.25],
    ["0.00_ ;[Red]-0.00 ", -8.25],
    ["¥0.00", 8],
    ['0"分"', 9],
    ["0;-0;0", 0],
    ['0.0;-0.0;"—"@', 8.5],
    ["General", "优秀"],
    ["0.00", "优秀"],
    ["0;0;0;@", "优秀"],
  ])("is true where %s shows %s", (format, value) => {
    expect(showsValue(format, value)).toBe(true);
  });

  it.each([
    [";;;", 9],
    [";;;", "优秀"],
    ["0;;", -9],
    ["0;-0;", 0],
    ['"10"', 9],
    ["\\10", 9],
    ['"9"0', 9],
    ['0"0"', 9],
    ['"九十"0', 9],
    ["0", 8.5],
    ["0.0", 8.25],
    ["0%", 0.9],
    ["0,", 9000],
    ["0.00E+00", 8.25],
    ["# ?/?", 0.5],
    ["yyyy-mm-dd", 44774],
    ["[>5]0;0.0", 9],
    ['0;0;0;"优秀"', "合格"],
    ['0;0;0;"9"@', "合格"],
  ])("is false where %s shows another thing than %s", (format, value) => {
    expect(showsValue(format, value)).toBe(false);
  });

  it("says nothing against empty cells and truth values", () => {
    expect([showsValue(";;;", null), showsValue("0", true)]).toEqual([true, true]);
  });
});
