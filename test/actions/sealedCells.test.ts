/** Whatever is changed in a cell that people see of a sealed sheet is named, or the seal no longer holds. */
import fc from "fast-check";
import { checkGrids } from "../../src/actions/checkWorkbook";
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook } from "../../src/actions/verifyWorkbook";
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import { aSealRequest, filledWorkbook } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest, LAYOUTS } from "../support/templates";

function findingsIn(grids: readonly Grid[]): readonly string[] {
  return checkGrids(grids).flatMap((report) =>
    (report.ok ? report.value.problems : report.problems).map((problem) => JSON.stringify(problem)),
  );
}

/** Cells with something in them that no hidden row or column hides; the line of the code itself is compared with paper. */
function visibleCells({ cells, hiddenRows = [], hiddenColumns = [] }: Grid): readonly PlacedCell[] {
  return cells.filter(
    ({ row, column, value }) =>
      value !== null &&
      value !== "" &&
      !String(value).startsWith("校验码") &&
      !hiddenRows.includes(row) &&
      !hiddenColumns.some(({ first, last }) => column >= first && column <= last),
  );
}

function changedCell(cell: PlacedCell, text: string, inFormula: boolean): PlacedCell {
  if (inFormula && cell.formula !== undefined) return { ...cell, formula: `${cell.formula}&"${text}"` };
  return { ...cell, value: typeof cell.value === "number" ? cell.value + text.length : `${String(cell.value)}${text}` };
}

const luohe = shippedRubric("luohe-2022");
const [department = ""] = luohe.departments;

/** Every layout of one subject, and the sheets of a department with all its subjects, where names and points stand many times. */
const SEALED = [
  ...LAYOUTS.map((layout) => aRequest(shippedRubric("cert-publicity"), { layout, subjects: ["某机构"] })),
  ...(["form", "matrix"] as const).map((layout) => aRequest(luohe, { layout, department })),
].map((request) => [`${request.rubric.id} ${request.layout}`, request] as const);

describe("a visible cell of a sealed sheet", () => {
  it.each(SEALED)(
    "is not changed without a word: %s",
    async (_name, request) => {
      const workbook = filledWorkbook(request);
      const sealed = await sealWorkbook(workbook, aSealRequest());
      if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
      const [scoring, ...others] = await workbook.read();
      if (scoring === undefined) throw new Error("no sheet");
      const before = new Set(findingsIn([scoring, ...others]));
      const change = fc.tuple(
        fc.constantFrom(...visibleCells(scoring)),
        fc.stringMatching(/^[改甲乙]{1,3}$/),
        fc.boolean(),
      );
      await fc.assert(
        fc.asyncProperty(change, async ([cell, text, inFormula]) => {
          const changed = changedCell(cell, text, inFormula);
          const grids = [{ ...scoring, cells: scoring.cells.map((one) => (one === cell ? changed : one)) }, ...others];
          if (findingsIn(grids).some((finding) => !before.has(finding))) return;
          const verified = await verifyWorkbook({ read: () => Promise.resolve(grids) }, sealed.value.code);
          expect(verified.ok && verified.value[0]?.sound).toBe(false);
        }),
      );
    },
    60_000,
  );
});
