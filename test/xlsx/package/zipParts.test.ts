/** Archives read back by a library that is not ours, and byte by byte where the format leaves a choice. */
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { openArchive } from "../../../src/xlsx/package/archive";
import { zipParts } from "../../../src/xlsx/package/zipParts";

const flagsAt = 6;
const dateAt = 12;

describe("zipParts", () => {
  it("packs texts that other readers and ours find again, in the order given", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 400 });
    const parts = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\/[a-z0-9]{1,8}\.xml$/), texts, { maxKeys: 5 });
    fc.assert(
      fc.property(parts, (parts) => {
        const given = Object.entries(parts);
        const bytes = zipParts(new Map(given));
        const unzipped = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]);
        expect(unzipped).toEqual(given);
        const archive = openArchive(bytes);
        expect(archive.paths.map((path) => [path, archive.text(path)])).toEqual(given);
      }),
    );
  });

  it("marks names beyond ASCII as UTF-8, and no others", () => {
    const flags = (name: string): number =>
      new DataView(zipParts(new Map([[name, ""]])).buffer).getUint16(flagsAt, true);
    expect([flags("xl/workbook.xml"), flags("a~.xml"), flags("评价表.xml")]).toEqual([0, 0, 0x800]);
    expect(Object.keys(unzipSync(zipParts(new Map([["评价表.xml", "x"]]))))).toEqual(["评价表.xml"]);
  });

  it("dates every part 1 January 1980", () => {
    const view = new DataView(zipParts(new Map([["a", "b"]])).buffer);
    const date = view.getUint16(dateAt, true);
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([1980, 1, 1]);
  });
});
