/** What came back: one entry a scoring sheet of a returned file. */
import type { Problem } from "./problem";
import type { Assignment, Score } from "./score";

/** A scoring sheet that was read. */
export interface ReturnedSheet {
  readonly hash: string;
  readonly assignment: Assignment;
  readonly scores: readonly Score[];
  /** What is wrong with it by itself. */
  readonly problems: readonly Problem[];
}

/** A returned file; `sheet` is null where it is not ours, or could not be read (`failure` then has the host's code). */
export interface ReturnedFile {
  readonly file: string;
  readonly sheet: ReturnedSheet | null;
  readonly failure: string | null;
}

export type FileStatus = "accepted" | "duplicate" | "stale" | "foreign" | "unreadable";

/** What became of a file. */
export interface FileOutcome extends ReturnedFile {
  readonly status: FileStatus;
}

/** Which of several files of one sender counts, as somebody decided. */
export interface Choice {
  readonly department: string | null;
  readonly reviewer: string | null;
  readonly file: string;
}

/** Files with what became of each, and the differing files of one sender that nobody chose between. */
export interface Sorted {
  readonly outcomes: readonly FileOutcome[];
  readonly undecided: readonly (readonly FileOutcome[])[];
}

/** Says what becomes of each file. The first of several equal ones is accepted; differing ones wait for a choice. */
export function sortReturned(files: readonly ReturnedFile[], hash: string, choices: readonly Choice[]): Sorted {
  const first = files.map((file): FileOutcome => ({ ...file, status: statusOf(file, hash) }));
  const usable = first.filter((file) => file.status === "accepted");
  const senders = [...new Set(usable.map(senderOf))].map((sender) =>
    usable.filter((file) => senderOf(file) === sender),
  );
  const repeated = new Set(senders.flatMap((own) => own.filter((file) => file !== acceptedOf(own, choices))));
  const outcomes = first.map((file): FileOutcome => (repeated.has(file) ? { ...file, status: "duplicate" } : file));
  const open = senders.filter(
    (own) => own.length > 1 && !isChosen(own, choices) && new Set(own.map(contentOf)).size > 1,
  );
  return { outcomes, undecided: open };
}

function statusOf(file: ReturnedFile, hash: string): FileStatus {
  if (file.failure !== null) return "unreadable";
  if (file.sheet === null) return "foreign";
  return file.sheet.hash === hash ? "accepted" : "stale";
}

/** Who sent it: department, reviewer, and the subjects, since two workbooks of a department may share them out. */
export function senderOf(file: ReturnedFile): string {
  const assignment = file.sheet?.assignment;
  return JSON.stringify([
    assignment?.department ?? null,
    assignment?.reviewer ?? null,
    [...(assignment?.subjects ?? [])].sort(),
  ]);
}

function acceptedOf(own: readonly FileOutcome[], choices: readonly Choice[]): FileOutcome | undefined {
  return own.find((file) => choices.some((choice) => isFor(choice, file) && choice.file === file.file)) ?? own[0];
}

function isChosen(own: readonly FileOutcome[], choices: readonly Choice[]): boolean {
  return own.some((file) => choices.some((choice) => isFor(choice, file) && choice.file === file.file));
}

function isFor(choice: Choice, file: ReturnedFile): boolean {
  const assignment = file.sheet?.assignment;
  return choice.department === (assignment?.department ?? null) && choice.reviewer === (assignment?.reviewer ?? null);
}

/** The scores and reasons, in an order of their own: two files with the same content differ in nothing that counts. */
function contentOf(file: ReturnedFile): string {
  const scores = file.sheet?.scores ?? [];
  return JSON.stringify(
    scores.map((score) => [score.subject, score.item, score.reviewer, score.raw, score.reason]).sort(),
  );
}
