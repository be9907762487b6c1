/** A 汇总 of two departments and three subjects as it is written, and what somebody may change in it afterwards. */
import { consolidateWorkbooks, returnedFiles } from "../../src/actions/consolidateWorkbooks";
import { a1 } from "../../src/sheet/address";
import type { Grid, PlacedCell, ReadValue } from "../../src/sheet/grid";
import type { SheetPlan } from "../../src/sheet/plan";
import { planGrid } from "../../src/sheet/planGrid";
import { planStampSheet, readStamp } from "../../src/sheet/stamp";
import { planSummary } from "../../src/sheet/summary/planSummary";
import { anItem, aRubric } from "./someRubrics";
import { aRequest, gridsOf, plansOf } from "./templates";

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

/** Its sheets as they are planned, and as they are read. */
export const SUMMARY_PLANS: readonly SheetPlan[] = planned();
/** See {@link SUMMARY_PLANS}. */
export const SUMMARY: readonly Grid[] = gridsOf(SUMMARY_PLANS);
/** As the program wrote it before it noted scores and lists in the stamp. */
export const EARLIER_SUMMARY: readonly Grid[] = gridsOf(SUMMARY_PLANS.map(withoutNotes));

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

/** One sheet changed. */
export function edited(grids: readonly Grid[], sheet: string, edit: (grid: Grid) => Grid): readonly Grid[] {
  return grids.map((grid) => (grid.name === sheet ? edit(grid) : grid));
}

/** Somebody typed into a cell. */
export function typed(cell: string, value: ReadValue): (grid: Grid) => Grid {
  return (grid) => ({
    ...grid,
    cells: grid.cells.map((one) =>
      a1(one.row, one.column) === cell ? { row: one.row, column: one.column, value } : one,
    ),
  });
}

/** Address of the first cell that is wanted. */
export function cellOf(grids: readonly Grid[], sheet: string, wanted: (cell: PlacedCell) => boolean): string {
  const cell = grids.find(({ name }) => name === sheet)?.cells.find(wanted);
  if (cell === undefined) throw new Error(`no such cell in ${sheet}`);
  return a1(cell.row, cell.column);
}
