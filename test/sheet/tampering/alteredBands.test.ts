import { checkGrids } from "../../../src/actions/checkWorkbook";
import type { Problem } from "../../../src/core/problem";
import type { Grid } from "../../../src/sheet/grid";
import { shippedRubric } from "../../support/shippedRubrics";
import { SUMMARY } from "../../support/someSummaries";
import { ALL_TEMPLATES, aRequest, gridsOf, plansOf } from "../../support/templates";

const GUIDES = ["填表说明", "汇总说明"];

function found(grids: readonly Grid[]): readonly Problem[] {
  return checkGrids(grids).flatMap((report) =>
    (report.ok ? report.value.problems : []).filter(({ at }) => GUIDES.includes(at?.sheet ?? "")),
  );
}

/** The guide with another text wherever a text stands. */
function reworded(grids: readonly Grid[], from: string | RegExp, to: string): readonly Grid[] {
  const edited = (cell: Grid["cells"][number]): Grid["cells"][number] =>
    typeof cell.value === "string" ? { ...cell, value: cell.value.replace(from, to) } : cell;
  return grids.map((grid) => (GUIDES.includes(grid.name) ? { ...grid, cells: grid.cells.map(edited) } : grid));
}

describe("alteredBands", () => {
  it.each(ALL_TEMPLATES)("finds nothing in a template: %s", (_, request) => {
    expect(found(gridsOf(plansOf(request)))).toEqual([]);
  });

  const rubric = shippedRubric("suizhou-2022");
  const grids = gridsOf(plansOf(aRequest(rubric)));
  const [first] = rubric.bands;
  const from = first?.from ?? 0;

  it("has something to compare", () => {
    expect(rubric.bands.length).toBeGreaterThan(1);
  });

  it.each([-1, -0.01, 0.01, 1])("names a bound that was moved by %d, at its line", (change) => {
    const altered = found(reworded(grids, `级：${from}分`, `级：${from + change}分`));
    expect(altered.map(({ code }) => code)).toEqual(["sheet.text-altered"]);
    expect(altered[0]?.values["shown"]).toContain("等级");
  });

  it("names bands that were exchanged or taken out", () => {
    expect(found(reworded(grids, `${first?.name ?? ""}级：`, "优秀级：")).length).toBe(1);
    expect(found(reworded(grids, /^.*等级分段.*$/, "")).length).toBe(1);
  });

  it("takes spaces and line ends for nothing, and a guide that was taken out for no change", () => {
    expect(found(reworded(grids, /；/g, "； \n"))).toEqual([]);
    expect(found(grids.filter(({ name }) => !GUIDES.includes(name)))).toEqual([]);
  });

  it("finds nothing in a 汇总, and an altered band there", () => {
    expect(found(SUMMARY)).toEqual([]);
    expect(found(reworded(SUMMARY, /级：(\d)/, "级：9$1")).length).toBe(1);
  });
});
