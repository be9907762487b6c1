/** The table of texts (xl/sharedStrings.xml) read back; formatting inside a text is left out, and so are its readings. */
import { HostError } from "../sheet/workbook";
import { decodeXstring } from "./package/xmlEntities";
import { XmlScanner } from "./package/xmlScanner";

/** Most texts of a file, and most characters of one. */
const maxStrings = 200_000;
const maxStringLength = 32_767;

/** The texts in order. Throws a HostError (`damaged`, `too-big-to-read`). */
export function readStrings(xml: string, part: string): readonly string[] {
  const scanner = new XmlScanner(xml, part);
  const strings: string[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open" || scanner.name !== "si") continue;
    if (strings.length === maxStrings) throw new HostError("too-big-to-read", part);
    strings.push(readRichText(scanner, part));
  }
  return strings;
}

/** Text of the `<si>` or `<is>` just opened: its `<t>` and those of its runs. Moves past it. */
export function readRichText(scanner: XmlScanner, part: string): string {
  const depth = scanner.depth;
  let text = "";
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "t") text += scanner.content();
    else if (scanner.name !== "r") scanner.skip();
  }
  return cellText(text, part);
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
