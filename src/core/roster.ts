/** Rosters（应交名单）: the reviewers who owe a workbook of a department, as the split that sent them out noted it, and who is excused. */
import { skeletonOf } from "./lookAlike";
import { warning, type Problem } from "./problem";
import type { Assignment } from "./score";

/** The reviewers of a department（null: of all）who were asked to score these subjects. */
export interface Roster {
  readonly department: string | null;
  readonly subjects: readonly string[];
  readonly reviewers: readonly string[];
}

/** Somebody decided that this reviewer need not return a workbook（免交）. */
export interface Excuse {
  readonly department: string | null;
  readonly reviewer: string;
}

/** A sheet that came back; a 汇总 carries the rosters of those it was made from. */
interface Sent {
  readonly assignment: Assignment;
  readonly rosters?: readonly Roster[] | undefined;
}

/** Who owes a workbook. */
export interface Awaited {
  /** All that any returned file names. */
  readonly rosters: readonly Roster[];
  readonly excuses: readonly Excuse[];
  /** Null where nobody knows: workbooks that one department fills together, or that an earlier release sent out. */
  readonly reviewersOf: (department: string | null, subject: string) => readonly string[] | null;
  readonly isExcused: (department: string | null, reviewer: string) => boolean;
}

/**
 * What returned sheets say of it; where their rosters differ, all that any of them names are awaited. A reviewer is one however the rosters
 * write the name: as it stands on the workbook that came（also among `came`）, else as the first roster has it.
 */
export function awaitedBy(
  sheets: readonly Sent[],
  excuses: readonly Excuse[],
  came: readonly Pick<Sent, "assignment">[] = [],
): Awaited {
  const spelled = spellings([...sheets, ...came], sheets.flatMap(rostersOf));
  const rosters = [...new Map(sheets.flatMap(rostersOf).map((roster) => [JSON.stringify(roster), roster])).values()];
  const places = new Map<string, Set<string>>();
  for (const { department, subjects, reviewers } of rosters)
    for (const subject of subjects) {
      const key = JSON.stringify([department, subject]);
      const known = places.get(key) ?? new Set<string>();
      places.set(key, known);
      for (const reviewer of reviewers) known.add(spelled(department, reviewer));
    }
  const known = new Map([...places].map(([key, names]) => [key, [...names]] as const));
  const excused = new Set(
    excuses.map(({ department, reviewer }) => JSON.stringify([department, spelled(department, reviewer)])),
  );
  return {
    rosters,
    excuses,
    reviewersOf: (department, subject) => known.get(JSON.stringify([department, subject])) ?? null,
    isExcused: (department, reviewer) => excused.has(JSON.stringify([department, reviewer])),
  };
}

/** How a reviewer's name is written here; a name that somebody came with stays as it is. */
function spellings(
  came: readonly Pick<Sent, "assignment">[],
  rosters: readonly Roster[],
): (department: string | null, reviewer: string) => string {
  const written = new Map<string, string>();
  const exact = new Set<string>();
  const keyOf = (department: string | null, name: string): string => JSON.stringify([department, skeletonOf(name)]);
  const learn = (department: string | null, name: string): void => {
    const key = keyOf(department, name);
    if (!written.has(key)) written.set(key, name);
  };
  for (const { assignment } of came) {
    if (assignment.reviewer === undefined) continue;
    learn(assignment.department, assignment.reviewer);
    exact.add(JSON.stringify([assignment.department, assignment.reviewer]));
  }
  for (const { department, reviewers } of rosters) for (const name of [...reviewers].sort()) learn(department, name);
  return (department, name) =>
    exact.has(JSON.stringify([department, name])) ? name : (written.get(keyOf(department, name)) ?? name);
}

function rostersOf({ assignment, rosters = [] }: Sent): readonly Roster[] {
  const { department, subjects, roster = [] } = assignment;
  return roster.length === 0 ? rosters : [...rosters, { department, subjects, reviewers: roster }];
}

/** `file.rosters-differ` for each department whose workbooks do not name the same reviewers for a subject. */
export function rosterProblems({ rosters }: Pick<Awaited, "rosters">): readonly Problem[] {
  const departments = [...new Set(rosters.map(({ department }) => department))];
  return departments.flatMap((department): readonly Problem[] => {
    const own = rosters.filter((roster) => roster.department === department);
    const lists = (subject: string): ReadonlyMap<string, string> =>
      new Map(
        own.flatMap(({ subjects, reviewers }) =>
          subjects.includes(subject) ? [[namesOf(reviewers.map(skeletonOf)), namesOf(reviewers)] as const] : [],
        ),
      );
    const differing = [...new Set(own.flatMap(({ subjects }) => subjects))].map(lists).find(({ size }) => size > 1);
    if (differing === undefined) return [];
    const values = { department: department ?? "", lists: [...differing.values()].join("；") };
    return [warning("file.rosters-differ", values)];
  });
}

function namesOf(reviewers: readonly string[]): string {
  return [...reviewers].sort().join("、");
}

/** A roster out of JSON that a 汇总 carried; null where it holds anything else. */
export function parseRosters(json: unknown): readonly Roster[] | null {
  return Array.isArray(json) && json.every(isRoster) ? json : null;
}

function isRoster(json: unknown): json is Roster {
  if (typeof json !== "object" || json === null) return false;
  const { department, subjects, reviewers } = json as Partial<Record<keyof Roster, unknown>>;
  return (department === null || typeof department === "string") && areTexts(subjects) && areTexts(reviewers);
}

/** Excuses out of JSON that a 汇总 carried; null where it holds anything else. */
export function parseExcuses(json: unknown): readonly Excuse[] | null {
  return Array.isArray(json) && json.every(isExcuse) ? json : null;
}

function isExcuse(json: unknown): json is Excuse {
  if (typeof json !== "object" || json === null) return false;
  const { department, reviewer } = json as Partial<Record<keyof Excuse, unknown>>;
  return (department === null || typeof department === "string") && typeof reviewer === "string";
}

function areTexts(json: unknown): boolean {
  return Array.isArray(json) && json.every((entry) => typeof entry === "string");
}
