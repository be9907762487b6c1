/**
 * The order of evaluation once more, written plainly with whole numbers and fractions of whole numbers: no decimals library, no
 * expression tree. Tests hold the product's figures against it.
 */
import type { Group, Rubric } from "../../src/core/rubric";

/** A fraction of whole numbers; the lower one is above 0. */
export interface Fraction {
  readonly upper: bigint;
  readonly lower: bigint;
}

/** Scores by item id in thousandths of a point; an item that is blank is absent. */
export type Thousandths = ReadonlyMap<string, number>;

/** The figures of one subject, each rounded to the rubric's decimals. */
export interface ModelFigures {
  readonly base: number;
  readonly bonus: number;
  readonly deduction: number;
  readonly total: number;
  readonly groups: Readonly<Record<string, number>>;
}

const NOTHING: Fraction = { upper: 0n, lower: 1n };

/** What the scores come to. */
export function modelOf(rubric: Rubric, scores: Thousandths): ModelFigures {
  const shown = (value: Fraction): number => rounded(value, rubric.decimals);
  const groups = rubric.groups.map((group) => [group.id, shown(subtotal(rubric, group, scores))] as const);
  return {
    base: shown(exactBase(rubric, scores)),
    bonus: shown(exactBonus(rubric, scores)),
    deduction: shown(exactDeduction(rubric, scores)),
    total: shown(exactTotal(rubric, scores)),
    groups: Object.fromEntries(groups),
  };
}

/** The total before it is rounded. */
export function exactTotal(rubric: Rubric, scores: Thousandths): Fraction {
  const { upper, lower: parts } = exactDeduction(rubric, scores);
  const sum = plus(exactBase(rubric, scores), exactBonus(rubric, scores));
  return higher(lower(plus(sum, { upper: -upper, lower: parts }), rubric.totalMax), rubric.totalMin);
}

function exactBase(rubric: Rubric, scores: Thousandths): Fraction {
  return rubric.groups
    .filter((group) => group.parent === null)
    .reduce((sum, group) => plus(sum, weighted(rubric, group, subtotal(rubric, group, scores))), NOTHING);
}

function exactBonus(rubric: Rubric, scores: Thousandths): Fraction {
  return lower(outside(rubric, "bonus", scores), rubric.bonusCap);
}

function exactDeduction(rubric: Rubric, scores: Thousandths): Fraction {
  return lower(outside(rubric, "deduction", scores), rubric.deductionCap);
}

function subtotal(rubric: Rubric, group: Group, scores: Thousandths): Fraction {
  const own = rubric.items
    .filter((item) => item.group === group.id && item.kind === "score")
    .reduce((sum, item) => plus(sum, counted(item.id, item.zeroWhile, scores)), NOTHING);
  const inner = rubric.groups
    .filter((child) => child.parent === group.id)
    .reduce((sum, child) => plus(sum, subtotal(rubric, child, scores)), NOTHING);
  return lower(plus(own, inner), group.cap);
}

function outside(rubric: Rubric, kind: "bonus" | "deduction", scores: Thousandths): Fraction {
  return rubric.items
    .filter((item) => item.kind === kind)
    .reduce((sum, item) => plus(sum, counted(item.id, item.zeroWhile, scores)), NOTHING);
}

function counted(id: string, zeroWhile: string | undefined, scores: Thousandths): Fraction {
  if (zeroWhile !== undefined && scores.get(zeroWhile) === 0) return NOTHING;
  return { upper: BigInt(scores.get(id) ?? 0), lower: 1000n };
}

function weighted(rubric: Rubric, group: Group, of: Fraction): Fraction {
  if (rubric.weighting === "points" || group.weight === null || group.points === null) return of;
  const by = times(fraction(group.weight), fraction(rubric.fullMarks));
  const points = fraction(group.points);
  const product = times(of, by);
  return { upper: product.upper * points.lower, lower: product.lower * points.upper * 100n };
}

/** A number of at most six decimals as a fraction. */
function fraction(value: number): Fraction {
  return { upper: BigInt(Math.round(value * 1_000_000)), lower: 1_000_000n };
}

function plus(one: Fraction, other: Fraction): Fraction {
  return { upper: one.upper * other.lower + other.upper * one.lower, lower: one.lower * other.lower };
}

function times(one: Fraction, other: Fraction): Fraction {
  return { upper: one.upper * other.upper, lower: one.lower * other.lower };
}

function lower(value: Fraction, bound: number | null): Fraction {
  return bound !== null && difference(value, fraction(bound)) > 0n ? fraction(bound) : value;
}

function higher(value: Fraction, bound: number | null): Fraction {
  return bound !== null && difference(value, fraction(bound)) < 0n ? fraction(bound) : value;
}

/** Above, at or below 0 as `one` is above, at or below `other`. */
function difference(one: Fraction, other: Fraction): bigint {
  return one.upper * other.lower - other.upper * one.lower;
}

/** Half away from zero. */
export function rounded({ upper, lower: parts }: Fraction, decimals: number): number {
  const size = upper < 0n ? -upper : upper;
  const units = (2n * size * 10n ** BigInt(decimals) + parts) / (2n * parts);
  return Number(upper < 0n && units > 0n ? -units : units) / 10 ** decimals;
}
