/** Sentences with the place in front, in both languages. */
import { checkScores } from "../../src/core/check";
import { error, warning, type Problem } from "../../src/core/problem";
import type { Raw } from "../../src/core/typed";
import { hostErrorSentence, problemSentence, problemWords } from "../../src/text/messages";
import { SENTENCES } from "../support/sentences";
import { aScoreSheet, fullScores, scoresOf } from "../support/someScores";
import { anItem, aWeightedRubric } from "../support/someRubrics";

const rubric = aWeightedRubric();

/** What is said of one score of 单位x1. */
function said(changes: Readonly<Record<string, Raw>>): readonly string[] {
  const problems = checkScores(rubric, aScoreSheet(scoresOf(rubric, fullScores(rubric, changes))));
  return problems.map((problem) => problemSentence(problem, rubric, SENTENCES.zh));
}

describe("problemSentence", () => {
  it.each<[Readonly<Record<string, Raw>>, string]>([
    [{ b1: 12 }, "评价表 C6 单位x1 “要点b1”：得分12超过分值9，请改为0～9。"],
    [{ b1: -0.3 }, "评价表 C6 单位x1 “要点b1”：得分-0.3低于0，请填0～9的数（扣分填正数）。"],
    [{ b1: 0.4 }, "评价表 C6 单位x1 “要点b1”：得分0.4不是0.3的倍数，请改正。"],
    [{ b1: "九" }, "评价表 C6 单位x1 “要点b1”：“九”不是数字，请填0～9的数。"],
    [{ b1: "９分" }, "评价表 C6 单位x1 “要点b1”：数字存成了文本“９分”，已按9计；建议重新输入数字。"],
    [{ d1: -3 }, "评价表 C10 单位x1 “要点d1”：得分-3低于0，请填0～任意的数（扣分填正数）。"],
    [{ v1: "有" }, "评价表 C11 单位x1 “要点v1”：“有”既不是“是”也不是“否”，请从列表中选择。"],
    [{ a1: 9 }, "评价表 D4 单位x1 “要点a1”：未填说明：得分低于满分，或有加分、扣分时，须说明理由。"],
  ])("says of %j: %s", (changes, sentence) => {
    expect(said(changes)).toEqual([sentence]);
  });

  it("puts place, subject and item in front in English too", () => {
    const where = { at: { sheet: "评价表", cell: "D7" }, item: "b1", subject: "x2" };
    const problem = error("score.over-points", { raw: "12", points: 9 }, where);
    expect(problemSentence(problem, rubric, SENTENCES.en)).toBe(
      "评价表 D7 单位x2 “要点b1”: Score 12 is over the 9 points. Enter 0 to 9.",
    );
  });

  it("says only what is wrong where no place is known", () => {
    expect(problemSentence(error("sheet.foreign"), null, SENTENCES.zh)).toBe(
      "这个工作簿里没有评表写入的评价表，或者它的隐藏标识表被删除了。请用发出的原表填写。",
    );
  });

  it.each<[string, Pick<Problem, "at" | "item" | "subject">, string]>([
    ["a cell only", { at: { sheet: "评价表", cell: "D7" } }, "评价表 D7："],
    ["an item only", { item: "b1" }, "“要点b1”："],
    ["a name somebody typed", { subject: "某某协会" }, "某某协会："],
    ["a name that is not typed yet", { subject: "" }, ""],
    ["an item nobody knows", { item: "zz" }, ""],
  ])("names %s", (_, where, place) => {
    const problem = warning("subject.name-missing", { label: "协会名称" }, where);
    expect(problemSentence(problem, rubric, SENTENCES.zh)).toBe(`${place}协会名称还没有填写。`);
  });

  it.each([
    [24, "字".repeat(24)],
    [25, `${"字".repeat(24)}…`],
  ])("shortens a title of %i characters to at most 24", (length, shown) => {
    const long = { ...rubric, items: [anItem({ id: "a1", title: "字".repeat(length) })] };
    expect(problemSentence(error("score.missing", {}, { item: "a1" }), long, SENTENCES.zh)).toContain(`“${shown}”`);
  });
});

describe("problemWords", () => {
  it("leaves the place out", () => {
    const problem = error("sheet.several", { count: 2, sheet: "评价表" }, { at: { sheet: "评价表", cell: "A1" } });
    expect(problemWords(problem, SENTENCES.zh)).toBe("工作簿里有2张评价表，这里核对的是“评价表”。");
  });

  it.each([
    ["zh", "“x”不是数字，请填0～任意的数。"],
    ["en", "“x” is not a number. Enter a number from 0 to any."],
  ] as const)("has words for no upper bound (%s)", (language, words) => {
    expect(problemWords(error("score.not-number", { raw: "x", points: "" }), SENTENCES[language])).toBe(words);
  });

  it("keeps braces that somebody typed", () => {
    expect(problemWords(error("score.not-yes-no", { raw: "{raw}$&" }), SENTENCES.zh)).toContain("“{raw}$&”");
  });
});

describe("hostErrorSentence", () => {
  it.each([
    ["评价表", "zh", "工作表“评价表”已经存在，没有写入任何内容。请选择替换、都保留或取消。"],
    ["评价表（）", "zh", "工作表“评价表（）”已经存在，没有写入任何内容。请选择替换、都保留或取消。"],
    ["", "zh", "工作表已经存在，没有写入任何内容。请选择替换、都保留或取消。"],
    ["", "en", "Sheet exists already; nothing was written. Replace it, keep both, or cancel."],
  ] as const)("names “%s” (%s): %s", (detail, language, sentence) => {
    expect(hostErrorSentence({ code: "sheet-exists", detail }, SENTENCES[language])).toBe(sentence);
  });

  it("drops empty brackets", () => {
    expect(hostErrorSentence({ code: "damaged", detail: "" }, SENTENCES.zh)).toBe(
      "文件已损坏或不完整，无法读取。请向对方重新索取。",
    );
    expect(hostErrorSentence({ code: "damaged", detail: "xl/workbook.xml" }, SENTENCES.en)).toBe(
      "The file is damaged or incomplete (xl/workbook.xml). Ask for it again.",
    );
  });
});
