/** Print set-up of a sheet read back. */
import type { Area, PrintPlan } from "../sheet/plan";
import { parseAreaReference } from "./package/reference";
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

/** The plan, where the sheet has a page set-up. `used` stands in for a missing print area. */
export function printPlan(parts: PrintParts, names: readonly NameEntry[], used: Area): PrintPlan | undefined {
  if (parts.orientation === undefined) return undefined;
  const textOf = (name: string): string | undefined => {
    const found = names.find((one) => one.name === `_xlnm.${name}`)?.refersTo;
    return found?.slice(found.lastIndexOf("!") + 1);
  };
  const titles = /^\$?([0-9]+):\$?([0-9]+)$/.exec(textOf("Print_Titles") ?? "");
  return {
    orientation: parts.orientation,
    area: parseAreaReference(textOf("Print_Area") ?? "") ?? used,
    ...(titles === null ? {} : { titleRows: [Number(titles[1]) - 1, Number(titles[2]) - 1] }),
    margin: parts.margin ?? 0,
    footer: parts.footer ?? { left: "", center: "", right: "" },
    breaksBefore: parts.breaksBefore ?? [],
  };
}

/** Splits `&Lleft&Ccenter&Rright`; text before the first code stands in the centre. */
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
