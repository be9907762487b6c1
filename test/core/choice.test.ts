import { choiceOf, contentOf, holds, parseChoices, senderOf } from "../../src/core/choice";
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

describe("holds", () => {
  const choice = choiceOf([first, second], second);

  it("answers for the files that were compared, under whatever names they come back", () => {
    expect(holds(choice, [first, second].map(contentOf))).toBe(true);
    expect(holds(choice, [second, second].map(contentOf))).toBe(true);
  });

  it("answers no more once another differing file has come, or the chosen one is gone", () => {
    expect(holds(choice, [first, second, third].map(contentOf))).toBe(false);
    expect(holds(choice, [first, third].map(contentOf))).toBe(false);
    expect(holds(choice, [first, first].map(contentOf))).toBe(false);
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
