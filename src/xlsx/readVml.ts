/** Old drawings（VML：批注、标签、按钮、复选框等控件）: which of their objects are shown, and where. */
import { HostError } from "../sheet/workbook";
import { XmlScanner } from "./package/xmlScanner";
import { boxBetween, placeOf, type Pair } from "./readAnchors";
import { localName, type Box } from "./readShapes";
import { emuPerPixel, emuPerPoint, type SheetSizes } from "./sheetSizes";

/** Children of the root that draw nothing. */
const DRAW_NOTHING = new Set(["shapetype", "shapelayout"]);

/** EMU in each unit of a length; one without a unit is in pixels. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ["", emuPerPixel],
  ["px", emuPerPixel],
  ["pt", emuPerPoint],
  ["in", 72 * emuPerPoint],
  ["cm", 360_000],
  ["mm", 36_000],
]);

/**
 * What the objects of a part cover. Notes count where they are always shown（始终显示）. `isMargin`: the part belongs to headers and footers, where only what
 * is tied to cells lies over them. What is no XML is shown by no program, and covers nothing.
 */
export function readVml(xml: string, part: string, sizes: SheetSizes, isMargin: boolean): readonly Box[] {
  try {
    return objectsOf(xml, part)
      .filter((object) => object.anchor !== undefined || !isMargin)
      .flatMap((object) => boxOf(object, sizes) ?? []);
  } catch (cause) {
    if (cause instanceof HostError && cause.code === "damaged") return [];
    throw cause;
  }
}

interface VmlObject {
  readonly style: ReadonlyMap<string, string>;
  readonly isNote: boolean;
  readonly isVisible: boolean;
  /** Column, pixels, row, pixels of both corners. */
  readonly anchor: readonly number[] | undefined;
}

function objectsOf(xml: string, part: string): readonly VmlObject[] {
  // Excel itself writes line ends as HTML does.
  const scanner = new XmlScanner(xml.replace(/<br\s*>/gi, "<br/>"), part);
  const objects: VmlObject[] = [];
  scanner.root();
  const root = scanner.depth;
  for (let token = scanner.next(); token !== "end" && scanner.depth >= root; token = scanner.next()) {
    if (token !== "open") continue;
    if (DRAW_NOTHING.has(localName(scanner.name))) scanner.skip();
    else objects.push(readVmlObject(scanner));
  }
  return objects;
}

function readVmlObject(scanner: XmlScanner): VmlObject {
  const style = styleOf(scanner.attribute("style") ?? "");
  let anchor: readonly number[] | undefined;
  let [isNote, isVisible] = [false, false];
  const depth = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    const name = localName(scanner.name);
    if (name === "ClientData") isNote ||= scanner.attribute("ObjectType") === "Note";
    else if (name === "Anchor")
      anchor = scanner
        .content()
        .split(",")
        .map((text) => Number(text) || 0);
    else if (name === "Visible") isVisible = !/^\s*(?:f|false|0)\s*$/i.test(scanner.content());
  }
  return { style, isNote, isVisible, anchor };
}

function styleOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(";").map((entry) => {
      const [name = "", value = ""] = entry.split(":");
      return [name.trim().toLowerCase(), value.trim().toLowerCase()] as const;
    }),
  );
}

function boxOf({ style, isNote, isVisible, anchor }: VmlObject, sizes: SheetSizes): Box | null {
  const isHidden = style.get("visibility") === "hidden";
  if (isNote ? isHidden && !isVisible : isHidden) return null;
  if (anchor !== undefined) return anchorBox(anchor, sizes);
  const of = (name: string): number => lengthOf(style.get(name) ?? "");
  const [left, top] = [of("margin-left") + of("left"), of("margin-top") + of("top")];
  return { left, top, right: left + of("width"), bottom: top + of("height") };
}

function anchorBox(anchor: readonly number[], sizes: SheetSizes): Box {
  const of = (index: number): number => Math.max(0, anchor[index] ?? 0);
  const corner = (at: number): Pair =>
    placeOf(
      { column: of(at), across: of(at + 1) * emuPerPixel, row: of(at + 2), down: of(at + 3) * emuPerPixel },
      sizes,
    );
  return boxBetween(corner(0), corner(4));
}

function lengthOf(text: string): number {
  const [, number = "0", unit = ""] = /^(-?[\d.]+)([a-z]*)$/.exec(text) ?? [];
  return (Number(number) || 0) * (UNITS.get(unit) ?? 0);
}
