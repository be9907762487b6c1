/** What a returned workbook may have suffered: each kind is found at its cell, alone, and nothing is found in sound workbooks. */
import { checkGrids } from "../../../src/actions/checkWorkbook";
import type { Problem } from "../../../src/core/problem";
import { EDITIONS } from "../../../src/sheet/format/edition";
import type { Grid } from "../../../src/sheet/grid";
import type { SheetPlan } from "../../../src/sheet/plan";
import { typeInto } from "../../support/gridEdits";
import { restamped } from "../../support/restamped";
import { sampleEntries } from "../../support/scoredTemplates";
import { aWeightedRubric } from "../../support/someRubrics";
import { SOUND } from "../../support/tamperedCells";
import { TAMPERED } from "../../support/tamperedWorkbooks";
import { ALL_TEMPLATES, aRequest, gridsOf, LAYOUTS, plansOf, WHOLE_TEMPLATES } from "../../support/templates";

/** All problems of a workbook but those of the scores that were given. */
function problemsOf(grids: readonly Grid[]): readonly Problem[] {
  return checkGrids(grids).flatMap((report) => (report.ok ? report.value.problems : report.problems));
}

function notOfScores(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }) => !/^(score|reason|subject)\./.test(code));
}

/** Every department's workbook, and that of all items, in the layout of the document. */
const OWN_LAYOUTS = ALL_TEMPLATES.filter(([, { rubric, layout }]) => rubric.layout === layout);

describe("tamperingOf", () => {
  it.each(TAMPERED.map((one) => [one.name, one] as const))("finds %s, and nothing else", (_, { grids, findings }) => {
    const found = problemsOf(grids).map(({ code, severity, at }) => ({ code, severity, cell: at?.cell ?? null }));
    expect(found).toEqual(findings);
  });

  it.each(Object.entries(SOUND))("finds nothing in a finished workbook: %s", (_, grids) => {
    expect(problemsOf(grids)).toEqual([]);
  });

  it.each(OWN_LAYOUTS)("finds nothing in a blank template: %s", (_, request) => {
    expect(notOfScores(problemsOf(gridsOf(plansOf(request))))).toEqual([]);
  });

  it.each(WHOLE_TEMPLATES)("finds nothing in a template with right and wrong scores: %s", (_, request) => {
    expect(notOfScores(problemsOf(gridsOf(plansOf(request, sampleEntries(request)))))).toEqual([]);
  });

  it.each(LAYOUTS)("finds nothing whatever the scores are, under every rule: %s", (layout) => {
    const request = aRequest(aWeightedRubric(), { layout });
    for (let seed = 0; seed < 20; seed += 1)
      expect(notOfScores(problemsOf(gridsOf(plansOf(request, sampleEntries(request, seed)))))).toEqual([]);
  });

  it("finds an altered note of the document, which has no mark of its own", () => {
    const request = aRequest({ ...aWeightedRubric(), footnotes: ["注：得分保留两位小数。"] }, { layout: "matrix" });
    const grids = gridsOf(plansOf(request, sampleEntries(request)));
    const altered = grids.map((grid) => ({
      ...grid,
      cells: grid.cells.map((cell) => (cell.value === "注：得分保留两位小数。" ? { ...cell, value: "注：" } : cell)),
    }));
    expect(notOfScores(problemsOf(grids))).toEqual([]);
    expect(notOfScores(problemsOf(altered)).map(({ code }) => code)).toEqual([
      "sheet.text-altered",
      "sheet.text-added",
    ]);
  });

  it("compares words and formulas whatever edition the stamp says the sheet was written in", () => {
    const request = aRequest(aWeightedRubric(), { layout: "matrix" });
    const plans = plansOf(request, sampleEntries(request));
    const withEdition = (id: string): readonly SheetPlan[] => plans.map((plan) => restamped(plan, "edition", id));
    const raised = (grid: Grid): Grid => ({
      ...grid,
      cells: grid.cells.map((cell) =>
        cell.formula?.includes("SUMIF") === true ? { ...cell, formula: `${cell.formula}+5` } : cell,
      ),
    });
    for (const { id } of [...EDITIONS, { id: "" }]) {
      const [first, ...others] = gridsOf(withEdition(id));
      if (first === undefined) throw new Error("no sheet");
      const codes = (found: readonly Grid[]): readonly string[] => [
        ...new Set(notOfScores(problemsOf(found)).map(({ code }) => code)),
      ];
      expect(codes([first, ...others])).toEqual([]);
      expect(codes([typeInto(60, 0, "以上得分经集体研究")(first), ...others])).toEqual(["sheet.text-added"]);
      expect(codes([raised(first), ...others])).toEqual(["sheet.formula-altered"]);
    }
  });

  it("says nothing of formulas that other programs left without a value", () => {
    const emptied = SOUND.matrix.map((grid) => ({
      ...grid,
      cells: grid.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
    }));
    expect(problemsOf(emptied)).toEqual([]);
  });

  it("says nothing of hidden sheets that are ours or that WPS makes for pictures", () => {
    const cells = [{ row: 0, column: 0, value: 1 }];
    const grids = SOUND.form.map((grid, index) => (index === 0 ? grid : { ...grid, hidden: true }));
    expect(problemsOf([...grids, { name: "WpsReserved_CellImgList", hidden: true, cells }])).toEqual([]);
    expect(problemsOf([...grids, { name: "空", hidden: true, cells: [] }])).toEqual([]);
  });

  it("takes residue of binary numbers for the same figure, and a cent for another", () => {
    const shift = (by: number): readonly Grid[] =>
      SOUND.matrix.map((grid) => ({
        ...grid,
        cells: grid.cells.map((cell) =>
          cell.formula !== undefined && typeof cell.value === "number" && cell.value > 50
            ? { ...cell, value: cell.value + by }
            : cell,
        ),
      }));
    expect(problemsOf(shift(1e-11))).toEqual([]);
    expect(problemsOf(shift(0.01)).length).toBeGreaterThan(0);
  });
});
