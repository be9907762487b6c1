/** Texts of parts: whatever the length, empty ones too, and wherever a character of several bytes is cut between pieces. */
import { strToU8, zipSync } from "fflate";
import { HostError } from "../../../src/sheet/workbook";
import { openArchive } from "../../../src/xlsx/package/archive";
import { zipEntries } from "../../../src/xlsx/package/zipEntries";

const textOf = (bytes: Uint8Array): string => openArchive(zipSync({ part: bytes })).text("part");

describe("openArchive", () => {
  it.each([0, 1, 4093, 4094, 4095, 4096, 4097, 8191, 8192, 20_000])(
    "gives a text of %d bytes before a 字 and a 😀",
    (length) => {
      const text = `${"x".repeat(length)}字${"y".repeat(4096)}😀`;
      expect(textOf(strToU8(text)) === text).toBe(true);
    },
  );

  it("leaves out a mark of the byte order at the start", () => {
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe("a");
  });

  it("gives an empty part that is said to be packed, and is not", () => {
    const nothing = { method: 8, packed: new Uint8Array(), crc: 0, size: 0 } as const;
    const bytes = zipEntries([{ path: "part", ...nothing }], new Date(2023, 0, 1));
    expect(openArchive(bytes).text("part")).toBe("");
    const some = zipEntries([{ path: "part", ...nothing, size: 1 }], new Date(2023, 0, 1));
    expect(() => openArchive(some).text("part")).toThrow("length");
  });

  it.each([
    ["in the middle", [0x61, 0xff, 0x61]],
    ["at the very end, a character cut off", [...Array.from<number>({ length: 4095 }).fill(0x61), 0xe5, 0xad]],
    ["where pieces meet", [...Array.from<number>({ length: 4095 }).fill(0x61), 0xe5, 0x61]],
  ])("refuses what is not UTF-8 %s", (_, bytes) => {
    expect(() => textOf(Uint8Array.from(bytes))).toThrow(HostError);
  });
});
