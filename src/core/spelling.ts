/** Spellings（写法）: names that differ in the width of signs and in spaces only are one sender, and a file that is written otherwise says so. */
import { acceptedAs, type Sender } from "./acceptance";
import type { Choice } from "./choice";
import { foldedName } from "./lookAlike";
import { warning, type Problem } from "./problem";
import type { ReturnedSheet } from "./returned";
import type { Rubric } from "./rubric";

/** Another name for a sender; the name itself where it stays. */
export type Renaming = (sender: Sender, name: string) => string;

/** A name that stands in a sheet, and what it is unlike others within: spellings in one place are of one sender. */
interface Placed {
  readonly sender: Sender;
  readonly name: string;
  readonly place: string;
}

/** The one of the names that is spelled so; null where none is, or several are. */
export function spelledAs(name: string, names: readonly string[]): string | null {
  const [found, ...more] = names.filter((other) => foldedName(other) === foldedName(name));
  return found === undefined || more.length > 0 ? null : found;
}

/** What a file says whose sender counts under another spelling. */
export function spellingProblems(sender: Sender, written: string, counted: string): readonly Problem[] {
  if (written === counted || foldedName(written) !== foldedName(counted)) return [];
  return [warning("sender.spelling", { named: sender, written, counted })];
}

/** What is told of a file whatever became of it: under which name it counts. */
export function spellingsTold({ sheet }: { readonly sheet: ReturnedSheet | null }): readonly Problem[] {
  return (sheet?.problems ?? []).filter(({ code }) => code === "sender.spelling");
}

/** The sheet with other names for its sender and subjects; ids of subjects that the rubric names stay. */
export function renamed(sheet: ReturnedSheet, { subjects: known }: Rubric, nameOf: Renaming): ReturnedSheet {
  const subjectAs = (name: string): string => (known.length > 0 ? name : nameOf("subject", name));
  const { assignment, scores, held } = sheet;
  const { department, reviewer, subjects, asked } = assignment;
  return {
    ...sheet,
    assignment: {
      ...assignment,
      department: department === null ? null : nameOf("department", department),
      subjects: subjects.map(subjectAs),
      ...(asked === undefined ? {} : { asked: asked.map(subjectAs) }),
      ...(reviewer === undefined ? {} : { reviewer: nameOf("reviewer", reviewer) }),
    },
    scores: Array.from(scores, (score) => ({
      ...score,
      subject: subjectAs(score.subject),
      reviewer: score.reviewer === null || reviewer === undefined ? score.reviewer : nameOf("reviewer", score.reviewer),
    })),
    held: held?.map(({ subjects: own, scores: given, ...rest }) => ({
      ...rest,
      subjects: own.map(subjectAs),
      scores: given.map(([subject, ...score]) => [subjectAs(subject), ...score] as const),
    })),
  };
}

/**
 * Reviewers of a department and typed subjects under one spelling each, the last of those that came back, so that the order of files decides
 * nothing. A name that somebody accepted stays, and so do spellings that stand beside each other in one sheet: there they are meant as two.
 * Example: 甲（集团）公司 and 甲(集团) 公司 count as 甲（集团）公司.
 */
export function inOneSpelling(
  sheets: readonly (ReturnedSheet | null)[],
  rubric: Rubric,
  choices: readonly Choice[],
): readonly (ReturnedSheet | null)[] {
  const names = sheets.map((sheet) =>
    sheet === null
      ? []
      : namesIn(sheet, rubric).filter(({ sender, name }) => acceptedAs(choices, sender, name) === null),
  );
  const spellings = new Map<string, Set<string>>();
  for (const { place, name } of names.flat())
    spellings.set(place, (spellings.get(place) ?? new Set<string>()).add(name));
  const apart = new Set(
    names.flatMap((own) => own.filter((one) => own.some((other) => isTwin(one, other)))).map(({ place }) => place),
  );
  return sheets.map((sheet, index) => {
    const changed = (names[index] ?? []).flatMap((one) => {
      const counted = apart.has(one.place)
        ? one.name
        : ([...(spellings.get(one.place) ?? [])].sort().at(-1) ?? one.name);
      return counted === one.name ? [] : [{ ...one, counted }];
    });
    if (sheet === null || changed.length === 0) return sheet;
    const nameOf: Renaming = (sender, name) =>
      changed.find((one) => one.sender === sender && one.name === name)?.counted ?? name;
    const named = renamed(sheet, rubric, nameOf);
    const told = changed.flatMap(({ sender, name, counted }) => spellingProblems(sender, name, counted));
    return { ...named, problems: [...named.problems, ...told] };
  });
}

function isTwin(one: Placed, other: Placed): boolean {
  return one.place === other.place && one.name !== other.name;
}

function namesIn({ assignment }: ReturnedSheet, { subjects: known }: Rubric): readonly Placed[] {
  const { department, reviewer, subjects } = assignment;
  const placed = (sender: Sender, name: string, within: string): Placed => ({
    ...{ sender, name },
    place: JSON.stringify([sender, within, foldedName(name)]),
  });
  return [
    ...(reviewer === undefined ? [] : [placed("reviewer", reviewer, department ?? "")]),
    ...(known.length > 0 ? [] : subjects.filter((name) => name !== "").map((name) => placed("subject", name, ""))),
  ];
}
