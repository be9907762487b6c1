import { choiceOf, contentOf, formerContentOf, holds, parseChoices, senderOf } from "../../src/core/choice";
import type { ReturnedFile } from "../../src/core/returned";
import type { Raw } from "../../src/core/typed";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric } from "../support/someRubrics";

const rubric = aRubric();
const first = aReturnedFile(rubric, "一.xlsx", "甲局", { x: { a1: 9, b1: 8 } });
const second = aReturnedFile(rubric, "二.xlsx", "甲局", { x: { a1: 9, b1: 7 } });
const third = aReturnedFile(rubric, "三.xlsx", "甲局", { x: { a1: 5, b1: 7 } });

describe("senderOf", () => {
  it("is the department with its reviewer and subjects, whatever the order of the subjects", () => {
    const both = aReturnedFile(rubric, "四.xlsx", "甲局", { x: { a1: 9 }, y: { a1: 9 } });
    const turned = aReturnedFile(rubric, "五.xlsx", "甲局", { y: { a1: 1 }, x: { a1: 2 } });
    expect(senderOf(first)).toBe(senderOf(second));
    expect(senderOf(both)).toBe(senderOf(turned));
    expect(senderOf(both)).not.toBe(senderOf(first));
    expect(senderOf(aReturnedFile(rubric, "六.xlsx", "甲局", { x: { a1: 9 } }, "张"))).not.toBe(senderOf(first));
  });
});

describe("contentOf", () => {
  it("is the same under another name and in another order, and differs with any score or reason", () => {
    const renamed = aReturnedFile(rubric, "a/一.xlsx", "甲局", { x: { b1: 8, a1: 9 } });
    expect(contentOf(renamed)).toBe(contentOf(first));
    expect(contentOf(second)).not.toBe(contentOf(first));
    const [score] = first.sheet?.scores ?? [];
    if (score === undefined || first.sheet === null) throw new Error("no score");
    const explained = [{ ...score, reason: "材料不全" }, ...Array.from(first.sheet.scores).slice(1)];
    expect(contentOf({ sheet: { ...first.sheet, scores: explained } })).not.toBe(contentOf(first));
  });
});

describe("contentOf", () => {
  const scored = (raw: Raw, value: number | null, reason: string): ReturnedFile => {
    const { sheet, ...file } = aReturnedFile(rubric, "甲.xlsx", "甲局", { x: { a1: 9 } });
    const scores = Array.from(sheet?.scores ?? [], (score) => ({ ...score, raw, value, reason }));
    return { ...file, sheet: sheet && { ...sheet, scores } };
  };

  it.each<[string, Raw, number | null, string]>([
    ["a number as text", "28", 28, "第一条 第二条"],
    ["full-width digits", "２８分", 28, "第一条 第二条"],
    ["another program's line ends", 28, 28, "第一条\r\n第二条"],
    ["an escaped carriage return", 28, 28, "第一条_x000D_\n第二条"],
    ["spaces at the ends", 28, 28, " 第一条 第二条　"],
  ])("is the same with %s", (_, raw, value, reason) => {
    expect(contentOf(scored(raw, value, reason))).toBe(contentOf(scored(28, 28, "第一条 第二条")));
  });

  it.each<[string, Raw, number | null, string]>([
    ["another score", 27.5, 27.5, "有据"],
    ["a score that does not count", "二十八", null, "有据"],
    ["another reason", 28, 28, "无据"],
    ["a blank", null, null, "有据"],
  ])("differs with %s", (_, raw, value, reason) => {
    expect(contentOf(scored(raw, value, reason))).not.toBe(contentOf(scored(28, 28, "有据")));
  });
});

describe("holds", () => {
  it("answers where a former release took the digests of cells as they were typed", () => {
    const former = (file: ReturnedFile) => ({ file: file.file, content: formerContentOf(file) });
    const choice = { sender: senderOf(first), chosen: former(second), over: [former(first)] };
    expect(holds(choice, [first, second])).toBe(true);
    expect(holds(choice, [first, third])).toBe(false);
  });
  const choice = choiceOf([first, second], second);

  it("answers for the files that were compared, under whatever names they come back", () => {
    expect(holds(choice, [first, second])).toBe(true);
    expect(holds(choice, [second, second])).toBe(true);
  });

  it("answers no more once another differing file has come, or the chosen one is gone", () => {
    expect(holds(choice, [first, second, third])).toBe(false);
    expect(holds(choice, [first, third])).toBe(false);
    expect(holds(choice, [first, first])).toBe(false);
  });
});

describe("parseChoices", () => {
  it("gives back what a workbook carried", () => {
    const choices = [choiceOf([first, second], first)];
    expect(parseChoices(JSON.parse(JSON.stringify(choices)))).toEqual(choices);
    expect(parseChoices([])).toEqual([]);
  });

  it.each([
    [null],
    ["x"],
    [{}],
    [[null]],
    [[{ sender: 1, chosen: { file: "a", content: "b" }, over: [] }]],
    [[{ sender: "a", chosen: { file: "a" }, over: [] }]],
    [[{ sender: "a", chosen: { file: "a", content: "b" }, over: [3] }]],
    [[{ sender: "a", chosen: null, over: [] }]],
  ])("refuses anything else: %j", (json) => {
    expect(parseChoices(json)).toBeNull();
  });
});
