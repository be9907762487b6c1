/** A plan as a grid against what reading the written file gives. */
import { planGrid } from "../../src/sheet/planGrid";
import { aSheetPlan } from "../support/aSheetPlan";
import { shippedRubric, RUBRIC_IDS } from "../support/shippedRubrics";
import { aRequest, gridsOf, plansOf } from "../support/templates";

describe("planGrid", () => {
  it.each(RUBRIC_IDS)("has the cells that reading the written sheets of %s gives", (id) => {
    const plans = plansOf(aRequest(shippedRubric(id)));
    for (const [index, read] of gridsOf(plans).entries()) {
      const plan = plans[index];
      if (plan === undefined) throw new Error("a sheet too many");
      const { cells, ...sheet } = planGrid(plan);
      expect(read).toMatchObject(sheet);
      expect(cells).toEqual(read.cells);
    }
  });

  it("puts cells in order and leaves blank ones out", () => {
    const cells = [
      { row: 2, column: 0, value: "c" },
      { row: 0, column: 3, value: null },
      { row: 0, column: 1, value: 0 },
      { row: 0, column: 0, value: "" },
      { row: 1, column: 0, value: null, formula: "A1" },
    ];
    expect(planGrid(aSheetPlan({ cells })).cells).toEqual([cells[2], cells[4], cells[0]]);
  });
});
