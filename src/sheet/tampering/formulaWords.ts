/** Formulas compared by what they calculate: rows move, columns move, and programs write the same formula with other spaces and capitals. */
import { parseA1 } from "../address";
import type { Role } from "../layouts/frame";
import type { SheetRow } from "../sheetRows";
import { rowKey } from "./plannedSheet";

/** What the places of a sheet are for. Rows and columns count from 0. */
export interface Places {
  readonly role: (column: number) => Role | undefined;
  readonly rows: readonly SheetRow[];
}

/** Text in quotes, references and ranges, names, numbers, white space, any other sign. */
const WORDS =
  /"(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+(?![\w(.])(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z_][\w.]*|\d*\.?\d+(?:E[+-]?\d+)?|\s+|[^]/gi;
const REFERENCE = /^\$?[A-Z]{1,3}\$?\d+(?::|$)/i;

/**
 * Puts formulas of one sheet into words that are equal for equal calculations: a reference becomes what its row and column are for, a range what its
 * columns are for and which rows with a mark lie in it, in whatever order. Example: `SUM(H6:H8)` is `SUM(<score0 3 rows of x1>)`.
 */
export function formulaWords(places: Places): (formula: string) => string {
  const keys = new Map(places.rows.map((row) => [row.row, rowKey(row)]));
  const known = new Map<string, string>();
  const meaning = (reference: string): string => {
    const text = known.get(reference) ?? meaningOf(reference, places, keys);
    known.set(reference, text);
    return text;
  };
  return (formula) =>
    formula.replace(WORDS, (word) => {
      if (word.startsWith('"')) return word;
      if (REFERENCE.test(word)) return meaning(word.replace(/\$/g, "").toUpperCase());
      if (/^\s/.test(word)) return "";
      return /^[\d.]/.test(word) ? String(Number(word)) : word.toUpperCase();
    });
}

function meaningOf(reference: string, { role, rows }: Places, keys: ReadonlyMap<number, string>): string {
  const [first = "", last = first] = reference.split(":");
  const [start, end] = [parseA1(first), parseA1(last)];
  if (start === null || end === null) return reference;
  const [left, right] = [role(start.column), role(end.column)];
  if (left === undefined || right === undefined) return reference;
  if (start.row === end.row) return `<${left}:${right} ${keys.get(start.row) ?? `row ${start.row}`}>`;
  const within = rows.filter(({ row }) => row >= start.row && row <= end.row).map(rowKey);
  return `<${left}:${right} ${within.sort().join()}>`;
}
