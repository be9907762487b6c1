/** The list of returned files grows with every drop. */
import type { Returned } from "../../src/core/versions";
import { addReturned } from "../../src/pane/consolidate/returnedList";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric } from "../support/someRubrics";

const rubric = aRubric();
const file = (path: string, score: number): Returned => ({
  ...aReturnedFile(rubric, path, "甲局", { x: { a1: score } }),
  rubric,
});
const unreadable = (path: string): Returned => ({ file: path, sheet: null, failure: "damaged", rubric: null });

function listOf(...groups: readonly (readonly Returned[])[]): readonly Returned[] {
  return groups.reduce<readonly Returned[]>((list, group) => addReturned(list, group).list, []);
}

describe("addReturned", () => {
  it("keeps files in the order they came", () => {
    const list = listOf([file("乙.xlsx", 1)], [file("甲.xlsx", 2)]);
    expect(list.map((entry) => entry.file)).toEqual(["乙.xlsx", "甲.xlsx"]);
  });

  it("does not list the same file twice, and says so", () => {
    const list = listOf([file("甲.xlsx", 1)], [unreadable("坏.xlsx")]);
    expect(addReturned(list, [file("甲.xlsx", 1)])).toEqual({ list, again: true });
    expect(addReturned(list, [unreadable("坏.xlsx")])).toEqual({ list, again: true });
  });

  it("tells another file of the same path apart by a number, each time it comes", () => {
    const list = listOf([file("甲/乙.xlsx", 1)], [file("甲/乙.xlsx", 2)], [file("甲/乙.xlsx", 3)]);
    expect(list.map((entry) => entry.file)).toEqual(["甲/乙.xlsx", "甲/乙(2).xlsx", "甲/乙(3).xlsx"]);
    expect(addReturned(list, [file("甲/乙.xlsx", 2)]).again).toBe(true);
    expect(listOf([file("无后缀", 1)], [file("无后缀", 2)]).map((entry) => entry.file)).toEqual([
      "无后缀",
      "无后缀(2)",
    ]);
  });

  it("keeps one rubric for all of its files", () => {
    const list = listOf([file("甲.xlsx", 1)], [{ ...file("乙.xlsx", 2), rubric: { ...rubric } }]);
    expect(list[1]?.rubric).toBe(rubric);
  });

  it("keeps all sheets of a file together", () => {
    const list = listOf([file("甲.xlsx", 1), file("甲.xlsx", 2)]);
    expect(list.map((entry) => entry.file)).toEqual(["甲.xlsx", "甲.xlsx"]);
    expect(addReturned(list, []).list).toBe(list);
  });
});
