/** Objects of a drawing（图形、图片、文本框、图表、控件、组合）with the places they really take up. */
import type { XmlScanner } from "./package/xmlScanner";
import { isTrue } from "./readCells";
import { emuPerPoint } from "./sheetSizes";

/** A rectangle in EMU from the sheet's corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Elements that are an object of their own. */
const OBJECTS = new Set(["sp", "pic", "graphicFrame", "cxnSp", "grpSp", "contentPart"]);

/** Text that is said to be no smaller than this, where nothing is said of it: points. */
const usualSize = 11;
const lineHeight = 1.3;
/** Width of letters and digits beside that of a Chinese sign. */
const narrowSign = 0.55;

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Shape {
  isHidden: boolean;
  /** Degrees. */
  turn: number;
  /** How far line, shadow and glow reach beyond the frame. */
  beyond: number;
  readonly places: Partial<Record<"off" | "ext" | "chOff" | "chExt", Place>>;
  readonly isGroup: boolean;
  readonly children: Shape[];
  readonly text: ShapeText;
}

interface ShapeText {
  /** Widths of the paragraphs in signs. */
  readonly paragraphs: number[];
  size: number;
  wraps: boolean;
  isCut: { across: boolean; down: boolean };
}

/** Whether the element that the scanner stands at is an object. */
export function isObject(name: string): boolean {
  return OBJECTS.has(name);
}

/** Name without prefix or namespace. */
export function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf(":"), name.lastIndexOf("}")) + 1);
}

/** What the object just opened covers, when it stands in a frame; nothing where it is hidden. Moves past it. */
export function readObject(scanner: XmlScanner): (frame: Box) => readonly Box[] {
  const shape = readShape(scanner);
  return (frame) => boxesOf(shape, frame);
}

function readShape(scanner: XmlScanner): Shape {
  const depth = scanner.depth;
  const text: ShapeText = { paragraphs: [], size: 0, wraps: true, isCut: { across: false, down: false } };
  const isGroup = localName(scanner.name) === "grpSp";
  const shape: Shape = { isHidden: false, turn: 0, beyond: 0, places: {}, isGroup, children: [], text };
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    const name = localName(scanner.name);
    if (isObject(name)) shape.children.push(readShape(scanner));
    else if (name === "t") addText(text, scanner.content());
    else readFact(scanner, name, shape);
  }
  return shape;
}

function readFact(scanner: XmlScanner, name: string, shape: Shape): void {
  const number = (attribute: string): number => Number(scanner.attribute(attribute) ?? 0) || 0;
  const { text, places } = shape;
  if (name === "cNvPr") shape.isHidden ||= isTrue(scanner.attribute("hidden"));
  else if (name === "xfrm") shape.turn = number("rot") / 60_000;
  else if (name === "off" || name === "chOff") places[name] = { x: number("x"), y: number("y") };
  else if (name === "chExt" || (name === "ext" && scanner.attribute("cx") !== undefined))
    places[name] = { x: number("cx"), y: number("cy") };
  else if (name === "ln") shape.beyond = Math.max(shape.beyond, number("w") / 2);
  else if (name === "outerShdw" || name === "reflection" || name === "prstShdw")
    shape.beyond = Math.max(shape.beyond, number("dist"));
  else if (name === "glow") shape.beyond = Math.max(shape.beyond, number("rad"));
  else if (name === "p") text.paragraphs.push(0);
  else if (name === "bodyPr") {
    text.wraps = scanner.attribute("wrap") !== "none";
    text.isCut = {
      across: scanner.attribute("horzOverflow") === "clip",
      down: ["clip", "ellipsis"].includes(scanner.attribute("vertOverflow") ?? ""),
    };
  } else if (name.endsWith("rPr")) text.size = Math.max(text.size, number("sz") / 100);
}

function addText({ paragraphs }: ShapeText, text: string): void {
  let width = 0;
  for (const sign of text) width += sign < "\u2E80" ? narrowSign : 1;
  paragraphs.push((paragraphs.pop() ?? 0) + width);
}

function boxesOf(shape: Shape, frame: Box): readonly Box[] {
  if (shape.isHidden) return [];
  const own = shape.isGroup ? [] : [grown(withText(turned(frame, shape.turn), shape.text), shape.beyond)];
  return [...own, ...shape.children.flatMap((child) => boxesOf(child, childFrame(shape, child, frame)))];
}

/** Objects of a group are placed in measures of the group, and may stand outside it. */
function childFrame({ places }: Shape, child: Shape, frame: Box): Box {
  const { off, ext } = child.places;
  if (off === undefined || ext === undefined) return frame;
  const origin = places.chOff ?? places.off ?? { x: 0, y: 0 };
  const whole = places.chExt ?? places.ext ?? { x: 0, y: 0 };
  const scaleX = whole.x > 0 ? (frame.right - frame.left) / whole.x : 1;
  const scaleY = whole.y > 0 ? (frame.bottom - frame.top) / whole.y : 1;
  const left = frame.left + (off.x - origin.x) * scaleX;
  const top = frame.top + (off.y - origin.y) * scaleY;
  return { left, top, right: left + ext.x * scaleX, bottom: top + ext.y * scaleY };
}

/** What a frame and the same frame turned about its middle take up together. */
function turned(frame: Box, degrees: number): Box {
  if (degrees === 0) return frame;
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)].map(Math.abs);
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const across = Math.max(0, (width * (cosine ?? 1) + height * (sine ?? 0) - width) / 2);
  const down = Math.max(0, (width * (sine ?? 0) + height * (cosine ?? 1) - height) / 2);
  return grown(frame, across, down);
}

/** Text that is more than its frame holds runs over the edges, unless it is cut off there. Up to a line and a half is our own mistake in measuring. */
function withText(frame: Box, { paragraphs, size, wraps, isCut }: ShapeText): Box {
  const sign = (size || usualSize) * emuPerPoint;
  const width = Math.max(sign, frame.right - frame.left);
  const counted = paragraphs.map((signs) => (wraps ? Math.max(1, Math.ceil((signs * sign) / width)) : 1));
  const lines = counted.reduce((sum, count) => sum + count, 0);
  const across = wraps || isCut.across ? 0 : Math.max(0, ...paragraphs) * sign - width;
  const down = isCut.down ? 0 : lines * sign * lineHeight - (frame.bottom - frame.top);
  const slack = 1.5 * sign;
  return grown(frame, across > slack ? across : 0, down > slack ? down : 0);
}

function grown({ left, top, right, bottom }: Box, across: number, down: number = across): Box {
  return { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
}
