/** What the command line and its reading threads say to each other. */
import type { Returned } from "../core/versions";
import type { Problem } from "../core/problem";
import type { ReturnedSheet } from "../core/returned";
import type { Rubric } from "../core/rubric";
import { packScores, scoreList, type Mark, type PackedScores, type Row } from "./packedScores";
import type { Score } from "../core/score";

/** A file to read. Of an archive several threads may each read a share: every n-th workbook, from `from` on. */
export interface ReadingTask {
  readonly path: string;
  readonly share: number;
  readonly shares: number;
  /** Workbooks of the archive that are behind us, counted from its start. */
  readonly from: number;
}

/** What a thread reports: under which name its processor time is found, a workbook it begins, what came of it, and the end of the task. */
export type ReadingReport =
  | { readonly kind: "started"; readonly thread: string | null }
  | { readonly kind: "begun"; readonly index: number; readonly file: string }
  | { readonly kind: "read"; readonly index: number; readonly text: string }
  | { readonly kind: "done" };

/** Entries as text, since that passes between threads fastest. A rubric travels once a thread, later its key alone. */
interface Packed {
  readonly entries: readonly PackedEntry[];
  readonly rubrics: readonly (readonly [key: string, rubric: Rubric])[];
}

type PackedEntry = Omit<Returned, "rubric" | "sheet"> & {
  readonly sheet: (Omit<ReturnedSheet, "scores"> & { readonly scores: readonly Score[] }) | null;
  readonly rubric: string | null;
};

/** Packs what workbooks gave; make one for each thread. `keyOf` must tell any two rubrics apart. */
export function packer(keyOf: (rubric: Rubric) => string): (returned: readonly Returned[]) => string {
  const sent = new Set<string>();
  return (returned) => {
    const rubrics: [string, Rubric][] = [];
    const entries = returned.map(({ rubric, sheet, ...rest }): PackedEntry => {
      const entry = { ...rest, sheet: sheet && { ...sheet, scores: Array.from(sheet.scores) } };
      if (rubric === null) return { ...entry, rubric };
      const key = keyOf(rubric);
      if (!sent.has(key)) rubrics.push([key, rubric]);
      sent.add(key);
      return { ...entry, rubric: key };
    });
    return JSON.stringify({ entries, rubrics } satisfies Packed);
  };
}

/** Unpacks what any of the threads packed; make one for all. Of what ten thousand workbooks have in common one copy is kept. */
export function unpacker(): (text: string) => readonly Returned[] {
  const rubrics = new Map<string, Rubric>();
  const share = sheetSharing();
  return (text) => {
    const packed = JSON.parse(text) as Packed;
    for (const [key, rubric] of packed.rubrics) if (!rubrics.has(key)) rubrics.set(key, rubric);
    return packed.entries.map(({ rubric, sheet, ...entry }) => ({
      ...entry,
      sheet: sheet && share(sheet),
      rubric: rubric === null ? null : (rubrics.get(rubric) ?? null),
    }));
  };
}

/** Sheets whose scores are packed, and whose parts are shared with all sheets that have equal ones. */
function sheetSharing(): (sheet: NonNullable<PackedEntry["sheet"]>) => ReturnedSheet {
  const rows = sharing<readonly Row[]>();
  const reviewers = sharing<PackedScores["reviewers"]>();
  const marks = sharing<Mark>();
  const reasons = sharing<string>();
  const subjects = sharing<readonly string[]>();
  const problem = sharing<Problem>();
  const facts = sharing<Pick<ReturnedSheet, "hash" | "madeFrom" | "choices">>();
  return ({ scores, assignment, seal, hash, madeFrom, choices, problems, ...below }) => {
    const packed = packScores(scores);
    const { roster } = assignment;
    return {
      assignment: {
        ...assignment,
        subjects: subjects(assignment.subjects),
        ...(roster === undefined ? {} : { roster: subjects(roster) }),
      },
      ...below,
      seal,
      ...facts({ hash, madeFrom, choices }),
      problems: problems.map(problem),
      scores: scoreList({
        rows: rows(packed.rows),
        reviewers: reviewers(packed.reviewers),
        marks: packed.marks.map(marks),
        reasons: packed.reasons.map(reasons),
      }),
    };
  };
}

/** Workbooks that have nothing in common shall not fill the memory with what was looked for in vain. */
const mostShared = 5000;

/** Gives equal values as one. */
function sharing<T>(): (value: T) => T {
  const known = new Map<string, T>();
  return (value) => {
    const key = JSON.stringify(value);
    const same = known.get(key);
    if (same !== undefined) return same;
    if (known.size === mostShared) known.clear();
    known.set(key, value);
    return value;
  };
}
