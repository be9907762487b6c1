/** One worksheet part as a SheetPlan, as far as a plan can say what stands in it. */
import type { Area, CellStyle, ColumnPlan, PlannedCell, RowPlan, SheetPlan } from "../sheet/plan";
import type { PlacedCell } from "../sheet/grid";
import { parseAreaReference, parseCellReference } from "./package/reference";
import { XmlScanner } from "./package/xmlScanner";
import { isTrue, readSheetData, type CellSource, type ReadRow } from "./readCells";
import { printPlan, readPrintElement, type PrintParts } from "./readPrint";
import { readConditionalFormats, readValidations, type RankedFormat } from "./readRules";
import { readColorName } from "./readColors";
import { eachChild, type ReadStyles } from "./readStyles";
import type { NameEntry, SheetEntry } from "./readWorkbookPart";
import { columnPadding } from "./writeSheet";

/** More merges than any sheet of ours or of an office has: the rest of a hostile file is not kept. */
const maxMerges = 20_000;
/** Points; Excel's rows are no higher than 409.5. */
const maxRowHeight = 409;

/** What the sheet's plan is made from besides its own part. */
export interface PlanSource {
  readonly sheet: SheetEntry;
  readonly styles: ReadStyles;
  readonly cells: CellSource;
  /** Names that belong to this sheet: its print names, and workbook names that refer to it. */
  readonly names: readonly NameEntry[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Draft extends Mutable<Pick<SheetPlan, "protected" | "showGridlines" | "validations">> {
  tabColor?: string;
  freeze?: { readonly rows: number; readonly columns: number };
  firstCell?: { readonly row: number; readonly column: number };
  readonly columns: ColumnPlan[];
  readonly rows: Map<number, RowPlan>;
  readonly cells: { cell: PlacedCell; format: number }[];
  readonly merges: Area[];
  readonly formats: RankedFormat[];
  readonly links: Map<string, string>;
  readonly print: PrintParts;
}

/**
 * Reads the part's text in one pass. What a plan has no word for (pictures, filters, comments) is passed over; looks
 * become styles named `s1`, `s2` … by their number in the file. Throws a HostError (`damaged`, `too-big-to-read`).
 */
export function readPlan(xml: string, source: PlanSource): SheetPlan {
  const draft = emptyDraft();
  const scanner = new XmlScanner(xml, source.cells.part);
  scanner.requireRoot("main", "worksheet");
  scanner.children(() => readElement(scanner, draft, source));
  return planOf(draft, source);
}

function emptyDraft(): Draft {
  const lists = { columns: [], cells: [], merges: [], formats: [], validations: [] };
  return { ...lists, rows: new Map(), links: new Map(), print: {}, protected: false, showGridlines: true };
}

function readElement(scanner: XmlScanner, draft: Draft, source: PlanSource): void {
  if (readPrintElement(scanner, draft.print)) return;
  const { name } = scanner;
  if (name === "sheetPr") readProperties(scanner, draft, source.styles);
  else if (name === "sheetViews") readView(scanner, draft);
  else if (name === "cols") readColumns(scanner, draft);
  else if (name === "sheetData") readRows(scanner, draft, source.cells);
  else if (name === "mergeCells") readMerges(scanner, draft);
  else if (name === "hyperlinks") readLinks(scanner, draft);
  else if (name === "dataValidations") draft.validations = readValidations(scanner);
  else if (name === "conditionalFormatting") {
    draft.formats.push(...readConditionalFormats(scanner, source.styles.differentials));
  } else {
    if (name === "sheetProtection") draft.protected = isTrue(scanner.attribute("sheet"));
    scanner.skip();
  }
}

function readProperties(scanner: XmlScanner, draft: Draft, { palette }: ReadStyles): void {
  eachChild(scanner, () => {
    const color = scanner.name === "tabColor" ? palette(readColorName(scanner)) : undefined;
    if (color !== undefined) draft.tabColor = color;
    scanner.skip();
  });
}

function readView(scanner: XmlScanner, draft: Draft): void {
  eachChild(scanner, () => {
    const grid = scanner.attribute("showGridLines");
    draft.showGridlines = grid === undefined || isTrue(grid);
    let active: string | undefined;
    eachChild(scanner, () => {
      if (scanner.name === "pane" && scanner.attribute("state") === "frozen") {
        draft.freeze = { rows: intOf(scanner, "ySplit"), columns: intOf(scanner, "xSplit") };
        active = scanner.attribute("activePane");
      } else if (scanner.name === "selection" && scanner.attribute("pane") === active) {
        const cell = parseCellReference(scanner.attribute("activeCell") ?? "A1");
        if (cell !== null) draft.firstCell = cell;
      }
      scanner.skip();
    });
  });
}

/** Columns up to the last one that says something; a file may describe all 16,384 at once. */
function readColumns(scanner: XmlScanner, draft: Draft): void {
  eachChild(scanner, () => {
    const first = intOf(scanner, "min");
    const last = intOf(scanner, "max");
    const width = Number(scanner.attribute("width") ?? 9) - columnPadding;
    const hidden = isTrue(scanner.attribute("hidden"));
    const plan = { width: Math.max(0, Math.round(width * 1000) / 1000), ...(hidden ? { hidden } : {}) };
    const count = last - first > maxDescribedColumns ? 0 : last - first + 1;
    while (draft.columns.length < first - 1 && first <= maxDescribedColumns) draft.columns.push({ width: 8.375 });
    for (let index = 0; index < count; index += 1) draft.columns.push(plan);
    scanner.skip();
  });
}

/** Beyond this a stretch of columns only says how empty columns look. */
const maxDescribedColumns = 1_000;

function readRows(scanner: XmlScanner, draft: Draft, source: CellSource): void {
  readSheetData(scanner, source, {
    blanks: true,
    cell: (cell, format) => void draft.cells.push({ cell, format }),
    row: ({ row, height, hidden }: ReadRow) => {
      if (height === undefined && !hidden) return;
      const points = height === undefined ? {} : { height: Math.min(Number(height), maxRowHeight) };
      draft.rows.set(row, { ...points, ...(hidden ? { hidden } : {}) });
    },
  });
}

function readMerges(scanner: XmlScanner, draft: Draft): void {
  eachChild(scanner, () => {
    const area = parseAreaReference(scanner.attribute("ref") ?? "");
    if (area !== null && draft.merges.length < maxMerges) draft.merges.push(area);
    scanner.skip();
  });
}

function readLinks(scanner: XmlScanner, draft: Draft): void {
  eachChild(scanner, () => {
    const cell = parseAreaReference(scanner.attribute("ref") ?? "");
    const location = scanner.attribute("location");
    if (cell !== null && location !== undefined) draft.links.set(`${cell.top} ${cell.left}`, location);
    scanner.skip();
  });
}

// Conditional formats are ordered by their priority, which in a file need not be the order in which they stand.
function planOf(draft: Draft, source: PlanSource): SheetPlan {
  const styles = new Map<string, CellStyle>();
  const cells = draft.cells.map((entry) => plannedCell(entry, draft.links, source.styles, styles));
  const print = printPlan(draft.print, source.names, usedArea(cells));
  const { tabColor, freeze, firstCell, columns, rows, merges, validations } = draft;
  return {
    name: source.sheet.name,
    visibility: source.sheet.visibility,
    ...(tabColor === undefined ? {} : { tabColor }),
    columns,
    rows,
    styles: Object.fromEntries(styles),
    cells,
    merges,
    validations,
    conditionalFormats: [...draft.formats].sort((one, other) => one.priority - other.priority).map(({ plan }) => plan),
    protected: draft.protected,
    names: source.names
      .filter(({ sheet, name }) => sheet === undefined && !name.startsWith("_xlnm."))
      .map(({ name, refersTo }) => ({ name, refersTo })),
    ...(freeze === undefined ? {} : { freeze }),
    ...(print === undefined ? {} : { print }),
    ...(firstCell === undefined ? {} : { firstCell }),
    showGridlines: draft.showGridlines,
  };
}

function plannedCell(
  { cell, format }: { readonly cell: PlacedCell; readonly format: number },
  links: ReadonlyMap<string, string>,
  known: ReadStyles,
  styles: Map<string, CellStyle>,
): PlannedCell {
  const { row, column, value, formula } = cell;
  const look = format === 0 ? undefined : known.cells[format];
  const style = `s${format}`;
  if (look !== undefined) styles.set(style, look);
  const link = links.get(`${row} ${column}`);
  return {
    row,
    column,
    value: typeof value === "boolean" ? String(value).toUpperCase() : value,
    ...(formula === undefined ? {} : { formula }),
    ...(look === undefined ? {} : { style }),
    ...(link === undefined ? {} : { link }),
  };
}

function usedArea(cells: readonly PlannedCell[]): Area {
  let bottom = 0;
  let right = 0;
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top: 0, left: 0, bottom, right };
}

function intOf(scanner: XmlScanner, name: string): number {
  return Math.floor(Number(scanner.attribute(name) ?? 0)) || 0;
}
