/** Broken and hostile files: each is refused with its own code, fast and in little memory. */
import fc from "fast-check";
import { readPlans } from "../../src/xlsx/readPlans";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { codeOf, describeHostileFiles } from "../support/hostileCases";
import { mostCells, sheetPath, withSheet } from "../support/hostileFiles";
import { processorTime } from "../support/processorTime";
import { rawWorkbook, worksheet } from "./rawWorkbook";

describeHostileFiles(1500);

describe("readXlsx at its bounds", () => {
  it("reads 500,000 cells, and no more", () => {
    expect(readXlsx(mostCells)[0]?.cells).toHaveLength(500_000);
  });

  it.each([
    ["a merge of the whole sheet", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    [
      "a validation of the whole sheet",
      '<dataValidations><dataValidation type="decimal" sqref="A1:XFD1048576"><formula1>0</formula1><formula2>1</formula2></dataValidation></dataValidations>',
    ],
    ["two thousand million columns", ""],
  ])("reads %s at no cost", (_, after) => {
    const text = worksheet("<row><c><v>1</v></c></row>", after).replace(
      "<sheetData>",
      '<cols><col min="1" max="2000000000" width="9"/></cols><sheetData>',
    );
    const spent = processorTime();
    expect(readXlsx(withSheet(text))[0]?.cells).toHaveLength(1);
    expect(readPlans(withSheet(text)).plans[0]?.columns.length).toBeLessThanOrEqual(1000);
    expect(spent()).toBeLessThan(500);
  });
});

describe("readXlsx on damaged parts", () => {
  it("answers with a HostError or sheets, and nothing else, when the text of parts changes", () => {
    const sheet = worksheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1</f><v>1</v></c></row>',
    );
    const bits = fc.constantFrom("<", ">", '"', "&", "/", "r=", "<v>", "</c>", "<c ", "9", "-", "", 't="s"', "\u0000");
    fc.assert(
      fc.property(fc.nat({ max: sheet.length }), fc.nat({ max: 8 }), bits, (at, cut, put) => {
        const text = sheet.slice(0, at) + put + sheet.slice(at + cut);
        codeOf(() =>
          readXlsx(rawWorkbook({ [sheetPath]: text, "xl/sharedStrings.xml": "<sst><si><t>x</t></si></sst>" })),
        );
        codeOf(() => readPlans(withSheet(text)));
      }),
      { numRuns: 1500 },
    );
  });
});
