// Shift: where cells and areas go when rows, columns or cells are inserted or deleted.
import type { Area } from "./area";
import { COLUMNS, ROWS } from "./area";
import type { Movement } from "./model";

/** Cells of the band [from, to] move along the axis from `at` on; a negative count deletes. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** First and last column (or row) that takes part. */
  readonly from: number;
  readonly to: number;
}

/** The shift that makes room for an area, or closes the gap it leaves. */
export function shiftOf(area: Area, axis: "rows" | "columns", sign: 1 | -1): Shift {
  return axis === "rows"
    ? { axis, at: area.top, count: sign * (area.bottom - area.top + 1), from: area.left, to: area.right }
    : { axis, at: area.left, count: sign * (area.right - area.left + 1), from: area.top, to: area.bottom };
}

/** New place of a cell; null when it is deleted. */
export function shiftedCell(row: number, column: number, shift: Shift): readonly [number, number] | null {
  const along = shift.axis === "rows" ? row : column;
  const across = shift.axis === "rows" ? column : row;
  if (across < shift.from || across > shift.to || along < shift.at) return [row, column];
  if (shift.count < 0 && along < shift.at - shift.count) return null;
  return shift.axis === "rows" ? [row + shift.count, column] : [row, column + shift.count];
}

/** New area: moved, grown or shrunk; null when all of it is deleted. Areas that stick out of the band stay. */
export function shiftedArea(area: Area, shift: Shift): Area | null {
  const rows = shift.axis === "rows";
  const across = rows ? [area.left, area.right] : [area.top, area.bottom];
  if ((across[0] ?? 0) < shift.from || (across[1] ?? 0) > shift.to) return area;
  const span = rows ? shiftedSpan(area.top, area.bottom, shift) : shiftedSpan(area.left, area.right, shift);
  if (span === null) return null;
  return rows ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}

function shiftedSpan(first: number, last: number, { at, count }: Shift): readonly [number, number] | null {
  if (last < at) return [first, last];
  if (count > 0) return [first >= at ? first + count : first, last + count];
  const end = at - count - 1;
  if (first >= at && last <= end) return null;
  return [first < at ? first : Math.max(first + count, at), last > end ? last + count : at - 1];
}

/** The cells that were inserted or deleted. */
export function movedArea({ axis, at, count, from, to }: Shift): Area {
  const last = at + Math.abs(count) - 1;
  return axis === "rows"
    ? { top: at, bottom: last, left: from, right: to }
    : { top: from, bottom: to, left: at, right: last };
}

/** Whether whole rows or columns move. */
export function isWhole({ axis, from, to }: Shift): boolean {
  return from === 0 && to >= (axis === "rows" ? COLUMNS : ROWS) - 1;
}

/** The movement's name. */
export function movementOf(shift: Shift): Movement {
  const done = shift.count > 0 ? "Inserted" : "Deleted";
  return isWhole(shift) ? `${shift.axis === "rows" ? "Row" : "Column"}${done}` : `Cell${done}`;
}
