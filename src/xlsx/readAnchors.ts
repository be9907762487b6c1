/** Anchors of a drawing（锚定到单元格、随页面固定）: where its objects stand on the sheet. */
import { XmlScanner } from "./package/xmlScanner";
import { isObject, localName, readObject, type Box } from "./readShapes";
import { eachChild } from "./readStyles";
import type { Lines, SheetSizes } from "./sheetSizes";

/** Sizes of what has no frame: it then covers nothing. */
const nothing = { x: 0, y: 0 };

/** A cell with what lies beyond its corner, in EMU. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

/** What a drawing part covers, in its order. Throws a HostError (`damaged`). */
export function readDrawing(xml: string, part: string, sizes: SheetSizes): readonly Box[] {
  const scanner = new XmlScanner(xml, part);
  const boxes: Box[] = [];
  scanner.root();
  eachChild(scanner, () => void boxes.push(...readEntry(scanner, sizes)));
  return boxes;
}

/** Of alternatives, some programs show the one and some the other: all of them count. */
function readEntry(scanner: XmlScanner, sizes: SheetSizes): readonly Box[] {
  const name = localName(scanner.name);
  if (name.endsWith("Anchor")) return readAnchor(scanner, sizes);
  const boxes: Box[] = [];
  if (["AlternateContent", "Choice", "Fallback"].includes(name))
    eachChild(scanner, () => void boxes.push(...readEntry(scanner, sizes)));
  else scanner.skip();
  return boxes;
}

function readAnchor(scanner: XmlScanner, sizes: SheetSizes): readonly Box[] {
  const corners: { from?: Corner; to?: Corner } = {};
  const places: { pos?: Pair; ext?: Pair } = {};
  const objects: ((frame: Box) => readonly Box[])[] = [];
  const depth = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    const name = localName(scanner.name);
    if (name === "from" || name === "to") corners[name] = readCorner(scanner);
    else if (name === "pos") places.pos = readPair(scanner, "x", "y");
    else if (name === "ext" && scanner.attribute("cx") !== undefined) places.ext = readPair(scanner, "cx", "cy");
    else if (isObject(name)) objects.push(readObject(scanner));
  }
  const { x: left, y: top } = corners.from === undefined ? (places.pos ?? nothing) : placeOf(corners.from, sizes);
  const { x: width, y: height } = places.ext ?? nothing;
  const end = corners.to === undefined ? { x: left + width, y: top + height } : placeOf(corners.to, sizes);
  const frame = boxBetween({ x: left, y: top }, end);
  return objects.flatMap((boxesIn) => boxesIn(frame));
}

/** A place on the sheet, in EMU from its corner. */
export interface Pair {
  readonly x: number;
  readonly y: number;
}

/** The rectangle between two corners, whichever they are. */
export function boxBetween(one: Pair, other: Pair): Box {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}

function readPair(scanner: XmlScanner, x: string, y: string): Pair {
  return { x: Number(scanner.attribute(x)) || 0, y: Number(scanner.attribute(y)) || 0 };
}

/** The `<from>` or `<to>` just opened. */
export function readCorner(scanner: XmlScanner): Corner {
  const numbers = new Map<string, number>();
  eachChild(scanner, () => void numbers.set(localName(scanner.name), Number(scanner.content()) || 0));
  const of = (name: string): number => Math.max(0, numbers.get(name) ?? 0);
  return { row: of("row"), column: of("col"), down: of("rowOff"), across: of("colOff") };
}

/** Its place on the sheet. Nothing reaches beyond the cell it is said to begin in. */
export function placeOf({ row, column, down, across }: Corner, { rows, columns }: SheetSizes): Pair {
  return { x: within(columns, column, across), y: within(rows, row, down) };
}

function within(lines: Lines, index: number, beyond: number): number {
  return Math.min(lines.startOf(index) + beyond, lines.startOf(index + 1));
}
