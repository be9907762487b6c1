/** Consolidating workbooks that suffered something: what is not sure is not counted, and every file says why. */
import { consolidateWorkbooks, returnedFiles } from "../../src/actions/consolidateWorkbooks";
import type { Consolidation } from "../../src/core/consolidate";
import { scoreOf } from "../../src/core/contribution";
import type { Entries } from "../../src/sheet/entries";
import type { Grid } from "../../src/sheet/grid";
import { findScoringSheets } from "../../src/sheet/readScores";
import { edited, rename, typeInto } from "../support/gridEdits";
import { aRubric, anItem } from "../support/someRubrics";
import { aRequest, gridsOf, plansOf } from "../support/templates";

const rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: ["x", "y"].map((id) => ({ id, name: `${id}县`, source: "printed" as const })),
  items: [anItem({ id: "a1", departments: ["甲局"] }), anItem({ id: "b1", group: "g2", departments: ["乙局"] })],
});

const nine: Entries = () => ({ raw: 9, reason: "" });

function workbook(department: string): readonly Grid[] {
  return gridsOf(plansOf(aRequest(rubric, { layout: "form", department }), nine));
}

function consolidated(...workbooks: readonly (readonly Grid[])[]): Consolidation {
  const returned = workbooks.flatMap((grids, index) => returnedFiles({ file: `${index}.xlsx`, grids, failure: null }));
  const consolidation = consolidateWorkbooks(returned);
  if (consolidation === null) throw new Error("nothing was ours");
  return consolidation;
}

/** Types a value over the first score of a sheet. */
function scored(grid: Grid, all: readonly Grid[], value: number): Grid {
  const [found] = findScoringSheets(all);
  if (found?.ok !== true) throw new Error("no scoring sheet");
  const row = found.value.rows.find(({ item }) => item === "a1" || item === "b1")?.row ?? -1;
  return edited(grid, typeInto(row, found.value.column("score0"), value));
}

function copyOf(grids: readonly Grid[], change: (grid: Grid) => Grid = (grid) => grid): readonly Grid[] {
  const [scoring] = grids;
  if (scoring === undefined) throw new Error("no scoring sheet");
  return [...grids, change(rename("评价表 (2)")(scoring))];
}

describe("consolidateWorkbooks", () => {
  it("counts a scoring sheet that was copied within its workbook once, and tells both sheets", () => {
    const { files, results } = consolidated(copyOf(workbook("甲局")), workbook("乙局"));
    expect(files.map(({ status }) => status)).toEqual(["accepted", "duplicate", "accepted"]);
    expect(files.slice(0, 2).map(({ sheet }) => sheet?.problems)).toMatchObject([
      [{ code: "sheet.copied", severity: "error", values: { sheet: "评价表", others: "评价表 (2)" } }],
      [{ code: "sheet.copied", severity: "error", values: { sheet: "评价表 (2)", others: "评价表" } }],
    ]);
    expect(results.map(({ total }) => total)).toEqual([18, 18]);
  });

  it("prefers neither of two copies that differ", () => {
    const grids = workbook("甲局");
    const { files, results, board } = consolidated(
      copyOf(grids, (grid) => scored(grid, grids, 3)),
      workbook("乙局"),
    );
    expect(files.slice(0, 2).map(({ standing }) => standing)).toEqual(["open", "open"]);
    expect(board).toContainEqual(expect.objectContaining({ department: "甲局", subject: "x", status: "conflict" }));
    expect(results).toMatchObject([
      { complete: false, total: 9, rank: null },
      { complete: true, total: 18 },
    ]);
  });

  it("never counts a row of another department, whatever it holds", () => {
    const [scoring, ...others] = workbook("甲局");
    const [found] = findScoringSheets([scoring, ...others].flatMap((grid) => grid ?? []));
    if (scoring === undefined || found?.ok !== true) throw new Error("no scoring sheet");
    const { column } = found.value;
    const pasted = edited(
      scoring,
      typeInto(40, column("item"), "b1"),
      typeInto(40, column("subjectId"), "x"),
      typeInto(40, column("score0"), 10),
    );
    const { contributions, results, files } = consolidated([pasted, ...others]);
    expect(contributions.map((entry) => scoreOf(entry).item)).toEqual(["a1", "a1"]);
    expect(results.map(({ total }) => total)).toEqual([9, 9]);
    expect(files[0]?.sheet?.problems.map(({ code }) => code)).toEqual(["sheet.foreign-item"]);
  });

  it("does not use a scoring sheet that was moved here from another workbook", () => {
    const [moved] = workbook("乙局");
    if (moved === undefined) throw new Error("no scoring sheet");
    const { files, results } = consolidated([...workbook("甲局"), rename("移来")(moved)]);
    expect(files.map(({ status }) => status)).toEqual(["accepted", "unreadable"]);
    expect(files[1]?.refusals).toMatchObject([{ code: "sheet.moved-here", values: { sheet: "移来" } }]);
    expect(results.map(({ total }) => total)).toEqual([9, 9]);
  });

  it("goes by the rubric and the period that most files share", () => {
    const old = gridsOf(plansOf(aRequest(rubric, { layout: "form", department: "乙局", period: "2021年度" }), nine));
    const { files } = consolidated(old, workbook("甲局"), workbook("乙局"));
    expect(files.map(({ status }) => status)).toEqual(["stale", "accepted", "accepted"]);
  });
});
