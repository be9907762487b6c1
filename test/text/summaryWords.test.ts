/** The note above 得分构成. */
import { PARTS_WORDS } from "../../src/text/summaryWords";

describe("PARTS_WORDS.note", () => {
  const plain = { hasDeduction: false, isWeighted: false, isBounded: false };

  it("says how the columns make the total, and what the marks mean", () => {
    expect(PARTS_WORDS.note(plain)).toBe(
      "各数取自“汇总表”，随其变动。各列相加即为总分。图中菱形标出总分；带*的单位尚未评完或有待更正的得分。",
    );
  });

  it.each([
    ["hasDeduction", "；扣分记为负数，图中画在零线以下。"],
    ["isWeighted", "，各领域已按权重折算。"],
    ["isBounded", "（总分另按规定的上下限取值）。"],
  ])("adds what %s asks for", (fact, words) => {
    expect(PARTS_WORDS.note({ ...plain, [fact]: true })).toContain(`各列相加即为总分${words}图中`);
  });
});
