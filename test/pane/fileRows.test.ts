/** The table of files: what became of each, in words. */
import { consolidateWorkbooks } from "../../src/actions/consolidateWorkbooks";
import type { Returned } from "../../src/core/versions";
import { error, warning, type Problem } from "../../src/core/problem";
import { fileRows, type FileRow } from "../../src/pane/consolidate/fileRows";
import { zhConsolidate } from "../../src/text/zh/consolidate";
import { zhSentences } from "../../src/text/zh/sentences";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric } from "../support/someRubrics";

const rubric = aRubric({ subjects: [{ id: "x", name: "某县", source: "printed" }], departments: ["甲局", "乙局"] });

function aFile(file: string, department: string, score: number, problems: readonly Problem[] = []): Returned {
  const returned = aReturnedFile(rubric, file, department, { x: { a1: score, b1: 9 } });
  return { ...returned, sheet: returned.sheet === null ? null : { ...returned.sheet, problems }, rubric };
}

const unreadable = (file: string, failure: string): Returned => ({ file, sheet: null, failure, rubric: null });

function rows(...files: readonly Returned[]): readonly FileRow[] {
  return fileRows(files, consolidateWorkbooks(files), { words: zhConsolidate, sentences: zhSentences });
}

describe("fileRows", () => {
  it("tells whose a file may be that cannot be read", () => {
    const [, scan] = rows(aFile("甲.xlsx", "甲局", 9), unreadable("乙局扫描件.pdf", "scan"));
    expect(scan?.reason).toContain("可能是“乙局”的");
  });

  it("tells good files from those with something wrong inside, and leaves blanks to the board", () => {
    const given = rows(
      aFile("甲.xlsx", "甲局", 9, [error("score.missing"), warning("reason.missing")]),
      aFile("乙.xlsx", "乙局", 9, [error("score.over-points")]),
    );
    expect(given).toMatchObject([
      { sender: "甲局", tone: "good", status: "已采用", reason: "", problems: [{ code: "reason.missing" }] },
      { sender: "乙局", tone: "flawed", status: "已采用", problems: [{ code: "score.over-points" }] },
    ]);
  });

  it("names equal and differing files of one sender", () => {
    const equal = rows(aFile("甲.xlsx", "甲局", 9), aFile("副本.xlsx", "甲局", 9));
    expect(equal[1]).toMatchObject({ tone: "idle", status: "未采用", reason: "与另一份内容相同" });
    const open = rows(aFile("甲.xlsx", "甲局", 9), aFile("甲 改.xlsx", "甲局", 8));
    expect(open.map(({ tone, status }) => [tone, status])).toEqual([
      ["open", "有出入，待选定"],
      ["open", "有出入，待选定"],
    ]);
  });

  it("says why a file cannot be used and what to do", () => {
    const [, old, broken] = rows(
      aFile("甲.xlsx", "甲局", 9),
      unreadable("旧.xls", "old-format"),
      unreadable("慢.xlsx", "too-slow-to-read"),
    );
    expect(old).toMatchObject({
      tone: "bad",
      status: "无法读取",
      sender: "",
      reason: expect.stringMatching(/另存为\.xlsx/),
    });
    expect(broken?.reason).toMatch(/用时过长/);
  });

  it("says of another rubric's file which rubric it was made from", () => {
    const stale = aFile("旧版.xlsx", "乙局", 9);
    const other = { ...stale, rubric: { ...rubric, id: "other" } };
    const [, row] = rows(aFile("甲.xlsx", "甲局", 9), other, aFile("丙.xlsx", "乙局", 9));
    expect(row).toMatchObject({ tone: "bad", status: "指标或周期不符" });
    expect(row?.reason).not.toBe("");
  });

  it("is complete without any file of ours", () => {
    expect(rows(unreadable("坏.xlsx", "damaged"))).toMatchObject([{ status: "无法读取", tone: "bad" }]);
    expect(rows({ file: "通知.xlsx", sheet: null, failure: null, rubric: null })).toMatchObject([
      { status: "不是评价表", tone: "bad" },
    ]);
  });

  it("leaves out the folder that all files share", () => {
    const shownOf = (...files: readonly string[]): readonly string[] =>
      rows(...files.map((file) => aFile(file, "甲局", 9))).map(({ shown }) => shown);
    expect(shownOf("来/甲.xlsx", "来/子/乙.xlsx")).toEqual(["甲.xlsx", "子/乙.xlsx"]);
    expect(shownOf("来/子/甲.xlsx", "来来/乙.xlsx")).toEqual(["来/子/甲.xlsx", "来来/乙.xlsx"]);
    expect(shownOf("来/子/甲.xlsx")).toEqual(["甲.xlsx"]);
  });
});
