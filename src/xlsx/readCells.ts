/** The cells of a worksheet part. Sparse and bounded; nothing is believed about the sheet's size. */
import type { PlacedCell, ReadValue } from "../sheet/grid";
import { HostError } from "../sheet/workbook";
import { parseCellReference } from "./package/reference";
import type { XmlScanner } from "./package/xmlScanner";
import { cellText, readRichText } from "./readStrings";
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
 * follow the one before. Throws a HostError (`damaged`, `too-big-to-read`), also for a number that is none and a cell outside its row.
 */
export function readSheetData(scanner: XmlScanner, source: CellSource, sink: CellSink): void {
  const depth = scanner.depth;
  let row = -1;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name !== "row") {
      scanner.skip();
      continue;
    }
    row = rowNumber(scanner.attribute("r"), row, source.part);
    sink.row?.({ row, height: scanner.attribute("ht"), hidden: isTrue(scanner.attribute("hidden")) });
    readRow(scanner, row, source, sink);
  }
}

/** `1` and `true` are both in use. */
export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

function rowNumber(text: string | undefined, previous: number, part: string): number {
  if (text === undefined) return previous + 1;
  const position = parseCellReference(`A${text}`);
  if (position === null) throw new HostError("damaged", `${part}: row ${text}`);
  return position.row;
}

function readRow(scanner: XmlScanner, row: number, source: CellSource, sink: CellSink): void {
  const depth = scanner.depth;
  let column = -1;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "c") column = readCell(scanner, { row, column: column + 1 }, source, sink);
    else scanner.skip();
  }
}

interface CellParts {
  raw: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
}

function readCell(
  scanner: XmlScanner,
  expected: { readonly row: number; readonly column: number },
  source: CellSource,
  sink: CellSink,
): number {
  const reference = scanner.attribute("r");
  const position = reference === undefined ? expected : parseCellReference(reference);
  if (position === null || position.row !== expected.row)
    throw new HostError("damaged", `${source.part}: ${reference}`);
  const type = scanner.attribute("t") ?? "n";
  const format = Number(scanner.attribute("s") ?? 0);
  const { row, column } = position;
  const parts = readCellParts(scanner, row, column, source);
  const value = cellValue(type, parts, source);
  if (value === null && parts.formula === undefined && !sink.blanks) return column;
  source.countCell();
  sink.cell(makeCell(row, column, value, parts.formula, type === "e"), format);
  return column;
}

function readCellParts(scanner: XmlScanner, row: number, column: number, source: CellSource): CellParts {
  const parts: CellParts = { raw: undefined, inline: undefined, formula: undefined };
  const depth = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "v") parts.raw = scanner.content();
    else if (scanner.name === "f") parts.formula = source.formulas.read(scanner, row, column);
    else if (scanner.name === "is") parts.inline = readRichText(scanner, source.part);
    else scanner.skip();
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
  if (type === "inlineStr") return inline ?? null;
  if (raw === undefined) return null;
  if (type === "s") return sharedString(raw, source);
  if (type === "str") return cellText(raw, source.part);
  if (raw.trim() === "") return null;
  if (type === "n") return numberValue(raw, source.part);
  if (type === "b") return isTrue(raw.trim());
  if (type === "e" || type === "d") return raw;
  throw new HostError("damaged", `${source.part}: cell type ${type}`);
}

function sharedString(raw: string, source: CellSource): string {
  const text = raw.trim() === "" ? undefined : source.strings[Number(raw)];
  if (text === undefined) throw new HostError("damaged", `${source.part}: no text ${raw}`);
  return text;
}

function numberValue(raw: string, part: string): number {
  const value = Number(raw);
  if (!Number.isFinite(value)) throw new HostError("damaged", `${part}: number ${raw}`);
  return value;
}
