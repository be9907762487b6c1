/** Broken and hostile files, built in code: cut off, encrypted, old, renamed, bombs, false sizes, endless entities, impossible cells. */
import { strToU8, zipSync } from "fflate";
import { SCORING_MARK } from "../../src/sheet/stamp";
import type { HostErrorCode } from "../../src/sheet/workbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { MAIN, rawParts, rawWorkbook, relationships, worksheet } from "../xlsx/rawWorkbook";
import { samplePlans } from "../xlsx/samplePlans";

/** A file of ours that reads well. */
export const good = writeXlsx(samplePlans);
export const sheetPath = "xl/worksheets/sheet1.xml";
export const megabyte = 1_000_000;

/** A workbook whose only sheet has this text. */
export function withSheet(text: string): Uint8Array {
  return rawWorkbook({ [sheetPath]: text });
}

function rows(...cells: readonly string[]): Uint8Array {
  return withSheet(worksheet(`<row r="1">${cells.join("")}</row>`));
}

/** Changes a field in the directory entry of a part. */
function patched(bytes: Uint8Array, path: string, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = strToU8(path);
  for (let at = 0; at + 46 + name.length <= copy.length; at += 1) {
    const isEntry =
      view.getUint32(at, true) === 0x02014b50 && name.every((byte, index) => copy[at + 46 + index] === byte);
    if (isEntry) change(view, at);
  }
  return copy;
}

function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + 2 * index] = letter.charCodeAt(0)));
  bytes[1024 + 64] = 2 * (stream.length + 1);
  return bytes;
}

/** Zero bytes that shrink to a thousandth. */
const bomb = new Uint8Array(59 * megabyte).fill(48);
const manyRows = strToU8(worksheet('<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(1_100_000)));
const manyParts = Object.fromEntries(
  Array.from({ length: 501 }, (_, index) => [`media/${index}.png`, new Uint8Array(1)]),
);
const rowsOfCells = Array.from({ length: 50 }, (_, row) => {
  // Numbers that look random: cells that shrink as well as equal ones would be refused for that alone.
  const cells = Array.from({ length: 10_000 }, (_, column) => `<c><v>${(row * 10_000 + column) * 7919}</v></c>`);
  return `<row>${cells.join("")}</row>`;
});

/** A workbook with as many cells as are read. */
export const mostCells = withSheet(worksheet(rowsOfCells.join("")));

/** One text in pieces of many colours, in cells of as many: each piece might be seen in each. */
const hues = Array.from({ length: 2000 }, (_, index) => (0x100000 + index * 7).toString(16).toUpperCase());
const manyPieces = rawWorkbook({
  "xl/_rels/workbook.xml.rels": relationships([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "sharedStrings", "sharedStrings.xml"],
    ["rId3", "styles", "styles.xml"],
  ]),
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills>` +
    hues
      .map((hue) => `<fill><patternFill patternType="solid"><fgColor rgb="FFEF${hue.slice(2)}"/></patternFill></fill>`)
      .join("") +
    `</fills><borders><border/></borders><cellXfs>${hues.map((_, index) => `<xf fillId="${index}"/>`).join("")}</cellXfs></styleSheet>`,
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si>${hues.map((hue) => `<r><rPr><color rgb="FF${hue}"/></rPr><t>字</t></r>`).join("")}</si></sst>`,
  [sheetPath]: worksheet(
    `<row><c t="str"><v>${SCORING_MARK}</v></c></row>${hues.map((_, index) => `<row><c s="${index}" t="s"><v>0</v></c></row>`).join("")}`,
  ),
});

/** What each is, the code it is refused with, and its bytes. */
export const hostileFiles: readonly (readonly [string, HostErrorCode, Uint8Array])[] = [
  ["an empty file", "not-a-workbook", new Uint8Array()],
  ["a text file with another name", "not-a-workbook", strToU8("序号,得分\n1,8.5\n")],
  ["a file that an office's software encrypted", "shielded", Uint8Array.from([0x62, 0x14, 0x23, 0x65, 0, 0, 0, 0])],
  ["a file that another such software encrypted", "shielded", strToU8("%TSD-Header-###%xxxx")],
  ["an encrypted workbook", "encrypted", ole("EncryptedPackage")],
  ["an old .xls workbook", "old-format", ole("Workbook")],
  ["an older .xls workbook", "old-format", ole("Book")],
  ["an old Word document", "not-a-workbook", ole("WordDocument")],
  ["a binary .xlsb workbook", "binary-format", rawWorkbook({ "xl/workbook.bin": "x" })],
  [
    "a Word document",
    "not-a-workbook",
    rawWorkbook({
      "_rels/.rels": relationships([["a", "officeDocument", "word/document.xml"]]),
    }),
  ],
  ["an archive of something else", "not-a-workbook", zipSync({ "readme.txt": strToU8("x") })],
  ["a file cut in half", "damaged", good.slice(0, good.length / 2)],
  ["a file without its last byte", "damaged", good.slice(0, -1)],
  ["a file larger than 20 MB", "too-big-to-read", new Uint8Array(21 * megabyte)],
  ["a sheet of 59 MB of zeros", "too-big-to-read", rawWorkbook({ [sheetPath]: bomb })],
  ["a sheet of 55 MB of rows", "too-big-to-read", rawWorkbook({ [sheetPath]: manyRows })],
  ["texts of 59 MB", "too-big-to-read", rawWorkbook({ "xl/sharedStrings.xml": bomb })],
  ["501 parts more", "too-big-to-read", zipSync({ ...rawParts({}), ...manyParts })],
  ["500,001 cells", "too-big-to-read", withSheet(worksheet(`${rowsOfCells.join("")}<row><c><v>1</v></c></row>`))],
  [
    "a sheet longer than declared",
    "damaged",
    patched(rawWorkbook({ [sheetPath]: bomb }), sheetPath, (view, at) => view.setUint32(at + 24, 5000, true)),
  ],
  [
    "a sheet shorter than declared",
    "damaged",
    patched(good, sheetPath, (view, at) => view.setUint32(at + 24, view.getUint32(at + 24, true) + 1, true)),
  ],
  [
    "a sheet with another checksum",
    "damaged",
    patched(good, sheetPath, (view, at) => view.setUint32(at + 16, 1, true)),
  ],
  ["an encrypted part", "encrypted", patched(good, sheetPath, (view, at) => view.setUint16(at + 8, 1, true))],
  [
    "an unknown way of packing",
    "other-packing",
    patched(good, sheetPath, (view, at) => view.setUint16(at + 10, 14, true)),
  ],
  ["a part that starts elsewhere", "damaged", patched(good, sheetPath, (view, at) => view.setUint32(at + 42, 3, true))],
  [
    "a 64-bit size that is nowhere",
    "too-big-to-read",
    patched(good, sheetPath, (view, at) => view.setUint32(at + 24, 0xffffffff, true)),
  ],
  [
    "two parts of one name",
    "damaged",
    patched(rawWorkbook({ "xl/worksheets/sheet2.xml": "" }), "xl/worksheets/sheet2.xml", (view, at) =>
      view.setUint8(at + 46 + 19, 49),
    ),
  ],
  [
    "entities that expand",
    "damaged",
    withSheet(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>${worksheet("<row><c><v>&a;</v></c></row>")}`),
  ],
  [
    "an entity that names a file",
    "damaged",
    withSheet(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hosts">]>${worksheet("")}`),
  ],
  ["10,000 levels", "damaged", withSheet("<a>".repeat(10_000))],
  [
    "text that is not UTF-8",
    "damaged",
    rawWorkbook({ [sheetPath]: new Uint8Array([60, 97, 62, 0xff, 0xfe, 60, 47, 97, 62]) }),
  ],
  ["row 999999999", "damaged", withSheet(worksheet('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'))],
  ["column XFE", "damaged", rows('<c r="XFE1"><v>1</v></c>')],
  ["a cell that stands in another row", "damaged", rows('<c r="A2"><v>1</v></c>')],
  ["one cell twice", "ambiguous", rows('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')],
  ["a number that is none", "ambiguous", rows('<c r="A1"><v>8,5</v></c>')],
  ["a text that is not in the table", "damaged", rows('<c r="A1" t="s"><v>7</v></c>')],
  ["a text with a strange number", "ambiguous", rows('<c r="A1" t="s"><v>__proto__</v></c>')],
  ["a kind of cell that does not exist", "damaged", rows('<c r="A1" t="x"><v>1</v></c>')],
  ["a text longer than a cell holds", "damaged", rows(`<c r="A1" t="str"><v>${"a".repeat(32_768)}</v></c>`)],
  ["a shared formula without a master", "damaged", rows('<c r="A1"><f t="shared" si="0"/></c>')],
  [
    "shared formulas that grow without end",
    "too-big-to-read",
    withSheet(
      worksheet(
        `<row><c><f t="shared" si="0">${"A1+".repeat(2700)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(10_000)}</row>`,
      ),
    ),
  ],
  ["a text of 2,000 pieces in 2,000 looks", "too-big-to-read", manyPieces],
  [
    "20,000 merges over all of a scoring sheet",
    "too-big-to-read",
    withSheet(
      worksheet(
        `<row><c t="str"><v>${SCORING_MARK}</v></c></row>${"<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(5_000)}`,
        `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`,
      ),
    ),
  ],
  ["a workbook part that is something else", "not-a-workbook", rawWorkbook({ "xl/workbook.xml": "<document/>" })],
  [
    "a workbook without sheets",
    "damaged",
    rawWorkbook({ "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets/></workbook>` }),
  ],
  ["a sheet whose part is missing", "damaged", rawWorkbook({ [sheetPath]: null })],
  ["no relationships", "damaged", rawWorkbook({ "_rels/.rels": null })],
  [
    "5,001 names",
    "too-big-to-read",
    rawWorkbook({
      "xl/workbook.xml": `<workbook xmlns="${MAIN}"><definedNames>${'<definedName name="a">1</definedName>'.repeat(5_001)}</definedNames></workbook>`,
    }),
  ],
];
