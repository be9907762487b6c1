/** Cell references in A1 form, fast. Rows and columns count from 0 here and from 1 in the text. */
import { columnName } from "../../sheet/address";
import type { Area } from "../../sheet/plan";

/** Rows and columns of a sheet. */
export const maxRows = 1048576;
export const maxColumns = 16384;

/** A place in a sheet. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

const knownLetters: string[] = [];

/** Letters of a column, worked out once each: files name columns a hundred thousand times. */
export function columnLetters(column: number): string {
  return (knownLetters[column] ??= columnName(column));
}

/** Reads `B1` or `$B$1`, small letters too; rows and columns count from 0. Null when it is no cell of a sheet. */
export function parseCellReference(text: string): Position | null {
  let column = 0;
  let index = text.charCodeAt(0) === 36 ? 1 : 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const letter = code & 0xdf;
    // Letters of other scripts end in the same bits.
    if (letter < 65 || letter > 90 || code > 122) break;
    column = column * 26 + (letter - 64);
    if (column > maxColumns) return null;
  }
  const row = parseRowNumber(text, text.charCodeAt(index) === 36 ? index + 1 : index);
  return column === 0 || row === null ? null : { row, column: column - 1 };
}

/** Reads the place of a cell as files say it, `B1`; null for anything else, also with a dollar sign. */
export function parsePlainReference(text: string): Position | null {
  return text.includes("$") ? null : parseCellReference(text);
}

/** Reads the number of a row as files say it; rows count from 0. Null for anything else. */
export function parseRowReference(text: string): number | null {
  return parseRowNumber(text, 0);
}

/** Reads `A1:C3` or `A1`, either way round; null when it is no area of a sheet. */
export function parseAreaReference(text: string): Area | null {
  const colon = text.indexOf(":");
  const start = parseCellReference(colon < 0 ? text : text.slice(0, colon));
  const end = colon < 0 ? start : parseCellReference(text.slice(colon + 1));
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

function parseRowNumber(text: string, from: number): number | null {
  let row = 0;
  for (let index = from; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
    if (row > maxRows) return null;
  }
  return row === 0 ? null : row - 1;
}
