/** Styles (xl/styles.xml) read back as CellStyles, as far as a plan can say them. */
import type { BorderLine, CellStyle } from "../sheet/plan";
import { XmlScanner } from "./package/xmlScanner";
import { isTrue } from "./readCells";
import { defaultFontSize, numberFormatOf } from "./styleElements";

type Edges = NonNullable<CellStyle["border"]>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Look of a conditional format; colours are #RRGGBB. */
export interface DifferentialFormat {
  readonly fill: string | undefined;
  readonly color: string | undefined;
  /** A number format, which shows the value as another text. */
  readonly format?: string | undefined;
}

/** Looks by number, as cells and conditional formats name them. */
export interface ReadStyles {
  readonly cells: readonly CellStyle[];
  readonly differentials: readonly DifferentialFormat[];
  /** Numbers of looks that repeat the cell's text until the cell is full（填充）: 9 is shown as 9999. */
  readonly repeating: ReadonlySet<number>;
}

/** Formats that other programs name by number only: percent, scientific, fractions, dates and times, accounting. */
const formatsByNumber: ReadonlyMap<number, string> = new Map([
  ...([9, 10] as const).map((id) => [id, id === 9 ? "0%" : "0.00%"] as const),
  ...([3, 37, 38, 41, 42] as const).map((id) => [id, "#,##0"] as const),
  ...([4, 39, 40, 43, 44] as const).map((id) => [id, "#,##0.00"] as const),
  ...([11, 48] as const).map((id) => [id, "0.00E+00"] as const),
  ...([12, 13] as const).map((id) => [id, "# ?/?"] as const),
  ...([14, 15, 16, 17, 22, 27, 30, 31, 36, 57, 58] as const).map((id) => [id, "yyyy-mm-dd"] as const),
  ...([18, 19, 20, 21, 32, 33, 45, 46, 47] as const).map((id) => [id, "h:mm:ss"] as const),
]);

/** Lines that a plan has no word for are taken for the nearest one. */
const lines: Readonly<Record<string, BorderLine>> = {
  thin: "thin",
  hair: "hair",
  medium: "medium",
  double: "double",
  thick: "medium",
};

interface Tables {
  readonly formats: Map<number, string>;
  readonly fonts: CellStyle[];
  readonly fills: (string | undefined)[];
  readonly borders: Edges[];
  readonly cells: CellStyle[];
  readonly differentials: DifferentialFormat[];
  readonly repeating: Set<number>;
}

/**
 * Reads the part. What a plan has no word for is taken for the nearest, or left out: every font but 黑体 is 宋体, a thick line is a medium one, colours
 * of a theme are none. Throws a HostError (`damaged`) when it is no XML.
 */
export function readStyles(xml: string, part: string): ReadStyles {
  const lists = { fonts: [], fills: [], borders: [], cells: [], differentials: [] };
  const tables: Tables = { formats: new Map(), repeating: new Set(), ...lists };
  const scanner = new XmlScanner(xml, part);
  scanner.root();
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    const readEntry = readers[scanner.name];
    if (readEntry === undefined) scanner.skip();
    else eachChild(scanner, () => readEntry(scanner, tables));
  }
  return tables;
}

/** What to do with each child of a list; it must move past the child. */
const readers: Readonly<Record<string, ((scanner: XmlScanner, tables: Tables) => void) | undefined>> = {
  numFmts(scanner, { formats }) {
    formats.set(Number(scanner.attribute("numFmtId")), scanner.attribute("formatCode") ?? "General");
    scanner.skip();
  },
  fonts: (scanner, { fonts }) => void fonts.push(readFont(scanner)),
  fills: (scanner, { fills }) => void fills.push(readFill(scanner, "fgColor")),
  borders: (scanner, { borders }) => void borders.push(readBorder(scanner)),
  cellXfs: (scanner, tables) => void tables.cells.push(readCellFormat(scanner, tables)),
  dxfs: (scanner, { differentials }) => void differentials.push(readDifferential(scanner)),
};

/** Calls back at each child of the element just opened; the callback moves past the child. */
export function eachChild(scanner: XmlScanner, visit: () => void): void {
  const depth = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) if (token === "open") visit();
}

function readFont(scanner: XmlScanner): CellStyle {
  const font: Mutable<CellStyle> = {};
  eachChild(scanner, () => {
    const value = scanner.attribute("val");
    if (scanner.name === "b" && (value === undefined || isTrue(value))) font.bold = true;
    if (scanner.name === "sz" && Number(value) !== defaultFontSize) font.size = Number(value);
    if (scanner.name === "name" && /黑体|SimHei/i.test(value ?? "")) font.font = "hei";
    const color = scanner.name === "color" ? colorOf(scanner) : undefined;
    if (color !== undefined && color !== "#000000") font.color = color;
    scanner.skip();
  });
  return font;
}

/** The colour of a solid fill: `fgColor` in cells, `bgColor` in conditional formats. */
function readFill(scanner: XmlScanner, element: "fgColor" | "bgColor"): string | undefined {
  let color: string | undefined;
  eachChild(scanner, () => {
    eachChild(scanner, () => {
      if (scanner.name === element) color = colorOf(scanner);
      scanner.skip();
    });
  });
  return color;
}

function readBorder(scanner: XmlScanner): Edges {
  const border: Mutable<Edges> = {};
  eachChild(scanner, () => {
    const { name } = scanner;
    const style = scanner.attribute("style") ?? "none";
    const isEdge = name === "top" || name === "right" || name === "bottom" || name === "left";
    if (isEdge && style !== "none") border[name] = lines[style] ?? "thin";
    scanner.skip();
  });
  return border;
}

function readCellFormat(scanner: XmlScanner, tables: Tables): CellStyle {
  const number = (name: string): number => Number(scanner.attribute(name) ?? 0);
  const style: Mutable<CellStyle> = { ...tables.fonts[number("fontId")] };
  const fill = tables.fills[number("fillId")];
  const border = tables.borders[number("borderId")];
  const format = formatOf(number("numFmtId"), tables.formats);
  if (fill !== undefined) style.fill = fill;
  if (border !== undefined && Object.keys(border).length > 0) style.border = border;
  if (format !== "General") style.format = format;
  eachChild(scanner, () => {
    if (scanner.name === "alignment") readAlignment(scanner, style);
    if (scanner.name === "alignment" && scanner.attribute("horizontal") === "fill")
      tables.repeating.add(tables.cells.length);
    const locked = scanner.name === "protection" ? scanner.attribute("locked") : undefined;
    if (locked !== undefined && !isTrue(locked)) style.unlocked = true;
    scanner.skip();
  });
  return style;
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

function readDifferential(scanner: XmlScanner): DifferentialFormat {
  let fill: string | undefined;
  let color: string | undefined;
  let format: string | undefined;
  eachChild(scanner, () => {
    if (scanner.name === "fill") fill = readFill(scanner, "bgColor");
    else if (scanner.name === "font") color = readFont(scanner).color;
    else {
      if (scanner.name === "numFmt") format = scanner.attribute("formatCode");
      scanner.skip();
    }
  });
  return { fill, color, format };
}

function formatOf(id: number, formats: ReadonlyMap<number, string>): string {
  return formats.get(id) ?? numberFormatOf(id) ?? formatsByNumber.get(id) ?? "General";
}

/** #RRGGBB of an element with `rgb="AARRGGBB"`. Of other colours only white is known: every theme and palette of offices has it in the same place; the rest are left out. */
export function colorOf(scanner: XmlScanner): string | undefined {
  const rgb = scanner.attribute("rgb");
  if (rgb !== undefined && /^[0-9A-Fa-f]{8}$/.test(rgb)) return `#${rgb.slice(2).toUpperCase()}`;
  const isWhite =
    (scanner.attribute("theme") === "0" && scanner.attribute("tint") === undefined) ||
    ["1", "9"].includes(scanner.attribute("indexed") ?? "");
  return isWhite ? "#FFFFFF" : undefined;
}
