/** Earlier 汇总（原汇总）among the workbooks that they were made from, or other ones: what of them still counts. */
import { isBlankScore } from "./checkCode";
import { scoreOf, type Contribution } from "./contribution";
import { allIn, type Giver } from "./due";
import { sentMark } from "./held";
import type { ReturnedFile } from "./returned";
import { awaitedBy } from "./roster";
import type { Rubric } from "./rubric";

/**
 * Those of which every score is there without them: all who should have scored it lie among the files with a workbook of their own. Joined
 * scores beside all that they were joined from would count twice.
 */
export function earlierSummaries(rubric: Rubric, usable: readonly ReturnedFile[]): readonly ReturnedFile[] {
  const summaries = usable.filter(isJoined);
  const single = usable.filter((file) => !isJoined(file));
  if (summaries.length === 0 || single.length === 0) return [];
  const sheets = usable.flatMap(({ sheet }) => sheet ?? []);
  const awaited = awaitedBy(
    sheets,
    sheets.flatMap(({ excuses = [] }) => excuses),
  );
  const items = new Map(rubric.items.map((item) => [item.id, item]));
  const givers = giversByPlace(single);
  const isThere = (subject: string, id: string): boolean => {
    const item = items.get(id);
    return item === undefined || allIn({ rubric, awaited }, { item, subject }, givers.get(`${subject}\n${id}`) ?? []);
  };
  const senders = new Set(single.map((file) => JSON.stringify(giverOfFile(file))));
  return summaries.filter(
    ({ sheet }) =>
      Array.from(sheet?.scores ?? []).every((score) => isBlankScore(score) || isThere(score.subject, score.item)) &&
      (sheet?.held ?? []).every(({ department, reviewer }) => senders.has(JSON.stringify({ department, reviewer }))),
  );
}

function isJoined({ sheet }: ReturnedFile): boolean {
  return sheet?.assignment.joined === true;
}

function giverOfFile({ sheet }: ReturnedFile): Giver {
  const { department = null, reviewer = null } = sheet?.assignment ?? {};
  return { department, reviewer };
}

function giversByPlace(files: readonly ReturnedFile[]): ReadonlyMap<string, readonly Giver[]> {
  const places = new Map<string, Giver[]>();
  for (const file of files)
    for (const score of file.sheet?.scores ?? []) {
      if (isBlankScore(score)) continue;
      const key = `${score.subject}\n${score.item}`;
      const own = places.get(key) ?? [];
      places.set(key, own);
      own.push(giverOfFile(file));
    }
  return places;
}

/** Scores of workbooks that a 汇总 was made from are in its joined ones already: where both are there, the joined one stands. */
export function withoutContained(contributions: readonly Contribution[]): readonly Contribution[] {
  const settled = new Map<string, Set<string>>();
  for (const entry of contributions) {
    const { made = [] } = entry.from.sheet ?? {};
    if (made.length === 0) continue;
    const marks = settled.get(placeOf(entry)) ?? new Set<string>();
    settled.set(placeOf(entry), marks);
    for (const mark of made) marks.add(mark);
  }
  if (settled.size === 0) return contributions;
  const marks = new Map<Contribution["from"], string>();
  const markOf = (from: Contribution["from"]): string => {
    const mark = marks.get(from) ?? from.sheet?.mark ?? sentMark(from);
    marks.set(from, mark);
    return mark;
  };
  return contributions.filter(
    (entry) => isJoined(entry.from) || settled.get(placeOf(entry))?.has(markOf(entry.from)) !== true,
  );
}

function placeOf(entry: Contribution): string {
  const { subject, item } = scoreOf(entry);
  return `${subject}\n${item}`;
}
