/** How high a wrapped text is. */
import fc from "fast-check";
import { lineCount, LINE_HEIGHT, MAX_ROW_HEIGHT, rowHeight, textUnits } from "../../src/sheet/textSize";

/** Chinese text with digits, letters and line ends. */
const text = fc
  .array(fc.constantFrom("质", "量", "，", "。", "a", "8", " ", "\n"), { maxLength: 200 })
  .map((characters) => characters.join(""));

describe("textUnits", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["评价", 4],
    ["评价ab", 6],
    ["（１）", 6],
    ["𠮷", 2],
  ])("counts %j as %i", (sample, units) => {
    expect(textUnits(sample)).toBe(units);
  });
});

describe("lineCount", () => {
  it.each([
    ["", 10, 1],
    ["评价", 10, 1],
    ["评价表格", 9, 1],
    ["评价\n表格", 40, 2],
    ["评".repeat(10), 11, 2],
    ["评".repeat(11), 11, 3],
    ["评价表格，得分", 9, 2],
    ["评价表格，得分数", 9, 3],
    ["评价“得分”", 7, 3],
    ["评价2022年", 7, 2],
    ["\n\n", 10, 3],
  ])("gives %j in %i characters %i lines", (sample, width, lines) => {
    expect(lineCount(sample, width)).toBe(lines);
  });

  it("leaves room for every character, however the lines break", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 120 }), (sample, width) => {
        expect(lineCount(sample, width)).toBeGreaterThanOrEqual(greedyLines(sample, width));
      }),
    );
  });

  it("needs no more lines in a wider column", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 119 }), (sample, width) => {
        expect(lineCount(sample, width + 1)).toBeLessThanOrEqual(lineCount(sample, width));
      }),
    );
  });
});

/** Lines when each is filled up before the next is begun. */
function greedyLines(sample: string, width: number): number {
  const room = Math.max(2, width - 1);
  return sample.split("\n").reduce((lines, line) => {
    let used = 0;
    let count = 1;
    for (const character of line) {
      const units = textUnits(character);
      if (used + units > room) {
        count += 1;
        used = 0;
      }
      used += units;
    }
    return lines + count;
  }, 0);
}

describe("rowHeight", () => {
  it("is never below the least, never above what a row may be", () => {
    expect(rowHeight([{ text: "评", width: 10 }], 30)).toBe(30);
    expect(rowHeight([{ text: "评".repeat(5000), width: 10 }])).toBe(MAX_ROW_HEIGHT);
    expect(rowHeight([], 24)).toBe(24);
  });

  it("follows the longest of the texts", () => {
    const short = { text: "评", width: 20 };
    const long = { text: "评\n价\n表\n格", width: 20 };
    expect(rowHeight([short, long])).toBe(rowHeight([long]));
    expect(rowHeight([short, long])).toBeGreaterThanOrEqual(4 * LINE_HEIGHT);
  });
});
