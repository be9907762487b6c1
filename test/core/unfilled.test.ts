import { consolidate } from "../../src/core/consolidate";
import type { ReturnedFile } from "../../src/core/returned";
import { structureHash } from "../../src/core/structureHash";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric, anItem } from "../support/someRubrics";

const rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: [{ id: "x", name: "某县", source: "printed" }],
  items: [
    anItem({ id: "a1", departments: ["甲局"] }),
    anItem({ id: "b1", group: "g2", departments: ["甲局", "乙局"] }),
  ],
});
const filled = aReturnedFile(rubric, "甲.xlsx", "甲局", { x: { a1: 9, b1: 8 } });
const blank = aReturnedFile(rubric, "甲 模板.xlsx", "甲局", { x: { a1: null, b1: null } });
const yi = aReturnedFile(rubric, "乙.xlsx", "乙局", { x: { b1: 8 } });

function run(...files: readonly ReturnedFile[]) {
  return consolidate({ rubric, hash: structureHash(rubric), period: "2022年度", files, choices: [] });
}

function standings(...files: readonly ReturnedFile[]) {
  return run(...files).files.map(({ status, standing }) => [status, standing]);
}

describe("unfilledAmong", () => {
  it("sets an untouched file aside beside the filled one, and says so", () => {
    expect(standings(blank, filled, yi)).toEqual([
      ["duplicate", "unfilled"],
      ["accepted", "single"],
      ["accepted", "single"],
    ]);
    const { results, problems } = run(blank, filled, yi);
    expect([results[0]?.total, results[0]?.complete, problems]).toEqual([17, true, []]);
  });

  it("keeps one that stands alone, which says that its department has answered nothing", () => {
    expect(standings(blank, yi)).toEqual([
      ["accepted", "single"],
      ["accepted", "single"],
    ]);
    expect(run(blank, yi).board).toMatchObject([{ department: "甲局", status: "partial" }, {}]);
  });

  it.each([
    ["a single score", { a1: 0, b1: null }],
    ["a score that does not count", { a1: null, b1: "好" }],
  ])("takes %s for an answer", (_, x) => {
    const begun = aReturnedFile(rubric, "甲 一半.xlsx", "甲局", { x });
    expect(standings(begun, filled).map(([, standing]) => standing)).toEqual(["open", "open"]);
  });

  it("keeps an untouched one of another reviewer", () => {
    const [zhang, li] = [
      aReturnedFile(rubric, "张.xlsx", "甲局", { x: { a1: 9, b1: 8 } }, "张"),
      aReturnedFile(rubric, "李.xlsx", "甲局", { x: { a1: null, b1: null } }, "李"),
    ];
    expect(standings(zhang, li).map(([, standing]) => standing)).toEqual(["single", "single"]);
    expect(run(zhang, li).results[0]?.complete).toBe(false);
  });
});
