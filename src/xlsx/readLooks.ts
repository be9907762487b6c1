/** What in a worksheet part may deceive the eye: looks of cells, merges, rules that paint, drawings, the view, the print area, headers and footers. */
import type { ColumnRun, GridLooks, PlacedCell } from "../sheet/grid";
import type { Area } from "../sheet/plan";
import { HostError } from "../sheet/workbook";
import type { Archive } from "./package/archive";
import { parseAreaReference } from "./package/reference";
import { readRelationships } from "./package/relationships";
import { decodeXstring } from "./package/xmlEntities";
import { XmlScanner } from "./package/xmlScanner";
import { openStyles } from "./openStyles";
import { readCorner, type Corner } from "./readAnchors";
import { isTrue } from "./readCells";
import { coveredAreas, readDrawnBoxes, reachesInto } from "./readDrawnAreas";
import { addPainted, areasIn, readPainting, readPaintingExtensions, type PaintParts } from "./readPainting";
import { printReferences } from "./readPrint";
import type { Runs } from "./readRuns";
import { localName, type Box } from "./readShapes";
import { eachChild, type ReadStyles } from "./readStyles";
import type { SheetEntry, WorkbookParts } from "./readWorkbookPart";
import { sheetSizes, type SheetSizes } from "./sheetSizes";
import { veiledCells, type WidthRun } from "./veiledCells";

/** What the sheet says before and behind its cells, as it is met. */
export interface LookParts extends PaintParts {
  readonly merges: Area[];
  readonly margins: string[];
  /** Corners of controls and embedded objects. */
  readonly anchors: (readonly [Corner, Corner])[];
  /** Ids of old drawings, by the element that names them. */
  readonly oldDrawings: Map<string, Set<string>>;
  readonly widths: WidthRun[];
  /** Heights in points of rows that have their own. */
  readonly heights: Map<number, number>;
  readonly hiddenRows: number[];
  readonly hiddenColumns: ColumnRun[];
  defaultHeight: number;
  defaultWidth: number;
  showsZeros: boolean;
  showsFormulas: boolean;
  hasBackground: boolean;
  /** Texts in the sheet's own cells whose pieces have looks of their own. */
  inlineRuns: Runs;
}

/** All that a worksheet part says about looks. */
export interface FoundLooks extends LookParts {
  readonly cells: readonly PlacedCell[];
  /** Numbers of the looks of the cells, in the same order. */
  readonly formats: readonly number[];
}

/** No sheet that people sign has so many merges. */
const mostMerges = 20_000;

/** What Excel takes where a sheet does not say: points, characters. */
const usualHeight = 15;
const usualWidth = 9;

/** Looks that nothing is known of yet. */
export function noLooks(): LookParts {
  const lists = { merges: [], painted: [], paints: [], margins: [], anchors: [], widths: [] };
  const hidden = { hiddenRows: [], hiddenColumns: [] };
  const view = { showsZeros: true, showsFormulas: false, hasBackground: false, inlineRuns: new Map<string, never>() };
  const sizes = { heights: new Map<number, number>(), defaultHeight: usualHeight, defaultWidth: usualWidth };
  return { ...lists, ...hidden, ...view, ...sizes, oldDrawings: new Map<string, Set<string>>() };
}

/** What some programs read and others not: whatever stands in it counts. */
const ALTERNATIVES = ["AlternateContent", "Choice", "Fallback"];

/** Takes in what precedes the cells: the view, and the usual sizes. The scanner stands at an element and moves past it. */
export function readViewElement(scanner: XmlScanner, parts: LookParts): void {
  const name = localName(scanner.name);
  if (name === "sheetViews")
    eachChild(scanner, () => {
      readView(scanner, parts);
    });
  else if (ALTERNATIVES.includes(name))
    eachChild(scanner, () => {
      readViewElement(scanner, parts);
    });
  else {
    if (name === "sheetFormatPr") readUsualSizes(scanner, parts);
    scanner.skip();
  }
}

function readView(scanner: XmlScanner, parts: LookParts): void {
  const zeros = scanner.attribute("showZeros");
  if (zeros !== undefined && !isTrue(zeros)) parts.showsZeros = false;
  if (isTrue(scanner.attribute("showFormulas"))) parts.showsFormulas = true;
  scanner.skip();
}

function readUsualSizes(scanner: XmlScanner, parts: LookParts): void {
  const base = Number(scanner.attribute("baseColWidth") ?? usualWidth - 1) + 1;
  parts.defaultWidth = Number(scanner.attribute("defaultColWidth") ?? base);
  parts.defaultHeight = Number(scanner.attribute("defaultRowHeight") ?? usualHeight);
}

/** Takes in what follows the cells; the scanner stands at an element and moves past it. */
export function readLookElement(scanner: XmlScanner, parts: LookParts, styles: () => ReadStyles): void {
  const name = localName(scanner.name);
  if (name === "mergeCells") readMerges(scanner, parts);
  else if (name === "conditionalFormatting") readPainting(scanner, parts, styles);
  else if (name === "extLst") readPaintingExtensions(scanner, parts, styles);
  else if (name === "headerFooter") eachChild(scanner, () => void parts.margins.push(decodeXstring(scanner.content())));
  else if (name === "controls" || name === "oleObjects") readControls(scanner, parts);
  else if (ALTERNATIVES.includes(name))
    eachChild(scanner, () => {
      readLookElement(scanner, parts, styles);
    });
  else {
    if (name === "picture") parts.hasBackground = true;
    if (name.startsWith("legacyDrawing")) addOldDrawing(scanner, name, parts);
    scanner.skip();
  }
}

function readMerges(scanner: XmlScanner, { merges }: LookParts): void {
  eachChild(scanner, () => {
    const area = parseAreaReference(scanner.attribute("ref") ?? "");
    if (merges.length === mostMerges) throw new HostError("too-big-to-read", "merges");
    if (area !== null) merges.push(area);
    scanner.skip();
  });
}

function addOldDrawing(scanner: XmlScanner, name: string, { oldDrawings }: LookParts): void {
  const ids = oldDrawings.get(name) ?? new Set();
  oldDrawings.set(name, ids.add(scanner.attributeIn("r", "id") ?? ""));
}

/** Controls and embedded objects say where they stand in the sheet's own part, too. */
function readControls(scanner: XmlScanner, { anchors }: LookParts): void {
  const { depth } = scanner;
  let from: Corner | undefined;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    const name = localName(scanner.name);
    if (name === "from") from = readCorner(scanner);
    else if (name === "to" && from !== undefined) anchors.push([from, readCorner(scanner)]);
  }
}

/** The looks of a sheet whose part was read to its end. */
export function looksOf(
  source: {
    readonly archive: Archive;
    readonly parts: WorkbookParts;
    readonly sheet: SheetEntry;
    readonly styles: () => ReadStyles;
    readonly runs: () => Runs;
  },
  found: FoundLooks,
): GridLooks {
  const { archive, parts, sheet } = source;
  const styles = source.styles();
  const index = parts.sheets.indexOf(sheet);
  const areas = printReferences(parts.names.filter((name) => name.sheet === index)).flatMap(
    (text) => parseAreaReference(text) ?? [],
  );
  if (sheet.path !== null) addPainted(found, paintedTables(archive, sheet.path, styles));
  return {
    veiled: veiledCells({ ...found, runs: [source.runs(), found.inlineRuns] }, styles),
    covered: sheet.path === null ? [] : coverings(archive, sheet.path, found, styles),
    painted: found.painted,
    printed: areas.length === 0 ? null : areas,
    margins: found.margins,
  };
}

/** Cells under what is drawn. Of merged cells only the first holds a text, which is seen elsewhere in them. */
function coverings(archive: Archive, path: string, found: FoundLooks, styles: ReadStyles): readonly Area[] {
  const { anchors, oldDrawings } = found;
  const own = oldDrawings.get("legacyDrawing");
  const margin = [...(oldDrawings.get("legacyDrawingHF") ?? [])].filter((id) => own?.has(id) !== true);
  const sizes = sizesOf(found);
  const boxes = readDrawnBoxes(archive, { path, sizes, anchors, marginIds: new Set(margin) });
  if (boxes.length === 0) return [];
  return [...coveredAreas(boxes, sizes), ...coveredMerges(boxes, sizes, found, styles)];
}

function coveredMerges(
  boxes: readonly Box[],
  sizes: SheetSizes,
  { merges, cells, formats }: FoundLooks,
  styles: ReadStyles,
): readonly Area[] {
  const byPlace = new Map(cells.map(({ row, column }, index) => [`${row} ${column}`, formats[index] ?? 0]));
  return merges.flatMap(({ top, left, bottom, right }) => {
    const format = byPlace.get(`${top} ${left}`);
    if (format === undefined) return [];
    const whole = {
      top: sizes.rows.startOf(top),
      bottom: sizes.rows.startOf(bottom + 1),
      left: sizes.columns.startOf(left),
      right: sizes.columns.startOf(right + 1),
    };
    const text = textPart(whole, styles.cells[format]?.horizontal);
    return boxes.some((box) => reachesInto(box, text)) ? [{ top, left, bottom: top, right: left }] : [];
  });
}

/** The third of a merged cell in which its text begins. */
function textPart(whole: Box, horizontal: "left" | "center" | "right" | undefined): Box {
  const third = (whole.right - whole.left) / 3;
  const before = horizontal === "right" ? 2 : horizontal === "center" ? 1 : 0;
  return { ...whole, left: whole.left + before * third, right: whole.left + (before + 1) * third };
}

function sizesOf({ heights, hiddenRows, widths, hiddenColumns, defaultHeight, defaultWidth }: LookParts): SheetSizes {
  return sheetSizes({
    rows: new Map([...heights, ...hiddenRows.map((row) => [row, 0] as const)]),
    columns: [...hiddenColumns.map((run) => ({ ...run, width: 0 })), ...widths],
    defaultHeight,
    defaultWidth,
  });
}

/** Tables with a look that the file itself describes; those of Excel keep every text readable. */
function paintedTables(archive: Archive, path: string, { tables }: ReadStyles): readonly Area[] {
  if (tables.size === 0) return [];
  return readRelationships(archive, path)
    .filter((one) => one.kind === "table" && archive.has(one.path))
    .flatMap((one) => {
      const scanner = new XmlScanner(archive.text(one.path), one.path);
      scanner.root();
      const areas = areasIn(scanner.attribute("ref") ?? "");
      const looks: string[] = [];
      eachChild(scanner, () => {
        if (scanner.name === "tableStyleInfo") looks.push(scanner.attribute("name") ?? "");
        scanner.skip();
      });
      return looks.some((name) => tables.has(name)) ? areas : [];
    });
}

/** The styles part, read when it is first asked for: most sheets need none. */
export function lazyStyles(archive: Archive, parts: WorkbookParts): () => ReadStyles {
  let styles: ReadStyles | undefined;
  return () => (styles ??= openStyles(archive, parts));
}
