/** What in a worksheet part may deceive the eye: looks of cells, merges, conditional formats, drawings, the print area, headers and footers. */
import type { GridLooks, PlacedCell, VeiledCell } from "../sheet/grid";
import type { Area, CellStyle } from "../sheet/plan";
import { showsValue } from "../sheet/shownNumber";
import { underMerges } from "./mergedCells";
import type { Archive } from "./package/archive";
import { parseAreaReference } from "./package/reference";
import { decodeXstring } from "./package/xmlEntities";
import type { XmlScanner } from "./package/xmlScanner";
import { readDrawnAreas } from "./readDrawnAreas";
import { printReferences } from "./readPrint";
import { isTrue } from "./readCells";
import { eachChild, readStyles, type ReadStyles } from "./readStyles";
import type { SheetEntry, WorkbookParts } from "./readWorkbookPart";

/** Widths of columns in characters, as stored. */
export interface WidthRun {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** What the sheet says behind its cells, as it is met. */
export interface LookParts {
  readonly merges: Area[];
  readonly painted: Area[];
  readonly margins: string[];
}

/** All that a worksheet part says about looks. */
export interface FoundLooks extends LookParts {
  readonly cells: readonly PlacedCell[];
  /** Numbers of the looks of the cells, in the same order. */
  readonly formats: readonly number[];
  readonly widths: readonly WidthRun[];
}

/** More merges, and more areas with colours or formats of their own, are kept of no sheet; each shown cell is held against all of the latter. */
const mostMerges = 20_000;
const mostPainted = 1_000;

/** Our narrowest column of numbers is wider; in a narrower one Excel rounds a number to fit, without a word. */
const narrowWidth = 6.5;

/** Points. */
const smallestSize = 5;

/** Channels of two colours that differ by less everywhere look alike on paper. */
const alike = 48;

/** Takes in what follows the cells; the scanner stands at an element and moves past it. */
export function readLookElement(scanner: XmlScanner, parts: LookParts, styles: () => ReadStyles): void {
  if (scanner.name === "mergeCells")
    eachChild(scanner, () => {
      const area = parseAreaReference(scanner.attribute("ref") ?? "");
      if (area !== null && parts.merges.length < mostMerges) parts.merges.push(area);
      scanner.skip();
    });
  else if (scanner.name === "conditionalFormatting") readPainting(scanner, parts, styles);
  else if (scanner.name === "headerFooter")
    eachChild(scanner, () => void parts.margins.push(decodeXstring(scanner.content())));
  else scanner.skip();
}

/** Adds the areas of a rule that gives another number format, hides the text, or shows a bar or icon in place of the value. */
function readPainting(scanner: XmlScanner, { painted }: LookParts, styles: () => ReadStyles): void {
  const areas = (scanner.attribute("sqref") ?? "").split(" ").flatMap((text) => parseAreaReference(text) ?? []);
  eachChild(scanner, () => {
    const look = styles().differentials[Number(scanner.attribute("dxfId") ?? -1)];
    const { color, fill, format } = look ?? {};
    let hides = format !== undefined || (color !== undefined && areAlike(color, fill ?? "#FFFFFF"));
    eachChild(scanner, () => {
      const shows = scanner.attribute("showValue");
      if (shows !== undefined && !isTrue(shows)) hides = true;
      scanner.skip();
    });
    if (hides) painted.push(...areas.slice(0, mostPainted - painted.length));
  });
}

/** The looks of a sheet whose part was read to its end. */
export function looksOf(
  source: { readonly archive: Archive; readonly parts: WorkbookParts; readonly sheet: SheetEntry },
  found: FoundLooks,
  styles: ReadStyles,
): GridLooks {
  const { archive, parts, sheet } = source;
  const index = parts.sheets.indexOf(sheet);
  const areas = printReferences(parts.names.filter((name) => name.sheet === index)).flatMap(
    (text) => parseAreaReference(text) ?? [],
  );
  return {
    veiled: veiledCells(found, styles),
    covered: sheet.path === null ? [] : readDrawnAreas(archive, sheet.path),
    painted: found.painted,
    printed: areas.length === 0 ? null : areas,
    margins: found.margins,
  };
}

function veiledCells(found: FoundLooks, styles: ReadStyles): readonly VeiledCell[] {
  const isTooNarrow = narrowColumns(found.widths);
  const isUnder = underMerges(found.merges);
  const veils = veilsOf(styles);
  const veiled: VeiledCell[] = [];
  for (const [index, { row, column, value }] of found.cells.entries()) {
    if (value === null || value === "") continue;
    const veil = veils(found.formats[index] ?? 0);
    const isOther =
      veil.repeats ||
      !showsValue(veil.format, value) ||
      (typeof value === "number" && isTooNarrow(column, String(value).length));
    if (isOther) veiled.push({ row, column, how: "other" });
    else if (veil.invisible || isUnder(row, column)) veiled.push({ row, column, how: "unseen" });
  }
  return veiled;
}

/** What a look does to a value, whatever the value is. */
interface Veil {
  readonly format: string;
  readonly repeats: boolean;
  readonly invisible: boolean;
}

/** Each look is judged once: a sheet has thousands of cells and some dozens of looks. */
function veilsOf({ cells, repeating }: ReadStyles): (format: number) => Veil {
  const known = new Map<number, Veil>();
  return (format) => {
    const style = cells[format] ?? {};
    const veil = known.get(format) ?? {
      format: style.format ?? "General",
      repeats: repeating.has(format),
      invisible: isInvisible(style),
    };
    known.set(format, veil);
    return veil;
  };
}

/** Whether a number of so many characters may be rounded to fit its column. */
function narrowColumns(widths: readonly WidthRun[]): (column: number, length: number) => boolean {
  const narrow = widths.filter(({ width }) => width < narrowWidth);
  const known = new Map<number, number>();
  return (column, length) => {
    const width =
      known.get(column) ?? narrow.find(({ first, last }) => column >= first && column <= last)?.width ?? narrowWidth;
    known.set(column, width);
    return width < narrowWidth && length > width - 1;
  };
}

function isInvisible({ color = "#000000", fill = "#FFFFFF", size }: CellStyle): boolean {
  return areAlike(color, fill) || (size !== undefined && size < smallestSize);
}

function areAlike(one: string, other: string): boolean {
  return [1, 3, 5].every(
    (at) => Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)) < alike,
  );
}

/** The styles part, read when it is first asked for: most sheets need none. */
export function lazyStyles(archive: Archive, { stylesPath }: WorkbookParts): () => ReadStyles {
  let styles: ReadStyles | undefined;
  return () => {
    const isThere = stylesPath !== undefined && archive.has(stylesPath);
    styles ??= isThere
      ? readStyles(archive.text(stylesPath), stylesPath)
      : { cells: [], differentials: [], repeating: new Set<number>() };
    return styles;
  };
}
