/** A sheet that was planned, as it would be read back: to look into it without writing it first. */
import type { Grid } from "./grid";
import type { SheetPlan } from "./plan";

/** The grid of a plan: its cells with a value or a formula, row by row. */
export function planGrid(plan: SheetPlan): Grid {
  const filled = plan.cells.filter(({ value, formula }) => (value !== null && value !== "") || formula !== undefined);
  return {
    name: plan.name,
    hidden: plan.visibility !== "visible",
    cells: filled
      .map(({ row, column, value, formula }) => ({ row, column, value, ...(formula === undefined ? {} : { formula }) }))
      .sort((one, other) => one.row - other.row || one.column - other.column),
    protected: plan.protected,
  };
}
