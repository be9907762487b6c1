/** Rows of a stamp sheet（模板标识）: a key and a value each, long values in pieces. */
import type { Grid } from "./grid";

/** Key of the digest over all other facts. */
export const CHECK = "check";

/** Keys of the record of seals, which grows below the facts: pieces of an event, and the digest that closes it. */
export const SEAL = "seal";
/** See {@link SEAL}. */
export const SEAL_CHECK = "seal-check";

/** A cell holds at most 32,767 characters; some readers fewer. Characters of two units are never cut in two. */
const CHUNK = 8000;

/** A text in pieces that a cell holds. */
export function chunks(text: string): readonly string[] {
  return text.match(new RegExp(`[^]{1,${CHUNK}}`, "gu")) ?? [];
}

/** A row of a stamp sheet; an empty value is "". */
export interface StampRow {
  readonly row: number;
  readonly key: string;
  readonly value: string;
}

/** All rows with a key in one pass: a stamp made to keep a reader busy has a hundred thousand. */
export function stampRows(grid: Grid): readonly StampRow[] {
  const values = new Map(grid.cells.filter(({ column }) => column === 1).map((cell) => [cell.row, cell.value]));
  return grid.cells
    .filter(({ column, value }) => column === 0 && value !== null)
    .map(({ row, value }) => ({ row, key: String(value), value: String(values.get(row) ?? "") }));
}

/** A value that was cut into pieces. */
export function textIn(rows: readonly StampRow[], wanted: string): string {
  return rows
    .filter(({ key }) => key === wanted)
    .map(({ value }) => value)
    .join("");
}

/** All facts but the digest and the record of seals, row by row. */
export function factsIn(rows: readonly StampRow[]): readonly (readonly [string, string])[] {
  return rows
    .filter(({ key }) => key !== CHECK && key !== SEAL && key !== SEAL_CHECK)
    .map(({ key, value }) => [key, value]);
}

/** The first value of a key; "" where there is none. */
export function valueOf(rows: readonly StampRow[], wanted: string): string {
  return rows.find(({ key }) => key === wanted)?.value ?? "";
}
