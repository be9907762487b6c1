/** Formulas compared by what they calculate: rows move, columns move, and programs write the same formula with other spaces and capitals. */
import { parseA1 } from "../address";
import type { Role } from "../layouts/frame";
import type { SheetRow } from "../sheetRows";
import { rowKey } from "./plannedSheet";

/** What the places of a sheet are for. Rows and columns count from 0. */
export interface Places {
  readonly role: (column: number) => Role | undefined;
  readonly rows: readonly SheetRow[];
  /** Columns without a role that hold something: a range over them takes it in. */
  readonly strange?: ReadonlySet<number>;
}

/** Stands behind each word, so that two never read as one; no file can hold it. */
const END = "\u0000";

/** Text in quotes, references and ranges, names, numbers, white space, any other sign. */
const WORDS =
  /"(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+(?![\w(.])(?::\$?[A-Z]{1,3}\$?\d+(?![\w(.]))?|[A-Z_][\w.]*|\d*\.?\d+(?:E[+-]?\d+)?|\s+|[^]/gi;
const REFERENCE = /^\$?[A-Z]{1,3}\$?\d+(?::|$)/i;

/** Our widest matrix has some hundred columns; a wider range is none of ours and stays as it is written. */
const MOST_COLUMNS = 2_000;

/**
 * Puts formulas of one sheet into words that are equal for equal calculations: a reference becomes what its row and column are for, a range what its
 * columns are for and which rows with a mark lie in it, in whatever order. Example: `SUM(H6:H8)` is `SUM ( <score0 3 rows of x1> )`.
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
      if (word.startsWith('"')) return word + END;
      if (REFERENCE.test(word)) return meaning(word.replace(/\$/g, "").toUpperCase()) + END;
      if (/^\s/.test(word)) return "";
      return (/^[\d.]/.test(word) ? String(Number(word)) : word.toUpperCase()) + END;
    });
}

/** A text that stands in the one where another stands in the other. */
export interface OtherText {
  readonly right: string;
  readonly shown: string;
}

/** The texts in which two formulas differ; null where they differ in anything else, which may change what is calculated. */
export function otherTexts(right: string, shown: string): readonly OtherText[] | null {
  const [ours, theirs] = [right.split(END), shown.split(END)];
  if (ours.length !== theirs.length) return null;
  const found: OtherText[] = [];
  for (const [index, word] of ours.entries()) {
    const other = theirs[index] ?? "";
    if (other === word) continue;
    if (!word.startsWith('"') || !other.startsWith('"')) return null;
    found.push({ right: word.slice(1, -1), shown: other.slice(1, -1) });
  }
  return found;
}

function meaningOf(reference: string, { role, rows, strange }: Places, keys: ReadonlyMap<number, string>): string {
  const [first = "", last = first] = reference.split(":");
  const [start, end] = [parseA1(first), parseA1(last)];
  if (start === null || end === null) return reference;
  const width = end.column - start.column + 1;
  const isOurs = role(start.column) !== undefined && role(end.column) !== undefined;
  if (!isOurs || width < 1 || width > MOST_COLUMNS) return reference;
  const across = Array.from({ length: width }, (_, index) => start.column + index);
  const columns = across
    .flatMap((column) => role(column) ?? (strange?.has(column) === true ? `column ${column}` : []))
    .join(":");
  if (start.row === end.row) return `<${columns} ${keys.get(start.row) ?? `row ${start.row}`}>`;
  const within = rows.filter(({ row }) => row >= start.row && row <= end.row).map(rowKey);
  return `<${columns} ${within.sort().join()}>`;
}
