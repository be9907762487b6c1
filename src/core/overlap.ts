/** Overlaps（重叠）: workbooks that ought to share out the scores, and yet both give some of them. */
import type { Choice } from "./choice";
import { valueText } from "./checkCode";
import { giverOf, scoreOf, type Contribution } from "./contribution";
import { precedenceOf, type Precedence } from "./precedence";
import type { FileOutcome } from "./returned";

/**
 * Workbooks that give some scores differently, which only one of them should give. A side is what may count together: a workbook of the
 * whole rubric on one, those of the departments on the other; or one of a department, and those of its reviewers.
 */
export interface Overlap {
  readonly sides: readonly (readonly FileOutcome[])[];
  /** Place of the side that somebody chose; null where none has been, or not for all of its files. */
  readonly chosen: number | null;
  /** Decisions that settle some of it. */
  readonly choices: readonly Choice[];
  /** The scores that differ, each as all files give it. */
  readonly differences: readonly (readonly Contribution[])[];
  /** Files with scores that still wait for a choice. */
  readonly open: readonly FileOutcome[];
}

/** Contributions of which no score counts twice, and the files that disagree. */
export interface Untangled {
  readonly contributions: readonly Contribution[];
  readonly overlaps: readonly Overlap[];
}

type Use = "drop" | "undecided" | "overruled";

/**
 * One sender scores an item of a subject once, and a workbook of the whole rubric says what those of departments say, as one of a whole
 * department says what those of its reviewers say. Where several accepted workbooks say the same, it counts once; where they differ,
 * the one that somebody chose counts, its blanks as well, and none while nobody has: a mean would merge versions in silence.
 * Example: 甲局 gives 8 and a workbook of all departments 9, so neither counts; once 甲局's is chosen, 8 does.
 */
export function untangle(contributions: readonly Contribution[], choices: readonly Choice[]): Untangled {
  const repeated = byScore(contributions).flatMap((own) => bySender(own).filter((group) => fromOf(group).length > 1));
  const differing = repeated.filter(differ);
  const precedence = precedenceOf([...new Set(differing.flatMap(fromOf))], choices);
  const uses = new Map<Contribution, Use>([
    ...repeated.filter((own) => !differ(own)).flatMap(repetitions),
    ...differing.flatMap((own) => settled(own, precedence)),
  ]);
  return {
    contributions: contributions.flatMap((entry): readonly Contribution[] => {
      const use = uses.get(entry);
      if (use === "drop") return [];
      return [use === undefined ? entry : { ...entry, use }];
    }),
    overlaps: connected(differing).map((own) => overlapOf(own, precedence, uses)),
  };
}

/** Those that would count, by item and subject; what waits for a choice already is no new clash. */
function byScore(contributions: readonly Contribution[]): readonly (readonly Contribution[])[] {
  const open = contributions.filter(({ use }) => use !== "overruled" && use !== "undecided");
  return groupsBy(open, (entry) => {
    const { subject, item } = scoreOf(entry);
    return JSON.stringify([subject, item]);
  });
}

/** Those of one score that may not both count: one sender's, or those of a whole and of its parts. */
function bySender(own: readonly Contribution[]): readonly (readonly Contribution[])[] {
  return apart(own, (entry) => giverOf(entry).department).flatMap((group) =>
    apart(group, (entry) => giverOf(entry).reviewer),
  );
}

/** Groups by name, unless one without a name stands for all of them. */
function apart(
  own: readonly Contribution[],
  nameOf: (entry: Contribution) => string | null,
): readonly (readonly Contribution[])[] {
  return own.some((entry) => nameOf(entry) === null) ? [own] : groupsBy(own, (entry) => nameOf(entry) ?? "");
}

function groupsBy(
  own: readonly Contribution[],
  keyOf: (entry: Contribution) => string,
): readonly (readonly Contribution[])[] {
  const groups = new Map<string, Contribution[]>();
  for (const entry of own) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

function differ(own: readonly Contribution[]): boolean {
  return new Set(own.map((entry) => valueText(scoreOf(entry)))).size > 1;
}

function fromOf(own: readonly Contribution[]): readonly FileOutcome[] {
  return [...new Set(own.map(({ from }) => from))];
}

/** All but the first of each sender: equal scores of several senders may all count, they join to the same. */
function repetitions(own: readonly Contribution[]): readonly (readonly [Contribution, Use])[] {
  const first = new Map<string, FileOutcome>();
  return own.flatMap((entry): readonly (readonly [Contribution, Use])[] => {
    const giver = JSON.stringify(giverOf(entry));
    const kept = first.get(giver) ?? entry.from;
    first.set(giver, kept);
    return kept === entry.from ? [] : [[entry, "drop"]];
  });
}

/** What the choices make of one score that differs: what is left may still differ, and then waits. */
function settled(own: readonly Contribution[], precedence: Precedence): readonly (readonly [Contribution, Use])[] {
  const isOverruled = (entry: Contribution): boolean =>
    own.some((other) => excludes(other, entry) && precedence.winnerOf(other.from, entry.from) === other.from);
  const overruled = own.filter(isOverruled);
  // Choices of several days may go round in a circle: then nobody has chosen.
  const left = overruled.length === own.length ? own : own.filter((entry) => !overruled.includes(entry));
  return [
    ...(left === own ? [] : overruled.map((entry) => [entry, "overruled"] as const)),
    ...bySender(left)
      .filter((group) => fromOf(group).length > 1)
      .flatMap((group) => (differ(group) ? group.map((entry) => [entry, "undecided"] as const) : repetitions(group))),
  ];
}

/** Whether both may not count for the same score: one sender's, or a whole's and its part's. */
function excludes(one: Contribution, other: Contribution): boolean {
  const [left, right] = [giverOf(one), giverOf(other)];
  const meets = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
  return one.from !== other.from && meets(left.department, right.department) && meets(left.reviewer, right.reviewer);
}

/** Differing scores that share a file belong to one question. */
function connected(differing: readonly (readonly Contribution[])[]): readonly (readonly (readonly Contribution[])[])[] {
  const leaders = new Map<FileOutcome, FileOutcome>();
  const leaderOf = (file: FileOutcome): FileOutcome => {
    const above = leaders.get(file) ?? file;
    return above === file ? file : leaderOf(above);
  };
  for (const own of differing) {
    const [first, ...others] = fromOf(own).map(leaderOf);
    if (first !== undefined) for (const other of others) leaders.set(other, first);
  }
  const questions = new Map<FileOutcome, (readonly Contribution[])[]>();
  for (const own of differing) {
    const leader = own.map(({ from }) => leaderOf(from))[0];
    if (leader === undefined) continue;
    const question = questions.get(leader);
    if (question === undefined) questions.set(leader, [own]);
    else question.push(own);
  }
  return [...questions.values()];
}

function overlapOf(
  differences: readonly (readonly Contribution[])[],
  precedence: Precedence,
  uses: ReadonlyMap<Contribution, Use>,
): Overlap {
  const files = [...new Set(differences.flatMap(fromOf))];
  const pairs = differences.flatMap((own) =>
    own.flatMap((one) => own.filter((other) => excludes(one, other)).map((other) => [one.from, other.from] as const)),
  );
  const sides = sidesOf(files, pairs);
  const isChosen = (side: readonly FileOutcome[]): boolean =>
    pairs.every(([one, other]) => !side.includes(one) || precedence.winnerOf(one, other) === one);
  const chosen = sides.findIndex(isChosen);
  return {
    sides,
    chosen: chosen < 0 ? null : chosen,
    choices: precedence.choicesAmong(files),
    differences,
    open: fromOf(differences.flat().filter((entry) => uses.get(entry) === "undecided")),
  };
}

/** Each file joins the first side on which it disagrees with none. */
function sidesOf(
  files: readonly FileOutcome[],
  pairs: readonly (readonly [FileOutcome, FileOutcome])[],
): readonly (readonly FileOutcome[])[] {
  const against = new Map(files.map((file) => [file, new Set<FileOutcome>()]));
  for (const [one, other] of pairs) against.get(one)?.add(other);
  return files.reduce<readonly (readonly FileOutcome[])[]>((sides, file) => {
    const joined = sides.findIndex((side) => !side.some((other) => against.get(file)?.has(other)));
    if (joined < 0) return [...sides, [file]];
    return sides.map((side, index) => (index === joined ? [...side, file] : side));
  }, []);
}
