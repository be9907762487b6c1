/** Ranges by row and column. They are not kept alive after their batch, which halves what travels to Excel. */
import type { Area } from "../sheet/plan";
import { Load } from "./load";

/** Gives the range of an area; asked twice for the same area within one batch it gives the same range. */
export type RangeOf = (area: Area) => Excel.Range;

/** The ranges of one sheet. Each time one is asked for counts as an operation of the load. */
export function rangesOf(sheet: Excel.Worksheet, load = new Load()): RangeOf {
  const known = new Map<string, Excel.Range>();
  let batch = load.sent;
  return (area) => {
    load.addOperation();
    if (batch !== load.sent) known.clear();
    batch = load.sent;
    const key = `${area.top},${area.left},${area.bottom},${area.right}`;
    const range = known.get(key) ?? rangeAt(sheet, area);
    known.set(key, range);
    return range;
  };
}

function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.untrack();
  return range;
}

/** The smallest area that holds all the places; null where there is none. */
export function areaAround(places: readonly { readonly row: number; readonly column: number }[]): Area | null {
  const first = places[0];
  if (first === undefined) return null;
  const area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of places) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}
