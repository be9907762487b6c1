/** The board（交表情况）: what every department owes for every subject; it doubles as the list to chase. */
import { awaitedDepartments, type Contribution } from "./contribution";
import type { Item, Rubric } from "./rubric";

/**
 * How far a department is with a subject: nothing has come, items are blank, all are scored, files differ with nobody having chosen,
 * or a score is wrong. The worst that applies is said.
 */
export type BoardStatus = "missing" | "partial" | "complete" | "conflict" | "invalid";

/** One field of 交表情况: what a department owes for a subject. */
export interface BoardEntry {
  /** Null where the rubric names no departments. */
  readonly department: string | null;
  readonly subject: string;
  readonly status: BoardStatus;
  /** Ids of items without a score, in document order; a wrong score is not missing. */
  readonly missing: readonly string[];
}

/**
 * The board: department by department, subject by subject, in the rubric's order. A department without items owes nothing and
 * has no entry. `all` are the contributions that were not overruled. Example: 3 departments and 8 subjects give 24 entries.
 */
export function boardOf(
  rubric: Rubric,
  subjects: readonly string[],
  all: readonly Contribution[],
): readonly BoardEntry[] {
  const departments: readonly (string | null)[] = rubric.departments.length === 0 ? [null] : rubric.departments;
  const bySubject = new Map(subjects.map((subject): [string, Contribution[]] => [subject, []]));
  for (const entry of all) bySubject.get(entry.score.subject)?.push(entry);
  return departments.flatMap((department) => {
    const items = rubric.items.filter(
      (item) => department === null || awaitedDepartments(rubric, item).includes(department),
    );
    return items.length === 0
      ? []
      : [...bySubject].map(([subject, own]) => boardEntry(department, subject, items, own));
  });
}

function boardEntry(
  department: string | null,
  subject: string,
  items: readonly Item[],
  ofSubject: readonly Contribution[],
): BoardEntry {
  const ids = new Set(items.map((item) => item.id));
  const own = ofSubject.filter(
    (entry) => ids.has(entry.score.item) && (entry.department === department || entry.department === null),
  );
  const scored = new Set(own.filter(({ use }) => use !== "blank").map(({ score }) => score.item));
  const blank = new Set(own.filter(({ use }) => use === "blank").map(({ score }) => score.item));
  const missing = items.map((item) => item.id).filter((id) => !scored.has(id) || blank.has(id));
  const status = statusOf(own, missing);
  return { department, subject, status, missing };
}

function statusOf(own: readonly Contribution[], missing: readonly string[]): BoardStatus {
  const has = (use: Contribution["use"]): boolean => own.some((entry) => entry.use === use);
  if (own.length === 0) return "missing";
  if (has("undecided")) return "conflict";
  if (has("invalid")) return "invalid";
  return missing.length > 0 ? "partial" : "complete";
}
