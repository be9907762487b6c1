/** The table of texts (xl/sharedStrings.xml) read back; formatting inside a text is left out, and so are its readings. */
import { HostError } from "../sheet/workbook";
import { decodeXstring } from "./package/xmlEntities";
import { XmlScanner } from "./package/xmlScanner";

/** Most texts of a file, and most characters of one. */
const maxStrings = 200_000;
const maxStringLength = 32_767;

/** The texts in order. Throws a HostError (`damaged`, `ambiguous`, `too-big-to-read`). */
export function readStrings(xml: string, part: string): readonly string[] {
  const scanner = new XmlScanner(xml, part);
  const strings: string[] = [];
  scanner.requireRoot("main", "sst");
  scanner.children(() => {
    if (scanner.name === "extLst") return scanner.skip();
    if (scanner.name !== "si") throw strayIn(scanner, part);
    if (strings.length === maxStrings) throw new HostError("too-big-to-read", part);
    strings.push(readRichText(scanner, part));
  });
  return strings;
}

/** Text of the `<si>` or `<is>` just opened: its `<t>` and those of its runs, but no readings（拼音）. Moves past it. */
export function readRichText(scanner: XmlScanner, part: string): string {
  let text: string | undefined;
  scanner.children(() => {
    if (scanner.name === "r") text = (text ?? "") + readRun(scanner, part);
    // Of two texts some programs take the first, others the last or both.
    else if (scanner.name === "t" && text === undefined) text = scanner.leaf();
    else if (isSilent(scanner.name)) scanner.skip();
    else throw strayIn(scanner, part);
  });
  return cellText(text ?? "", part);
}

function readRun(scanner: XmlScanner, part: string): string {
  let text: string | undefined;
  scanner.children(() => {
    if (scanner.name === "t" && text === undefined) text = scanner.leaf();
    else if (scanner.name === "rPr") scanner.skip();
    else throw strayIn(scanner, part);
  });
  return text ?? "";
}

/** Readings, and what later editions may add. */
function isSilent(name: string): boolean {
  return name === "rPh" || name === "phoneticPr" || name === "extLst";
}

/** An element where the schema has none: some programs read it, others do not. */
export function strayIn(scanner: XmlScanner, part: string): HostError {
  return new HostError("ambiguous", `${part}: ${scanner.name}`);
}

/** Decodes a cell's text and checks its length. */
export function cellText(raw: string, part: string): string {
  const text = decodeXstring(raw);
  if (text.length > maxStringLength) throw new HostError("damaged", `${part}: text longer than a cell holds`);
  return ownCopy(text);
}

/**
 * A piece of a long text is kept by engines as a view of the whole: whoever keeps one cell of a file would keep the whole part.
 * Joining and cutting makes a text of its own.
 */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
