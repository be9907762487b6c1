/** Archives read back by a library that is not ours, and byte by byte where the format leaves a choice. */
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { openArchive } from "../../../src/xlsx/package/archive";
import { packedPart, zipPacked, zipParts } from "../../../src/xlsx/package/zipParts";

const flagsAt = 6;
const methodAt = 8;
const timeAt = 10;
const dateAt = 12;
const deflated = 8;

const headerOf = (name: string, content: string | Uint8Array): DataView =>
  new DataView(zipParts(new Map([[name, content]])).buffer);

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

  it("keeps bytes as they are, beside texts", () => {
    const bytes = Uint8Array.of(0, 255, 137, 80, 78, 71);
    const unzipped = unzipSync(
      zipParts(
        new Map<string, string | Uint8Array>([
          ["picture.png", bytes],
          ["text.xml", "字"],
        ]),
      ),
    );
    expect([[...(unzipped["picture.png"] ?? [])], strFromU8(unzipped["text.xml"] ?? new Uint8Array())]).toEqual([
      [...bytes],
      "字",
    ]);
  });

  it("gives the same bytes for the same parts", () => {
    const parts = (): Map<string, string> =>
      new Map([
        ["b.xml", "<row/>".repeat(500)],
        ["a.xml", "字"],
      ]);
    expect(zipParts(parts())).toEqual(zipParts(parts()));
  });

  it("compresses every part", () => {
    const rows = "<row><f>IF(A1,1,2)</f></row>".repeat(500);
    expect(zipParts(new Map([["a.xml", rows]])).length).toBeLessThan(rows.length / 20);
    expect([headerOf("a.xml", rows), headerOf("a.xml", "")].map((view) => view.getUint16(methodAt, true))).toEqual([
      deflated,
      deflated,
    ]);
  });

  it("marks names beyond ASCII as UTF-8, and no others", () => {
    const flags = (name: string): number => headerOf(name, "").getUint16(flagsAt, true);
    expect([flags("xl/workbook.xml"), flags("a~.xml"), flags("评价表.xml")]).toEqual([0, 0, 0x800]);
    expect(Object.keys(unzipSync(zipParts(new Map([["评价表.xml", "x"]]))))).toEqual(["评价表.xml"]);
  });

  it("dates every part 1 January 1980, midnight", () => {
    const view = headerOf("a", "b");
    const date = view.getUint16(dateAt, true);
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31, view.getUint16(timeAt, true)]).toEqual([1980, 1, 1, 0]);
  });
});

describe("packedPart", () => {
  it("packs pieces as the text they make together", () => {
    const letters = fc.constantFrom("a", "é", "分", "\u{20BB7}", "<v>1</v>");
    const pieces = fc.array(fc.string({ unit: letters, maxLength: 300 }), { maxLength: 6 });
    fc.assert(
      fc.property(pieces, (pieces) => {
        const archive = openArchive(zipPacked([packedPart("part.xml", pieces)]));
        expect(archive.text("part.xml")).toBe(pieces.join(""));
      }),
    );
  });
});
