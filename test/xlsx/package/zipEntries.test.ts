/** The container byte by byte against a library that is not ours, and at the limits of the format. */
import { strFromU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { deflated, stored, zipEntries, type ZippedEntry } from "../../../src/xlsx/package/zipEntries";

/** What fflate needs to be told: a file that its owner may write, made on Unix, where alone unzip believes the mark of UTF-8. */
const madeOnUnix = { os: 3, attrs: 0o100644 * 2 ** 16 };

const dateAt = 12;
const timeAt = 10;

/** fflate sorts names that are whole numbers to the front and unfolds a dictionary, so names here are none. */
const names = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).map((name) => `${name}.xml`);
const contents = fc.dictionary(names, fc.uint8Array({ maxLength: 60 }), { maxKeys: 6, noNullPrototype: true });
const dates = fc.date({ min: new Date(1980, 0, 2), max: new Date(2098, 0, 1), noInvalidDate: true });

function written(moment: Date): { readonly date: number; readonly time: number } {
  const view = new DataView(zipEntries([stored("a", new Uint8Array())], moment).buffer);
  return { date: view.getUint16(dateAt, true), time: view.getUint16(timeAt, true) };
}

describe("zipEntries", () => {
  it("writes stored entries as fflate does, byte by byte", () => {
    fc.assert(
      fc.property(contents, dates, (files, mtime) => {
        const ours = zipEntries(
          Object.entries(files).map(([path, bytes]) => stored(path, bytes)),
          mtime,
        );
        expect(ours).toEqual(zipSync(files, { level: 0, mtime, ...madeOnUnix }));
      }),
    );
  });

  it("packs entries that fflate finds again, each in its place", () => {
    fc.assert(
      fc.property(contents, (files) => {
        const entries = Object.entries(files).map(([path, bytes], index) =>
          index % 2 === 0 ? deflated(path, bytes) : stored(path, bytes),
        );
        expect(unzipSync(zipEntries(entries, new Date(2023, 0, 1)))).toEqual(files);
      }),
    );
  });

  it("gives an archive without entries", () => {
    expect(unzipSync(zipEntries([], new Date(2023, 0, 1)))).toEqual({});
  });

  it("keeps names whatever they are to the language", () => {
    const paths = ["__proto__", "constructor", "7", "3", "评价表.xml", "😀"];
    const bytes = zipEntries(
      paths.map((path) => stored(path, new TextEncoder().encode(path))),
      new Date(2023, 0, 1),
    );
    const text = strFromU8(bytes);
    const places = paths.map((path) => text.indexOf(path + path));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it.each([
    ["31 December 1979", new Date(1979, 11, 31, 23, 59, 58), { date: 33, time: 0 }],
    ["1 January 1980", new Date(1980, 0, 1), { date: 33, time: 0 }],
    ["6 May 2023, 7:08:11", new Date(2023, 4, 6, 7, 8, 11), { date: (43 << 9) | (5 << 5) | 6, time: 14_597 }],
    [
      "the last moment of 2107",
      new Date(2107, 11, 31, 23, 59, 59),
      { date: (127 << 9) | (12 << 5) | 31, time: 49_021 },
    ],
    ["1 January 2108", new Date(2108, 0, 1), { date: (127 << 9) | (12 << 5) | 31, time: 0 }],
  ])("dates entries %s, as near as the format can", (_, moment, expected) => {
    expect(written(moment)).toEqual(expected);
  });

  it("holds 65,534 entries and refuses one more", () => {
    const entry = stored("a", new Uint8Array());
    const many = Array.from({ length: 65_534 }, () => entry);
    const end = new DataView(zipEntries(many, new Date(2023, 0, 1)).buffer).byteLength - 22;
    expect(new DataView(zipEntries(many, new Date(2023, 0, 1)).buffer).getUint16(end + 10, true)).toBe(65_534);
    expect(() => zipEntries([...many, entry], new Date(2023, 0, 1))).toThrow("too much");
  });

  it("refuses 4 GB before it takes the memory", () => {
    const large: ZippedEntry = { path: "a", method: 0, packed: new Uint8Array(2 ** 26), crc: 0, size: 2 ** 26 };
    expect(() =>
      zipEntries(
        Array.from({ length: 64 }, () => large),
        new Date(2023, 0, 1),
      ),
    ).toThrow("too much");
  });
});
