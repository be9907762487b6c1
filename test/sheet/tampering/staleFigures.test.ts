/** Figures that are only old, as programs leave them that write scores and do not calculate, and forged ones beside them. */
import { checkGrids, type CheckReport } from "../../../src/actions/checkWorkbook";
import type { Layout, Rubric } from "../../../src/core/rubric";
import type { Grid, PlacedCell, ReadValue } from "../../../src/sheet/grid";
import { planGrid } from "../../../src/sheet/planGrid";
import { planTemplate } from "../../../src/sheet/template";
import { rowAndColumn } from "../../support/planCalculator";
import { RUBRIC_IDS, shippedRubric } from "../../support/shippedRubrics";

const LAYOUTS: readonly Layout[] = ["table", "form", "matrix"];
const CASES = RUBRIC_IDS.flatMap((id) => LAYOUTS.map((layout) => [id, layout] as const));

function blank(rubric: Rubric, layout: Layout): readonly Grid[] {
  const request = { rubric, department: null, subjects: [], layout, period: "2022年度", bands: null };
  const planned = planTemplate(request);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.value.map(planGrid);
}

function reportOf(grids: readonly Grid[]): CheckReport {
  const [report] = checkGrids(grids);
  if (report?.ok !== true) throw new Error("no scoring sheet");
  return report.value;
}

/** The grids with other values in cells of the scoring sheet. */
function changed(
  grids: readonly Grid[],
  sheet: string,
  valueOf: (cell: PlacedCell, place: string) => ReadValue | undefined,
): readonly Grid[] {
  return grids.map((grid) => {
    if (grid.name !== sheet) return grid;
    return {
      ...grid,
      cells: grid.cells.map((cell) => {
        const value = valueOf(cell, `${cell.row},${cell.column}`);
        return value === undefined ? cell : { ...cell, value };
      }),
    };
  });
}

/** Every score given and no formula calculated; `more` gives further scores their values. */
function filled(grids: readonly Grid[]): readonly Grid[] {
  const { scores, rubric, sheet } = reportOf(grids);
  const given = new Map(
    scores.map((score) => {
      const { row, column } = rowAndColumn(score.cell);
      const item = rubric.items.find(({ id }) => id === score.item);
      const value =
        item?.kind === "score" ? (item.points ?? 0) : item?.points === null && item.kind !== "deduction" ? "否" : 0;
      return [`${row},${column}`, value] as const;
    }),
  );
  return grids.map((grid) => {
    if (grid.name !== sheet) return grid;
    const others = grid.cells.filter((cell) => !given.has(`${cell.row},${cell.column}`));
    const cells = [...given].map(([place, value]) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return { row, column, value };
    });
    return {
      ...grid,
      cells: [...others, ...cells].sort((one, other) => one.row - other.row || one.column - other.column),
    };
  });
}

function figureFindings(grids: readonly Grid[]): readonly string[] {
  return reportOf(grids).problems.flatMap(({ code, severity, at }) =>
    /figure|recalculated/u.test(code)
      ? [`${severity} ${code}${code === "sheet.figure-differs" ? ` ${at?.cell ?? ""}` : ""}`]
      : [],
  );
}

/** Cell of the first total that is shown. */
function totalCell(grids: readonly Grid[]): string {
  const [places] = reportOf(grids).places;
  return /!([A-Z]+\d+)$/u.exec(places?.total ?? "")?.[1] ?? "";
}

function withValue(grids: readonly Grid[], cell: string, value: ReadValue): readonly Grid[] {
  const { row, column } = rowAndColumn(cell);
  return changed(grids, reportOf(grids).sheet, (_, place) => (place === `${row},${column}` ? value : undefined));
}

describe.each(CASES)("a sheet that was filled and not calculated: %s, %s", (id, layout) => {
  const template = blank(shippedRubric(id), layout);
  const old = filled(template);

  it("is one warning where all shows what the template showed", () => {
    expect(figureFindings(template)).toEqual([]);
    expect(figureFindings(old)).toEqual(["warning sheet.not-recalculated"]);
  });

  it("is one warning where a library put noughts", () => {
    const noughts = changed(old, reportOf(old).sheet, ({ formula }) => (formula === undefined ? undefined : 0));
    expect(figureFindings(noughts)).toEqual(["warning sheet.not-recalculated"]);
  });

  it("still names a total that neither these nor former scores give", () => {
    const cell = totalCell(old);
    expect(figureFindings(withValue(old, cell, 99.5))).toEqual([
      "warning sheet.not-recalculated",
      `error sheet.figure-differs ${cell}`,
    ]);
  });

  it("blames nothing while the host calculates, and has no finding of its own for that", () => {
    const calculating = (grids: readonly Grid[]): readonly Grid[] =>
      grids.map((grid) => ({ ...grid, uncalculated: true }));
    expect(figureFindings(calculating(withValue(old, totalCell(old), 99.5)))).toEqual([
      "warning sheet.not-recalculated",
    ]);
    expect(figureFindings(calculating(template))).toEqual([]);
  });
});
