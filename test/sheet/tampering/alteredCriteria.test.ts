import { checkGrids } from "../../../src/actions/checkWorkbook";
import type { Problem } from "../../../src/core/problem";
import { parseA1 } from "../../../src/sheet/address";
import type { Grid } from "../../../src/sheet/grid";
import { ALL_TEMPLATES, aRequest, gridsOf, plansOf } from "../../support/templates";
import { shippedRubric } from "../../support/shippedRubrics";
import { deleteRow, permuteRows } from "../../support/gridEdits";

const SHEET = "评分标准";

function found(grids: readonly Grid[]): readonly Problem[] {
  return checkGrids(grids).flatMap((report) =>
    (report.ok ? report.value.problems : []).filter(({ at }) => at?.sheet === SHEET),
  );
}

function edited(grids: readonly Grid[], edit: (grid: Grid) => Grid): readonly Grid[] {
  return grids.map((grid) => (grid.name === SHEET ? edit(grid) : grid));
}

const typed =
  (cell: string, value: string | number) =>
  (grid: Grid): Grid => ({
    ...grid,
    cells: grid.cells.map((one) => {
      const at = parseA1(cell);
      return one.row === at?.row && one.column === at.column ? { ...one, value } : one;
    }),
  });

describe("alteredCriteria", () => {
  it.each(ALL_TEMPLATES)("finds nothing in a template: %s", (_, request) => {
    expect(found(gridsOf(plansOf(request)))).toEqual([]);
  });

  const request = aRequest(shippedRubric("suizhou-2022"));
  const grids = gridsOf(plansOf(request));
  const item = request.rubric.items[3];
  const own = grids.find(({ name }) => name === SHEET);
  const title = own?.cells.find(({ value }) => value === item?.title);
  const row = (title?.row ?? 0) + 1;
  const columnOf = (text: unknown): string => {
    const cell = own?.cells.find((one) => one.row === row - 1 && one.value === text);
    return String.fromCharCode(65 + (cell?.column ?? 0));
  };

  it.each([
    ["title", columnOf(item?.title), "另一项工作", "sheet.text-altered"],
    ["criteria", columnOf(item?.criteria), "由评价部门酌情给分", "sheet.text-altered"],
    ["points", columnOf(item?.points), 99, "sheet.points-altered"],
  ] as const)("names a changed %s at its cell", (_, column, value, code) => {
    const problems = found(edited(grids, typed(`${column}${row}`, value)));
    const told = problems.filter((problem) => problem.code === code);
    expect(told.map(({ at, item: id }) => [at?.cell, id])).toEqual([[`${column}${row}`, item?.id]]);
  });

  it("says nothing of rows that were sorted or deleted, nor where the sheet is missing", () => {
    expect(found(edited(grids, deleteRow(5)))).toEqual([]);
    expect(found(edited(grids, permuteRows([2, 3, 4], [4, 2, 3])))).toEqual([]);
    expect(found(grids.filter(({ name }) => name !== SHEET))).toEqual([]);
  });
});
