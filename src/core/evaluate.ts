/** Evaluates an expression tree in exact decimals, and keeps the steps（依据）that led to each figure. */
import { decimal, round, sumOf, ZERO, type Decimal } from "./decimal";
import type { Expression, FigureId, ItemTerm } from "./total";

/**
 * Valid scores in points by item id; 是 is 1 and 否 is 0. A blank or wrong item is absent, not 0: it enters no sum, and what
 * that means for the total is said beside it.
 */
export type ValidScores = ReadonlyMap<string, Decimal>;

/** One step towards a figure: what was put in, and what came out. Values are exact, only `round` gives fewer decimals. */
export type Step =
  /** The sum of item scores; a term is what the item counted, so 0 where a dependency made it 0. */
  | {
      readonly rule: "items";
      readonly terms: readonly { readonly item: string; readonly value: Decimal }[];
      readonly value: Decimal;
    }
  /** The sum of inner figures, as groups make the base. */
  | { readonly rule: "sum"; readonly terms: readonly Decimal[]; readonly value: Decimal }
  | { readonly rule: "minus"; readonly from: Decimal; readonly take: Decimal; readonly value: Decimal }
  /** Stopped at `bound`, the most or the least the figure may be. Absent where the bound was not reached. */
  | { readonly rule: "cap"; readonly from: Decimal; readonly bound: number; readonly value: Decimal }
  /** `from` ÷ points × weight percent × full marks. Example: 18 of 20 points that weigh 30 % of 100 marks are 27. */
  | {
      readonly rule: "scale";
      readonly from: Decimal;
      readonly points: number;
      readonly weight: number;
      readonly value: Decimal;
    }
  | { readonly rule: "round"; readonly from: Decimal; readonly decimals: number; readonly value: Decimal };

/**
 * A figure with the steps that led to it, inner figures excluded (they have an entry of their own). `value` is that of the
 * last step; a figure of a single inner figure with nothing done to it has no steps.
 */
export interface Derivation {
  readonly figure: FigureId;
  readonly value: Decimal;
  readonly steps: readonly Step[];
}

/** The value of an expression, exact unless the expression rounds, and the derivation of every figure in it, inner ones first. */
export interface Evaluation {
  readonly value: Decimal;
  readonly derivations: readonly Derivation[];
}

/** Evaluates. Blank items count nothing. Example: scores 8.5 and 9 in a group with cap 15 give 15 (steps: items 17.5, cap 15). */
export function evaluate(expression: Expression, scores: ValidScores): Evaluation {
  const derivations: Derivation[] = [];
  const value = walk(expression, scores, [], derivations);
  return { value, derivations };
}

function walk(expression: Expression, scores: ValidScores, steps: Step[], done: Derivation[]): Decimal {
  const inner = (part: Expression): Decimal => walk(part, scores, steps, done);
  switch (expression.op) {
    case "items":
      return keep(steps, itemStep(expression.of, scores));
    case "sum":
      return keep(steps, sumStep(expression.of.map(inner)));
    case "minus":
      return keep(steps, minusStep(inner(expression.from), inner(expression.take)));
    case "cap":
      return bound(inner(expression.of), expression, steps);
    case "scale":
      return keep(steps, scaleStep(inner(expression.of), expression));
    case "round":
      return keep(steps, roundStep(inner(expression.of), expression.decimals));
    case "figure":
      return figure(expression, scores, done);
  }
}

function figure(expression: Extract<Expression, { op: "figure" }>, scores: ValidScores, done: Derivation[]): Decimal {
  const steps: Step[] = [];
  const value = walk(expression.of, scores, steps, done);
  done.push({ figure: expression.id, value, steps });
  return value;
}

function keep(steps: Step[], step: Step): Decimal {
  steps.push(step);
  return step.value;
}

/**
 * The score that counts for a term: null while blank or wrong, 0 while the item it hangs on is 0, else its own. An item that
 * hangs on a blank one counts its own score. Example: item 13 with 4 points counts 0 while item 9 is 0, and 4 while it is blank.
 */
export function countedScore(term: ItemTerm, scores: ValidScores): Decimal | null {
  const own = scores.get(term.item);
  if (own === undefined) return null;
  const other = term.zeroWhile === null ? undefined : scores.get(term.zeroWhile);
  return other !== undefined && other.eq(0) ? ZERO : own;
}

function itemStep(of: readonly ItemTerm[], scores: ValidScores): Step {
  const terms = of.flatMap((term) => {
    const value = countedScore(term, scores);
    return value === null ? [] : [{ item: term.item, value }];
  });
  return { rule: "items", terms, value: sumOf(terms.map((term) => term.value)) };
}

function sumStep(terms: readonly Decimal[]): Step {
  return { rule: "sum", terms, value: sumOf(terms) };
}

function minusStep(from: Decimal, take: Decimal): Step {
  return { rule: "minus", from, take, value: from.minus(take) };
}

/** Multiplies before it divides, so that 20 ÷ 30 × 30 is 20. */
function scaleStep(from: Decimal, by: { points: number; weight: number; fullMarks: number }): Step {
  const value = from.times(by.weight).times(by.fullMarks).div(decimal(by.points).times(100));
  return { rule: "scale", from, points: by.points, weight: by.weight, value };
}

function roundStep(from: Decimal, decimals: number): Step {
  return { rule: "round", from, decimals, value: round(from, decimals) };
}

// No step where nothing was stopped: an explanation names a cap only where it took points away.
function bound(from: Decimal, by: { max: number | null; min: number | null }, steps: Step[]): Decimal {
  if (by.max !== null && from.gt(decimal(by.max)))
    return keep(steps, { rule: "cap", from, bound: by.max, value: decimal(by.max) });
  if (by.min !== null && from.lt(decimal(by.min)))
    return keep(steps, { rule: "cap", from, bound: by.min, value: decimal(by.min) });
  return from;
}
