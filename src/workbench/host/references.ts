// References: cell references inside formula texts, changed when cells move, sheets are renamed or deleted.
import type { Area } from "./area";
import { columnName, COLUMNS, covers, parseArea, ROWS, WHOLE } from "./area";
import type { Shift } from "./shift";
import { shiftedArea } from "./shift";

/** One reference of a formula. `sheet` is null where none is written. */
export interface Reference {
  readonly sheet: string | null;
  readonly text: string;
  /** The whole as written, with its prefix. */
  readonly written: string;
}

/** An optional sheet prefix, then a cell, an area, whole columns or whole rows. */
const REFERENCE =
  /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** Replaces each reference outside text literals by what `change` returns. */
export function mapReferences(formula: string, change: (reference: Reference) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : mapPart(part, change)))
    .join("");
}

function mapPart(part: string, change: (reference: Reference) => string): string {
  return part.replace(REFERENCE, (found: string, prefix: string | undefined, text: string, offset: number) => {
    if (/[\p{L}\p{N}_.!:$]/u.test(part.charAt(offset - 1))) return found;
    return change({ sheet: prefix === undefined ? null : sheetOf(prefix), text, written: found });
  });
}

function sheetOf(prefix: string): string {
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replace(/''/g, "'") : bare;
}

/** A sheet name as formulas write it, with quotes where they are needed. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

function joined({ sheet }: Reference, text: string): string {
  return sheet === null ? text : `${quotedSheet(sheet)}!${text}`;
}

function unchanged(reference: Reference): string {
  return reference.written;
}

/** The formula after cells of the sheet `moved` have shifted. `home` is the sheet that holds the formula. */
export function shiftedFormula(formula: string, home: string, moved: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if (!sameName(reference.sheet ?? home, moved)) return unchanged(reference);
    const area = parseArea(reference.text);
    if (area === null) return unchanged(reference);
    const to = shiftedArea(area, shift);
    return joined(reference, to === null ? "#REF!" : withDollars(to, reference.text));
  });
}

/** The formula after a sheet got a new name. */
export function renamedFormula(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) => {
    const own = reference.sheet !== null && sameName(reference.sheet, from);
    return own ? joined({ ...reference, sheet: to }, reference.text) : unchanged(reference);
  });
}

/** The formula after a sheet is gone. */
export function orphanedFormula(formula: string, gone: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet !== null && sameName(reference.sheet, gone) ? "#REF!" : unchanged(reference),
  );
}

/** The formula as copied so many rows down and columns right: relative references move along. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const area = parseArea(reference.text);
    if (area === null) return unchanged(reference);
    const [first = "", last = first] = reference.text.split(":");
    const moved = {
      top: area.top + (isFixed(first, "row") ? 0 : rows),
      left: area.left + (isFixed(first, "column") ? 0 : columns),
      bottom: area.bottom + (isFixed(last, "row") ? 0 : rows),
      right: area.right + (isFixed(last, "column") ? 0 : columns),
    };
    return joined(reference, covers(WHOLE, moved) ? withDollars(moved, reference.text) : "#REF!");
  });
}

/** Whether a corner such as $A1 keeps its row or column when it is copied; a missing part counts as fixed. */
function isFixed(corner: string, part: "row" | "column"): boolean {
  return part === "row" ? !/(^|[A-Z])\d/i.test(corner) : !/^[A-Z]/i.test(corner);
}

/** Whether two sheet names are the same to Excel. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Writes an area with the dollar signs of the old text. */
function withDollars(area: Area, old: string): string {
  const ends = old.split(":");
  const first = ends[0] ?? "";
  const last = ends[1] ?? first;
  const corner = (text: string, row: number, column: number): string => {
    const columnPart = /[A-Z]/i.test(text) ? `${text.startsWith("$") ? "$" : ""}${columnName(column)}` : "";
    const rowPart = /\d/.test(text) ? `${/\$\d/.test(text) ? "$" : ""}${row + 1}` : "";
    return columnPart + rowPart;
  };
  const from = corner(first, area.top, area.left);
  const single = ends.length === 1 && area.top === area.bottom && area.left === area.right;
  return single ? from : `${from}:${corner(last, area.bottom, area.right)}`;
}

/** The sheet and area of a text such as ='评价表'!$A$1:$B$2; null where it is none. */
export function referenceTarget(formula: string): { readonly sheet: string | null; readonly area: Area } | null {
  const text = formula.replace(/^=/, "");
  const cut = text.lastIndexOf("!");
  const area = parseArea(cut < 0 ? text : text.slice(cut + 1));
  if (area === null || area.bottom >= ROWS || area.right >= COLUMNS) return null;
  return { sheet: cut < 0 ? null : sheetOf(text.slice(0, cut + 1)), area };
}
