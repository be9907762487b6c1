/** Precedence（以谁为准）: which of two overlapping workbooks goes before the other, as somebody chose. */
import { contentOf, formerContentOf, senderOf, type Choice, type ChosenContent } from "./choice";
import { labelOf } from "./fileLabel";
import type { FileOutcome } from "./returned";
import { digest } from "./structureHash";

/** What choices say of some files. */
export interface Precedence {
  /** The one that counts where both give a score; null while nobody has chosen between them. */
  readonly winnerOf: (one: FileOutcome, other: FileOutcome) => FileOutcome | null;
  /** The choices that decide between any two of these files. */
  readonly choicesAmong: (files: readonly FileOutcome[]) => readonly Choice[];
}

/** Reads the choices; of two that contradict each other the first holds. They are bound to sender and content, not to names. */
export function precedenceOf(files: readonly FileOutcome[], choices: readonly Choice[]): Precedence {
  const marks = new Map(files.map((file) => [file, [markOf(file), formerMarkOf(file)] as const]));
  const deciding = new Map<string, Choice>();
  for (const choice of choices.filter(isOverlapChoice))
    for (const { content } of choice.over) {
      const key = pairKey(choice.chosen.content, content);
      if (!deciding.has(key)) deciding.set(key, choice);
    }
  const between = (one: FileOutcome, other: FileOutcome): Choice | undefined => {
    const [own = [], others = []] = [marks.get(one), marks.get(other)];
    const keys = own.flatMap((mark) => others.map((against) => pairKey(mark, against)));
    return keys.flatMap((key) => deciding.get(key) ?? [])[0];
  };
  return {
    winnerOf: (one, other) => {
      const choice = between(one, other);
      if (choice === undefined) return null;
      return marks.get(one)?.includes(choice.chosen.content) === true ? one : other;
    },
    choicesAmong: (some) => [
      ...new Set(some.flatMap((one) => some.flatMap((other) => (one === other ? [] : (between(one, other) ?? []))))),
    ],
  };
}

/** The decisions that the files of one side go before those of all others, one a file. */
export function sideChoices(
  sides: readonly (readonly FileOutcome[])[],
  side: readonly FileOutcome[],
): readonly Choice[] {
  const all = sides.flat();
  const over = sides.filter((other) => other !== side).flat();
  const content = (file: FileOutcome): ChosenContent => ({ file: labelOf(file, all), content: markOf(file) });
  return side.map((file) => ({ sender: overlapSender(file), chosen: content(file), over: over.map(content) }));
}

/** Unlike any sender of files that differ as a whole. */
function overlapSender(file: FileOutcome): string {
  return JSON.stringify(["overlap", senderOf(file)]);
}

function isOverlapChoice({ sender }: Choice): boolean {
  return sender.startsWith('["overlap",');
}

/** Whether a decision between workbooks that overlap names this file. */
export function marks({ content }: ChosenContent, file: Pick<FileOutcome, "file" | "sheet">): boolean {
  return content === markOf(file) || content === formerMarkOf(file);
}

/** Digest of who sent it and what it holds: files of different senders may hold the same. */
function markOf(file: Pick<FileOutcome, "file" | "sheet">): string {
  return digest(`${senderOf(file)}\n${contentOf(file)}`);
}

function formerMarkOf(file: Pick<FileOutcome, "file" | "sheet">): string {
  return digest(`${senderOf(file)}\n${formerContentOf(file)}`);
}

function pairKey(one: string, other: string): string {
  return [one, other].sort().join("\n");
}
