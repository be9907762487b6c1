/** The cells of a worksheet part. Sparse and bounded; nothing is believed about the sheet's size. */
import type { PlacedCell, ReadValue } from "../sheet/grid";
import { HostError } from "../sheet/workbook";
import { a1 } from "../sheet/address";
import { maxColumns, parsePlainReference, parseRowReference } from "./package/reference";
import type { XmlScanner } from "./package/xmlScanner";
import { cellText, readRichText, strayIn } from "./readStrings";
import type { SharedFormulas } from "./sharedFormulas";

/** What reading a sheet's cells needs from the rest of the file. */
export interface CellSource {
  readonly part: string;
  readonly strings: readonly string[];
  readonly formulas: SharedFormulas;
  /** Counts cells over the whole file; throws when there are too many. */
  countCell(): void;
}

/** A cell with the number of its format, blank ones too. */
export type StyledCell = PlacedCell & { readonly format: number };

/** A row as stored, for heights and hidden rows. */
export interface ReadRow {
  readonly row: number;
  readonly height: string | undefined;
  readonly hidden: boolean;
}

/** Called for each row and cell in the order of the file. */
export interface CellSink {
  row?(row: ReadRow): void;
  /** `format` is the cell's style number. Cells without value and formula are given too when `blanks` is true. */
  cell(cell: PlacedCell, format: number): void;
  readonly blanks: boolean;
}

/**
 * Reads the `<sheetData>` just opened, and calls back row by row. Rows and cells may lack their numbers, as some programs write them: they then
 * follow the one before. Throws a HostError (`damaged`, `ambiguous`, `too-big-to-read`), also for a number that is none, a cell outside its row,
 * a row or cell that is there twice, and an element where the schema has none.
 */
export function readSheetData(scanner: XmlScanner, source: CellSource, sink: CellSink): void {
  const rows = new Set<number>();
  const met: ColumnsMet = { rows: 0, last: new Uint32Array(maxColumns) };
  let row = -1;
  scanner.children(() => {
    if (scanner.name !== "row") throw strayIn(scanner, source.part);
    row = rowNumber(scanner.attribute("r"), row, source.part);
    if (rows.has(row)) throw new HostError("ambiguous", `${source.part}: row ${row + 1}`);
    rows.add(row);
    sink.row?.({ row, height: scanner.attribute("ht"), hidden: isTrue(scanner.attribute("hidden")) });
    readRow(scanner, row, source, sink, met);
  });
}

/** How many rows were read, and for each column how many when it was last met: cheaper than a set of each row's cells. */
interface ColumnsMet {
  rows: number;
  readonly last: Uint32Array;
}

/** `1` and `true` are both in use. */
export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

function rowNumber(text: string | undefined, previous: number, part: string): number {
  const row = text === undefined ? previous + 1 : parseRowReference(text);
  if (row === null) throw new HostError("damaged", `${part}: row ${text}`);
  return row;
}

/** Loops and no callbacks here and below, since files have hundreds of thousands of cells. */
function readRow(scanner: XmlScanner, row: number, source: CellSource, sink: CellSink, met: ColumnsMet): void {
  const { depth } = scanner;
  let column = -1;
  met.rows += 1;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "c") {
      column = readCell(scanner, row, column + 1, source, sink);
      if (met.last[column] === met.rows) throw new HostError("ambiguous", `${source.part}: ${a1(row, column)}`);
      met.last[column] = met.rows;
    } else if (scanner.name === "extLst") scanner.skip();
    else throw strayIn(scanner, source.part);
  }
}

interface CellParts {
  raw: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
}

function readCell(scanner: XmlScanner, row: number, next: number, source: CellSource, sink: CellSink): number {
  const reference = scanner.attribute("r");
  const position = reference === undefined ? { row, column: next } : parsePlainReference(reference);
  if (position?.row !== row || position.column >= maxColumns)
    throw new HostError("damaged", `${source.part}: ${reference}`);
  const type = scanner.attribute("t") ?? "n";
  const look = scanner.attribute("s");
  const format = look === undefined ? 0 : wholeNumber(look, source.part);
  const { column } = position;
  const parts = readCellParts(scanner, row, column, source);
  const value = cellValue(type, parts, source);
  if (value === null && parts.formula === undefined && !sink.blanks) return column;
  source.countCell();
  sink.cell(makeCell(row, column, value, parts.formula, type === "e"), format);
  return column;
}

function readCellParts(scanner: XmlScanner, row: number, column: number, source: CellSource): CellParts {
  const parts: CellParts = { raw: undefined, inline: undefined, formula: undefined };
  let hasFormula = false;
  const { depth } = scanner;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "v" && parts.raw === undefined) parts.raw = scanner.leaf();
    else if (scanner.name === "f" && !hasFormula) {
      hasFormula = true;
      parts.formula = source.formulas.read(scanner, row, column);
    } else if (scanner.name === "is" && parts.inline === undefined) parts.inline = readRichText(scanner, source.part);
    else if (scanner.name === "extLst") scanner.skip();
    // Of two values some programs take the first, others the last.
    else throw strayIn(scanner, source.part);
  }
  return parts;
}

function makeCell(
  row: number,
  column: number,
  value: ReadValue,
  formula: string | undefined,
  error: boolean,
): PlacedCell {
  if (error) return { row, column, value, formula, error };
  return formula === undefined ? { row, column, value } : { row, column, value, formula };
}

function cellValue(type: string, { raw, inline }: CellParts, source: CellSource): ReadValue {
  const { part } = source;
  if (type === "inlineStr") {
    if (raw !== undefined && raw !== "") throw new HostError("ambiguous", `${part}: text and value`);
    return inline ?? null;
  }
  if (raw === undefined) return null;
  if (type === "str") return cellText(raw, part);
  if (raw.trim() === "") return null;
  if (type === "s") return sharedString(raw, source);
  if (type === "n") return numberValue(raw, part);
  if (type === "b") return booleanValue(raw, part);
  if (type === "e") return errorValue(raw, part);
  if (type === "d") return raw;
  throw new HostError("damaged", `${part}: cell type ${type}`);
}

function sharedString(raw: string, { strings, part }: CellSource): string {
  const text = strings[wholeNumber(raw, part)];
  if (text === undefined) throw new HostError("damaged", `${part}: no text ${raw}`);
  return text;
}

/** What a number may be: the schema's double, but for infinity and the like. Other spellings (0x3, 1_000, full-width digits) every program reads in its own way. */
const double = /^[ \t\n]*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?[ \t\n]*$/;
const whole = /^[ \t\n]*[0-9]+[ \t\n]*$/;

function numberValue(raw: string, part: string): number {
  const quick = digits(raw);
  if (quick >= 0) return quick;
  const value = double.test(raw) ? Number(raw) : Number.NaN;
  if (!Number.isFinite(value)) throw new HostError("ambiguous", `${part}: number ${raw}`);
  return value;
}

function wholeNumber(raw: string, part: string): number {
  const quick = digits(raw);
  if (quick >= 0) return quick;
  if (!whole.test(raw)) throw new HostError("ambiguous", `${part}: number ${raw}`);
  return Number(raw);
}

/** A number of a few digits and nothing else, as nearly all are; -1 for any other text. */
function digits(text: string): number {
  if (text.length === 0 || text.length > fewDigits) return -1;
  let number = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** So many are exact. */
const fewDigits = 9;

/** LibreOffice takes the word true for 0. */
function booleanValue(raw: string, part: string): boolean {
  const text = raw.trim();
  if (text !== "0" && text !== "1") throw new HostError("ambiguous", `${part}: boolean ${raw}`);
  return text === "1";
}

/** LibreOffice takes anything else for a number or text. */
function errorValue(raw: string, part: string): string {
  if (!raw.startsWith("#")) throw new HostError("ambiguous", `${part}: error ${raw}`);
  return raw;
}
