/** Differences（出入）: where differing files of one sender disagree, so that somebody can choose between them. */
import { plain, valueText } from "./checkCode";
import { placeOf } from "./parts";
import type { FileOutcome, Rivals } from "./returned";
import type { Score } from "./score";

/** One item of one subject that the files score or explain differently; `given` stands in the order of the files. */
export interface Difference {
  readonly item: string;
  readonly subject: string;
  readonly reviewer: string | null;
  /** Null where the file has no such row. */
  readonly given: readonly (Pick<Score, "raw" | "reason" | "sheet" | "cell"> | null)[];
  /** Only the reasons differ. */
  readonly reasonOnly: boolean;
}

/** All differences, in the order of the first file that has the row. */
export function differencesOf({ files }: Pick<Rivals, "files">): readonly Difference[] {
  const scores = files.map(scoresByPlace);
  const places = [...new Set(scores.flatMap((own) => [...own.keys()]))];
  return places.flatMap((place): readonly Difference[] => {
    const given = scores.map((own) => own.get(place) ?? null);
    const reasonOnly = allEqual(given.map((score) => (score === null ? "" : valueText(score))));
    const some = given.find((score) => score !== null) ?? null;
    if (some === null || (reasonOnly && allEqual(given.map((score) => plain(score?.reason ?? ""))))) return [];
    const { item, subject, reviewer } = some;
    return [{ item, subject, reviewer, given, reasonOnly }];
  });
}

function scoresByPlace(file: FileOutcome): ReadonlyMap<string, Score> {
  return new Map(Array.from(file.sheet?.scores ?? [], (score) => [placeOf(score), score]));
}

function allEqual(texts: readonly string[]): boolean {
  return new Set(texts).size <= 1;
}
