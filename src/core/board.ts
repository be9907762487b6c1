/** The board（交表情况）: what every department owes for every subject; it doubles as the list to chase. */
import { awaitedDepartments, giverOf, type Contribution } from "./contribution";
import type { Awaited } from "./roster";
import type { Item, Rubric } from "./rubric";
import type { ScoresAt } from "./scorePlaces";

/**
 * How far a department is with a subject: nothing has come, items are blank, all are scored, files differ with nobody having chosen,
 * or a score is wrong. The worst that applies is said. `excused`: nothing has come from a reviewer who need not, while others of the
 * department have scored.
 */
export type BoardStatus = "missing" | "partial" | "complete" | "conflict" | "invalid" | "excused";

/** One field of 交表情况: what a department owes for a subject. */
export interface BoardEntry {
  /** Null where the rubric names no departments. */
  readonly department: string | null;
  /** Null where the department fills its workbook together, and where nobody noted its reviewers. */
  readonly reviewer: string | null;
  readonly subject: string;
  readonly status: BoardStatus;
  /** Ids of items without a score, in document order; a wrong score is not missing. */
  readonly missing: readonly string[];
}

/** What a board is made from; `scoresAt` finds the contributions that were not overruled. */
export interface BoardInput {
  readonly rubric: Rubric;
  readonly subjects: readonly string[];
  readonly scoresAt: ScoresAt;
  readonly awaited: Awaited;
}

/**
 * The board: department by department, reviewer by reviewer where they are known, subject by subject, in the rubric's order. A department
 * without items owes nothing and has no entry. Example: 3 departments and 8 subjects give 24 entries, with two reviewers each 48.
 */
export function boardOf(input: BoardInput): readonly BoardEntry[] {
  const { rubric, subjects } = input;
  const departments: readonly (string | null)[] = rubric.departments.length === 0 ? [null] : rubric.departments;
  return departments.flatMap((department) => {
    const items = rubric.items.filter(
      (item) => department === null || awaitedDepartments(rubric, item).includes(department),
    );
    if (items.length === 0) return [];
    return reviewersOf(input, department, items).flatMap((reviewer) =>
      subjects.flatMap((subject) => entryOf(input, { department, reviewer, subject, items })),
    );
  });
}

/** Those on the roster and any who came besides; null alone where there is no roster. */
function reviewersOf(
  { subjects, scoresAt, awaited }: BoardInput,
  department: string | null,
  items: readonly Item[],
): readonly (string | null)[] {
  const due = subjects.flatMap((subject) => awaited.reviewersOf(department, subject) ?? []);
  if (due.length === 0) return [null];
  const came = subjects.flatMap((subject) =>
    items.flatMap((item) =>
      scoresAt(subject, item.id).flatMap((entry) => {
        const giver = giverOf(entry);
        return giver.department === department && giver.reviewer !== null ? [giver.reviewer] : [];
      }),
    ),
  );
  return [...new Set([...due, ...came])];
}

interface Line {
  readonly department: string | null;
  readonly reviewer: string | null;
  readonly subject: string;
  readonly items: readonly Item[];
}

/** Nothing where the reviewer was not asked for the subject and gave nothing. */
function entryOf({ scoresAt, awaited }: BoardInput, line: Line): readonly BoardEntry[] {
  const { department, reviewer, subject, items } = line;
  const all = items.map((item) => givenBy(department, item, scoresAt(subject, item.id)));
  const given = reviewer === null ? all : all.map((one) => ofReviewer(one, reviewer));
  const missing = given.filter(isMissing).map(({ item }) => item.id);
  const entry = { department, reviewer, subject, status: statusOf(given, missing), missing };
  if (reviewer === null || entry.status !== "missing") return [entry];
  if (awaited.reviewersOf(department, subject)?.includes(reviewer) !== true) return [];
  const othersCame = all.some(({ own }) => own.length > 0);
  return [othersCame && awaited.isExcused(department, reviewer) ? { ...entry, status: "excused", missing: [] } : entry];
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

function ofReviewer({ item, own }: Given, reviewer: string): Given {
  return { item, own: own.filter((entry) => [reviewer, null].includes(giverOf(entry).reviewer)) };
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

/** One line of the board: a department, or a reviewer of it. */
export interface BoardLine {
  readonly department: string | null;
  readonly reviewer: string | null;
  readonly entries: readonly BoardEntry[];
}

/** The entries line by line. */
export function boardLines(board: readonly BoardEntry[]): readonly BoardLine[] {
  const lines = new Map<string, BoardEntry[]>();
  for (const entry of board) {
    const key = JSON.stringify([entry.department, entry.reviewer]);
    const own = lines.get(key);
    if (own === undefined) lines.set(key, [entry]);
    else own.push(entry);
  }
  return [...lines.values()].flatMap((entries) => {
    const [first] = entries;
    return first === undefined ? [] : [{ department: first.department, reviewer: first.reviewer, entries }];
  });
}

/** What a line is called; `whole` where it stands for all items. Example: 甲局 张三. */
export function lineName({ department, reviewer }: Pick<BoardEntry, "department" | "reviewer">, whole: string): string {
  return [department ?? whole, reviewer].filter((name) => name !== null).join(" ");
}
