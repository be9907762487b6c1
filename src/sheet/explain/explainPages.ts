/** Where pages of 依据说明 may end: a heading stays with what follows it, a sum with what it adds up, the outcome in one piece. */
import type { Stretch } from "../layouts/pages";
import type { ExplainRow } from "./explainRows";

/** The stretches of the whole sheet. The head stays with the first rows, the foot with the total; rows start at `first`. */
export function stretchesOf(rows: readonly ExplainRow[], first: number, last: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const open = stretches.at(-1);
    const joined = before === undefined ? undefined : sticks(before, row) ? open : undefined;
    if (joined !== undefined) stretches[stretches.length - 1] = { top: joined.top, bottom: first + index };
    else stretches.push({ top: before === undefined ? 0 : first + index, bottom: first + index });
  });
  const outcome = stretches.at(-1);
  return outcome === undefined ? [{ top: 0, bottom: last }] : [...stretches.slice(0, -1), { ...outcome, bottom: last }];
}

/** Whether a page must not end between the two rows. */
function sticks(before: ExplainRow, row: ExplainRow): boolean {
  const joinsBefore = row.kind === "subtotal" || row.kind === "total" || row.kind === "outcome";
  return before.kind === "heading" || before.kind === "figure" || joinsBefore;
}
