/** Where a sheet shows its figures, and formulas that somebody overwrote. */
import type { Layout } from "../../src/core/rubric";
import { resultsOf } from "../../src/core/resultsOf";
import { placeText, a1 } from "../../src/sheet/address";
import { figurePlaces, overwrittenFormulas } from "../../src/sheet/figurePlaces";
import type { Grid } from "../../src/sheet/grid";
import { findScoringSheets, readScores, type FoundSheet } from "../../src/sheet/readScores";
import { edited, insertColumn, insertRow, rename, typeInto } from "../support/gridEdits";
import { sampleEntries } from "../support/scoredTemplates";
import { aRubric, aWeightedRubric } from "../support/someRubrics";
import { aRequest, gridsOf, LAYOUTS, plansOf, WHOLE_TEMPLATES } from "../support/templates";

function found(grids: readonly Grid[]): FoundSheet {
  const [sheet] = findScoringSheets(grids);
  if (sheet?.ok !== true) throw new Error("no scoring sheet");
  return sheet.value;
}

/** Values by place, as the command line names places. */
function valuesIn({ cells }: FoundSheet): ReadonlyMap<string | null, unknown> {
  return new Map(
    cells.grid.cells.map((cell) => [placeText(cells.grid.name, a1(cell.row, cell.column)), cell.value] as const),
  );
}

describe("figurePlaces", () => {
  it.each(WHOLE_TEMPLATES)("points to cells that show what the core says: %s", (_, request) => {
    const sheet = found(gridsOf(plansOf(request, sampleEntries(request))));
    const shown = valuesIn(sheet);
    const results = resultsOf(request.rubric, readScores(sheet).sheet);
    figurePlaces(sheet).forEach((places, index) => {
      const result = results[index];
      expect(shown.get(places.total)).toEqual(result?.total ?? expect.stringMatching(/^待更正/));
      if (places.base !== null) expect(shown.get(places.base)).toBe(result?.base);
      if (places.bonus !== null) expect(shown.get(places.bonus)).toBe(result?.bonus);
      if (places.deduction !== null) expect(shown.get(places.deduction)).toBe(result?.deduction);
      if (places.grade !== null) expect(shown.get(places.grade)).toBe(result?.grade ?? "");
      for (const group of result?.groups ?? [])
        if (group.id in places.groups) expect(shown.get(places.groups[group.id] ?? "")).toBe(group.subtotal);
    });
    expect(results.length).toBeGreaterThan(0);
  });

  it("follows rows, columns and names", () => {
    const request = aRequest(aWeightedRubric(), { layout: "matrix" });
    const grids = gridsOf(plansOf(request));
    const moved = grids.map((grid, index) =>
      index === 0 ? edited(grid, insertRow(3), insertColumn(2), rename("一 季度")) : grid,
    );
    const [before] = figurePlaces(found(grids));
    const [after] = figurePlaces(found(moved));
    const [, letters = "", digits = ""] = /^'评价表'!([A-Z]+)(\d+)$/.exec(before?.total ?? "") ?? [];
    expect(letters).toBe("E");
    expect(after?.total).toBe(`'一 季度'!F${Number(digits) + 1}`);
  });

  it.each<[Layout, number]>([
    ["table", 1],
    ["form", 3],
    ["matrix", 3],
  ])("gives one entry a subject, none of them the same: %s", (layout, count) => {
    const places = figurePlaces(found(gridsOf(plansOf(aRequest(aWeightedRubric(), { layout })))));
    expect(new Set(places.map(({ total }) => total)).size).toBe(count);
    expect(places.every(({ total }) => total !== null)).toBe(true);
  });

  it("is null for figures that the layout does not show", () => {
    const [places] = figurePlaces(found(gridsOf(plansOf(aRequest(aRubric())))));
    expect(places).toMatchObject({ base: null, bonus: null, deduction: null, grade: null, rank: null });
    expect(Object.keys(places?.groups ?? {})).toEqual(["g1", "g2"]);
  });
});

describe("overwrittenFormulas", () => {
  it.each(WHOLE_TEMPLATES)("finds none in a sheet as we write it: %s", (_, request) => {
    expect(overwrittenFormulas(found(gridsOf(plansOf(request))))).toEqual([]);
  });

  it.each(LAYOUTS)("finds every formula that was typed over, and names the cell: %s", (layout) => {
    const grids = gridsOf(plansOf(aRequest(aWeightedRubric(), { layout })));
    const [scoring, ...others] = grids;
    if (scoring === undefined) throw new Error("no sheet");
    const formulas = scoring.cells.filter((cell) => cell.formula !== undefined);
    const missed = formulas.filter((cell) => {
      const problems = overwrittenFormulas(found([typeInto(cell.row, cell.column, 1)(scoring), ...others]));
      return problems.length !== 1 || problems[0]?.at?.cell !== a1(cell.row, cell.column);
    });
    expect(missed.map((cell) => [a1(cell.row, cell.column), cell.formula])).toEqual([]);
  });
});
