/** Contributions（来源）: the scores of accepted files, each with its source and what was done to it. */
import { counts } from "./check";
import { decimal, type Decimal } from "./decimal";
import { differencesOf } from "./difference";
import { placeOf } from "./parts";
import type { FileOutcome, Rivals, Sorted } from "./returned";
import type { Item, Rubric } from "./rubric";
import type { Score, ScoreList } from "./score";
import { readTyped, type Typed } from "./typed";

/** One score as it came, told by where it stands, and what was done to it; {@link scoreOf} and {@link giverOf} say the rest. */
export interface Contribution {
  readonly from: FileOutcome;
  /** Its place among the scores of that file, from 0. */
  readonly index: number;
  /** In points, 是 is 1; null while blank or not understood. */
  readonly value: Decimal | null;
  /**
   * Only `counted` enters a total. `undecided`: files of one sender differ here and nobody has chosen. `overruled` is kept to be
   * seen, somebody chose another file. `invalid` also where the item stands twice in one workbook.
   */
  readonly use: "counted" | "blank" | "invalid" | "undecided" | "overruled";
}

/** The score itself. Throws an ordinary Error where the file has none at that place. */
export function scoreOf({ from, index }: Pick<Contribution, "from" | "index">): Score {
  const score = from.sheet?.scores.at(index);
  if (score === undefined) throw new Error(`${from.file} has no score ${index}`);
  return score;
}

/** Who gave it. Null: a workbook of all departments; a department that fills its workbook together. */
export function giverOf({ from }: Pick<Contribution, "from">): {
  readonly department: string | null;
  readonly reviewer: string | null;
} {
  const { department = null, reviewer = null } = from.sheet?.assignment ?? {};
  return { department, reviewer };
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
  const rules = (by: Rubric) => ({ by, items: new Map(by.items.map((item) => [item.id, item])) });
  const [own, joined] = [rules(rubric), rules(relaxed(rubric))];
  const groups = groupsByFile(rivals);
  const once = sharedDecimals();
  return outcomes.flatMap((file) => {
    const group = groups.get(file);
    if (file.status !== "accepted" && (group === undefined || file.standing === "equal")) return [];
    const scores = file.sheet?.scores ?? [];
    const { by, items } = file.sheet?.assignment.joined === true ? joined : own;
    const repeated = repeatedPlaces(scores);
    return Array.from(scores).flatMap((score, index): readonly Contribution[] => {
      // Another part of the same workbook gives it.
      if (file.elsewhere?.has(placeOf(score)) === true) return [];
      const item = items.get(score.item);
      if (item === undefined || !counts(rubric, score)) return [];
      const among = useAmongRivals(file, score, group);
      if (among === null) return [];
      const typed = readTyped(by, item, score.raw);
      // Nobody says of a 汇总 that its blanks were asked about.
      if (file.sheet?.assignment.joined === true && typed.fault !== null) return openInSummary(file, index, typed);
      const ownUse = repeated.has(placeOf(score)) ? "invalid" : useOf(typed);
      const value = typed.value === null ? null : once(typed.value);
      return [{ from: file, index, value, use: among === "own" ? ownUse : among }];
    });
  });
}

/** Blanks are no answers; what is wrong is told by the workbooks that a 汇总 holds, where it has them. */
function openInSummary(file: FileOutcome, index: number, typed: Typed): readonly Contribution[] {
  const isHeld = (file.sheet?.held ?? []).length > 0;
  return typed.fault === "blank" || isHeld ? [] : [{ from: file, index, value: null, use: "invalid" }];
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
function repeatedPlaces(scores: ScoreList): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    Array.from(scores, placeOf).filter((place) => {
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
  if (rivals.files.some(({ standing }) => standing === "joined")) return { decided: true, differing: new Set() };
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

function useOf(typed: Typed): "counted" | "blank" | "invalid" {
  if (typed.value !== null) return "counted";
  return typed.fault === "blank" ? "blank" : "invalid";
}

/** Departments that must have scored the item before it counts; an item that names none belongs to all of them. */
export function awaitedDepartments(rubric: Rubric, item: Item): readonly string[] {
  return item.departments.length > 0 ? item.departments : rubric.departments;
}
