/** Totals close to another grade（临界总分）, with the smallest change of one score that would cross the bound. */
import { counts } from "./check";
import { decimal, ZERO, type Decimal } from "./decimal";
import { evaluate, type ValidScores } from "./evaluate";
import { isYesNo, goesTo } from "./kinds";
import { note, type Problem } from "./problem";
import type { Result } from "./result";
import type { GradeBand, Item } from "./rubric";
import type { Scope } from "./scope";
import type { Score } from "./score";
import { totalOf } from "./total";
import { readTyped, stepOf } from "./typed";

/** What is looked through; `near` is the largest distance that is listed. */
export interface CloseRequest {
  readonly scope: Scope;
  readonly scores: readonly Score[];
  readonly results: readonly Result[];
  readonly near: number;
}

/** One subject's valid scores, and the total they and others would come to. */
interface Trial {
  readonly scope: Scope;
  readonly own: readonly Score[];
  readonly valid: ValidScores;
  readonly totalWith: (item: string, value: Decimal) => Decimal;
}

/** A total that some grade begins with, and whether the subject would have to rise to it or fall below. */
interface Bound {
  readonly band: GradeBand;
  readonly rises: boolean;
}

/** The score of one item moved by whole steps. */
interface Move {
  readonly item: Item;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly change: Decimal;
}

/**
 * A note for every finished total within `near` points of a grade's lowest total, that total itself included. Where a veto sets the
 * grade, and where there are no grades, there is none. Example: A from 90, total 89.6, near 0.5: 0.4 short, item 3 from 8 to 8.5 would do.
 */
export function closeTotals({ scope, scores, results, near }: CloseRequest): readonly Problem[] {
  if (!scope.whole) return [];
  return results.flatMap((result) => {
    const { total, grade, vetoed, subject } = result;
    if (total === null || grade === null || vetoed) return [];
    // The lowest band takes everything below it too: nobody can fall out of it.
    const bounds = scope.rubric.bands
      .slice(0, -1)
      .filter(({ from }) => decimal(from).minus(total).abs().lte(near))
      .map((band): Bound => ({ band, rises: total < band.from }));
    if (bounds.length === 0) return [];
    const trial = trialOf(
      scope,
      scores.filter((score) => score.subject === subject && counts(scope.rubric, score)),
    );
    return bounds.map((bound) => closeNote(trial, bound, { subject, total }));
  });
}

function trialOf(scope: Scope, own: readonly Score[]): Trial {
  const raws = new Map(own.map(({ item, raw }) => [item, raw]));
  const valid = new Map(
    scope.items.flatMap((item): readonly (readonly [string, Decimal])[] => {
      const { value } = readTyped(scope.rubric, item, raws.get(item.id) ?? null);
      return value === null ? [] : [[item.id, value]];
    }),
  );
  const { total } = totalOf(scope);
  return {
    scope,
    own,
    valid,
    totalWith: (item, value) => evaluate(total, new Map(valid).set(item, value)).value,
  };
}

function closeNote(
  trial: Trial,
  bound: Bound,
  { subject, total }: { readonly subject: string; readonly total: number },
): Problem {
  const { band, rises } = bound;
  const distance = decimal(band.from).minus(total).abs().toNumber();
  const values = { total, grade: band.name, from: band.from, distance };
  const moves = smallestMoves(trial, bound);
  const [first] = moves;
  const isEven = distance === 0;
  if (first === undefined) return note(isEven ? "review.even-firm" : "review.close-firm", values, { subject });
  const { item, from, to, change } = first;
  const place = trial.own.find((score) => score.item === item.id);
  return note(
    isEven ? "review.even" : rises ? "review.close-below" : "review.close-above",
    {
      ...values,
      ...{ no: item.no, was: from.toNumber(), becomes: to.toNumber(), change: change.toNumber() },
      count: moves.length,
    },
    { subject, item: item.id, ...(place === undefined ? {} : { at: { sheet: place.sheet, cell: place.cell } }) },
  );
}

/** All moves of the smallest change that cross the bound, in document order; none where no single score can. */
function smallestMoves(trial: Trial, bound: Bound): readonly Move[] {
  let best: readonly Move[] = [];
  for (const item of trial.scope.items) {
    const most = best[0]?.change ?? null;
    const move = smallestMove(trial, bound, { item, most });
    if (move === null) continue;
    best = most !== null && move.change.eq(most) ? [...best, move] : [move];
  }
  return best;
}

/** The smallest move of one item, found by halving since totals only grow with scores; null where none of at most `most` crosses. */
function smallestMove(
  trial: Trial,
  bound: Bound,
  { item, most }: { readonly item: Item; readonly most: Decimal | null },
): Move | null {
  const from = trial.valid.get(item.id);
  if (isYesNo(item) || from === undefined) return null;
  const step = decimal(stepOf(trial.scope.rubric, item));
  const up = bound.rises === !goesTo(item, "deduction");
  const at = (steps: number): Decimal => (up ? from.plus(step.times(steps)) : from.minus(step.times(steps)));
  const crosses = (steps: number): boolean => isBeyond(trial.totalWith(item.id, at(steps)), bound);
  let high = stepsOf(trial.scope, item, { from, up, step, most });
  if (high < 1 || !crosses(high)) return null;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (crosses(middle)) high = middle;
    else low = middle;
  }
  return { item, from, to: at(high), change: step.times(high) };
}

/** Steps that the score can move: to 0, to the item's points (full marks where none are printed), or by `most`. */
function stepsOf(
  { rubric }: Scope,
  item: Item,
  {
    from,
    up,
    step,
    most,
  }: { readonly from: Decimal; readonly up: boolean; readonly step: Decimal; readonly most: Decimal | null },
): number {
  const room = up ? decimal(item.points ?? from.plus(rubric.fullMarks)).minus(from) : from.minus(ZERO);
  const reach = most !== null && most.lt(room) ? most : room;
  return reach.div(step).round(0, 0).toNumber();
}

function isBeyond(total: Decimal, { band, rises }: Bound): boolean {
  return rises ? total.gte(band.from) : total.lt(band.from);
}
