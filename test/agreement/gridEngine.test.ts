/** The same proof by the engine of the workbench's grid, which takes some formulas otherwise than LibreOffice and Excel do. */
import { gridDifferences } from "./recalculated";
import { AGREEMENT_CASES, sheetsFor } from "./scoredSheets";

const SETS = Number(process.env["PINGBIAO_GRID_SETS"] ?? "4");

describe("agreement of the grid's engine and core", () => {
  it.each(AGREEMENT_CASES)(
    "shows the core's figures in every formula cell: %s, %s",
    (_, layout, rubric) => {
      expect(gridDifferences(sheetsFor(rubric, layout, SETS)).slice(0, 20)).toEqual([]);
    },
    600_000,
  );
});
