/** Grade bands（等级分段）for generated rubrics: few and many, in odd places, with names that a careless formula would misread. */
import type { GradeBand } from "../../src/core/rubric";

/** Names from the highest grade down. */
export const BAND_NAMES: readonly (readonly string[])[] = [
  ["A", "B", "C", "D"],
  ["优秀", "良好", "合格", "不合格"],
  ["A*", "A", "B?", "B"],
  ["A1", "A2", "A?", "~A"],
  ['“优”"1"', "良&中", "=差"],
  ["一等奖", "二等奖"],
  ["达标"],
];

/** The lowest totals but the last one, in ten-thousandths of full marks. */
export const BAND_SHARES: readonly (readonly number[])[] = [
  [9000, 8000, 6000],
  [5999.5, 5999, 5998],
  [8950, 8950 - 0.1, 333.3],
  [7505, 5000, 1],
];

/** Bands by name and share of full marks; the last one begins at the lowest possible total or far below. */
export function bandsOf(given: {
  readonly names: readonly string[];
  readonly shares: readonly number[];
  readonly fullMarks: number;
  readonly totalMin: number | null;
}): readonly GradeBand[] {
  const { names, shares, fullMarks, totalMin } = given;
  const lowest = totalMin ?? 0;
  // Neighbouring bands of a small scheme would become one.
  const places = fullMarks < 50 ? 9 : 4;
  return names.map((name, index) => {
    if (index === names.length - 1) return { name, from: lowest };
    const above = Number((((shares[index] ?? 0) * fullMarks) / 10_000).toFixed(places));
    return { name, from: Math.max(above, lowest + (names.length - index) / 100) };
  });
}
