/** A 汇总 that somebody changed after it was written: whatever was changed is named, and nothing that programs do on saving is. */
import fc from "fast-check";
import { checkGrids } from "../../../src/actions/checkWorkbook";
import type { Problem } from "../../../src/core/problem";
import { a1 } from "../../../src/sheet/address";
import type { Grid } from "../../../src/sheet/grid";
import { copyRow, deleteRow, insertRow, permuteRows } from "../../support/gridEdits";
import { cellOf, EARLIER_SUMMARY, edited, SUMMARY, SUMMARY_PLANS, typed } from "../../support/someSummaries";

const LISTS = ["排名", "得分构成", "交表情况", "问题清单", "来源", "反馈1-x县"];

function problemsOf(grids: readonly Grid[]): readonly Problem[] {
  const [report] = checkGrids(grids);
  if (report?.ok !== true) throw new Error(JSON.stringify(report));
  return report.value.problems;
}

/** Code, and where; stale figures that follow from a changed score are left out. */
function found(grids: readonly Grid[]): readonly (readonly [string, string])[] {
  return problemsOf(grids)
    .filter(({ code, at }) => code.startsWith("summary.") || at?.sheet === "排名")
    .map(({ code, at }) => [code, at === undefined ? "" : `${at.sheet}!${at.cell}`] as const);
}

/** 来源 of what 乙局 gave for b1 of z县. */
function sourceCell(grids: readonly Grid[], value: number): string {
  const row = grids.find(({ name }) => name === "来源")?.cells.find((cell) => cell.value === value)?.row;
  return cellOf(grids, "来源", (cell) => cell.row === row && cell.column === 8);
}

const SCORE = cellOf(SUMMARY, "汇总表", ({ value }) => value === 4.5);
const JOINED = cellOf(SUMMARY, "汇总表", ({ value }) => value === 8.5);

describe("alteredSummary", () => {
  it("finds nothing in a 汇总 as it was written, nor in one of an earlier program", () => {
    expect(problemsOf(SUMMARY).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(found(SUMMARY)).toEqual([]);
    expect(found(EARLIER_SUMMARY)).toEqual([]);
  });

  it("names rows of a list that nobody sees, and figures that a format shows otherwise, but not in lists of work", () => {
    const looks = { veiled: [{ row: 4, column: 0, how: "other" as const }], covered: [], painted: [] };
    const disguise = (grid: Grid): Grid => ({
      ...grid,
      hiddenRows: [4],
      looks: { ...looks, printed: null, margins: [] },
    });
    const codes = (list: string): readonly string[] =>
      problemsOf(edited(SUMMARY, list, disguise)).flatMap(({ code, at }) => (at?.sheet === list ? [code] : []));
    const inRanking = codes("排名");
    expect(inRanking).toEqual(["sheet.number-disguised", "summary.rows-hidden"]);
    expect(codes("交表情况")).toEqual([]);
    expect(problemsOf(SUMMARY).map(({ code }) => code)).not.toContain("summary.rows-hidden");
  });

  it("locks joined scores and reasons", () => {
    const [summary] = SUMMARY_PLANS;
    const open = summary?.cells.filter(({ style }) => summary.styles[style ?? ""]?.unlocked === true) ?? [];
    expect(open.every(({ row }) => row < 4)).toBe(true);
  });

  it("names a changed score with both values", () => {
    const [problem] = problemsOf(edited(SUMMARY, "汇总表", typed(SCORE, 5))).filter(({ code }) =>
      code.startsWith("summary."),
    );
    expect(problem).toEqual({
      code: "summary.score-altered",
      severity: "error",
      values: { shown: "5", right: "4.5" },
      item: "b1",
      subject: "z",
      at: { sheet: "汇总表", cell: SCORE },
    });
  });

  it("holds a 汇总 of an earlier program against 来源", () => {
    const [problem] = problemsOf(edited(EARLIER_SUMMARY, "汇总表", typed(SCORE, 5))).filter(({ code }) =>
      code.startsWith("summary."),
    );
    expect(problem).toEqual({
      code: "summary.score-differs",
      severity: "error",
      values: { shown: "5", right: "4.5", sheet: "来源", cell: sourceCell(EARLIER_SUMMARY, 4.5) },
      item: "b1",
      subject: "z",
      at: { sheet: "汇总表", cell: SCORE },
    });
  });

  it("compares joined scores by what they were joined to", () => {
    expect(found(edited(EARLIER_SUMMARY, "汇总表", typed(JOINED, 9)))).toEqual([
      ["summary.score-differs", `汇总表!${JOINED}`],
    ]);
  });

  it("names an answer that was turned", () => {
    const yes = cellOf(SUMMARY, "汇总表", ({ value }) => value === "是");
    expect(found(edited(SUMMARY, "汇总表", typed(yes, "否")))).toContainEqual([
      "summary.score-altered",
      `汇总表!${yes}`,
    ]);
    expect(found(edited(EARLIER_SUMMARY, "汇总表", typed(yes, "否")))).toContainEqual([
      "summary.score-differs",
      `汇总表!${yes}`,
    ]);
  });

  it("is not misled by a 来源 that was changed too", () => {
    const both = edited(edited(SUMMARY, "汇总表", typed(SCORE, 5)), "来源", typed(sourceCell(SUMMARY, 4.5), 5));
    expect(found(both).map(([code]) => code)).toEqual(
      expect.arrayContaining(["summary.score-altered", "summary.list-altered"]),
    );
  });

  it("is not misled by a stamp without its notes either", () => {
    expect(found(edited(EARLIER_SUMMARY, "来源", typed(sourceCell(EARLIER_SUMMARY, 4.5), 5)))).toEqual([
      ["summary.score-differs", `汇总表!${SCORE}`],
    ]);
  });

  it("names a score for which 来源 has no row", () => {
    const row = EARLIER_SUMMARY.find(({ name }) => name === "来源")?.cells.find(({ value }) => value === 4.5)?.row ?? 0;
    expect(found(edited(EARLIER_SUMMARY, "来源", deleteRow(row)))).toEqual([
      ["summary.score-unfounded", `汇总表!${SCORE}`],
    ]);
  });

  it("says where nothing can be compared, and nothing of other lists that were taken out", () => {
    expect(found(SUMMARY.filter(({ name }) => name !== "来源"))[0]).toEqual(["summary.unproved", ""]);
    expect(found(SUMMARY.filter(({ name }) => name === "来源" || !LISTS.includes(name)))).toEqual([]);
  });

  it("warns of a reason that was changed", () => {
    const reason = cellOf(SUMMARY, "汇总表", ({ value }) => String(value).includes("缺2件"));
    expect(found(edited(SUMMARY, "汇总表", typed(reason, "从宽")))).toEqual([
      ["summary.reason-altered", `汇总表!${reason}`],
    ]);
  });

  it("tells of a figure typed into 排名 with both values, in a 汇总 of an earlier program too", () => {
    const rank = cellOf(EARLIER_SUMMARY, "排名", ({ row, column }) => row === 4 && column === 0);
    const [problem] = problemsOf(edited(EARLIER_SUMMARY, "排名", typed(rank, 7)));
    expect(problem).toMatchObject({ code: "sheet.figure-differs", values: { shown: "7" }, at: { cell: rank } });
    expect(found(edited(SUMMARY, "排名", typed(rank, 7)))).toEqual([["summary.list-altered", `排名!A5`]]);
  });
});

describe("alteredSummary of lists", () => {
  const severity = (sheet: string): string => (sheet === "交表情况" || sheet === "问题清单" ? "warning" : "error");
  const lastRow = (sheet: string): number => SUMMARY.find(({ name }) => name === sheet)?.cells.at(-1)?.row ?? 0;
  const listProblems = (grids: readonly Grid[]) =>
    problemsOf(grids)
      .filter(({ code }) => code.startsWith("summary."))
      .map(({ code, severity: how, values, at }) => [code, how, values["count"], at?.sheet]);

  it.each(LISTS)("names any cell of %s that was changed", (sheet) => {
    const cells = SUMMARY.find(({ name }) => name === sheet)?.cells ?? [];
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.oneof(fc.string({ minLength: 1 }), fc.double({ noNaN: true })),
        (cell, value) => {
          const isSame = String(value).replace(/\s/g, "") === String(cell.value).replace(/\s/g, "");
          fc.pre(!isSame && String(value).trim() !== "");
          const problems = listProblems(edited(SUMMARY, sheet, typed(a1(cell.row, cell.column), value)));
          expect(problems).toEqual([["summary.list-altered", severity(sheet), 1, sheet]]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each(LISTS)("names a row of %s that was added, and one that was taken away", (sheet) => {
    const row = lastRow(sheet);
    expect(listProblems(edited(SUMMARY, sheet, copyRow(row)))).toEqual([
      ["summary.list-altered", severity(sheet), 1, sheet],
    ]);
    expect(listProblems(edited(SUMMARY, sheet, deleteRow(row)))).toEqual([
      ["summary.list-short", severity(sheet), 1, sheet],
    ]);
  });

  it("says nothing of rows that were sorted, of notes beside a list, of a renamed sheet", () => {
    expect(found(edited(SUMMARY, "排名", permuteRows([3, 4, 5], [5, 3, 4])))).toEqual([]);
    const ticked = (grid: Grid): Grid => ({ ...grid, cells: [...grid.cells, { row: 4, column: 30, value: "已核" }] });
    expect(found(edited(SUMMARY, "问题清单", ticked))).toEqual([]);
    expect(found(edited(SUMMARY, "来源", (grid) => ({ ...grid, name: "得分来源" })))).toEqual([]);
  });

  it("says nothing of what programs do on saving", () => {
    const saved = SUMMARY.map((grid) => ({
      ...grid,
      cells: grid.cells.map((cell) => ({
        ...cell,
        ...(cell.formula === undefined
          ? { value: typeof cell.value === "string" ? cell.value.replace(/\n/g, "\r\n") : cell.value }
          : { value: null, formula: cell.formula.replace(/'/g, "") }),
      })),
    }));
    expect(found(saved)).toEqual([]);
  });

  it("follows rows inserted into the 汇总表", () => {
    const inserted = edited(SUMMARY, "汇总表", insertRow(6)).map((grid) => ({
      ...grid,
      cells: grid.cells.map((cell) => ({
        ...cell,
        ...(cell.formula === undefined || grid.name === "汇总表"
          ? {}
          : { formula: cell.formula.replace(/(?<=[!:]\$[A-Z]+\$)\d+/g, (row) => String(Number(row) + 1)) }),
      })),
    }));
    expect(found(inserted)).toEqual([]);
  });
});
