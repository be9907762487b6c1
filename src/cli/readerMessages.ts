/** What the command line and its reading threads say to each other. */
import type { Returned } from "../actions/consolidateWorkbooks";
import type { Rubric } from "../core/rubric";

/** A file to read. Of an archive several threads may each read a share: every n-th workbook, from `from` on. */
export interface ReadingTask {
  readonly path: string;
  readonly share: number;
  readonly shares: number;
  /** Workbooks of the archive that are behind us, counted from its start. */
  readonly from: number;
}

/** What a thread reports: a workbook it begins, what came of it, and the end of the task. */
export type ReadingReport =
  | { readonly kind: "begun"; readonly index: number; readonly file: string }
  | { readonly kind: "read"; readonly index: number; readonly text: string }
  | { readonly kind: "done" };

/** Entries as text, since that passes between threads fastest. A rubric travels once a thread, later its key alone. */
interface Packed {
  readonly entries: readonly (Omit<Returned, "rubric"> & { readonly rubric: string | null })[];
  readonly rubrics: Readonly<Record<string, Rubric>>;
}

/** Packs what workbooks gave; make one for each thread. `keyOf` must tell any two rubrics apart. */
export function packer(keyOf: (rubric: Rubric) => string): (returned: readonly Returned[]) => string {
  const sent = new Set<string>();
  return (returned) => {
    const rubrics: Record<string, Rubric> = {};
    const entries = returned.map(({ rubric, ...entry }) => {
      if (rubric === null) return { ...entry, rubric };
      const key = keyOf(rubric);
      if (!sent.has(key)) rubrics[key] = rubric;
      sent.add(key);
      return { ...entry, rubric: key };
    });
    return JSON.stringify({ entries, rubrics } satisfies Packed);
  };
}

/** Unpacks what any of the threads packed; make one for all. Ten thousand files repeat the same few words, which are kept once. */
export function unpacker(): (text: string) => readonly Returned[] {
  const rubrics = new Map<string, Rubric>();
  const words = new Map<string, string>();
  const once = (word: string): string => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
  return (text) => {
    const packed = JSON.parse(text) as Packed;
    for (const [key, rubric] of Object.entries(packed.rubrics)) if (!rubrics.has(key)) rubrics.set(key, rubric);
    return packed.entries.map(({ rubric, ...entry }) => ({
      ...withSharedWords(entry, once),
      rubric: rubric === null ? null : (rubrics.get(rubric) ?? null),
    }));
  };
}

function withSharedWords<T extends Omit<Returned, "rubric">>(entry: T, once: (word: string) => string): T {
  if (entry.sheet === null) return entry;
  const { hash, assignment, scores } = entry.sheet;
  const maybe = (word: string | null): string | null => (word === null ? null : once(word));
  const shared = scores.map((score) => ({
    ...score,
    item: once(score.item),
    subject: once(score.subject),
    reviewer: maybe(score.reviewer),
    raw: typeof score.raw === "string" ? once(score.raw) : score.raw,
    sheet: once(score.sheet),
    cell: once(score.cell),
    reasonCell: maybe(score.reasonCell),
  }));
  const subjects = assignment.subjects.map(once);
  return {
    ...entry,
    sheet: { ...entry.sheet, hash: once(hash), assignment: { ...assignment, subjects }, scores: shared },
  };
}
