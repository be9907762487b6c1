/** Colours that a black-and-white print keeps apart. */
import { bonusColor, CHART_COLORS, groupColor } from "../../../src/sheet/summary/chartColors";

/** Brightness, 0 to 255, as a grey printer sees it. */
function lightness(color: string): number {
  const part = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return part(1) * 0.3 + part(3) * 0.59 + part(5) * 0.11;
}

describe("groupColor", () => {
  it.each([1, 2, 3, 5, 8, 9])(
    "keeps the neighbours of %d groups, bonus and deduction apart, and the mark from all groups",
    (count) => {
      const groups = Array.from({ length: count }, (_, index) => lightness(groupColor(index)));
      const stack = [...groups, lightness(bonusColor(count)), lightness(CHART_COLORS.deduction)];
      stack.slice(1).forEach((one, index) => expect(Math.abs(one - (stack[index] ?? one))).toBeGreaterThan(60));
      for (const group of groups) expect(group - lightness(CHART_COLORS.total)).toBeGreaterThan(100);
    },
  );
});
