/** .xlsx bytes into Grids: values and formulas of all sheets, whoever wrote the file. */
import type { ColumnRun, Grid, PlacedCell } from "../sheet/grid";
import { isLongList, isShownList } from "../sheet/longLists";
import { meaningOf, type Meaning } from "../sheet/meantNumber";
import { SCORING_MARK } from "../sheet/stamp";
import { HostError } from "../sheet/workbook";
import { openArchive, type Archive } from "./package/archive";
import { maxColumns } from "./package/reference";
import { XmlScanner } from "./package/xmlScanner";
import { withoutEmptyRows } from "./emptyRows";
import { isTrue, readSheetData, type CellSink, type CellSource, type ReadRow } from "./readCells";
import { lazyStyles, looksOf, noLooks, readLookElement, readViewElement, type LookParts } from "./readLooks";
import { readRuns, type Runs } from "./readRuns";
import { strayIn } from "./readStrings";
import type { ReadStyles } from "./readStyles";
import { readWorkbookPart, type SheetEntry, type WorkbookParts } from "./readWorkbookPart";
import { sharedFormulas } from "./sharedFormulas";
import { readSharedTexts } from "./sharedTexts";

/** Cells of a file with something in them, over all its sheets: a 来源 of forty thousand scores has 440,000. */
const maxCells = 500_000;

/**
 * All sheets in workbook order. Throws a HostError: `not-a-workbook`, `old-format` (.xls, .xlsb), `encrypted`, `damaged`
 * (cut off, altered, not valid), `too-big-to-read` (beyond the bounds that keep reading fast).
 */
export function readXlsx(bytes: Uint8Array): readonly Grid[] {
  const archive = openArchive(bytes);
  const parts = readWorkbookPart(archive);
  const { strings, runs } = readSharedTexts(archive, parts);
  const source = { archive, parts, sourceOf: cellSources(strings), styles: lazyStyles(archive, parts), runs };
  const meanings = lazyMeanings(source);
  return parts.sheets.map((sheet) => readGrid({ ...source, meanings }, sheet));
}

/** What reading a sheet needs of its file. */
interface FileSource {
  readonly archive: Archive;
  readonly parts: WorkbookParts;
  readonly sourceOf: (part: string) => CellSource;
  readonly styles: () => ReadStyles;
  /** Looks of pieces of the shared texts. */
  readonly runs: () => Runs;
  /** What numbers mean, by the number of their format. */
  readonly meanings: (format: number) => Meaning | undefined;
}

/** Looks of no file are read twice, and no format is. */
function lazyMeanings({ parts, styles }: Pick<FileSource, "parts" | "styles">): FileSource["meanings"] {
  const known = new Map<number, Meaning | undefined>();
  return (format) => {
    if (!known.has(format)) known.set(format, meaningOf(styles().looks[format]?.format ?? "", parts.isFrom1904));
    return known.get(format);
  };
}

/** Says of numbers that are dates, times or percentages what they mean. Format 0 is none of them. */
function addMeanings({ cells, formats }: Draft, meanings: FileSource["meanings"]): void {
  for (const [index, cell] of cells.entries()) {
    const format = formats[index] ?? 0;
    if (format === 0 || typeof cell.value !== "number") continue;
    const shown = meanings(format)?.(cell.value);
    if (shown !== undefined) cells[index] = { ...cell, shown };
  }
}

/** Makes what each sheet's cells need; the texts and the count of cells are shared by the whole file. */
export function cellSources(strings: readonly string[]): (part: string) => CellSource {
  let cells = 0;
  const countCell = (): void => {
    cells += 1;
    if (cells > maxCells) throw tooManyCells();
  };
  return (part) => ({ part, strings, countCell, formulas: sharedFormulas(part) });
}

/** What is met in a worksheet part. */
interface Draft extends LookParts {
  readonly cells: PlacedCell[];
  readonly formats: number[];
  isProtected: boolean;
  /** Only what people sign, or show others, is looked at closely. */
  isJudged: boolean;
}

function readGrid(source: FileSource, sheet: SheetEntry): Grid {
  const hidden = sheet.visibility !== "visible";
  if (sheet.path === null) return { name: sheet.name, hidden, cells: [], protected: false };
  const draft = readPart(source, sheet.path, isShownList(sheet.name));
  const { isProtected, isJudged, hiddenRows, hiddenColumns } = draft;
  if (!isLongList(sheet.name)) addMeanings(draft, source.meanings);
  const looks = isJudged ? { looks: looksOf({ ...source, sheet }, draft) } : {};
  // Puts the cells in order where they stand, so their looks are read before.
  const cells = inOrder(draft.cells);
  return { name: sheet.name, hidden, protected: isProtected, hiddenRows, hiddenColumns, cells, ...looks };
}

function readPart({ archive, sourceOf, styles }: FileSource, path: string, isJudged: boolean): Draft {
  const draft: Draft = { ...noLooks(), cells: [], formats: [], isProtected: false, isJudged };
  const text = archive.text(path, withoutEmptyRows);
  requireFewValues(text);
  const scanner = new XmlScanner(text, path);
  const met = new Set<string>();
  scanner.requireRoot("main", "worksheet");
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (onlyOnce.includes(scanner.name)) {
      if (met.has(scanner.name)) throw strayIn(scanner, path);
      met.add(scanner.name);
    }
    if (scanner.name === "sheetData") {
      const { from } = scanner.tag;
      readSheetData(scanner, sourceOf(path), sinkOf(draft));
      if (scanner.mayHoldOutside(from, scanner.tag.to, ["row", "sheetData"])) requireNoStray(text, path);
    } else if (scanner.name === "cols") scanner.children(() => readColumn(scanner, draft));
    else if (scanner.name === "sheetProtection") {
      draft.isProtected = isTrue(scanner.attribute("sheet"));
      scanner.skip();
    } else if (!met.has("sheetData")) readViewElement(scanner, draft);
    else if (scanner.name === "sheetCalcPr") scanner.skip();
    else if (draft.isJudged) readLookElement(scanner, draft, styles);
    // The schema puts protection right behind the data; rules, merges and links, often the larger half, say nothing here.
    else break;
  }
  if (draft.isJudged) draft.inlineRuns = readRuns(text, path);
  if (draft.defaultWidth < narrowestColumn) draft.hiddenColumns.push(...unnamedColumns(draft));
  return draft;
}

/** Columns that no `<col>` names; they have the usual width. */
function unnamedColumns({ widths, hiddenColumns }: Draft): readonly ColumnRun[] {
  const named = [...widths, ...hiddenColumns].sort((one, other) => one.first - other.first);
  const runs: ColumnRun[] = [];
  let next = 0;
  for (const { first, last } of [...named, { first: maxColumns, last: maxColumns }]) {
    if (first > next) runs.push({ first: next, last: first - 1 });
    next = Math.max(next, last + 1);
  }
  return runs;
}

/** What some programs would read twice, and others once. */
const onlyOnce: readonly string[] = ["sheetData", "sheetProtection"];

/** Throws a HostError（`ambiguous`）for rows that stand elsewhere than in the one `<sheetData>`: openpyxl reads rows wherever they are. */
function requireNoStray(text: string, path: string): void {
  const scanner = new XmlScanner(text, path);
  scanner.root();
  scanner.children(() => {
    if (scanner.name === "sheetData") return scanner.skip();
    const { depth } = scanner;
    for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next())
      if (token === "open" && (scanner.name === "row" || scanner.name === "sheetData")) throw strayIn(scanner, path);
  });
}

const value = "<v>";
const shortestCell = `<c>${value}1</v></c>`.length;

/** Refuses a part with far too many cells before it is read, which takes a hundredth of the time; what it does not see is counted while reading. */
function requireFewValues(text: string): void {
  if (text.length < maxCells * shortestCell) return;
  let count = 0;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) count += 1;
  if (count > maxCells) throw tooManyCells();
}

function tooManyCells(): HostError {
  return new HostError("too-big-to-read", `more than ${maxCells} cells`);
}

/** Points; a lower row shows nothing. */
const lowestRow = 4;
/** Characters; a narrower column shows nothing. */
const narrowestColumn = 1;
/** Rows whose heights are kept, to tell where drawings stand; no sheet that people sign has so many. */
const mostHeights = 20_000;

function sinkOf(draft: Draft): CellSink {
  return {
    blanks: false,
    row({ row, hidden, height }: ReadRow) {
      const points = height === undefined ? draft.defaultHeight : Number(height);
      if (hidden || points < lowestRow) draft.hiddenRows.push(row);
      else if (height !== undefined && draft.heights.size < mostHeights) draft.heights.set(row, points);
    },
    cell(cell: PlacedCell, format: number) {
      if (cell.value === SCORING_MARK) draft.isJudged = true;
      draft.cells.push(cell);
      draft.formats.push(format);
    },
  };
}

/** A `<col>`: its width, and whether it hides its columns. */
function readColumn(scanner: XmlScanner, { hiddenColumns, widths }: Draft): void {
  const [first, last] = [Number(scanner.attribute("min")) - 1, Number(scanner.attribute("max")) - 1];
  const width = Number(scanner.attribute("width") ?? Number.POSITIVE_INFINITY);
  if (isTrue(scanner.attribute("hidden")) || width < narrowestColumn) hiddenColumns.push({ first, last });
  else if (widths.length < maxColumns) widths.push({ first, last, width });
  scanner.skip();
}

/** Row by row, left to right. Most files are so already. */
function inOrder(cells: PlacedCell[]): readonly PlacedCell[] {
  if (!isAscending(cells)) cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return cells;
}

function isAscending(cells: readonly PlacedCell[]): boolean {
  return cells.every((cell, index) => {
    const before = cells[index - 1];
    return before === undefined || before.row < cell.row || (before.row === cell.row && before.column <= cell.column);
  });
}
