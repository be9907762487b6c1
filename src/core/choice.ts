/** Choice（选定）: which of several differing files of one sender counts, as somebody decided. It outlives the files' names and places. */
import { plain, valueText } from "./checkCode";
import { labelOf } from "./fileLabel";
import type { Assignment, Score, ScoreList } from "./score";
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

/**
 * Digest of the scores and reasons in an order of their own, as the check code takes them: files of the same content differ in nothing
 * that counts, whichever program saved them.
 */
export function contentOf(file: Pick<Sent, "sheet">): string {
  return linesDigest(file, ({ subject, item, reviewer, reason, ...score }) => [
    ...[plain(subject), item, reviewer, valueText(score), plain(reason)],
  ]);
}

/** The digest that former releases took of cells as they were typed; their decisions shall hold. */
export function formerContentOf(file: Pick<Sent, "sheet">): string {
  return linesDigest(file, ({ subject, item, reviewer, raw, reason }) => [subject, item, reviewer, raw, reason]);
}

function linesDigest({ sheet }: Pick<Sent, "sheet">, line: (score: Score) => readonly unknown[]): string {
  const lines = Array.from(sheet?.scores ?? [], (score) => JSON.stringify(line(score)));
  return digest(lines.sort().join("\n"));
}

/** Whether a decision means a file of this content. */
export function means({ content }: ChosenContent, file: Pick<Sent, "sheet">): boolean {
  return content === contentOf(file) || content === formerContentOf(file);
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

/** Whether the decision still answers which of these files of a sender counts. */
export function holds({ chosen, over }: Choice, files: readonly Pick<Sent, "sheet">[]): boolean {
  const known = [chosen, ...over];
  return (
    files.some((file) => means(chosen, file)) && files.every((file) => known.some((content) => means(content, file)))
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
