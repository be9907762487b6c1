/** The list of returned files（收回的文件）that grows with every drop. Pure. */
import type { Returned } from "../../core/versions";
import { contentOf, senderOf } from "../../core/choice";
import type { Rubric } from "../../core/rubric";
import { rubricDigest } from "../../core/rubricDigest";

/** The list with what one more file holds; `again` says that it was there already and nothing changed. */
export interface Added {
  readonly list: readonly Returned[];
  readonly again: boolean;
}

/** Adds one file's entries. Another file of the same path gets a number: 乙.xlsx becomes 乙(2).xlsx. One rubric is kept for all of its files. */
export function addReturned(list: readonly Returned[], entries: readonly Returned[]): Added {
  const [first] = entries;
  if (first === undefined) return { list, again: false };
  const contents = contentsOf(entries);
  for (let count = 1; ; count += 1) {
    const file = numbered(first.file, count);
    const there = list.filter((entry) => entry.file === file);
    if (there.length > 0 && contentsOf(there) === contents) return { list, again: true };
    if (there.length === 0) {
      const rubrics = new Map(list.map(({ rubric }) => [keyOf(rubric), rubric]));
      const added = entries.map((entry) => ({
        ...entry,
        file,
        rubric: rubrics.get(keyOf(entry.rubric)) ?? entry.rubric,
      }));
      return { list: [...list, ...added], again: false };
    }
  }
}

/** Equal for rubrics that say and decide the same. */
function keyOf(rubric: Rubric | null): string {
  return rubric === null ? "" : rubricDigest(rubric);
}

/** Example: "甲/乙.xlsx" and 2 is "甲/乙(2).xlsx". */
function numbered(file: string, count: number): string {
  return count === 1 ? file : file.replace(/(?=\.[^./]+$)|$/, `(${count})`);
}

function contentsOf(entries: readonly Returned[]): string {
  return JSON.stringify(
    entries.map((entry) => [entry.failure, keyOf(entry.rubric), senderOf(entry), contentOf(entry)]),
  );
}
