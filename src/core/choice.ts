/** Choice（选定）: which of several differing files of one sender counts, as somebody decided. It outlives the files' names and places. */
import { labelOf } from "./fileLabel";
import type { Assignment, ScoreList } from "./score";
import { digest } from "./structureHash";

/** A file that may be chosen. */
interface Sent {
  readonly file: string;
  readonly sheet: { readonly assignment: Assignment; readonly scores: ScoreList } | null;
}

/** A file as a choice remembers it: its name then, and the digest of what it holds. */
export interface ChosenContent {
  readonly file: string;
  readonly content: string;
}

/**
 * A decision. It holds only among the files that were compared: another differing one opens the question again. Between workbooks that
 * overlap, `sender` says so and the digests are of sender and content.
 */
export interface Choice {
  /** See {@link senderOf}. */
  readonly sender: string;
  readonly chosen: ChosenContent;
  readonly over: readonly ChosenContent[];
}

/** Who sent it: department, reviewer, and the subjects, since two workbooks of a department may share them out. */
export function senderOf({ sheet }: Pick<Sent, "sheet">): string {
  const assignment = sheet?.assignment;
  return JSON.stringify([
    assignment?.department ?? null,
    assignment?.reviewer ?? null,
    [...(assignment?.subjects ?? [])].sort(),
  ]);
}

/** Digest of the scores and reasons in an order of their own: files of the same content differ in nothing that counts. */
export function contentOf({ sheet }: Pick<Sent, "sheet">): string {
  const scores = sheet?.scores ?? [];
  const lines = Array.from(scores, (score) =>
    JSON.stringify([score.subject, score.item, score.reviewer, score.raw, score.reason]),
  );
  return digest(lines.sort().join("\n"));
}

/** The decision that `chosen` counts among the files of its sender; files of the same content are not ruled out. */
export function choiceOf(own: readonly Sent[], chosen: Sent): Choice {
  const named = (file: Sent): ChosenContent => ({ file: labelOf(file, own), content: contentOf(file) });
  const kept = named(chosen);
  const others = own.map(named);
  return {
    sender: senderOf(chosen),
    chosen: kept,
    over: others.filter(({ content }) => content !== kept.content),
  };
}

/** Whether the decision still answers which of these contents of a sender counts. */
export function holds({ chosen, over }: Choice, contents: readonly string[]): boolean {
  const known = new Set(over.map(({ content }) => content));
  return (
    contents.includes(chosen.content) && contents.every((content) => content === chosen.content || known.has(content))
  );
}

/** Choices out of JSON that a workbook carried; null where it holds anything else. */
export function parseChoices(json: unknown): readonly Choice[] | null {
  return Array.isArray(json) && json.every(isChoice) ? json : null;
}

function isChoice(json: unknown): json is Choice {
  if (typeof json !== "object" || json === null) return false;
  const { sender, chosen, over } = json as Partial<Record<keyof Choice, unknown>>;
  return typeof sender === "string" && isContent(chosen) && Array.isArray(over) && over.every(isContent);
}

function isContent(json: unknown): json is ChosenContent {
  if (typeof json !== "object" || json === null) return false;
  const { file, content } = json as Partial<Record<keyof ChosenContent, unknown>>;
  return typeof file === "string" && typeof content === "string";
}
