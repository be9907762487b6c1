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

/** Looks of pieces by the text that they make up, each look once. */
export type Runs = ReadonlyMap<string, readonly Run[]>;

/** The texts of a part that hold such pieces; of a sheet's part, those in its own cells. */
export function readRuns(xml: string, part: string): Runs {
  const found = new Map<string, Map<string, Run>>();
  // Nearly all parts are without, and need not be gone through.
  if (!holdsRuns(xml)) return new Map();
  const scanner = new XmlScanner(xml, part);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    const name = localName(scanner.name);
    if (token !== "open" || (name !== "si" && name !== "is")) continue;
    const { text, runs } = readText(scanner);
    if (runs.length === 0) continue;
    const known = found.get(text) ?? new Map<string, Run>();
    for (const run of runs) known.set(JSON.stringify(run), run);
    found.set(text, known);
  }
  return new Map([...found].map(([text, runs]) => [text, [...runs.values()]]));
}

/** Whether some `rPr` is in the text. Engines look for a first letter, and of the two `P` is the rarer by far. */
export function holdsRuns(xml: string): boolean {
  for (let at = xml.indexOf("Pr"); at >= 0; at = xml.indexOf("Pr", at + 1)) if (xml[at - 1] === "r") return true;
  return false;
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
