/** What the charts（图表）draw: shares of a width in percent, and the figures beside them. Pure. */
import { isFinished, isWhole } from "../../core/comparison";
import { decimal, meanOf, round, sumOf } from "../../core/decimal";
import type { Result } from "../../core/result";
import type { GradeBand, Rubric } from "../../core/rubric";
import { scopeOf } from "../../core/scope";
import { addedToBase, topGroupsOf, type TopGroup } from "../../core/topGroups";

/** How a part looks: the place of a top group, or what is added to and taken from the base. */
export type Tone = number | "bonus" | "deduction";

/** One part of a bar; `from` and `to` are percent of the width. */
export interface Segment {
  readonly tone: Tone;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** The bar of one subject. `end` is where its total lies; null while scores are missing or wrong. */
export interface TotalBar {
  readonly result: Result;
  /** In order: the top groups, bonus, deduction. Parts of 0 take no width. */
  readonly segments: readonly Segment[];
  readonly end: number | null;
}

/** All bars on one scale. */
export interface TotalBars {
  readonly groups: readonly TopGroup[];
  readonly tones: readonly Tone[];
  readonly bars: readonly TotalBar[];
  readonly zero: number;
  /** Grade bands within the scale, with the place where they begin; the one that begins at 0 needs no line. */
  readonly bands: readonly (GradeBand & { readonly at: number })[];
}

/**
 * Bars by rank, unranked ones last. Parts of the base and bonus stand one behind the other from zero on, deductions on the
 * other side of it. Example: 90 + 2 − 1 of 100 marks reaches from −1 to 92, and its total lies at 91.
 */
export function totalBars(rubric: Rubric, results: readonly Result[]): TotalBars {
  const scope = scopeOf(rubric, null);
  const groups = topGroupsOf(scope);
  const low = -Math.max(0, ...results.map(({ deduction }) => deduction));
  const high = Math.max(
    rubric.fullMarks,
    ...results.map(({ base, bonus }) => sumOf([decimal(base), decimal(bonus)]).toNumber()),
  );
  const at = (points: number): number => ((points - low) / (high - low)) * 100;
  const has = (kind: "bonus" | "deduction"): boolean => rubric.items.some((item) => item.kind === kind);
  const bars = byRank(results).map((result): TotalBar => {
    const parts = groups.map((group, tone): readonly [Tone, number] => [
      tone,
      addedToBase(scope, group, result.groups.find(({ id }) => id === group.id)?.subtotal ?? 0),
    ]);
    return { result, segments: segmentsOf(parts, result, at), end: isFinished(result) ? at(result.total ?? 0) : null };
  });
  return {
    groups,
    tones: [
      ...groups.keys(),
      ...(has("bonus") ? ["bonus" as const] : []),
      ...(has("deduction") ? ["deduction" as const] : []),
    ],
    bars,
    zero: at(0),
    bands: rubric.bands.filter(({ from }) => from > 0 && from < high).map((band) => ({ ...band, at: at(band.from) })),
  };
}

function segmentsOf(
  parts: readonly (readonly [Tone, number])[],
  { bonus, deduction }: Result,
  at: (points: number) => number,
): readonly Segment[] {
  let end = decimal(0);
  const forward = [...parts, ["bonus", bonus] as const].map(([tone, value]): Segment => {
    const from = end;
    end = end.plus(value);
    return { tone, value, from: at(from.toNumber()), to: at(end.toNumber()) };
  });
  return [...forward, { tone: "deduction", value: deduction, from: at(-deduction), to: at(0) }];
}

function byRank(results: readonly Result[]): readonly Result[] {
  const place = ({ rank }: Result): number => rank ?? Number.MAX_SAFE_INTEGER;
  return [...results].sort((one, other) => place(one) - place(other));
}

/** One area of a subject beside the mean of those who are finished: points, and percent of the points to one decimal. Null: not finished, or nobody is. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly own: number | null;
  readonly mean: number | null;
  readonly ownRate: number | null;
  readonly meanRate: number | null;
}

/**
 * The areas in document order. Example: 25.2 of 28 points is 90 %; the mean of 25.2 and 14 is 19.6, which is 70 %. What has not come is
 * not 0: unfinished subjects enter no mean, and an area with open items is no share of its points.
 */
export function comparisons(rubric: Rubric, results: readonly Result[], subject: string): readonly Comparison[] {
  const own = results.find((result) => result.subject === subject);
  if (own === undefined) return [];
  const finished = results.filter(isFinished);
  return topGroupsOf(scopeOf(rubric, null))
    .filter(({ points }) => points > 0)
    .map(({ id, title, points }) => {
      const values = finished.map((result) => decimal(result.groups.find((group) => group.id === id)?.subtotal ?? 0));
      const mean = values.length === 0 ? null : round(meanOf(values), 2).toNumber();
      const group = own.groups.find((one) => one.id === id);
      const subtotal = group !== undefined && isWhole(group) ? group.subtotal : null;
      const rate = (value: number | null): number | null =>
        value === null ? null : round(decimal(value).times(100).div(points), 1).toNumber();
      return { id, title, points, own: subtotal, mean, ownRate: rate(subtotal), meanRate: rate(mean) };
    });
}
