/** Contributions（来源）: the scores of accepted files, each with its source and what was done to it. */
import { counts } from "./check";
import { decimal, type Decimal } from "./decimal";
import { differencesOf, placeOf } from "./difference";
import type { FileOutcome, Rivals, Sorted } from "./returned";
import type { Item, Rubric } from "./rubric";
import type { Score } from "./score";
import { readTyped } from "./typed";

/** One score as it came, and what was done to it. */
export interface Contribution {
  readonly file: string;
  readonly department: string | null;
  readonly reviewer: string | null;
  readonly score: Score;
  /** In points, 是 is 1; null while blank or not understood. */
  readonly value: Decimal | null;
  /**
   * Only `counted` enters a total. `undecided`: files of one sender differ here and nobody has chosen. `overruled` is kept to be
   * seen, somebody chose another file. `invalid` also where the item stands twice in one workbook.
   */
  readonly use: "counted" | "blank" | "invalid" | "undecided" | "overruled";
}

/**
 * The rubric for scores that are joined already: they need not be on the step, they have the rubric's decimals, and there is one
 * column. Example: 8 and 8.5 on step 0.5 join to 8.25, which is off that step and right all the same.
 */
export function relaxed(rubric: Rubric): Rubric {
  const step = decimal(10).pow(-rubric.decimals).toNumber();
  return {
    ...rubric,
    step,
    items: rubric.items.map((item) => ({ ...item, step })),
    reviewers: [],
    countedReviewer: null,
  };
}

/** All scores of the accepted files. Where a sender's files differ: those of the others too, undecided, or overruled by a choice. */
export function contributionsOf(rubric: Rubric, { outcomes, rivals }: Sorted): readonly Contribution[] {
  const items = new Map(rubric.items.map((item) => [item.id, item]));
  const groups = groupsByFile(rivals);
  const once = sharedDecimals();
  return outcomes.flatMap((file) => {
    const group = groups.get(file);
    if (file.status !== "accepted" && (group === undefined || file.standing === "equal")) return [];
    const scores = file.sheet?.scores ?? [];
    const repeated = repeatedPlaces(scores);
    return scores.flatMap((score): readonly Contribution[] => {
      const item = items.get(score.item);
      if (item === undefined || !counts(rubric, score)) return [];
      const among = useAmongRivals(file, score, group);
      if (among === null) return [];
      const own = contributionOf(rubric, item, file, score);
      const ownUse = repeated.has(placeOf(score)) ? "invalid" : own.use;
      const value = own.value === null ? null : once(own.value);
      return [{ ...own, value, use: among === "own" ? ownUse : among }];
    });
  });
}

/** Equal figures as one: thousands of files hold the same few scores. */
function sharedDecimals(): (value: Decimal) => Decimal {
  const known = new Map<string, Decimal>();
  return (value) => {
    const text = value.toString();
    const same = known.get(text) ?? value;
    known.set(text, same);
    return same;
  };
}

/** An item that stands twice in one workbook, as after copying a row: nobody can tell which score is meant. */
function repeatedPlaces(scores: readonly Score[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    scores.map(placeOf).filter((place) => {
      const again = seen.has(place);
      seen.add(place);
      return again;
    }),
  );
}

function groupsByFile(rivals: readonly Rivals[]): ReadonlyMap<FileOutcome, Group> {
  return new Map(
    rivals.flatMap((own) => {
      const group = withDifferences(own);
      return own.files.map((file) => [file, group] as const);
    }),
  );
}

interface Group {
  readonly decided: boolean;
  readonly differing: ReadonlySet<string>;
}

function withDifferences(rivals: Rivals): Group {
  const differing = differencesOf(rivals).filter(({ reasonOnly }) => !reasonOnly);
  return { decided: rivals.choice !== null, differing: new Set(differing.map(placeOf)) };
}

/** What the other files of the sender make of a score; null: the accepted file says the same. */
function useAmongRivals(
  file: FileOutcome,
  score: Score,
  group: Group | undefined,
): "undecided" | "overruled" | "own" | null {
  const accepted = file.status === "accepted";
  if (group?.differing.has(placeOf(score)) !== true) return accepted ? "own" : null;
  if (!group.decided) return "undecided";
  return accepted ? "own" : "overruled";
}

function contributionOf(rubric: Rubric, item: Item, { file, sheet }: FileOutcome, score: Score): Contribution {
  const typed = readTyped(sheet?.assignment.joined === true ? relaxed(rubric) : rubric, item, score.raw);
  const { department = null, reviewer = null } = sheet?.assignment ?? {};
  const use = typed.value !== null ? "counted" : typed.fault === "blank" ? "blank" : "invalid";
  return { file, department, reviewer, score, value: typed.value, use };
}

/** Departments that must have scored the item before it counts; an item that names none belongs to all of them. */
export function awaitedDepartments(rubric: Rubric, item: Item): readonly string[] {
  return item.departments.length > 0 ? item.departments : rubric.departments;
}
