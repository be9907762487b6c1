/** What earlier releases wrote where today's formula reads otherwise: their workbooks are still in offices, and calculate right. */
import type { Role } from "../layouts/frame";

/** A change of a formula's text, undone: what is written today in columns of a kind, and what stood there before. Newest first. */
interface Change {
  readonly column: RegExp;
  readonly today: RegExp;
  readonly before: string;
}

/** Whoever changes what a formula reads puts the former text here; `test/releases` tells where that was forgotten. */
const CHANGES: readonly Change[] = [
  // The tolerance of the step was written as a number, which the grid of the workbench took for a text.
  { column: /^valid/, today: />1\/10000000000,"off-step"/, before: '>0.0000000001,"off-step"' },
  {
    column: /^valid/,
    today: />1\/10000000000\+(\w+)\/1000000000000000,"off-step"/,
    before: '>0.0000000001+$1*0.000000000000001,"off-step"',
  },
  // A truth value pasted over a score was left to the engine.
  { column: /^number/, today: /IF\(ISLOGICAL\((\w+)\),"x",(ROUND\(\1,9\))\)/, before: "$2" },
];

/** The formulas of earlier releases for the cell of a column that has `formula` today, newest first; none where it has always read so. */
export function earlierFormulas(role: Role, formula: string): readonly string[] {
  const found: string[] = [];
  for (const { column, today, before } of CHANGES) {
    const newer = found.at(-1) ?? formula;
    const older = column.test(role) ? newer.replace(today, before) : newer;
    if (older !== newer) found.push(older);
  }
  return found;
}
