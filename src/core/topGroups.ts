/** Top groups（一级指标）: what each can be given, and what it adds to a subject's base. */
import { decimal, round, type Decimal } from "./decimal";
import { evaluate } from "./evaluate";
import { goesTo } from "./kinds";
import type { Scope } from "./scope";
import { totalOf } from "./total";

/** One top group that holds scores. */
export interface TopGroup {
  readonly id: string;
  readonly title: string;
  /** What all its items at full marks come to, its caps included. */
  readonly points: number;
  /** Percent, where the rubric has real weights; null where a point of the subtotal is a point of the base. */
  readonly weight: number | null;
}

/** The top groups in document order. Example: ten items of 5.5 points in a group that stops at 42 have 42 points. */
export function topGroupsOf(scope: Scope): readonly TopGroup[] {
  const { rubric } = scope;
  const { groups } = totalOf(scope);
  const full = new Map(
    scope.items
      .filter((item) => goesTo(item, "base"))
      .map((item): [string, Decimal] => [item.id, decimal(item.points ?? 0)]),
  );
  return scope.groups
    .filter(({ parent }) => parent === null)
    .flatMap(({ id, title, points, weight }) => {
      const subtotal = groups.get(id);
      if (subtotal === undefined) return [];
      const isWeighted = rubric.weighting === "weights" && points !== null;
      const most = isWeighted ? points : round(evaluate(subtotal, full).value, rubric.decimals).toNumber();
      return [{ id, title, points: most, weight: isWeighted ? weight : null }];
    });
}

/**
 * What a subtotal adds to the base, in the rubric's decimals: the subtotal itself, or with real weights
 * subtotal ÷ points × weight × full marks. Example: 18 of 20 points that weigh 30 % of 100 marks add 27.
 */
export function addedToBase({ rubric }: Scope, { points, weight }: TopGroup, subtotal: number): number {
  if (weight === null || points === 0) return subtotal;
  const scaled = decimal(subtotal).times(weight).times(rubric.fullMarks).div(decimal(points).times(100));
  return round(scaled, rubric.decimals).toNumber();
}
