/** Whether all who should score an item of a subject have（交齐）: every department, and in it every reviewer on the roster. */
import { awaitedDepartments } from "./contribution";
import type { Awaited } from "./roster";
import type { Item, Rubric } from "./rubric";

/** Who gave a score; null: all departments, a whole department. */
export interface Giver {
  readonly department: string | null;
  readonly reviewer: string | null;
}

/** A workbook of the whole rubric stands for all departments, one of a whole department for its reviewers. Nobody is not all. */
export function allIn(
  { rubric, awaited }: { readonly rubric: Rubric; readonly awaited: Awaited },
  { item, subject }: { readonly item: Item; readonly subject: string },
  givers: readonly Giver[],
): boolean {
  if (givers.length === 0) return false;
  const due: readonly (string | null)[] = givers.some(({ department }) => department === null)
    ? [null]
    : awaitedDepartments(rubric, item);
  return due.every((department) => {
    const own = givers.filter((giver) => giver.department === department);
    if (own.length === 0) return false;
    if (own.some(({ reviewer }) => reviewer === null)) return true;
    const roster = awaited.reviewersOf(department, subject) ?? [];
    return roster.every(
      (reviewer) => awaited.isExcused(department, reviewer) || own.some((giver) => giver.reviewer === reviewer),
    );
  });
}
