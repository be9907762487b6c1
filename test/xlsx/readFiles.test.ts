/** Archives of returned workbooks, as Windows, WPS, a Mac and attackers make them. */
import { zipSync, strToU8, type Zippable } from "fflate";
import type { HostErrorCode } from "../../src/sheet/workbook";
import { readFiles } from "../../src/xlsx/readFiles";
import { writeArchive } from "../../src/xlsx/writeArchive";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { rawWorkbook } from "./rawWorkbook";
import { samplePlans } from "./samplePlans";

const workbook = writeXlsx(samplePlans);
const GOOD = "read";

function found(bytes: Uint8Array, file = "来.zip"): readonly (readonly [string, HostErrorCode | typeof GOOD])[] {
  return [...readFiles(file, bytes)].map((one) => [one.file, one.read().failure ?? GOOD]);
}

function archive(...names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, workbook])));
}

/** Puts other bytes of the same length in place of a name, in both of its places, and takes the UTF-8 mark away. */
function renamed(bytes: Uint8Array, from: string, to: readonly number[]): Uint8Array {
  const name = strToU8(from);
  const copy = bytes.slice();
  for (let at = 0; at + name.length <= copy.length; at += 1)
    if (name.every((byte, index) => copy[at + index] === byte)) copy.set(to, at);
  return copy;
}

describe("readFiles", () => {
  it("gives a workbook back as itself, whatever its name", () => {
    expect(found(workbook, "甲.xlsx")).toEqual([["甲.xlsx", GOOD]]);
    expect(found(workbook, "甲.zip")).toEqual([["甲.zip", GOOD]]);
  });

  it("finds the workbooks of an archive, those in folders too, and names what is none, but for the junk of systems", () => {
    const bytes = archive(
      "乙局/评价表.xlsx",
      "甲局.xlsx",
      "__MACOSX/甲局.xlsx",
      "~$甲局.xlsx",
      "清单.xlsx",
      "说明.docx",
    );
    expect(found(bytes)).toEqual([
      ["来.zip/乙局/评价表.xlsx", GOOD],
      ["来.zip/甲局.xlsx", GOOD],
      ["来.zip/说明.docx", "document"],
    ]);
  });

  it("gives every workbook of an archive the grids that it has by itself", () => {
    const [alone] = readFiles("甲.xlsx", workbook);
    const [packed] = readFiles("来.zip", archive("甲.xlsx"));
    expect(packed?.read().grids).toEqual(alone?.read().grids);
  });

  it("numbers workbooks of one name, as where names were lost, so that they can be told apart", () => {
    const packed = archive("一.xlsx", "____.xlsx", "____(2).xlsx", "./____.xlsx");
    const lost = renamed(packed, "一.xlsx", Array.from(strToU8("___.xlsx")));
    expect(found(renamed(archive("AAAA.xlsx", "____.xlsx"), "AAAA", Array.from(strToU8("____"))))).toEqual([
      ["来.zip/____.xlsx", GOOD],
      ["来.zip/____(2).xlsx", GOOD],
    ]);
    expect(found(lost).map(([file]) => file)).toEqual([
      "来.zip/___.xlsx",
      "来.zip/____.xlsx",
      "来.zip/____(2).xlsx",
      "来.zip/./____(3).xlsx",
    ]);
  });

  it("reads names that Windows wrote in GBK", () => {
    const gbk = [0xb9, 0xab, 0xb0, 0xb2, 0xbe, 0xd6];
    expect(found(renamed(archive("AAAAAA.xlsx"), "AAAAAA", gbk))).toEqual([["来.zip/公安局.xlsx", GOOD]]);
  });

  it("reads names with backslashes", () => {
    expect(found(archive("甲局\\评价表.xlsx"))).toEqual([["来.zip/甲局/评价表.xlsx", GOOD]]);
  });

  it("looks into archives within archives, not for ever", () => {
    const one = archive("甲.xlsx");
    const two = zipSync({ "一.zip": one });
    const three = zipSync({ "二.zip": two });
    expect(found(three)).toEqual([["来.zip/二.zip/一.zip/甲.xlsx", GOOD]]);
    expect(found(zipSync({ "三.zip": three }))).toEqual([["来.zip/三.zip/二.zip/一.zip", "too-big-to-read"]]);
  });

  it("names what cannot be read and goes on", () => {
    const broken = workbook.slice(0, workbook.length / 2);
    const rar = Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00]);
    const files: Zippable = { "坏.xlsx": broken, "压缩.rar": rar, "文字.xlsx": strToU8("x"), "好.xlsx": workbook };
    expect(found(zipSync({ ...files, "空.zip": new Uint8Array() }))).toEqual([
      ["来.zip/坏.xlsx", "damaged"],
      ["来.zip/压缩.rar", "other-archive"],
      ["来.zip/文字.xlsx", "not-a-workbook"],
      ["来.zip/好.xlsx", GOOD],
      ["来.zip/空.zip", "not-a-workbook"],
    ]);
  });

  it("refuses an archive without any workbook rather than saying nothing", () => {
    const text = strToU8("x");
    expect(found(zipSync({ "~$甲.xlsx": text }))).toEqual([["来.zip", "not-a-workbook"]]);
    expect(found(zipSync({ "content.xml": text, "Thumbnails/a.png": text }), "甲.xlsx")).toEqual([
      ["甲.xlsx", "not-a-workbook"],
    ]);
    expect(found(zipSync({ "说明.txt": text }))).toEqual([["来.zip/说明.txt", "document"]]);
    expect(found(archive("甲.xlsx").slice(0, 400))).toEqual([["来.zip", "damaged"]]);
  });

  it("names the parts of an archive in volumes, and the last one of them by its first bytes", () => {
    expect(found(strToU8("the end of something"), "市局.zip")).toEqual([["市局.zip", "split-archive"]]);
    expect(found(archive("甲.xlsx"), "市局.zip.001")).toEqual([["市局.zip.001", "split-archive"]]);
  });

  it("names the way of packing that it cannot unpack", () => {
    const bytes = archive("甲.xlsx");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 46 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 14, true);
    const [one] = readFiles("来.zip", bytes);
    expect(one?.read()).toEqual({ file: "来.zip/甲.xlsx", grids: null, failure: "other-packing", detail: "LZMA" });
  });

  it("refuses an archive that names one entry many times, and reads many entries of one name once each", () => {
    const bytes = archive("甲.xlsx", "乙.xlsx");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 46 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
    expect(found(bytes)).toEqual([["来.zip", "ambiguous"]]);
  });

  it("unpacks nothing that would grow out of bounds", () => {
    const bomb = rawWorkbook({ "xl/x.bin": new Uint8Array(19_000_000) });
    const grown = new Uint8Array(30_000_000);
    const bytes = zipSync({ "甲.xlsx": grown, "乙.xlsx": bomb, "丙.xlsx": new Uint8Array(5_000_000) });
    expect(found(bytes).map(([, outcome]) => outcome)).toEqual([
      "too-big-to-read",
      "too-big-to-read",
      "too-big-to-read",
    ]);
  });

  it("stops after as many files as it may find", () => {
    const small = strToU8("x");
    const many = (from: number): Uint8Array =>
      zipSync(Object.fromEntries(Array.from({ length: 2600 }, (_, index) => [`${from + index}.xlsx`, small])));
    const all = found(zipSync({ "一.zip": many(0), "二.zip": many(3000) }));
    expect(all).toHaveLength(5000 - 1);
    expect(all.at(-1)).toEqual(["来.zip/二.zip", "too-big-to-read"]);
  });
});

describe("writeArchive", () => {
  const files = [
    { name: "清单.xlsx", bytes: workbook },
    { name: "2022年度漯河2022评价表-市公安局.xlsx", bytes: workbook },
  ];

  it("marks Chinese names as UTF-8, with the date given", () => {
    const bytes = writeArchive(files, new Date(2023, 4, 6, 7, 8, 10));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint16(6, true) & 0x800).toBe(0x800);
    expect(view.getUint16(12, true)).toBe(((2023 - 1980) << 9) | (5 << 5) | 6);
    expect(found(bytes)).toEqual([["来.zip/2022年度漯河2022评价表-市公安局.xlsx", GOOD]]);
  });

  it("never packs two files of one name", () => {
    expect(() => writeArchive([...files, ...files], new Date(2023, 4, 6))).toThrow("two files");
  });
});
