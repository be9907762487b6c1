/** A stamp as somebody would forge it who knows how its digest is made: one fact another, and the digest right again. */
import { digest } from "../../src/core/structureHash";
import type { SheetPlan } from "../../src/sheet/plan";
import { CHECK } from "../../src/sheet/stampRows";

/** The stamp's plan with another value of a fact; other plans as they are. */
export function restamped(plan: SheetPlan, key: string, value: string): SheetPlan {
  const keys = new Map(plan.cells.filter(({ column }) => column === 0).map((cell) => [cell.row, String(cell.value)]));
  if (![...keys.values()].includes(CHECK)) return plan;
  const forged = plan.cells.map((cell) =>
    cell.column === 1 && keys.get(cell.row) === key ? { ...cell, value } : cell,
  );
  const facts = forged
    .filter(({ row, column }) => column === 1 && keys.get(row) !== CHECK)
    .map((cell) => [keys.get(cell.row), String(cell.value)]);
  const check = digest(JSON.stringify(facts));
  return {
    ...plan,
    cells: forged.map((cell) => (cell.column === 1 && keys.get(cell.row) === CHECK ? { ...cell, value: check } : cell)),
  };
}
