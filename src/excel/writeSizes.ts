/** Writes column widths, row heights and what is hidden, one assignment for each stretch of equal neighbours. */
import type { SheetPlan } from "../sheet/plan";
import type { Steps } from "./load";
import type { RangeOf } from "./ranges";

/** A digit of 宋体 11 is 8 pixels wide, a cell has 5 pixels of padding, a pixel is three quarters of a point. */
const pixelsPerCharacter = 8;
const padding = 5;
const pointsPerPixel = 0.75;

/** The width of a column in points. Example: 5 characters are 45 pixels, 33.75 points. */
export function columnPoints(characters: number): number {
  return (characters * pixelsPerCharacter + padding) * pointsPerPixel;
}

/** Widths and heights（列宽、行高）in points, from the plan's characters and points. Sizes first, then what is hidden: a size would show it again. */
export function* writeSizes(plan: SheetPlan, rangeOf: RangeOf): Steps {
  const widths = plan.columns.map(({ width }, at) => ({ at, size: width }));
  for (const { from, to, size } of stretches(widths)) {
    rangeOf({ top: 0, left: from, bottom: 0, right: to }).format.columnWidth = columnPoints(size);
  }
  const rows = [...plan.rows].sort(([one], [other]) => one - other);
  const heights = rows.flatMap(([at, { height }]) => (height === undefined ? [] : [{ at, size: height }]));
  for (const { from, to, size } of stretches(heights)) {
    rangeOf({ top: from, left: 0, bottom: to, right: 0 }).format.rowHeight = size;
    yield;
  }
  const hiddenColumns = plan.columns.flatMap(({ hidden }, at) => (hidden === true ? [{ at, size: 0 }] : []));
  for (const { from, to } of stretches(hiddenColumns)) {
    rangeOf({ top: 0, left: from, bottom: 0, right: to }).columnHidden = true;
  }
  const hiddenRows = rows.flatMap(([at, { hidden }]) => (hidden === true ? [{ at, size: 0 }] : []));
  for (const { from, to } of stretches(hiddenRows)) {
    rangeOf({ top: from, left: 0, bottom: to, right: 0 }).rowHidden = true;
  }
}

interface Sized {
  readonly at: number;
  readonly size: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

function stretches(sizes: readonly Sized[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { at, size } of sizes) {
    const last = found[found.length - 1];
    if (last !== undefined && last.size === size && last.to === at - 1) found[found.length - 1] = { ...last, to: at };
    else found.push({ from: at, to: at, size });
  }
  return found;
}
