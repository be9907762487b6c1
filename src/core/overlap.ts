/** Overlaps（重叠）: workbooks that ought to share out the scores, and yet both give some of them. */
import { giverOf, scoreOf, type Contribution } from "./contribution";

/** Contributions of which no score counts twice, and the files that disagree. */
export interface Untangled {
  readonly contributions: readonly Contribution[];
  /** Each the paths of files that disagree on some score; none twice. */
  readonly clashes: readonly (readonly string[])[];
}

/**
 * One sender scores an item of a subject once, and a workbook of the whole rubric says what those of departments say, as one of a whole
 * department says what those of its reviewers say. Where several accepted workbooks say the same, it counts once; where they differ,
 * none does: a mean would merge versions in silence. Example: 甲局 gives 8 and a workbook of all departments 9, so neither counts.
 */
export function untangle(contributions: readonly Contribution[]): Untangled {
  const repeated = byScore(contributions).flatMap((own) => bySender(own).filter((group) => filesOf(group).length > 1));
  const uses = new Map<Contribution, "drop" | "undecided">();
  const clashes = new Map<string, readonly string[]>();
  for (const own of repeated) {
    const differ = new Set(own.map((entry) => JSON.stringify(scoreOf(entry).raw))).size > 1;
    if (differ) {
      for (const entry of own) uses.set(entry, "undecided");
      clashes.set(filesOf(own).join("\n"), filesOf(own));
    } else
      for (const entry of own.filter((one) => one.from.file !== firstOf(own, one).from.file)) uses.set(entry, "drop");
  }
  return {
    contributions: contributions.flatMap((entry): readonly Contribution[] => {
      const use = uses.get(entry);
      if (use === "drop") return [];
      return [use === undefined ? entry : { ...entry, use }];
    }),
    clashes: [...clashes.values()],
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

/** The first of the same sender: equal scores of several senders may all count, they join to the same. */
function firstOf(own: readonly Contribution[], entry: Contribution): Contribution {
  const { department, reviewer } = giverOf(entry);
  const first = own.find((one) => giverOf(one).department === department && giverOf(one).reviewer === reviewer);
  if (first === undefined) throw new Error("an entry is not among its own");
  return first;
}

function filesOf(own: readonly Contribution[]): readonly string[] {
  return [...new Set(own.map(({ from }) => from.file))];
}
