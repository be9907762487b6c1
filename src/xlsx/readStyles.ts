/** Styles (xl/styles.xml) read back as CellStyles, as far as a plan can say them. */
import type { BorderLine, CellStyle } from "../sheet/plan";
import { XmlScanner } from "./package/xmlScanner";
import { isTrue } from "./readCells";
import { paletteOf, readColorName, rgbColor, type Palette } from "./readColors";
import { noFill, patternColors, readFill, type FillLook } from "./readFills";
import { formatOf } from "./builtInFormats";
import { defaultFontSize } from "./styleElements";

type Edges = NonNullable<CellStyle["border"]>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Look of a conditional format; colours are #RRGGBB. */
export interface DifferentialFormat {
  readonly fill: string | undefined;
  readonly color: string | undefined;
  /** A number format, which shows the value as another text. */
  readonly format?: string | undefined;
  /** Whether it crosses out. */
  readonly struck: boolean;
}

/** What a look does to whatever stands in a cell; colours are #RRGGBB. */
export interface CellLook {
  readonly color: string;
  /** What is behind the text: one colour, all those of a gradient, none where the cell has no fill. */
  readonly backs: readonly string[];
  /** Points. */
  readonly size: number;
  readonly indent: number;
  readonly format: string;
  /** Whether the text is repeated until the cell is full（填充）: 9 is shown as 9999. */
  readonly repeats: boolean;
  /** Whether the font draws other signs in place of letters and digits（Wingdings）. */
  readonly symbols: boolean;
  /** Whether the text is crossed out, raised or lowered: 8.5 may pass for withdrawn, or for an exponent. */
  readonly struck: boolean;
}

/** Looks by number, as cells and conditional formats name them. */
export interface ReadStyles {
  /** As plans say them; as the eye sees them, in the same order. */
  readonly cells: readonly CellStyle[];
  readonly looks: readonly CellLook[];
  readonly differentials: readonly DifferentialFormat[];
  /** Names of the file's own looks of tables, which may paint over cells. */
  readonly tables: ReadonlySet<string>;
  readonly palette: Palette;
}

/** Lines that a plan has no word for are taken for the nearest one. */
const lines = new Map<string, BorderLine>(
  Object.entries({ thin: "thin", hair: "hair", medium: "medium", double: "double", thick: "medium" } as const),
);

interface Tables {
  readonly palette: Palette;
  readonly formats: Map<number, string>;
  readonly fonts: FontLook[];
  readonly fills: FillLook[];
  readonly borders: Edges[];
  readonly cells: CellStyle[];
  readonly looks: CellLook[];
  readonly differentials: DifferentialFormat[];
  readonly tables: Set<string>;
}

interface FontLook {
  readonly style: CellStyle;
  readonly symbols: boolean;
  readonly struck: boolean;
}

const black = "#000000";
const white = "#FFFFFF";
const noFont: FontLook = { style: {}, symbols: false, struck: false };

/** Fonts of signs, and what marks one as such. */
const SYMBOL_FONT = /^(?:Symbol|Wingdings(?: [23])?|Webdings|Marlett|MT Extra|ZapfDingbats)$/i;
const SYMBOL_CHARSET = "2";

/** The styles of a file that has none. */
export function noStyles(theme: readonly string[]): ReadStyles {
  return { cells: [], looks: [], differentials: [], tables: new Set(), palette: paletteOf(theme, []) };
}

/**
 * Reads the part. What a plan has no word for is taken for the nearest, or left out: every font but 黑体 is 宋体, a thick line is a medium one. `theme` holds
 * its colours by number. Throws a HostError (`damaged`) when it is no XML.
 */
export function readStyles(xml: string, part: string, theme: readonly string[]): ReadStyles {
  const palette = paletteOf(theme, readIndexedColors(xml, part));
  const lists = { fonts: [], fills: [], borders: [], cells: [], looks: [], differentials: [] };
  const tables: Tables = { palette, formats: new Map(), tables: new Set(), ...lists };
  const scanner = new XmlScanner(xml, part);
  scanner.requireRoot("main", "styleSheet");
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    const readEntry = readers.get(scanner.name);
    const item = scanner.name === "cellXfs" ? "xf" : scanner.name.slice(0, -1);
    if (readEntry === undefined) scanner.skip();
    // Looks are named by number: what is none of them may not count.
    else eachChild(scanner, () => (scanner.name === item ? readEntry(scanner, tables) : scanner.skip()));
  }
  return tables;
}

/** The file's own palette, which stands behind all that uses it; most files have none. */
function readIndexedColors(xml: string, part: string): readonly string[] {
  const colors: string[] = [];
  if (!xml.includes("rgbColor")) return colors;
  const scanner = new XmlScanner(xml, part);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "open" && scanner.name === "rgbColor") colors.push(rgbColor(scanner.attribute("rgb") ?? "") ?? white);
  }
  return colors;
}

/** What to do with each child of a list; it must move past the child. */
const readers = new Map<string, (scanner: XmlScanner, tables: Tables) => void>([
  ["numFmts", readFormat],
  ["fonts", (scanner, { fonts, palette }) => void fonts.push(readFont(scanner, palette))],
  ["fills", (scanner, { fills, palette }) => void fills.push(readFill(scanner, palette))],
  ["borders", (scanner, { borders }) => void borders.push(readBorder(scanner))],
  ["cellXfs", readCellFormat],
  ["dxfs", (scanner, { differentials, palette }) => void differentials.push(readDifferential(scanner, palette))],
  ["tableStyles", readTableStyle],
]);

function readFormat(scanner: XmlScanner, { formats }: Tables): void {
  formats.set(Number(scanner.attribute("numFmtId")), scanner.attribute("formatCode") ?? "General");
  scanner.skip();
}

function readTableStyle(scanner: XmlScanner, { tables }: Tables): void {
  tables.add(scanner.attribute("name") ?? "");
  scanner.skip();
}

/** Calls back at each child of the element just opened; the callback moves past the child. */
export function eachChild(scanner: XmlScanner, visit: () => void): void {
  scanner.children(visit);
}

function readFont(scanner: XmlScanner, palette: Palette): FontLook {
  const style: Mutable<CellStyle> = {};
  let symbols = false;
  let struck = false;
  eachChild(scanner, () => {
    const value = scanner.attribute("val");
    if (scanner.name === "strike" && (value === undefined || isTrue(value))) struck = true;
    if (scanner.name === "vertAlign" && value !== "baseline") struck = true;
    if (scanner.name === "b" && (value === undefined || isTrue(value))) style.bold = true;
    if (scanner.name === "sz" && Number(value) !== defaultFontSize) style.size = Number(value);
    if (scanner.name === "name" && /黑体|SimHei/i.test(value ?? "")) style.font = "hei";
    if (scanner.name === "name" && SYMBOL_FONT.test(value ?? "")) symbols = true;
    if (scanner.name === "charset" && value === SYMBOL_CHARSET) symbols = true;
    const color = scanner.name === "color" ? palette(readColorName(scanner)) : undefined;
    if (color !== undefined && color !== black) style.color = color;
    scanner.skip();
  });
  return { style, symbols, struck };
}

function readBorder(scanner: XmlScanner): Edges {
  const border: Mutable<Edges> = {};
  eachChild(scanner, () => {
    const { name } = scanner;
    const style = scanner.attribute("style") ?? "none";
    const isEdge = name === "top" || name === "right" || name === "bottom" || name === "left";
    if (isEdge && style !== "none") border[name] = lines.get(style) ?? "thin";
    scanner.skip();
  });
  return border;
}

function readCellFormat(scanner: XmlScanner, tables: Tables): void {
  const number = (name: string): number => Number(scanner.attribute(name) ?? 0);
  const font = tables.fonts[number("fontId")] ?? noFont;
  const style: Mutable<CellStyle> = { ...font.style };
  const fill = tables.fills[number("fillId")] ?? noFill;
  const border = tables.borders[number("borderId")];
  const format = formatOf(number("numFmtId"), tables.formats);
  if (fill.plan !== undefined) style.fill = fill.plan;
  if (border !== undefined && Object.keys(border).length > 0) style.border = border;
  if (format !== "General") style.format = format;
  let repeats = false;
  eachChild(scanner, () => {
    if (scanner.name === "alignment") readAlignment(scanner, style);
    if (scanner.name === "alignment" && scanner.attribute("horizontal") === "fill") repeats = true;
    const locked = scanner.name === "protection" ? scanner.attribute("locked") : undefined;
    if (locked !== undefined && !isTrue(locked)) style.unlocked = true;
    scanner.skip();
  });
  tables.cells.push(style);
  const { color = black, size = defaultFontSize, indent = 0 } = style;
  tables.looks.push({
    color,
    size,
    indent,
    backs: fill.backs,
    format,
    repeats,
    symbols: font.symbols,
    struck: font.struck,
  });
}

function readAlignment(scanner: XmlScanner, style: Mutable<CellStyle>): void {
  const horizontal = scanner.attribute("horizontal");
  const vertical = scanner.attribute("vertical");
  const indent = Number(scanner.attribute("indent") ?? 0);
  if (horizontal === "left" || horizontal === "center" || horizontal === "right") style.horizontal = horizontal;
  if (vertical === "top" || vertical === "center" || vertical === "bottom") style.vertical = vertical;
  if (isTrue(scanner.attribute("wrapText"))) style.wrap = true;
  if (indent > 0) style.indent = indent;
}

/** What a conditional format lays over a cell: `<dxf>` just opened. A fill is its `bgColor`, whatever it is called. */
export function readDifferential(scanner: XmlScanner, palette: Palette): DifferentialFormat {
  let fill: string | undefined;
  let color: string | undefined;
  let format: string | undefined;
  let struck = false;
  eachChild(scanner, () => {
    if (scanner.name === "fill")
      eachChild(scanner, () => {
        const { back, front } = patternColors(scanner, palette);
        fill = back ?? front;
      });
    else if (scanner.name === "font")
      eachChild(scanner, () => {
        if (scanner.name === "color") color = palette(readColorName(scanner));
        if (scanner.name === "strike" && isTrue(scanner.attribute("val") ?? "1")) struck = true;
        scanner.skip();
      });
    else {
      if (scanner.name === "numFmt") format = scanner.attribute("formatCode");
      scanner.skip();
    }
  });
  return { fill, color, format, struck };
}
