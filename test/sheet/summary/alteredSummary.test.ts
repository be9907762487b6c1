/** A 汇总 that somebody changed after it was written: whatever was changed is named, and nothing that programs do on saving is. */
import fc from "fast-check";
import { checkGrids } from "../../../src/actions/checkWorkbook";
import { consolidateWorkbooks, returnedFiles } from "../../../src/actions/consolidateWorkbooks";
import type { Problem } from "../../../src/core/problem";
import { a1 } from "../../../src/sheet/address";
import type { Grid, PlacedCell, ReadValue } from "../../../src/sheet/grid";
import { planStampSheet, readStamp } from "../../../src/sheet/stamp";
import { planSummary } from "../../../src/sheet/summary/planSummary";
import type { SheetPlan } from "../../../src/sheet/plan";
import { planGrid } from "../../../src/sheet/planGrid";
import { copyRow, deleteRow, insertRow, permuteRows } from "../../support/gridEdits";
import { aRubric, anItem } from "../../support/someRubrics";
import { aRequest, gridsOf, plansOf } from "../../support/templates";

const rubric = aRubric({
  departments: ["甲局", "乙局"],
  bands: [
    { name: "优", from: 18 },
    { name: "良", from: 0 },
  ],
  subjects: ["x", "y", "z"].map((id) => ({ id, name: `${id}县`, source: "printed" as const })),
  items: [
    anItem({ id: "a1", departments: ["甲局", "乙局"] }),
    anItem({ id: "b1", group: "g2", departments: ["乙局"] }),
    anItem({ id: "c1", group: "g2", kind: "bonus", points: 3, departments: ["甲局"] }),
    anItem({ id: "v1", group: "g2", kind: "veto", points: null, departments: ["乙局"] }),
  ],
});

const GIVEN: Readonly<Record<string, Readonly<Record<string, readonly (string | number)[]>>>> = {
  甲局: { a1: [8, 7, 9], c1: [1, 0, 2] },
  乙局: { a1: [9, 7, 9], b1: [10, 6, 4.5], v1: ["否", "否", "是"] },
};

const PLANS: readonly SheetPlan[] = planned();
const SOUND: readonly Grid[] = gridsOf(PLANS);
/** As the program wrote it before it noted scores and lists in the stamp. */
const EARLIER: readonly Grid[] = gridsOf(PLANS.map(withoutNotes));

const LISTS = ["排名", "得分构成", "交表情况", "问题清单", "来源", "反馈1-x县"];

function planned(): readonly SheetPlan[] {
  const subjects = ["x", "y", "z"];
  const returned = Object.entries(GIVEN).flatMap(([department, scores]) => {
    const plans = plansOf(aRequest(rubric, { layout: "form", department }), (subject, _, item) => ({
      raw: scores[item]?.[subjects.indexOf(subject)] ?? null,
      reason: item === "b1" && subject !== "x" ? "缺2件" : "",
    }));
    return returnedFiles({ file: `${department}.xlsx`, grids: gridsOf(plans), failure: null });
  });
  const consolidation = consolidateWorkbooks(returned);
  if (consolidation === null) throw new Error("nothing was ours");
  return planSummary(consolidation);
}

function withoutNotes(plan: SheetPlan): SheetPlan {
  if (plan.visibility !== "veryHidden") return plan;
  const stamp = readStamp(planGrid(plan));
  if (!stamp.ok) throw new Error("no stamp");
  return planStampSheet({ ...stamp.value, written: undefined, lists: undefined });
}

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

function edited(grids: readonly Grid[], sheet: string, edit: (grid: Grid) => Grid): readonly Grid[] {
  return grids.map((grid) => (grid.name === sheet ? edit(grid) : grid));
}

function typed(cell: string, value: ReadValue): (grid: Grid) => Grid {
  return (grid) => ({
    ...grid,
    cells: grid.cells.map((one) =>
      a1(one.row, one.column) === cell ? { row: one.row, column: one.column, value } : one,
    ),
  });
}

function cellOf(grids: readonly Grid[], sheet: string, wanted: (cell: PlacedCell) => boolean): string {
  const cell = grids.find(({ name }) => name === sheet)?.cells.find(wanted);
  if (cell === undefined) throw new Error(`no such cell in ${sheet}`);
  return a1(cell.row, cell.column);
}

/** 来源 of what 乙局 gave for b1 of z县. */
function sourceCell(grids: readonly Grid[], value: number): string {
  const row = grids.find(({ name }) => name === "来源")?.cells.find((cell) => cell.value === value)?.row;
  return cellOf(grids, "来源", (cell) => cell.row === row && cell.column === 8);
}

const SCORE = cellOf(SOUND, "汇总表", ({ value }) => value === 4.5);
const JOINED = cellOf(SOUND, "汇总表", ({ value }) => value === 8.5);

describe("alteredSummary", () => {
  it("finds nothing in a 汇总 as it was written, nor in one of an earlier program", () => {
    expect(problemsOf(SOUND).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(found(SOUND)).toEqual([]);
    expect(found(EARLIER)).toEqual([]);
  });

  it("locks joined scores and reasons", () => {
    const [summary] = PLANS;
    const open = summary?.cells.filter(({ style }) => summary.styles[style ?? ""]?.unlocked === true) ?? [];
    expect(open.every(({ row }) => row < 4)).toBe(true);
  });

  it("names a changed score with both values", () => {
    const [problem] = problemsOf(edited(SOUND, "汇总表", typed(SCORE, 5))).filter(({ code }) =>
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
    const [problem] = problemsOf(edited(EARLIER, "汇总表", typed(SCORE, 5))).filter(({ code }) =>
      code.startsWith("summary."),
    );
    expect(problem).toEqual({
      code: "summary.score-differs",
      severity: "error",
      values: { shown: "5", right: "4.5", sheet: "来源", cell: sourceCell(EARLIER, 4.5) },
      item: "b1",
      subject: "z",
      at: { sheet: "汇总表", cell: SCORE },
    });
  });

  it("compares joined scores by what they were joined to", () => {
    expect(found(edited(EARLIER, "汇总表", typed(JOINED, 9)))).toEqual([["summary.score-differs", `汇总表!${JOINED}`]]);
  });

  it("names an answer that was turned", () => {
    const yes = cellOf(SOUND, "汇总表", ({ value }) => value === "是");
    expect(found(edited(SOUND, "汇总表", typed(yes, "否")))).toContainEqual(["summary.score-altered", `汇总表!${yes}`]);
    expect(found(edited(EARLIER, "汇总表", typed(yes, "否")))).toContainEqual([
      "summary.score-differs",
      `汇总表!${yes}`,
    ]);
  });

  it("is not misled by a 来源 that was changed too", () => {
    const both = edited(edited(SOUND, "汇总表", typed(SCORE, 5)), "来源", typed(sourceCell(SOUND, 4.5), 5));
    expect(found(both).map(([code]) => code)).toEqual(
      expect.arrayContaining(["summary.score-altered", "summary.list-altered"]),
    );
  });

  it("is not misled by a stamp without its notes either", () => {
    expect(found(edited(EARLIER, "来源", typed(sourceCell(EARLIER, 4.5), 5)))).toEqual([
      ["summary.score-differs", `汇总表!${SCORE}`],
    ]);
  });

  it("names a score for which 来源 has no row", () => {
    const row = EARLIER.find(({ name }) => name === "来源")?.cells.find(({ value }) => value === 4.5)?.row ?? 0;
    expect(found(edited(EARLIER, "来源", deleteRow(row)))).toEqual([["summary.score-unfounded", `汇总表!${SCORE}`]]);
  });

  it("says where nothing can be compared, and nothing of other lists that were taken out", () => {
    expect(found(SOUND.filter(({ name }) => name !== "来源"))[0]).toEqual(["summary.unproved", ""]);
    expect(found(SOUND.filter(({ name }) => name === "来源" || !LISTS.includes(name)))).toEqual([]);
  });

  it("warns of a reason that was changed", () => {
    const reason = cellOf(SOUND, "汇总表", ({ value }) => String(value).includes("缺2件"));
    expect(found(edited(SOUND, "汇总表", typed(reason, "从宽")))).toEqual([
      ["summary.reason-altered", `汇总表!${reason}`],
    ]);
  });

  it("tells of a figure typed into 排名 with both values, in a 汇总 of an earlier program too", () => {
    const rank = cellOf(EARLIER, "排名", ({ row, column }) => row === 4 && column === 0);
    const [problem] = problemsOf(edited(EARLIER, "排名", typed(rank, 7)));
    expect(problem).toMatchObject({ code: "sheet.figure-differs", values: { shown: "7" }, at: { cell: rank } });
    expect(found(edited(SOUND, "排名", typed(rank, 7)))).toEqual([["summary.list-altered", `排名!A5`]]);
  });
});

describe("alteredSummary of lists", () => {
  const severity = (sheet: string): string => (sheet === "交表情况" || sheet === "问题清单" ? "warning" : "error");
  const lastRow = (sheet: string): number => SOUND.find(({ name }) => name === sheet)?.cells.at(-1)?.row ?? 0;
  const listProblems = (grids: readonly Grid[]) =>
    problemsOf(grids)
      .filter(({ code }) => code.startsWith("summary."))
      .map(({ code, severity: how, values, at }) => [code, how, values["count"], at?.sheet]);

  it.each(LISTS)("names any cell of %s that was changed", (sheet) => {
    const cells = SOUND.find(({ name }) => name === sheet)?.cells ?? [];
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.oneof(fc.string({ minLength: 1 }), fc.double({ noNaN: true })),
        (cell, value) => {
          const isSame = String(value).replace(/\s/g, "") === String(cell.value).replace(/\s/g, "");
          fc.pre(!isSame && String(value).trim() !== "");
          const problems = listProblems(edited(SOUND, sheet, typed(a1(cell.row, cell.column), value)));
          expect(problems).toEqual([["summary.list-altered", severity(sheet), 1, sheet]]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each(LISTS)("names a row of %s that was added, and one that was taken away", (sheet) => {
    const row = lastRow(sheet);
    expect(listProblems(edited(SOUND, sheet, copyRow(row)))).toEqual([
      ["summary.list-altered", severity(sheet), 1, sheet],
    ]);
    expect(listProblems(edited(SOUND, sheet, deleteRow(row)))).toEqual([
      ["summary.list-short", severity(sheet), 1, sheet],
    ]);
  });

  it("says nothing of rows that were sorted, of notes beside a list, of a renamed sheet", () => {
    expect(found(edited(SOUND, "排名", permuteRows([3, 4, 5], [5, 3, 4])))).toEqual([]);
    const ticked = (grid: Grid): Grid => ({ ...grid, cells: [...grid.cells, { row: 4, column: 30, value: "已核" }] });
    expect(found(edited(SOUND, "问题清单", ticked))).toEqual([]);
    expect(found(edited(SOUND, "来源", (grid) => ({ ...grid, name: "得分来源" })))).toEqual([]);
  });

  it("says nothing of what programs do on saving", () => {
    const saved = SOUND.map((grid) => ({
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
    const inserted = edited(SOUND, "汇总表", insertRow(6)).map((grid) => ({
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
