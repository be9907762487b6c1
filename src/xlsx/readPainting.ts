/** What is painted over cells by rules: conditional formats（条件格式）of all editions, sparklines（迷你图）, looks of tables. */
import type { Area } from "../sheet/plan";
import { numberFormat } from "../sheet/shownNumber";
import { parseAreaReference } from "./package/reference";
import type { XmlScanner } from "./package/xmlScanner";
import { readColorName } from "./readColors";
import { isTrue } from "./readCells";
import { localName } from "./readShapes";
import { eachChild, readDifferential, type DifferentialFormat, type ReadStyles } from "./readStyles";

/** More areas are not told apart: each shown cell is held against all of them. */
const mostPainted = 1_000;

/** A colour for the text, or one behind it, where a rule gives it. */
export interface Paint {
  readonly area: Area;
  readonly color: string | undefined;
  readonly fill: string | undefined;
}

/** What is painted, as it is met. */
export interface PaintParts {
  /** Where something else may be shown, or nothing. */
  readonly painted: Area[];
  /** Where colours may change. */
  readonly paints: Paint[];
}

/** Takes in the `<conditionalFormatting>` just opened, or one of a later edition, which names its cells at its end. */
export function readPainting(scanner: XmlScanner, parts: PaintParts, styles: () => ReadStyles): void {
  const rules: Rule[] = [];
  let cells = scanner.attribute("sqref") ?? "";
  eachChild(scanner, () => {
    const name = localName(scanner.name);
    if (name === "cfRule") rules.push(readRule(scanner, styles()));
    else if (name === "sqref") cells += ` ${scanner.content()}`;
    else scanner.skip();
  });
  const areas = areasIn(cells);
  if (rules.some(({ hides }) => hides)) addPainted(parts, areas);
  const looks = rules.flatMap(({ looks: all }) => all);
  for (const { color, fill } of looks) for (const area of areas) addPaint(parts, { area, color, fill });
}

/** Takes in extensions of the sheet, of which only some paint. */
export function readPaintingExtensions(scanner: XmlScanner, parts: PaintParts, styles: () => ReadStyles): void {
  const { depth } = scanner;
  let isDrawn = false;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    const name = localName(scanner.name);
    if (name === "sparkline") isDrawn = token === "open";
    if (token !== "open") continue;
    if (name === "conditionalFormatting") readPainting(scanner, parts, styles);
    else if (name === "sqref" && isDrawn) addPainted(parts, areasIn(scanner.content()));
  }
}

/** Adds areas that may show something else. */
export function addPainted({ painted }: PaintParts, areas: readonly Area[]): void {
  for (const area of areas) painted.push(painted.length < mostPainted ? area : around(painted.pop() ?? area, area));
}

/** Beyond the bound a paint counts as one that hides: nobody can tell it apart. */
function addPaint(parts: PaintParts, paint: Paint): void {
  if (parts.paints.length < mostPainted) parts.paints.push(paint);
  else addPainted(parts, [paint.area]);
}

interface Rule {
  /** Whether another text may be shown in place of the value, or none. */
  readonly hides: boolean;
  readonly looks: readonly Pick<Paint, "color" | "fill">[];
}

function readRule(scanner: XmlScanner, { differentials, palette }: ReadStyles): Rule {
  let look: DifferentialFormat | undefined = differentials[Number(scanner.attribute("dxfId") ?? -1)];
  let showsNoValue = false;
  const fills: string[] = [];
  const { depth } = scanner;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    const name = localName(scanner.name);
    const shows = scanner.attribute("showValue");
    if (shows !== undefined && !isTrue(shows)) showsNoValue = true;
    if (name === "dxf") look = readDifferential(scanner, palette);
    // Of a bar or a scale.
    else if (/color$/i.test(name)) fills.push(palette(readColorName(scanner)) ?? "");
  }
  const { color, fill, format, struck = false } = look ?? {};
  return {
    hides: showsNoValue || struck || (format !== undefined && !isPlain(format)),
    looks: [
      ...(color === undefined && fill === undefined ? [] : [{ color, fill }]),
      ...fills.filter((one) => one !== "").map((one) => ({ color: undefined, fill: one })),
    ],
  };
}

/** Numbers with more decimals than any score has, either sign and nought: a format that shows them shows all. LibreOffice gives every rule one. */
function isPlain(format: string): boolean {
  const shown = numberFormat(format);
  return ["是", 0, 0.12345, -0.12345].every((value) => shown(value).faithful);
}

/** Cells in a list of areas. */
export function areasIn(text: string): readonly Area[] {
  return text.split(/\s+/).flatMap((one) => parseAreaReference(one) ?? []);
}

function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
