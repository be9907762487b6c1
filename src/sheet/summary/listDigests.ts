/** Digests of the rows of the lists beside a 汇总表（各表的行摘要）: its stamp carries them, so that a row altered, added or taken away is found wherever it stands. */
import { digest } from "../../core/structureHash";
import { a1, parseA1 } from "../address";
import type { Grid, PlacedCell } from "../grid";
import type { SheetPlan } from "../plan";
import { planGrid } from "../planGrid";
import { withoutSpace } from "../sameText";

/** What the stamp notes of one list. */
export interface ListDigest {
  /** Its name as written; it may have been renamed since. */
  readonly name: string;
  /** Columns of ours; whoever writes notes beside them alters nothing. */
  readonly columns: number;
  /** {@link ROW_DIGITS} digits a row, in the order of the rows. */
  readonly rows: string;
}

/** A row as it stands now. */
export interface ListedRow {
  readonly row: number;
  readonly digits: string;
}

/** Where the rows and columns of the 汇总表 stood when it was written: formulas of the lists are compared as if they still did. */
export interface WrittenPlaces {
  readonly row: (now: number) => number;
  readonly column: (now: number) => number;
}

/** A list has up to 40,000 rows, and nobody gains by a row that is mistaken for another once in 16 million. */
const ROW_DIGITS = 6;

const AS_WRITTEN: WrittenPlaces = { row: (row) => row, column: (column) => column };

/** The digests of a list as it is planned. */
export function listDigest(plan: SheetPlan): ListDigest {
  const columns = plan.columns.length;
  const rows = listedRows(planGrid(plan), columns, AS_WRITTEN);
  return { name: plan.name, columns, rows: rows.map(({ digits }) => digits).join("") };
}

/** The digests of the rows of a sheet within so many columns, blank rows left out. Shown figures do not enter: their formulas do. */
export function listedRows({ cells }: Grid, columns: number, places: WrittenPlaces): readonly ListedRow[] {
  const rows = new Map<number, (readonly [number, string])[]>();
  for (const cell of cells) {
    const text = cell.column < columns ? contentOf(cell, places) : "";
    if (text === "") continue;
    const own = rows.get(cell.row);
    if (own === undefined) rows.set(cell.row, [[cell.column, text]]);
    else own.push([cell.column, text]);
  }
  return [...rows].map(([row, own]) => ({ row, digits: digest(JSON.stringify(own)).slice(0, ROW_DIGITS) }));
}

/** The digits of each row. */
export function rowDigits({ rows }: ListDigest): readonly string[] {
  return rows.match(new RegExp(`.{${ROW_DIGITS}}`, "g")) ?? [];
}

/** Digests out of JSON that a workbook carried; null where it holds anything else. */
export function parseListDigests(json: unknown): readonly ListDigest[] | null {
  return Array.isArray(json) && json.every(isListDigest) ? json : null;
}

function isListDigest(json: unknown): json is ListDigest {
  if (typeof json !== "object" || json === null) return false;
  const { name, columns, rows } = json as Partial<Record<keyof ListDigest, unknown>>;
  return typeof name === "string" && typeof columns === "number" && typeof rows === "string";
}

/** Programs rewrite spaces, line ends and the last digits of numbers; "" for a cell that holds nothing. */
function contentOf({ row, value, formula }: PlacedCell, places: WrittenPlaces): string {
  if (formula !== undefined) return `=${plainFormula(formula, row, places)}`;
  return typeof value === "number" ? String(Number(value.toPrecision(12))) : withoutSpace(String(value ?? ""));
}

/** A sheet's name in front of a reference, and a reference or range; texts in quotes are left alone. */
const PIECES =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[^\s'"!(),+\-*/&=<>:]+)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\w(])/g;

/**
 * A formula without what differs from program to program: quotes and names of sheets, signs, spaces. References into the 汇总表 are those of the
 * day it was written; references within the list count from the row itself, so that rows may be sorted.
 */
function plainFormula(formula: string, row: number, places: WrittenPlaces): string {
  const plain = formula.replace(
    PIECES,
    (piece, sheet: string | undefined, start: string | undefined, end: string | undefined) => {
      if (start === undefined) return piece;
      const at = (address: string): string =>
        sheet === undefined ? besideText(address, row) : `!${writtenText(address, places)}`;
      return end === undefined ? at(start) : `${at(start)}:${at(end)}`;
    },
  );
  return plain.replace(/\s/g, "");
}

function besideText(address: string, row: number): string {
  const at = parseA1(address.replace(/\$/g, ""));
  return at === null ? address : `[${at.row - row},${at.column}]`;
}

function writtenText(address: string, { row, column }: WrittenPlaces): string {
  const at = parseA1(address.replace(/\$/g, ""));
  return at === null ? address : a1(row(at.row), column(at.column));
}
