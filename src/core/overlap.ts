/** Overlaps（重叠）: workbooks of one sender that share out the subjects, and yet both score some of them. */
import type { Contribution } from "./contribution";

/** Contributions of which no score counts twice, and the files that disagree. */
export interface Untangled {
  readonly contributions: readonly Contribution[];
  /** Each the paths of files of one sender; none twice. */
  readonly clashes: readonly (readonly string[])[];
}

/**
 * One sender scores an item of a subject once. Where two of its accepted workbooks say the same, the first counts; where they
 * differ, neither does: a mean would merge two versions in silence.
 */
export function untangle(contributions: readonly Contribution[]): Untangled {
  const repeated = [...byScore(contributions).values()].filter((own) => filesOf(own).length > 1);
  const uses = new Map<Contribution, "drop" | "undecided">();
  const clashes = new Map<string, readonly string[]>();
  for (const own of repeated) {
    const [first] = own;
    const differ = new Set(own.map(({ score }) => JSON.stringify(score.raw))).size > 1;
    for (const entry of own) if (differ || entry.file !== first?.file) uses.set(entry, differ ? "undecided" : "drop");
    if (differ) clashes.set(filesOf(own).join("\n"), filesOf(own));
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

/** Those that would count, by who scored what; what waits for a choice already is no new clash. */
function byScore(contributions: readonly Contribution[]): ReadonlyMap<string, readonly Contribution[]> {
  const places = new Map<string, Contribution[]>();
  for (const entry of contributions) {
    if (entry.use === "overruled" || entry.use === "undecided") continue;
    const { department, reviewer, score } = entry;
    const key = [department ?? "", reviewer ?? "", score.subject, score.item].join("\n");
    const own = places.get(key);
    if (own === undefined) places.set(key, [entry]);
    else own.push(entry);
  }
  return places;
}

function filesOf(own: readonly Contribution[]): readonly string[] {
  return [...new Set(own.map(({ file }) => file))];
}
