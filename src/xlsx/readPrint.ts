/** Print set-up of a sheet read back. */
import type { Area, PrintPlan } from "../sheet/plan";
import { parseAreaReference, parseCellReference } from "./package/reference";
import { decodeXstring } from "./package/xmlEntities";
import type { XmlScanner } from "./package/xmlScanner";
import type { NameEntry } from "./readWorkbookPart";
import { eachChild } from "./readStyles";
import { centimetresPerInch } from "./writePrint";

/** What the worksheet part says about printing, as it is met. */
export interface PrintParts {
  orientation?: PrintPlan["orientation"];
  margin?: number;
  footer?: PrintPlan["footer"];
  breaksBefore?: readonly number[];
}

/** Takes in `<pageMargins>`, `<pageSetup>`, `<headerFooter>` or `<rowBreaks>` just opened; false for any other element. */
export function readPrintElement(scanner: XmlScanner, parts: PrintParts): boolean {
  if (scanner.name === "pageSetup") {
    parts.orientation = scanner.attribute("orientation") === "landscape" ? "landscape" : "portrait";
  } else if (scanner.name === "pageMargins") {
    parts.margin = toCentimetres(Number(scanner.attribute("left") ?? 0));
  } else if (scanner.name === "headerFooter") {
    eachChild(scanner, () => {
      if (scanner.name === "oddFooter") parts.footer = splitFooter(decodeXstring(scanner.content()));
      else scanner.skip();
    });
    return true;
  } else if (scanner.name === "rowBreaks") {
    parts.breaksBefore = readBreaks(scanner);
    return true;
  } else return false;
  scanner.skip();
  return true;
}

/**
 * The plan, where the sheet has a page set-up; else undefined. `used` stands in for a missing print area. Margins are centimetres, the
 * left one for all sides; rows and columns count from 0.
 */
export function printPlan(parts: PrintParts, names: readonly NameEntry[], used: Area): PrintPlan | undefined {
  if (parts.orientation === undefined) return undefined;
  const [area = used, ...furtherAreas] = references(names, "Print_Area").flatMap(
    (one) => parseAreaReference(one) ?? [],
  );
  const titles = references(names, "Print_Titles");
  const titleRows = bounds(titles, wholeRows, (number) => Number(number) - 1);
  const titleColumns = bounds(titles, wholeColumns, (letters) => parseCellReference(`${letters}1`)?.column ?? 0);
  return {
    orientation: parts.orientation,
    area,
    ...(titleRows === undefined ? {} : { titleRows }),
    ...(titleColumns === undefined ? {} : { titleColumns }),
    ...(furtherAreas.length === 0 ? {} : { furtherAreas }),
    margin: parts.margin ?? 0,
    footer: parts.footer ?? { left: "", center: "", right: "" },
    breaksBefore: parts.breaksBefore ?? [],
  };
}

// Titles are whole rows ($1:$4) or columns ($A:$C), which no area of cells is.
const wholeRows = /^\$?([0-9]+):\$?([0-9]+)$/;
const wholeColumns = /^\$?([A-Z]+):\$?([A-Z]+)$/;

/** The areas that are printed, as text without the sheet; none where all of it is. */
export function printReferences(names: readonly NameEntry[]): readonly string[] {
  return references(names, "Print_Area");
}

/** What a print name refers to, without the sheet. Commas and "!" inside a quoted sheet name do not count. */
function references(names: readonly NameEntry[], name: string): readonly string[] {
  const text = names.find((one) => one.name === `_xlnm.${name}`)?.refersTo ?? "";
  return text
    .replace(/'(?:[^']|'')*'/g, "")
    .split(",")
    .map((part) => part.slice(part.lastIndexOf("!") + 1));
}

function bounds(
  titles: readonly string[],
  pattern: RegExp,
  numberOf: (text: string) => number,
): readonly [number, number] | undefined {
  for (const title of titles) {
    const [, first, last] = pattern.exec(title) ?? [];
    if (first !== undefined && last !== undefined) return [numberOf(first), numberOf(last)];
  }
  return undefined;
}

/** Splits a footer; text before the first code stands in the centre. Example: `&L甲&R第&P页` is 甲 at the left and 第&P页 at the right. */
export function splitFooter(text: string): PrintPlan["footer"] {
  const [start = "", ...rest] = text.split(/&([LCR])/);
  const parts = { L: "", C: start, R: "" };
  for (let index = 0; index < rest.length; index += 2) {
    const code = rest[index];
    if (code === "L" || code === "C" || code === "R") parts[code] += rest[index + 1] ?? "";
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}

function readBreaks(scanner: XmlScanner): readonly number[] {
  const rows: number[] = [];
  eachChild(scanner, () => {
    rows.push(Number(scanner.attribute("id") ?? 0));
    scanner.skip();
  });
  return rows;
}

/** Margins are stored in inches; plans say them in tenths of millimetres at the finest. */
function toCentimetres(inches: number): number {
  return Math.round(inches * centimetresPerInch * 100) / 100;
}
