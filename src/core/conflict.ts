/** Conflict（出入）: differing scores of one item and subject, and what they came to. */
import { giverOf, scoreOf, type Contribution } from "./contribution";
import type { Decimal } from "./decimal";
import { reviewerRule, ruleFor, type JoinRule } from "./join";
import type { Item, ReviewerJoin, Rubric } from "./rubric";

/** One of the differing scores: its cell, who gave it, and its points, null where it is blank or wrong. */
export interface GivenValue {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly department: string | null;
  readonly reviewer: string | null;
  readonly value: number | null;
}

/**
 * Differing scores. `values` are all that were given, in the order of the files; `resolved` is what counts, in points, null while it
 * is open; `rule` is how it came about, `choose` where somebody must.
 */
export interface Conflict {
  readonly item: string;
  readonly subject: string;
  readonly values: readonly GivenValue[];
  readonly resolved: number | null;
  readonly rule: JoinRule;
  /** Where the scores of a department's reviewers were joined before those of several departments: by what. */
  readonly within?: ReviewerJoin | undefined;
}

/** Whether two of the scores contradict each other; parts that complement each other wait to be chosen without. */
export function isContradiction({ values }: Pick<Conflict, "values">): boolean {
  return new Set(values.flatMap(({ value }) => (value === null ? [] : [value]))).size > 1;
}

/** The place a conflict is about, all scores given there, and what they were joined to. */
export interface JoinedPlace {
  readonly item: Item;
  readonly subject: string;
  readonly own: readonly Contribution[];
  readonly value: Decimal | null;
}

/** Null where all say the same. Example: 8 and 9 joined by mean are a conflict that is resolved to 8.5. */
export function conflictOf(rubric: Rubric, { item, subject, own, value }: JoinedPlace): Conflict | null {
  const open = own.some(({ use }) => use === "undecided");
  const given = own.filter((entry) => entry.value !== null);
  if (!open && new Set(given.map((entry) => entry.value?.toString())).size < 2) return null;
  return {
    item: item.id,
    subject,
    // Worked out when asked for: ten thousand workbooks give half a million.
    get values() {
      return own.map(givenValue);
    },
    resolved: value?.toNumber() ?? null,
    ...(open ? { rule: "choose" as const } : rulesUsed(rubric, item, given)),
  };
}

/** Which rules made one score of these: a department's reviewers come first, then the departments. */
function rulesUsed(rubric: Rubric, item: Item, given: readonly Contribution[]): Pick<Conflict, "rule" | "within"> {
  const counts = new Map<string | null, number>();
  for (const { department } of given.map(giverOf)) counts.set(department, (counts.get(department) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const rule = ruleFor(rubric, item);
  if (most < 2) return { rule };
  const within = reviewerRule(rubric, item, most);
  if (counts.size < 2) return { rule: within };
  return within === "any" ? { rule } : { rule, within };
}

function givenValue(entry: Contribution): GivenValue {
  const { sheet, cell } = scoreOf(entry);
  return { file: entry.from.file, sheet, cell, ...giverOf(entry), value: entry.value?.toNumber() ?? null };
}
