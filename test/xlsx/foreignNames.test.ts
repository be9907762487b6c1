/** Names that a file brings are looked up in no plain object: those that every object has are as strange as any other. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { samplePlans } from "./samplePlans";

const good = writeXlsx(samplePlans);
const NAMES = ["hasOwnProperty", "__proto__", "constructor", "toString", "valueOf"];

function changed(change: (text: string) => string): Uint8Array {
  const parts = unzipSync(good);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, bytes]) => [
        path,
        path.endsWith(".xml") ? strToU8(change(new TextDecoder().decode(bytes))) : bytes,
      ]),
    ),
  );
}

describe.each(NAMES)("a workbook with %s", (name) => {
  const sound = readXlsx(good);

  it("as a list of styles reads as without", () => {
    expect(readXlsx(changed((xml) => xml.replace("<fonts ", `<${name}><a/></${name}><fonts `)))).toEqual(sound);
  });

  it("as a kind of line reads", () => {
    expect(readXlsx(changed((xml) => xml.replace('style="thin"', `style="${name}"`)))).toHaveLength(sound.length);
  });

  it("as an element of any part reads as without", () => {
    const within = (xml: string): string => xml.replace("<sheetData>", `<${name}><${name}/></${name}><sheetData>`);
    expect(readXlsx(changed(within))).toEqual(sound);
  });
});
