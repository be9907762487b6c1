/** One file, one content: what LibreOffice and openpyxl read alike is read so, and where programs differ the file is refused. */
import { strToU8, zipSync } from "fflate";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { codeOf } from "../support/hostileCases";
import {
  contentTypes,
  MAIN,
  OFFICE,
  rawParts,
  rawWorkbook,
  relationships,
  worksheet,
  type RawParts,
} from "./rawWorkbook";

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = `<sst xmlns="${MAIN}"><si><t>甲</t></si><si><t>乙</t></si></sst>`;
const JUNK = 'xmlns:zz="urn:junk"';

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

function workbook(sheets: string, after = ""): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets>${after}</workbook>`;
}

const cell = (content: string, attributes = ""): string => `<row r="1"><c r="A1"${attributes}>${content}</c></row>`;
const withRows = (rows: string): RawParts => ({ [SHEET]: worksheet(rows), "xl/sharedStrings.xml": STRINGS });

/** What stands in the first sheet, or the code of the refusal. */
function seen(parts: RawParts): readonly unknown[] | string {
  let values: readonly unknown[] = [];
  const code = codeOf(() => {
    values = readXlsx(rawWorkbook(parts))[0]?.cells.map(({ value }) => value) ?? [];
  });
  return code === "read" ? values : code;
}

describe("readXlsx, of one file, one content", () => {
  it.each<readonly [string, string, readonly unknown[]]>([
    ["another prefix for the same namespace", `<row r="1"><x:c xmlns:x="${MAIN}" r="A1"><x:v>3</x:v></x:c></row>`, [3]],
    [
      "a value of another vocabulary is none",
      `<row r="1"><c r="A1"><v>3</v><extLst><v xmlns="urn:junk">9</v></extLst></c></row>`,
      [3],
    ],
    ["a text without a number is blank", cell("<v/>", ' t="s"'), []],
    ["a value of white space is blank", cell("<v> </v>"), []],
    ["comments within a value", cell("<v>3<!-- x -->5</v>"), [35]],
    [
      "numbers with signs, points and exponents",
      `<row><c><v>+3</v></c><c><v>3.</v></c><c><v>-.5</v></c><c><v>1E+2</v></c><c><v>\n3 </v></c></row>`,
      [3, 3, -0.5, 100, 3],
    ],
    ["yes and no", `<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>`, [true, false]],
    ["a text in the cell beside nothing", cell("<is><t>a</t><r><t>b</t></r></is>", ' t="inlineStr"'), ["ab"]],
  ])("reads as they do: %s", (_, rows, expected) => {
    expect(seen(withRows(rows))).toEqual(expected);
  });

  it.each<readonly [string, string]>([
    ["two values", cell("<v>1</v><v>3</v>")],
    ["a value of a foreign namespace", cell('<v>1</v><v xmlns="urn:junk">3</v>')],
    ["an element within a value", cell("<v>1<x/>3</v>")],
    ...["0x3", "1_0", "8,5", "３", "-", "INF", "NaN", "1e400", "3 4"].map(
      (text) => [`${text} as a number`, cell(`<v>${text}</v>`)] as const,
    ),
    ...["true", "2"].map((text) => [`${text} as yes or no`, cell(`<v>${text}</v>`, ' t="b"')] as const),
    ...["1.0", "+1", "-1", "0x1"].map(
      (text) => [`${text} as the number of a text`, cell(`<v>${text}</v>`, ' t="s"')] as const,
    ),
    ["an error that is none", cell("<v>3</v>", ' t="e"')],
    ["a text in the cell beside a value", cell("<v>3</v><is><t>q</t></is>", ' t="inlineStr"')],
    ["two texts in one", cell("<is><t>a</t><t>b</t></is>", ' t="inlineStr"')],
    ["a text behind runs", cell("<is><r><t>a</t></r><t>b</t></is>", ' t="inlineStr"')],
    ["a cell of a foreign namespace", `<row r="1"><zz:c ${JUNK} r="A1"><v>3</v></zz:c></row>`],
    ["a row of a foreign namespace", `<zz:row ${JUNK} r="1"><c r="A1"><v>3</v></c></zz:row>`],
    ["a cell twice", '<row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>4</v></c></row>'],
    ["a cell again, blank", '<row r="1"><c r="A1"><v>3</v></c><c r="B1"/><c r="A1"/></row>'],
    ["a row twice", '<row r="1"><c r="A1"><v>3</v></c></row><row r="1"><c r="B1"><v>4</v></c></row>'],
    ["another style than a number", cell("<v>3</v>", ' s="0x1"')],
  ])("refuses %s", (_, rows) => {
    expect(seen(withRows(rows))).toBe("ambiguous");
  });

  it.each([
    ["a letter that only ends like E", '<row r="6"><c r="Ņ6"><v>3</v></c></row>'],
    ["a dollar sign", '<row r="1"><c r="$A$1"><v>3</v></c></row>'],
    ["a row with a dollar sign", '<row r="$1"><c r="A1"><v>3</v></c></row>'],
    ["one attribute twice", '<row r="1"><c r="A1" r="B1"><v>3</v></c></row>'],
    ["a prefix that nobody declared", '<row r="1"><c r="A1" q:z="1"><v>3</v></c></row>'],
    ["a control character", cell("<v>\u0001</v>", ' t="str"')],
    ["the end of a section that never began", cell("<v>a]]&gt;]]></v>", ' t="str"')],
  ])("refuses %s as damaged", (_, rows) => {
    expect(seen(withRows(rows))).toBe("damaged");
  });

  it.each([
    [
      "a sheet of no vocabulary",
      { [SHEET]: `<worksheet><sheetData>${cell("<v>3</v>")}</sheetData></worksheet>` },
      "damaged",
    ],
    ["a sheet of another vocabulary", { [SHEET]: `<worksheet xmlns="urn:junk"><sheetData/></worksheet>` }, "damaged"],
    ["two lots of rows", { [SHEET]: worksheet("", "<sheetData/>") }, "ambiguous"],
    [
      "rows elsewhere",
      { [SHEET]: worksheet("", '<extLst><ext><row r="2"><c r="A2"><v>4</v></c></row></ext></extLst>') },
      "ambiguous",
    ],
    [
      "rows of an alternative",
      {
        [SHEET]: worksheet(
          "",
          `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback><sheetData/></mc:Fallback></mc:AlternateContent>`,
        ),
      },
      "ambiguous",
    ],
    [
      "a second table of texts",
      {
        "xl/_rels/workbook.xml.rels": relationships([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "sharedStrings", "sharedStrings.xml"],
          ["rId3", "sharedStrings", "evil.xml"],
        ]),
      },
      "ambiguous",
    ],
    [
      "an id twice",
      {
        "xl/_rels/workbook.xml.rels": relationships([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId1", "worksheet", "worksheets/sheet2.xml"],
        ]),
      },
      "ambiguous",
    ],
    [
      "a kind of sheet that nobody knows",
      { "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheets", "worksheets/sheet1.xml"]]) },
      "ambiguous",
    ],
    [
      "two sheets of one name",
      { "xl/workbook.xml": workbook('<sheet name="表" r:id="rId1"/><sheet name="表" r:id=""/>') },
      "ambiguous",
    ],
    [
      "two sheets of one part",
      { "xl/workbook.xml": workbook('<sheet name="表" r:id="rId1"/><sheet name="乙" r:id="rId1"/>') },
      "ambiguous",
    ],
    [
      "foreign sheets",
      { "xl/workbook.xml": workbook('<sheet name="表" r:id="rId1"/>', `<zz:sheets ${JUNK}/>`) },
      "ambiguous",
    ],
    ["a part that is no workbook", { "[Content_Types].xml": contentTypes("application/xml") }, "not-a-workbook"],
    [
      "a second workbook",
      {
        "xl/other.xml": "",
        "[Content_Types].xml": contentTypes(WORKBOOK).replace(
          "</Types>",
          `<Override PartName="/xl/other.xml" ContentType="${WORKBOOK}"/></Types>`,
        ),
      },
      "ambiguous",
    ],
    [
      "an encoding that some programs believe",
      { [SHEET]: `<?xml version="1.0" encoding="ISO-8859-1"?>${worksheet(cell("<v>甲</v>", ' t="str"'))}` },
      "ambiguous",
    ],
  ] as const)("refuses %s", (_, parts, code) => {
    expect(seen(parts)).toBe(code);
  });

  it.each([
    ["the id by its namespace", { "xl/workbook.xml": workbook(`<sheet ${JUNK} name="表" zz:id="rId9" r:id="rId1"/>`) }],
    [
      "no relationship of a type that nobody knows",
      {
        "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]).replace(
          "</Rel",
          '<Relationship Id="rId9" Type="urn:junk/officeDocument" Target="evil.xml"/></Rel',
        ),
      },
    ],
    [
      "the strict edition",
      {
        [SHEET]: `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData>${cell("<v>3</v>")}</sheetData></worksheet>`,
      },
    ],
    [
      "elements of a foreign namespace beside the rows",
      {
        [SHEET]: worksheet(cell("<v>3</v>")).replace(
          "<sheetData>",
          `<zz:sheetData ${JUNK}><zz:row/></zz:sheetData><sheetData>`,
        ),
      },
    ],
    [
      "controls, which have rows of their own",
      {
        [SHEET]: worksheet(
          cell("<v>3</v>"),
          '<controls><anchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:row>1</xdr:row></anchor></controls>',
        ),
      },
    ],
  ])("goes by %s", (_, parts) => {
    expect(seen({ [SHEET]: worksheet(cell("<v>3</v>")), ...parts })).toEqual([3]);
  });

  it.each([
    ["utf-16le", [0xff, 0xfe]],
    ["utf-16be", [0xfe, 0xff]],
    ["utf-16le", []],
  ])("reads parts in %s beginning with %j", (encoding, mark) => {
    const text = `<?xml version="1.0" encoding="UTF-16"?>${worksheet(cell("<v>甲😀</v>", ' t="str"'))}`;
    const bytes = new Uint8Array(mark.length + 2 * text.length);
    bytes.set(mark);
    const view = new DataView(bytes.buffer, mark.length);
    for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), encoding === "utf-16le");
    expect(seen({ [SHEET]: bytes })).toEqual(["甲😀"]);
  });

  it("lists sheets that once were modules, without cells", () => {
    const grids = readXlsx(
      rawWorkbook({
        "xl/workbook.xml": workbook('<sheet name="表" r:id="rId1"/><sheet name="M" state="veryHidden" r:id=""/>'),
      }),
    );
    expect(grids.map(({ name, hidden, cells }) => [name, hidden, cells.length])).toEqual([
      ["表", false, 0],
      ["M", true, 0],
    ]);
  });
});

describe("readXlsx, of the bytes of an archive", () => {
  const good = zipSync(rawParts({ [SHEET]: worksheet(cell("<v>3</v>")) }), { level: 1 });
  const other = zipSync(rawParts({ [SHEET]: worksheet(cell("<v>9</v>")) }), { level: 1 });
  const joined = (...pieces: readonly Uint8Array[]): Uint8Array =>
    Uint8Array.from(pieces.flatMap((piece) => [...piece]));
  const code = (bytes: Uint8Array): string => codeOf(() => readXlsx(bytes));

  /** The file with a comment of the archive. */
  const commented = (comment: Uint8Array): Uint8Array => {
    const bytes = joined(good, comment);
    new DataView(bytes.buffer).setUint16(good.length - 2, comment.length, true);
    return bytes;
  };

  it("takes a comment of the archive", () => {
    expect(code(commented(strToU8("办公室")))).toBe("read");
  });

  it.each([
    ["another archive before it", joined(other, good)],
    ["another archive behind it", joined(good, other)],
    ["another archive as its comment", commented(other)],
    ["bytes behind it", joined(good, Uint8Array.of(0))],
  ])("refuses %s", (_, bytes) => {
    expect(code(bytes)).toBe("ambiguous");
  });

  it("refuses a header that names another part than the directory", () => {
    const at = Buffer.from(good).indexOf("sheet1.xml");
    const bytes = good.slice();
    bytes[at + 5] = 50;
    expect(code(bytes)).toBe("damaged");
  });

  it("takes the last of parts with the very same name, as LibreOffice and openpyxl do", () => {
    const bytes = zipSync({
      ...rawParts({ [SHEET]: worksheet(cell("<v>3</v>")) }),
      "xl/worksheets/sheet2.xml": strToU8(worksheet(cell("<v>9</v>"))),
    });
    for (let at = Buffer.from(bytes).indexOf("sheet2.xml"); at >= 0; at = Buffer.from(bytes).indexOf("sheet2.xml"))
      bytes[at + 5] = 49;
    expect(readXlsx(bytes)[0]?.cells.map(({ value }) => value)).toEqual([9]);
  });

  it("refuses parts whose names differ in case only", () => {
    expect(code(rawWorkbook({ "xl/worksheets/Sheet1.xml": worksheet(cell("<v>9</v>")) }))).toBe("ambiguous");
  });
});
