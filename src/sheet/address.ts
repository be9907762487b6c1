/** A1 addresses. Rows and columns count from 0. */
import type { Area } from "./plan";

/** Column letters. Example: 0 → A, 27 → AB. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A relative address. Example: `a1(4, 3)` → D5. */
export function a1(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Reads an address in capitals without signs; null where it is none. Example: D5 → row 4, column 3. */
export function parseA1(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (digits === "") return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** An address with fixed column, e.g. $D5. */
export function fixedColumn(row: number, column: number): string {
  return `$${a1(row, column)}`;
}

/** A wholly fixed address, e.g. $D$5. */
export function fixed(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** A wholly fixed range, e.g. $D$5:$D$20. */
export function fixedRange(area: Area): string {
  return `${fixed(area.top, area.left)}:${fixed(area.bottom, area.right)}`;
}

/** A range, e.g. D5:E20; a single cell has no colon. */
export function rangeA1(area: Area): string {
  const start = a1(area.top, area.left);
  const end = a1(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

/** A sheet name as formulas quote it. Example: 评价表 → '评价表'. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** A cell of a sheet as the command line names it: `'评价表'!D7`. */
export function placeText(sheet: string, cell: string): string {
  return `${quoteSheet(sheet)}!${cell}`;
}
