/** Where rows and columns of a sheet begin, measured from its corner as drawings are: in EMU, of which a pixel has 9,525. */
import { maxColumns, maxRows } from "./package/reference";

/** EMU in a pixel and in a point. */
export const emuPerPixel = 9_525;
export const emuPerPoint = 12_700;

/** A character of 宋体 11, in which our sheets measure widths. */
const pixelsPerCharacter = 8;

/** Columns that are given a width, counted over all stretches that give one: a hostile file may name all of them again and again. */
const mostSized = 100_000;

/** Beginnings of rows or of columns. */
export interface Lines {
  startOf(index: number): number;
  /** The line at a distance; the last one beyond the end. */
  at(distance: number): number;
}

/** Rows and columns of a sheet. */
export interface SheetSizes {
  readonly rows: Lines;
  readonly columns: Lines;
}

/** What a worksheet part says of its sizes: heights in points, widths in characters; 0 for what is hidden. */
export interface StoredSizes {
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  readonly defaultHeight: number;
  readonly defaultWidth: number;
}

/** Rows and columns where the part puts them; those that it does not name have the usual size. */
export function sheetSizes(stored: StoredSizes): SheetSizes {
  const widths = new Map<number, number>();
  let sized = 0;
  for (const { first, last, width } of stored.columns) {
    for (let column = first; column <= Math.min(last, maxColumns - 1) && sized < mostSized; column += 1) {
      sized += 1;
      if (!widths.has(column)) widths.set(column, width);
    }
  }
  return {
    rows: lines(stored.rows, stored.defaultHeight, { unit: emuPerPoint, count: maxRows }),
    columns: lines(widths, stored.defaultWidth, { unit: pixelsPerCharacter * emuPerPixel, count: maxColumns }),
  };
}

function lines(
  sizes: ReadonlyMap<number, number>,
  usual: number,
  { unit, count }: { readonly unit: number; readonly count: number },
): Lines {
  const places = [...sizes.keys()].sort((one, other) => one - other);
  let sum = 0;
  const gained = places.map((place) => (sum += (sizes.get(place) ?? usual) - usual));
  const startOf = (index: number): number => {
    const before = firstWhere(places.length, (at) => (places[at] ?? 0) >= index);
    return unit * (index * usual + (gained[before - 1] ?? 0));
  };
  return { startOf, at: (distance) => Math.max(0, firstWhere(count, (index) => startOf(index) > distance) - 1) };
}

/** The first number below `end` for which it holds, where it holds for all that follow; else `end`. */
function firstWhere(end: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
