/** Explanation（依据）of one subject's figures: what every item counted and why, and the steps to each sum. Words come later. */
import { counts } from "./check";
import type { Decimal } from "./decimal";
import { countedScore, evaluate, type Derivation } from "./evaluate";
import { gradeOf } from "./grade";
import { goesTo } from "./kinds";
import type { Result } from "./result";
import type { Item } from "./rubric";
import type { Scope } from "./scope";
import type { Score } from "./score";
import { totalOf, type Expression, type FigureId, type TotalExpressions } from "./total";
import { readTyped, type Typed } from "./typed";

/** What an item counted. */
export interface ItemExplanation {
  readonly item: Item;
  /** As it stands in the cell. */
  readonly raw: Score["raw"];
  readonly typed: Typed;
  /** What went into the sums; null while blank or wrong, and for 是/否. */
  readonly counted: Decimal | null;
  /** The item whose 0 makes this one count 0; null where its own score counts. */
  readonly zeroBecause: Item | null;
  readonly reason: string;
}

/** A figure, the steps that led to it, and what its sum is made of. */
export interface FigureExplanation extends Derivation {
  /** The addends of its sum in order: inner figures, or null for the group's own items. */
  readonly parts: readonly (FigureId | null)[];
}

/** All that led to the result of one subject. */
export interface Explanation {
  readonly scope: Scope;
  /** The scores were joined from several departments' workbooks. */
  readonly joined: boolean;
  readonly result: Result;
  /** In document order; every item of the scope. */
  readonly items: readonly ItemExplanation[];
  readonly figures: ReadonlyMap<FigureId, FigureExplanation>;
  /** The grade of the total alone; a veto may have lowered it. Null until there is a grade. */
  readonly gradeByTotal: string | null;
  /** Items with 是 that lower the grade, and those that take the subject out of the ranking. */
  readonly vetoes: readonly Item[];
  readonly disqualifications: readonly Item[];
  /** Subjects that are ranked, and how many of them have a higher total; null while this one has no rank. */
  readonly ranking: { readonly ranked: number; readonly above: number } | null;
}

/** What is explained: the scores of a sheet, what they came to, and whose total is asked for. */
export interface ExplanationRequest {
  readonly scope: Scope;
  readonly scores: readonly Score[];
  readonly results: readonly Result[];
  readonly subject: string;
  /** The sheet is a 汇总表. */
  readonly joined?: boolean;
}

/**
 * Explains the result of a subject, from the same expressions that gave it. The subject must be one of the results.
 * Example: scores 8.5 and 9 in a group with cap 15 give the figure `group:g1` = 15 with the steps items 17.5 and cap 15.
 */
export function explain({ scope, scores, results, subject, joined = false }: ExplanationRequest): Explanation {
  const result = results.find((one) => one.subject === subject);
  if (result === undefined) throw new Error(`no result of subject ${subject}`);
  const own = scores.filter((score) => score.subject === subject && counts(scope.rubric, score));
  const items = itemExplanations(scope, own);
  const valid = validScores(items);
  const answered = (kind: Item["kind"]): readonly Item[] =>
    scope.items.filter((item) => item.kind === kind && valid.get(item.id)?.eq(1) === true);
  return {
    scope,
    joined,
    result,
    items,
    figures: figureExplanations(totalOf(scope), valid),
    gradeByTotal: result.grade === null || result.total === null ? null : gradeOf(result.total, scope.rubric.bands),
    vetoes: answered("veto"),
    disqualifications: answered("disqualification"),
    ranking: rankingOf(results, result),
  };
}

function itemExplanations(scope: Scope, scores: readonly Score[]): readonly ItemExplanation[] {
  const byItem = new Map(scores.map((score) => [score.item, score]));
  const typed = new Map(
    scope.items.map((item) => [item.id, readTyped(scope.rubric, item, byItem.get(item.id)?.raw ?? null)]),
  );
  const valid = new Map(Array.from(typed).flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const])));
  return scope.items.map((item): ItemExplanation => {
    const { raw = null, reason = "" } = byItem.get(item.id) ?? {};
    const zeroBecause = zeroedBy(scope, item, valid);
    const term = { item: item.id, zeroWhile: zeroBecause?.id ?? null };
    const sums = !goesTo(item, null);
    const own = typed.get(item.id) ?? readTyped(scope.rubric, item, null);
    return { item, raw, typed: own, counted: sums ? countedScore(term, valid) : null, zeroBecause, reason };
  });
}

/** The item of this scope whose 0 makes the item count 0, if that is so now and the item has a score to lose. */
function zeroedBy(scope: Scope, item: Item, valid: ReadonlyMap<string, Decimal>): Item | null {
  const other = scope.items.find(({ id }) => id === item.zeroWhile);
  if (other === undefined || valid.get(other.id)?.eq(0) !== true) return null;
  return valid.has(item.id) ? other : null;
}

function validScores(items: readonly ItemExplanation[]): ReadonlyMap<string, Decimal> {
  return new Map(items.flatMap(({ item, typed }) => (typed.value === null ? [] : [[item.id, typed.value] as const])));
}

function figureExplanations(
  expressions: TotalExpressions,
  valid: ReadonlyMap<string, Decimal>,
): ReadonlyMap<FigureId, FigureExplanation> {
  const parts = new Map<FigureId, readonly (FigureId | null)[]>();
  collectParts(expressions.total, parts);
  return new Map(
    evaluate(expressions.total, valid).derivations.map((derivation) => [
      derivation.figure,
      { ...derivation, parts: parts.get(derivation.figure) ?? [] },
    ]),
  );
}

/** The addends of every figure in an expression. */
function collectParts(expression: Expression, found: Map<FigureId, readonly (FigureId | null)[]>): void {
  if (expression.op === "figure") found.set(expression.id, addendsOf(expression.of).map(figureIn));
  for (const part of partsOf(expression)) collectParts(part, found);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "items":
      return [];
    case "sum":
      return expression.of;
    case "minus":
      return [expression.from, expression.take];
    default:
      return [expression.of];
  }
}

/** The addends below caps and roundings; what is taken away comes last. */
function addendsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "sum":
      return expression.of;
    case "minus":
      return [...addendsOf(expression.from), expression.take];
    case "cap":
    case "round":
      return addendsOf(expression.of);
    default:
      return [expression];
  }
}

/** The figure that an addend is, weighted or not; null for scores of items. */
function figureIn(expression: Expression): FigureId | null {
  if (expression.op === "figure") return expression.id;
  return expression.op === "scale" ? figureIn(expression.of) : null;
}

function rankingOf(results: readonly Result[], { rank }: Result): Explanation["ranking"] {
  return rank === null ? null : { ranked: results.filter((other) => other.rank !== null).length, above: rank - 1 };
}
