/** Parts（互补）: files of one sender that give different scores of one workbook and differ in none, as two clerks fill a half each. */
import { plain, valueText } from "./checkCode";
import { choiceOf, contentOf, means, senderOf, type Choice } from "./choice";
import type { Assignment, Score, ScoreList } from "./score";

/** A file that may be a part. */
interface Sent {
  readonly file: string;
  readonly sheet: { readonly assignment: Assignment; readonly scores: ScoreList } | null;
}

/** For every score which of the files gives it, by its place among them; null where the files contradict each other. */
export type Givers = ReadonlyMap<string, number>;

/** Subject, item and column of a score as one text. */
export function placeOf({ subject, item, reviewer }: Pick<Score, "subject" | "item" | "reviewer">): string {
  return JSON.stringify([subject, item, reviewer]);
}

/**
 * Who gives what: of each score one file says all that any other says of it. A score on one sheet and its reason on another are no parts,
 * nor is a file that has a row twice. Example: 甲 scores x, 乙 scores y: x is 0, y is 1.
 */
export function giversAmong(files: readonly Sent[]): Givers | null {
  const places = new Map<string, { readonly score: Score; readonly index: number }[]>();
  for (const [index, { sheet }] of files.entries())
    for (const score of sheet?.scores ?? []) {
      const place = placeOf(score);
      const known = places.get(place) ?? [];
      if (known.at(-1)?.index === index) return null;
      places.set(place, known);
      known.push({ score, index });
    }
  const givers = new Map<string, number>();
  for (const [place, given] of places) {
    const giver = given.find(({ score }) => given.every((other) => saysAll(score, other.score)));
    if (giver === undefined) return null;
    givers.set(place, giver.index);
  }
  return givers;
}

function saysAll(one: Score, other: Score): boolean {
  const covers = (text: (score: Score) => string): boolean => text(other) === "" || text(one) === text(other);
  return covers(valueText) && covers(reasonText);
}

function reasonText({ reason, noReason = "" }: Score): string {
  return plain(reason) === "" ? noReason : plain(reason);
}

/** The decision that these files of a sender count together. */
export function joiningOf(files: readonly Sent[]): Choice | null {
  const [first] = files;
  return first === undefined ? null : { ...choiceOf(files, first), sender: keyOf(first) };
}

/** Whether the decision joins these files: all of those that were seen then, and no others. */
export function joins({ sender, chosen, over }: Choice, files: readonly Sent[]): boolean {
  const [first] = files;
  const known = [chosen, ...over];
  return (
    first !== undefined &&
    sender === keyOf(first) &&
    files.every((file) => known.some((content) => means(content, file))) &&
    known.every((content) => files.some((file) => means(content, file)))
  );
}

/** The files without those of the same content as one before. */
export function distinct<File extends Sent>(files: readonly File[]): readonly File[] {
  return [...new Map([...files].reverse().map((file) => [contentOf(file), file])).values()].reverse();
}

/** Unlike any sender of files, so that a program that knows no parts takes none of them for the chosen one. */
function keyOf(file: Sent): string {
  return JSON.stringify(["joined", senderOf(file)]);
}
