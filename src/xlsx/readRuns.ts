/** Pieces of a text with looks of their own（富文本）: one that nobody sees changes what the whole says. */
import { decodeXstring } from "./package/xmlEntities";
import { XmlScanner } from "./package/xmlScanner";
import { readColorName, type ColorName } from "./readColors";
import { localName } from "./readShapes";
import { eachChild } from "./readStyles";

/** The look of a piece, as far as it is its own. */
export interface Run {
  readonly color: ColorName | undefined;
  /** Points. */
  readonly size: number | undefined;
}

/** The texts of a part that hold such pieces; of a sheet's part, those in its own cells. */
export function readRuns(xml: string, part: string): ReadonlyMap<string, readonly Run[]> {
  const found = new Map<string, Run[]>();
  // Nearly all parts are without, and need not be gone through.
  if (!xml.includes("rPr")) return found;
  const scanner = new XmlScanner(xml, part);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    const name = localName(scanner.name);
    if (token !== "open" || (name !== "si" && name !== "is")) continue;
    const { text, runs } = readText(scanner);
    const known = found.get(text);
    if (known !== undefined) for (const run of runs) known.push(run);
    else if (runs.length > 0) found.set(text, [...runs]);
  }
  return found;
}

function readText(scanner: XmlScanner): { readonly text: string; readonly runs: readonly Run[] } {
  let text = "";
  const runs: Run[] = [];
  eachChild(scanner, () => {
    const name = localName(scanner.name);
    if (name === "t") text += scanner.content();
    else if (name === "r") text += readRun(scanner, runs);
    else scanner.skip();
  });
  return { text: decodeXstring(text), runs };
}

/** Gives the text, and adds the look where there is something to see. */
function readRun(scanner: XmlScanner, runs: Run[]): string {
  let text = "";
  let color: ColorName | undefined;
  let size: number | undefined;
  eachChild(scanner, () => {
    const name = localName(scanner.name);
    if (name === "t") text += scanner.content();
    else if (name === "rPr")
      eachChild(scanner, () => {
        const property = localName(scanner.name);
        if (property === "color") color = readColorName(scanner);
        if (property === "sz") size = Number(scanner.attribute("val"));
        scanner.skip();
      });
    else scanner.skip();
  });
  const hasLook = color !== undefined || size !== undefined;
  if (hasLook && text.trim() !== "") runs.push({ color, size });
  return text;
}
