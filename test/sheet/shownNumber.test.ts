/** Number formats: which show a value as it is, and which deceive. */
import { numberFormat } from "../../src/sheet/shownNumber";

/** What Excel, WPS and LibreOffice write by themselves, and what offices choose. */
const FAITHFUL: readonly (readonly [string, string | number])[] = [
  ["General", 8.25],
  ["GENERAL", 8.25],
  ["G/通用格式", 8.25],
  ["@", 8.25],
  ["0", 9],
  ["0.0", 8.5],
  ["0.00", 8.25],
  ["0.000", 8.25],
  ["0.##", 8.5],
  ["#,##0", 1234],
  ["#,##0.00", 1234.5],
  ["#,##0.00_);(#,##0.00)", -8.25],
  ["0.00_ ;[Red]-0.00 ", -8.25],
  ["0.00_ ", 8.25],
  ["0.00_);[Red]\\(0.00\\)", -8.25],
  ["[$-804]General", 8.5],
  ["[$-0804]0.00", 8.5],
  ["[$-zh-CN]0.00", 8.5],
  ["[>=0]0.00;[RED]-0.00", -8.5],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 8.25],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0],
  ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 8.25],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "优秀"],
  ["[Red]0.00", 8.25],
  ["[颜色10]0.00", 8.25],
  ["¥0.00", 8],
  ["[$¥-804]#,##0.00", 8],
  ['0"分"', 9],
  ["0;-0;0", 0],
  ['0.0;-0.0;"—"@', 8.5],
  ["+0.0;-0.0", 8.5],
  ["General", "优秀"],
  ["0.00", "优秀"],
  ["[DBNum1]General", "优秀"],
  ["0;0;0;@", "优秀"],
  ["0.00;@", "优秀"],
  ["yyyy-mm-dd", "优秀"],
];

const DECEIVING: readonly (readonly [string, string | number])[] = [
  [";;;", 9],
  [";;;", "优秀"],
  ["0;;", -9],
  ["0;-0;", 0],
  ["0.00;0.00", -8.5],
  ["-0.00", 8.5],
  ['"-"0.00', 8.5],
  ["(0.00)", 8.5],
  ["0.00;-0.00;-0.00", 0],
  ["#", 0],
  ['"10"', 9],
  ["\\10", 9],
  ['"9"0', 9],
  ['0"0"', 9],
  ['"九十"0', 9],
  ["0 0", 85],
  ["00", 5],
  ["0,000", 5],
  ["0\\.0", 85],
  ['0"．"0', 85],
  ['"𝟗"0.00', 5],
  ['0.00"万"', 5],
  ['0.00"（已扣）"', 5],
  ["[$9]0.00", 5],
  ["[$1.]00", 5],
  ["[$-2000401]0.00", 5],
  ["[$-401]0.00", 5],
  ["[DBNum1]General", 5],
  ["[DBNum3][$-804]0.00", 5],
  ["[NatNum1]0", 5],
  ["[h]:mm", 5],
  ["*90.00", 5],
  ["0", 8.5],
  ["0.0", 8.25],
  ["0%", 0.9],
  ["0‰", 9],
  ["0,", 9000],
  ["0.00E+00", 8.25],
  ["# ?/?", 0.5],
  ["yyyy-mm-dd", 44774],
  ["[>5]0;0.0", 9],
  ['[Red][>100]0.00;"9"0.00', 5],
  ["[<0]0;[>=0]0.0", 5],
  ['"不"@', "是"],
  ['@"（更正）"', "是"],
  ['General;General;General;"否"_@', "是"],
  ['0;0;0;"优秀"', "合格"],
  ['0;0;0;"9"@', "合格"],
  ["0;0;0;0;0", 9],
  [`${"0".repeat(255)}.`, 9],
];

describe("numberFormat", () => {
  it.each(FAITHFUL)("is faithful where %s shows %s", (format, value) => {
    expect(numberFormat(format)(value).faithful).toBe(true);
  });

  it.each(DECEIVING)("is not where %s shows another thing than %s", (format, value) => {
    expect(numberFormat(format)(value).faithful).toBe(false);
  });

  it("says nothing against empty cells and truth values", () => {
    expect([numberFormat(";;;")(null).faithful, numberFormat("0")(true).faithful]).toEqual([true, true]);
  });

  it.each([
    ["[White]0.00", 5, 9],
    ["[Color 2]0.00", 5, 9],
    ["[Color56]0.00", 5, 63],
    ["0.00;[RED]-0.00", -5, 10],
    ["0.00;[RED]-0.00", 5, undefined],
    ["0.00;[White]@", "优秀", 9],
    ["[White]0.00", "优秀", undefined],
  ])("tells the colour in which %s shows %s", (format, value, color) => {
    expect(numberFormat(format)(value).color).toBe(color);
  });
});
