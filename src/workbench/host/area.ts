// Area: rectangles of cells and their A1 addresses. Rows and columns count from 0; both ends are inclusive.

/** A rectangle of cells, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows of a sheet, as Excel has them since 2007. */
export const ROWS = 1048576;
/** Columns of a sheet. */
export const COLUMNS = 16384;

/** The whole sheet. */
export const WHOLE: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

/** The rectangle of one cell. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Number of rows. */
export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

/** Number of columns. */
export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

/** Whether the cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Whether the second area lies wholly in the first. */
export function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/** The common part, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of an area without the hole: at most four rectangles that do not overlap. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const parts: Area[] = [];
  if (cut.top > area.top) parts.push({ ...area, bottom: cut.top - 1 });
  if (cut.bottom < area.bottom) parts.push({ ...area, top: cut.bottom + 1 });
  if (cut.left > area.left) parts.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) parts.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  return parts;
}

/** Calls back for every cell, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

/** Whether the test holds for every cell; stops at the first where it does not. */
export function everyCell(area: Area, test: (row: number, column: number) => boolean): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) if (!test(row, column)) return false;
  }
  return true;
}

/** Column letters: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let rest = column + 1;
  let name = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    name = String.fromCharCode(65 + digit) + name;
    rest = (rest - digit - 1) / 26;
  }
  return name;
}

/** Column number of letters, without a check of the upper bound. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A1 address without the sheet: B2, B2:C5, B:C for whole columns, 2:5 for whole rows. */
export function addressOf(area: Area): string {
  const columns = `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.top === 0 && area.bottom === ROWS - 1) {
    return area.left === 0 && area.right === COLUMNS - 1 ? `1:${ROWS}` : columns;
  }
  if (area.left === 0 && area.right === COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnName(area.left)}${area.top + 1}`;
  const last = `${columnName(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** Reads an A1 address without a sheet; dollar signs are allowed. Null where it is not one or leaves the sheet. */
export function parseArea(address: string): Area | null {
  const text = address.replace(/\$/g, "").trim();
  const match = /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/i.exec(text);
  if (match === null) return null;
  const [, fromColumn, fromRow, toColumn, toRow] = match;
  const ranged = text.includes(":");
  if (!ranged && (fromColumn === undefined || fromRow === undefined)) return null;
  if (
    ranged &&
    ((fromColumn === undefined) !== (toColumn === undefined) || (fromRow === undefined) !== (toRow === undefined))
  ) {
    return null;
  }
  if (fromColumn === undefined && fromRow === undefined) return null;
  const [left, right] =
    fromColumn === undefined ? [0, COLUMNS - 1] : ends(columnNumber(fromColumn), columnNumber(toColumn ?? fromColumn));
  const [top, bottom] = fromRow === undefined ? [0, ROWS - 1] : ends(Number(fromRow) - 1, Number(toRow ?? fromRow) - 1);
  const area = { top, left, bottom, right };
  return covers(WHOLE, area) ? area : null;
}

function ends(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}
