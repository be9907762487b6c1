/** Workbooks that came back as they were sent out（没有填写）beside the filled ones: no answers, and so no contradiction. */
import { isBlankScore } from "./checkCode";
import type { Assignment, Score, ScoreList } from "./score";

/** A file that came back. */
interface Sent {
  readonly sheet: {
    readonly assignment: Assignment;
    readonly scores: ScoreList;
    readonly begun?: boolean | undefined;
  } | null;
}

/**
 * Untouched files among these whose scores another one gives. One that stands alone is not among them: it says that its department has
 * answered nothing. Example: the template as it was mailed beside the filled workbook of the same department.
 */
export function unfilledAmong<File extends Sent>(files: readonly File[]): readonly File[] {
  const blank = files.filter(isUnfilled);
  return blank.filter((file) =>
    files.some((other) => !blank.includes(other) && mayStandFor(other, file) && answers(other, file)),
  );
}

function isUnfilled({ sheet }: Sent): boolean {
  if (sheet === null || sheet.assignment.joined === true || sheet.begun === true) return false;
  for (const score of sheet.scores) if (!isBlankScore(score)) return false;
  return true;
}

/** Whether both may not count for the same score. */
function mayStandFor({ sheet: one }: Sent, { sheet: other }: Sent): boolean {
  const meet = (name: (assignment: Assignment) => string | null): boolean => {
    const names = [one, other].map((sheet) => (sheet === null ? null : name(sheet.assignment)));
    return names.includes(null) || names[0] === names[1];
  };
  return meet(({ department }) => department) && meet(({ reviewer = null }) => reviewer);
}

function answers(one: Sent, { sheet }: Sent): boolean {
  const placeOf = ({ subject, item }: Score): string => `${subject}\n${item}`;
  const asked = new Set(Array.from(sheet?.scores ?? [], placeOf));
  return Array.from(one.sheet?.scores ?? []).some((score) => asked.has(placeOf(score)) && !isBlankScore(score));
}
