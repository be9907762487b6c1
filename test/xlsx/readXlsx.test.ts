/** Reading values and formulas, from our files and from files as other programs write them. */
import fc from "fast-check";
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { arbitraryPlan } from "./arbitraryPlans";
import { MAIN, OFFICE, rawWorkbook, relationships, worksheet, type RawParts } from "./rawWorkbook";
import { samplePlans } from "./samplePlans";

function firstSheet(parts: RawParts): Grid {
  const [sheet] = readXlsx(rawWorkbook(parts));
  if (sheet === undefined) throw new Error("No sheet");
  return sheet;
}

function cellsOf(rows: string, parts: RawParts = {}): readonly PlacedCell[] {
  return firstSheet({ ...parts, "xl/worksheets/sheet1.xml": worksheet(rows) }).cells;
}

describe("readXlsx", () => {
  it("gives back names, states and protection of our sheets", () => {
    const sheets = readXlsx(writeXlsx(samplePlans)).map((sheet) => [sheet.name, sheet.hidden, sheet.protected]);
    expect(sheets).toEqual([
      ["评价表", false, true],
      ["评分标准", false, false],
      ["_pingbiao", true, true],
    ]);
  });

  it("gives back every value and formula of any plan, row by row", () => {
    fc.assert(
      fc.property(arbitraryPlan("评价表"), (plan) => {
        const written = plan.cells
          .map(({ row, column, value, formula }) =>
            formula === undefined ? { row, column, value } : { row, column, value, formula },
          )
          .sort((one, other) => one.row - other.row || one.column - other.column);
        expect(readXlsx(writeXlsx([plan]))[0]?.cells).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  it("reads every kind of cell", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="b"><v> 1 </v></c><c r="D1" t="b"><v>0</v></c>' +
      '<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>"x"</f><v>x</v></c><c r="G1" t="inlineStr"><is><t>a</t></is></c>' +
      '<c r="H1" t="d"><v>2022-11-30</v></c><c r="I1" t="s"><v>0</v></c><c r="J1" s="3"/><c r="K1" t="n"><v> 7 </v></c></row>';
    const strings = `<sst xmlns="${MAIN}"><si><t>文</t></si></sst>`;
    expect(cellsOf(rows, { "xl/sharedStrings.xml": strings }).map(({ value }) => value)).toEqual([
      1.5,
      true,
      true,
      false,
      "#N/A",
      "x",
      "a",
      "2022-11-30",
      "文",
      7,
    ]);
    expect(cellsOf(rows, { "xl/sharedStrings.xml": strings })[4]).toEqual({
      row: 0,
      column: 4,
      value: "#N/A",
      error: true,
    });
  });

  it("joins the runs of rich text and leaves readings out", () => {
    const si =
      '<si><r><rPr><b/></rPr><t>质</t></r><r><t xml:space="preserve">量 </t></r><rPh sb="0" eb="1"><t>zhi</t></rPh></si>';
    const [cell] = cellsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${si}</sst>`,
    });
    expect(cell?.value).toBe("质量 ");
  });

  it("joins text that is cut by comments and CDATA, and decodes escapes", () => {
    const [cell] = cellsOf(
      '<row><c t="inlineStr"><is><t>a<!-- - -->b<![CDATA[<c>]]>_x000D_&#x4E2D;</t></is></c></row>',
    );
    expect(cell?.value).toBe("ab<c>\r中");
  });

  it("counts on from the last place where rows and cells name none", () => {
    const cells = cellsOf(
      '<row r="3"><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    );
    expect(cells.map(({ row, column }) => [row, column])).toEqual([
      [2, 0],
      [2, 3],
      [2, 4],
      [3, 0],
    ]);
  });

  it("puts cells in order whatever the file's order", () => {
    const cells = cellsOf(
      '<row r="2"><c r="B2"><v>3</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    );
    expect(cells.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it("moves shared formulas to each of their cells", () => {
    const cells = cellsOf(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(cells.map(({ formula }) => formula)).toEqual(["A1*$C$1", "A2*$C$1", "B3*$C$1"]);
  });

  it("reads elements with a prefix, and quoted > in attributes", () => {
    const sheet = firstSheet({
      "xl/worksheets/sheet1.xml":
        `<x:worksheet xmlns:x="${MAIN}">` +
        '<x:sheetData><x:row r="1"><x:c r="A1"><x:f>IF(1&gt;0,1)</x:f><x:v>1</x:v></x:c></x:row></x:sheetData>' +
        '<x:sheetProtection algorithmName="a>b" sheet="true"/></x:worksheet>',
    });
    expect(sheet).toEqual({
      name: "Sheet1",
      hidden: false,
      cells: [{ row: 0, column: 0, value: 1, formula: "IF(1>0,1)" }],
      protected: true,
      hiddenRows: [],
      hiddenColumns: [],
    });
  });

  it("tells which rows and columns are hidden, and whether the sheet is protected", () => {
    const columns =
      '<cols><col min="1" max="2" width="9"/><col min="3" max="5" hidden="1"/><col min="8" max="16384" hidden="true"/></cols>';
    const rows =
      '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="9" hidden="true"/>';
    const text = worksheet(rows).replace("<sheetData>", `${columns}<sheetData>`);
    expect(firstSheet({ "xl/worksheets/sheet1.xml": text })).toMatchObject({
      protected: false,
      hiddenRows: [1, 8],
      hiddenColumns: [
        { first: 2, last: 4 },
        { first: 7, last: 16_383 },
      ],
      cells: [{ value: 1 }, { value: 2 }],
    });
  });

  it("finds parts by absolute targets, backslashes and other letter case", () => {
    const rels = (target: string) => ({
      "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", target]]),
      "xl/worksheets/sheet1.xml": null,
      "xl/Worksheets/Sheet1.xml": worksheet("<row><c><v>1</v></c></row>"),
    });
    for (const target of ["/xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml", "../xl/./worksheets/SHEET1.xml"]) {
      expect(firstSheet(rels(target)).cells).toHaveLength(1);
    }
  });

  it("lists chart sheets without cells, in their place", () => {
    const grids = readXlsx(
      rawWorkbook({
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="图" r:id="rId9"/><sheet name="表" state="veryHidden" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": relationships([
          ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ]),
      }),
    );
    expect(grids.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["图", false],
      ["表", true],
    ]);
  });

  it("reads a stray cell at the last corner without trouble", () => {
    expect(cellsOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).toEqual([
      { row: 1_048_575, column: 16_383, value: 1 },
    ]);
  });

  it("keeps sheets and names called __proto__ apart from the language's own", () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="__proto__" r:id="rId1"/></sheets><definedNames><definedName name="__proto__">1</definedName></definedNames></workbook>`;
    expect(firstSheet({ "xl/workbook.xml": workbook }).name).toBe("__proto__");
    expect(Object.keys({})).toEqual([]);
  });

  it("ignores what it does not know: foreign attributes, extensions, wrong dimensions", () => {
    const sheet = firstSheet({
      "xl/worksheets/sheet1.xml":
        `<worksheet xmlns="${MAIN}" xmlns:etc="e">` +
        '<dimension ref="A1:A1"/><sheetData><row r="1" etc:a="1"><c r="B1" etc:r="C9"><v>2</v><extLst><ext><v>9</v></ext></extLst></c></row></sheetData><extLst><ext><etc:sheetData/></ext></extLst></worksheet>',
    });
    expect(sheet.cells).toEqual([{ row: 0, column: 1, value: 2 }]);
  });
});
