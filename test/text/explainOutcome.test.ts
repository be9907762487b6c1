/** What 依据说明 says besides the sums. */
import { explain, type Explanation } from "../../src/core/explain";
import { resultsOf } from "../../src/core/resultsOf";
import type { Rubric } from "../../src/core/rubric";
import { scopeOf } from "../../src/core/scope";
import type { Raw } from "../../src/core/typed";
import { gradeText, itemText, outcomeText, rankText, totalWord } from "../../src/text/explainOutcome";
import { aScoreSheet, fullScores, scoresOf } from "../support/someScores";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";

const rubric = aWeightedRubric();

interface Setting {
  readonly of?: Rubric;
  readonly department?: string | null;
  readonly reason?: string;
  readonly alone?: boolean;
}

function explained(changes: Readonly<Record<string, Raw>>, setting: Setting = {}): Explanation {
  const { of = rubric, department = null, reason = "", alone = false } = setting;
  const scores = [
    ...scoresOf(of, fullScores(of, changes), { reason }),
    ...(alone ? [] : scoresOf(of, fullScores(of), { subject: "x2" })),
  ];
  const results = resultsOf(of, aScoreSheet(scores, { department }));
  return explain({ scope: scopeOf(of, department), scores, results, subject: "x1" });
}

function said(id: string, changes: Readonly<Record<string, Raw>>, reason = ""): string {
  const explanation = explained(changes, { reason });
  const entry = explanation.items.find(({ item }) => item.id === id);
  if (entry === undefined) throw new Error(`no item ${id}`);
  return itemText(explanation, entry);
}

describe("itemText", () => {
  it.each<[string, string, Record<string, Raw>, string, string]>([
    ["nothing about a score that counts", "b1", {}, "", ""],
    ["the reason", "a1", { a1: 9 }, " 材料不全 ", "材料不全"],
    ["that an item is blank", "b1", { b1: null }, "", "未评，不计入"],
    ["what is wrong", "b1", { b1: 99 }, "", "填“99”，超出0～9，不计入"],
    ["what is no number", "b1", { b1: "优" }, "见附件", "填“优”，不是数字，不计入。见附件"],
    ["why it counts 0", "a2", { a1: 0, a2: 9 }, "", "评9分；第a1项得0分，本项按0分计"],
    ["how a text was read", "b1", { b1: "８.7分" }, "", "填的是文本“８.7分”，按8.7计"],
    ["the answer", "v1", { v1: "是" }, "", "是"],
    ["the other answer", "v1", {}, "", "否"],
  ])("says %s", (_, id, changes, reason, expected) => {
    expect(said(id, changes, reason)).toBe(expected);
  });
});

describe("outcomeText", () => {
  it.each<[Record<string, Raw>, Setting, string]>([
    [{}, {}, "总分100.00分，优级，第1名。"],
    [{ b1: 0 }, {}, "总分85.00分，良级，第2名。"],
    [{ q1: "是" }, {}, "总分100.00分，优级；取消资格，不参加排名，分数保留。"],
    [{ b1: null, b2: null }, {}, "未完成（缺2项）：已评各项合计70.00分。"],
    [{ b1: 99 }, {}, "待更正（1处）：更正之前没有总分。"],
    [{ b1: 99 }, { department: "乙局" }, "待更正（1处）：更正之前没有合计。"],
  ])("of %j is a sentence", (changes, setting, expected) => {
    expect(outcomeText(explained(changes, setting))).toBe(expected);
  });
});

describe("gradeText", () => {
  it.each<[Record<string, Raw>, Setting, string]>([
    [{}, {}, "总分100.00，不低于90分，评为优级"],
    [{ b1: 0 }, {}, "总分85.00，低于90分、不低于75.5分，评为良级"],
    [{ a1: 0 }, {}, "总分30.00，低于75.5分，评为中级"],
    [
      { v1: "是" },
      {},
      "总分100.00，不低于90分，评为优级；第v1项“要点v1”选“是”，一票否决，等级降为良级，分数和名次不变",
    ],
    [
      { a1: 0, v1: "是" },
      {},
      "总分30.00，低于75.5分，评为中级；第v1项“要点v1”选“是”，一票否决，等级不变，分数和名次也不变",
    ],
    [{ b1: null }, {}, "未完成（缺1项），暂不评定等级"],
    [{}, { department: "乙局" }, "本表只评部分要点，不评定等级"],
    [{}, { of: aRubric() }, "本表不划分等级"],
  ])("of %j names the band", (changes, setting, expected) => {
    expect(gradeText(explained(changes, setting))).toBe(expected);
  });
});

describe("rankText", () => {
  it.each<[Record<string, Raw>, Setting, string]>([
    [{ b1: 0 }, {}, "参加排名的2个单位中，总分高于本单位的有1个，名次为2（总分相同的并列）"],
    [{ q1: "是" }, {}, "第q1项“要点q1”选“是”，取消资格，不参加排名，分数保留"],
    [{ b1: 99 }, {}, "待更正（1处），暂不排名次"],
    [{}, { alone: true }, "本表只有一个单位，不排名次"],
    [{}, { department: "乙局" }, "本表只评部分要点，不排名次"],
  ])("of %j counts those above", (changes, setting, expected) => {
    expect(rankText(explained(changes, setting))).toBe(expected);
  });
});

describe("totalWord", () => {
  it("is 合计 where others score the rest", () => {
    const of = aRubric({
      departments: ["甲局"],
      items: [anItem({ id: "a1", departments: ["甲局"] }), anItem({ id: "b1", group: "g2" })],
    });
    expect(totalWord(explained({}, { of }))).toBe("总分");
    expect(totalWord(explained({}, { department: "乙局" }))).toBe("合计");
  });
});
