/** Every kind of fault of a rubric file is really found, and worded in both languages from the same figures. */
import { parseRubric } from "../../src/core/parseRubric";
import type { Problem } from "../../src/core/problem";
import { RUBRIC_FAULTS } from "../../src/core/rubricFault";
import { problemWords } from "../../src/text/messages";
import { brokenRubrics } from "../support/brokenRubrics";
import { SENTENCES } from "../support/sentences";
import { aRubric } from "../support/someRubrics";

const GAPS = /\{(\w+)\}/g;
const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
const gapsIn = (text: string): readonly string[] => [...text.matchAll(GAPS)].map(([gap]) => gap).sort();

function found(): readonly Problem[] {
  return brokenRubrics().flatMap((json) => parseRubric(json).problems);
}

describe("words of faults", () => {
  it.each(RUBRIC_FAULTS)("%s says the same in both languages", (fault) => {
    const [zh, en] = [SENTENCES.zh.faults[fault], SENTENCES.en.faults[fault]];
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(zh).not.toMatch(/[,;!?。]$/);
    expect(en).not.toMatch(CHINESE);
    expect(en).not.toMatch(/^[A-Z]|\.$/);
    expect(gapsIn(en)).toEqual(gapsIn(zh));
  });
});

describe("sentences of faults", () => {
  it("has words for every fault that a file can have", () => {
    const kinds = new Set(found().map(({ values }) => values["fault"]));
    // "misshapen" stands for what a later schema might refuse without a name of its own.
    expect(RUBRIC_FAULTS.filter((fault) => !kinds.has(fault))).toEqual(["misshapen"]);
  });

  it("leaves no gap open and no Chinese in an English sentence", () => {
    for (const problem of found()) {
      expect(problemWords(problem, SENTENCES.zh)).not.toMatch(/[{}]|“”|undefined/);
      const english = problemWords(problem, SENTENCES.en);
      expect(english).not.toMatch(/[{}]|“”|undefined/);
      // Names that the file itself gives stay as they are.
      expect(english.replace(/“[^”]*”/g, "")).not.toMatch(CHINESE);
    }
  });

  it.each([
    [{ ...aRubric(), step: 0 }, "step：应大于0。", "step: should be above 0."],
    [null, "整个文件：应为对象。", "The file as a whole: should be an object."],
    [
      { ...aRubric(), fullMarks: 19 },
      "fullMarks：满分标19分，各项合计20分，请核对分值。",
      "fullMarks: full marks are stated as 19, but the items add up to 20. Check the points.",
    ],
  ])("words a fault: %j", (json, zh, en) => {
    const [problem] = parseRubric(json).problems;
    if (problem === undefined) throw new Error("nothing is wrong");
    expect([problemWords(problem, SENTENCES.zh), problemWords(problem, SENTENCES.en)]).toEqual([zh, en]);
  });
});
