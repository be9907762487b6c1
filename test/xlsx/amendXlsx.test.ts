/** Files changed in place: only what was asked for changes, whoever wrote the file. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Amendment } from "../../src/sheet/workbook";
import { withRight } from "../../src/xlsx/amendFooter";
import { amendXlsx } from "../../src/xlsx/amendXlsx";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { readPlans } from "../../src/xlsx/readPlans";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { anAmendment } from "../support/amendments";
import { aSheetPlan } from "../support/aSheetPlan";
import { rawWorkbook, relationships, worksheet } from "./rawWorkbook";

const STYLES = { input: { unlocked: true, fill: "#FFF9E5", bold: true, format: "@" }, text: { wrap: true } };
const INPUTS = { top: 1, left: 0, bottom: 2, right: 0 };

/** An input A2:A3, one filled and one blank, and a text beside it. */
function ours(): Uint8Array {
  const cells = [
    { row: 1, column: 0, value: 9, style: "input" },
    { row: 1, column: 1, value: "旁", style: "text" },
    { row: 2, column: 0, value: null, style: "input" },
  ];
  return writeXlsx([aSheetPlan({ styles: STYLES, cells, protected: true }), aSheetPlan({ name: "其他" })]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLE_PART = `<styleSheet xmlns="${MAIN}"><fills count="2"><fill/><fill/></fills><cellXfs count="1"><xf/></cellXfs></styleSheet>`;

/** A file of another program: its sheet part, and whatever else. */
function theirs(sheet: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const rels = relationships([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId3", "styles", "styles.xml"],
  ]);
  return rawWorkbook({
    "xl/_rels/workbook.xml.rels": rels,
    "xl/styles.xml": STYLE_PART,
    "xl/worksheets/sheet1.xml": sheet,
    ...parts,
  });
}

function sheetXml(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
}

function amended(sheet: string, changes: Partial<Amendment>): string {
  return sheetXml(amendXlsx(theirs(sheet), [anAmendment({ sheet: "Sheet1", ...changes })]));
}

const TEXT = [{ row: 1, column: 1, value: "新" }];
const NEW_CELL = '<c r="B2" t="inlineStr"><is><t xml:space="preserve">新</t></is></c>';
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

describe("amendXlsx", () => {
  it("keeps every other part byte for byte, known or not", () => {
    const unknown = {
      "xl/media/image1.png": new Uint8Array([137, 80, 78, 71, 0, 255]),
      "customXml/item1.xml": "<a>\r\n</a>",
    };
    const before = theirs(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), unknown);
    const after = unzipSync(amendXlsx(before, [anAmendment({ sheet: "Sheet1", cells: TEXT })]));
    const { "xl/worksheets/sheet1.xml": changed, ...others } = after;
    const { "xl/worksheets/sheet1.xml": former, ...unchanged } = unzipSync(before);
    expect(others).toEqual(unchanged);
    expect(Object.keys(after)).toEqual(Object.keys(unzipSync(before)));
    expect(changed).not.toEqual(former);
  });

  it.each([
    [
      "a new row at the end",
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="2">${NEW_CELL}</row>`,
    ],
    [
      "a new row between",
      '<row r="1"/><row r="3" ht="20"/>',
      `<row r="1"/><row r="2">${NEW_CELL}</row><row r="3" ht="20"/>`,
    ],
    ["the only row", "", `<row r="2">${NEW_CELL}</row>`],
    [
      "an empty row, which keeps its height",
      '<row r="2" ht="20" spans="1:1"/>',
      `<row r="2" ht="20">${NEW_CELL}</row>`,
    ],
    [
      "a cell between two",
      '<row r="2"><c r="A2"/><c r="C2"/></row>',
      `<row r="2"><c r="A2"/>${NEW_CELL}<c r="C2"/></row>`,
    ],
    [
      "a cell that has a look",
      '<row r="2"><c r="B2" s="0" t="s"><v>4</v></c></row>',
      `<row r="2">${NEW_CELL.replace('"B2"', '"B2" s="0"')}</row>`,
    ],
    [
      "rows and cells without numbers",
      "<row/><row><c><v>1</v></c><c/></row>",
      '<row/><row><c><v>1</v></c><c t="inlineStr"><is><t xml:space="preserve">新</t></is></c></row>',
    ],
  ])("puts a text into %s", (_case, rows, expected) => {
    const protect = (text: string): string => worksheet(text, PROTECTION);
    expect(amended(worksheet(rows), { cells: TEXT })).toBe(protect(expected));
  });

  it("follows the prefix that the file uses, and fills <sheetData/>", () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/><x:pageMargins/></x:worksheet>`;
    expect(amended(sheet, { cells: TEXT, footerRight: "码" })).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t xml:space="preserve">新</x:t></x:is></x:c></x:row></x:sheetData>` +
        PROTECTION.replace("<", "<x:") +
        `<x:pageMargins/><x:headerFooter><x:oddFooter>&amp;R码</x:oddFooter></x:headerFooter></x:worksheet>`,
    );
  });

  it("is not misled by comments, CDATA, instructions or > in attributes", () => {
    const rows = `<!-- <row r="2"> --><?x <c/> ?><row r="1" a="1>2"><c r="A1" t="str"><v><![CDATA[<c r="B2"/>]]></v></c></row>`;
    const text = amended(worksheet(rows), { cells: TEXT });
    expect(text).toContain(`${rows}<row r="2">${NEW_CELL}</row></sheetData>`);
  });

  it("makes the reach of the sheet grow", () => {
    const sheet = `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData/></worksheet>`;
    expect(amended(sheet, { cells: TEXT })).toContain('<dimension ref="A1:B2"/>');
  });

  it("locks inputs without their tint and opens them with it; all else of the look stays", () => {
    const look = (bytes: Uint8Array): unknown => {
      const [plan] = readPlans(bytes).plans;
      return plan?.cells.map(({ row, column, value, style = "" }) => ({
        row,
        column,
        value,
        style: plan.styles[style],
      }));
    };
    const before = look(ours());
    const locked = amendXlsx(ours(), [anAmendment({ inputs: { areas: [INPUTS], locked: true, fill: null } })]);
    expect(look(locked)).toEqual([
      { row: 1, column: 0, value: 9, style: { bold: true, format: "@" } },
      { row: 1, column: 1, value: "旁", style: { wrap: true } },
      { row: 2, column: 0, value: null, style: { bold: true, format: "@" } },
    ]);
    const open = { areas: [INPUTS], locked: false, fill: "#FFF9E5" };
    const opened = amendXlsx(locked, [anAmendment({ inputs: open })]);
    expect(look(opened)).toEqual(before);
    const again = amendXlsx(amendXlsx(opened, [anAmendment({ inputs: { ...open, locked: true, fill: null } })]), [
      anAmendment({ inputs: open }),
    ]);
    expect(unzipSync(again)["xl/styles.xml"]).toEqual(unzipSync(opened)["xl/styles.xml"]);
  });

  it.each([
    ["", "&R码"],
    ["&L左&C中&R指纹", "&L左&C中&R码"],
    ["&R指纹&L左", "&R码&L左"],
    ['&L&"宋体,Regular"左&&R&C&P', '&L&"宋体,Regular"左&&R&C&P&R码'],
    ['&C中&R&"R&L,粗"&12指纹', "&C中&R码"],
  ])("gives the footer %s another right part", (former, expected) => {
    expect(withRight(former, "码")).toBe(expected);
  });

  it("prints the footer on every page, where pages had footers of their own", () => {
    const footer =
      '<headerFooter differentFirst="1" differentOddEven="1"><oddHeader>&amp;C眉</oddHeader><evenFooter>偶</evenFooter></headerFooter><rowBreaks/>';
    expect(amended(worksheet("", footer), { footerRight: "A&&B" })).toContain(
      "<headerFooter><oddHeader>&amp;C眉</oddHeader><oddFooter>&amp;RA&amp;&amp;B</oddFooter><evenFooter>偶</evenFooter></headerFooter><rowBreaks/>",
    );
  });

  it.each([
    ["a password", { after: '<sheetProtection sheet="1" password="CC1A"/>' }, "sheet-protected"],
    [
      "a password of the newer kind",
      { after: '<sheetProtection algorithmName="SHA-512" hashValue="x" sheet="true"/>' },
      "sheet-protected",
    ],
    ["a formula in the cell", { rows: '<row r="2"><c r="B2"><f>1+1</f></c></row>' }, "unsupported"],
    [
      "a footer without room",
      { after: `<headerFooter><oddFooter>&amp;L${"长".repeat(252)}</oddFooter></headerFooter>` },
      "unsupported",
    ],
  ])(
    "refuses a sheet with %s, and leaves the file as it is",
    (_case, { rows = "", after = "" }: { rows?: string; after?: string }, code) => {
      const amendment = anAmendment({ sheet: "Sheet1", cells: TEXT, footerRight: "码" });
      expect(() => amendXlsx(theirs(worksheet(rows, after)), [amendment])).toThrow(
        expect.objectContaining({ code }) as Error,
      );
    },
  );

  it("refuses a file without styles", () => {
    const bare = rawWorkbook({});
    expect(() => amendXlsx(bare, [anAmendment({ sheet: "Sheet1" })])).toThrow(
      expect.objectContaining({ code: "unsupported" }) as Error,
    );
  });

  it("gives the same bytes for the same change, and changes of two sheets in one go", () => {
    const amendments = [anAmendment({ cells: TEXT }), anAmendment({ sheet: "其他", cells: TEXT })];
    const [one, other] = [amendXlsx(ours(), amendments), amendXlsx(ours(), amendments)];
    expect(one).toEqual(other);
    expect(readXlsx(one).map(({ cells }) => cells.find(({ row, column }) => row === 1 && column === 1)?.value)).toEqual(
      ["新", "新"],
    );
  });

  it("finds parts whose paths differ in case only", () => {
    const parts = Object.entries(unzipSync(ours())).map(
      ([path, data]) => [path.replace("sheet1.xml", "Sheet1.XML"), data] as const,
    );
    const changed = amendXlsx(zipSync(Object.fromEntries(parts)), [anAmendment({ cells: TEXT })]);
    expect(strFromU8(unzipSync(changed)["xl/worksheets/Sheet1.XML"] ?? strToU8(""))).toContain("新");
  });
});

describe("amend of a workbook in memory", () => {
  it.each([
    [
      "a sheet that is cut off",
      { sheet: `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v>` },
      "damaged",
    ],
    ["a look that is not there", { sheet: worksheet('<row r="1"><c r="A1" s="7"/></row>') }, "damaged"],
    ["styles without a table of looks", { styles: `<styleSheet xmlns="${MAIN}"><fills/></styleSheet>` }, "unsupported"],
  ])(
    "refuses a file with %s and keeps it as it was",
    async (_case, parts: { sheet?: string; styles?: string }, code) => {
      const { sheet = worksheet(""), styles = STYLE_PART } = parts;
      const bytes = theirs(sheet, { "xl/styles.xml": styles });
      const workbook = openXlsxWorkbook(bytes);
      const inputs = { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], locked: true, fill: null };
      const amending = workbook.amend([anAmendment({ sheet: "Sheet1", cells: TEXT, inputs })]);
      await expect(amending).rejects.toMatchObject({ name: "HostError", code });
      expect(workbook.bytes()).toBe(bytes);
    },
  );
});
