/** The board（交表情况）: what every department owes for every subject; it doubles as the list to chase. */
import { awaitedDepartments, giverOf, type Contribution } from "./contribution";
import type { Item, Rubric } from "./rubric";
import type { ScoresAt } from "./scorePlaces";

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
 * has no entry. `scoresAt` finds the contributions that were not overruled. Example: 3 departments and 8 subjects give 24 entries.
 */
export function boardOf(rubric: Rubric, subjects: readonly string[], scoresAt: ScoresAt): readonly BoardEntry[] {
  const departments: readonly (string | null)[] = rubric.departments.length === 0 ? [null] : rubric.departments;
  return departments.flatMap((department) => {
    const items = rubric.items.filter(
      (item) => department === null || awaitedDepartments(rubric, item).includes(department),
    );
    return items.length === 0
      ? []
      : subjects.map((subject) => {
          const given = items.map((item) => givenBy(department, item, scoresAt(subject, item.id)));
          const missing = given.filter(isMissing).map(({ item }) => item.id);
          return { department, subject, status: statusOf(given, missing), missing };
        });
  });
}

/** What a department gave for an item of a subject. */
interface Given {
  readonly item: Item;
  readonly own: readonly Contribution[];
}

function givenBy(department: string | null, item: Item, all: readonly Contribution[]): Given {
  const own = all.filter((entry) => {
    const giver = giverOf(entry).department;
    return giver === department || giver === null;
  });
  return { item, own };
}

function isMissing({ own }: Given): boolean {
  return own.length === 0 || own.some(({ use }) => use === "blank");
}

function statusOf(given: readonly Given[], missing: readonly string[]): BoardStatus {
  const has = (use: Contribution["use"]): boolean => given.some(({ own }) => own.some((entry) => entry.use === use));
  if (given.every(({ own }) => own.length === 0)) return "missing";
  if (has("undecided")) return "conflict";
  if (has("invalid")) return "invalid";
  return missing.length > 0 ? "partial" : "complete";
}
