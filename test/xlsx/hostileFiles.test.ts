/** Broken and hostile files: each is refused with its own code, fast and in little memory. */
import fc from "fast-check";
import { HostError, type HostErrorCode } from "../../src/sheet/workbook";
import { readPlans } from "../../src/xlsx/readPlans";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { good, hostileFiles, megabyte, mostCells, sheetPath, withSheet } from "../support/hostileFiles";
import { processorTime } from "../support/processorTime";
import { rawWorkbook, worksheet } from "./rawWorkbook";

function codeOf(read: () => unknown): HostErrorCode | "read" {
  try {
    read();
    return "read";
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

describe("readXlsx on files that are no sound workbook", () => {
  it.each(hostileFiles)("refuses %s as %s within a second", (_, code, bytes) => {
    const spent = processorTime();
    expect(codeOf(() => readXlsx(bytes))).toBe(code);
    expect(spent()).toBeLessThan(1000);
  });

  it("never needs more than 200 MB for one of them", () => {
    const before = process.memoryUsage().rss;
    for (const [, , bytes] of hostileFiles) codeOf(() => readXlsx(bytes));
    expect((process.memoryUsage().rss - before) / megabyte).toBeLessThan(200);
  });

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

describe("readXlsx on damaged copies of a good file", () => {
  const sound = JSON.stringify(readXlsx(good));

  it("reads the same or refuses when single bytes of the archive change", () => {
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = good.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const code = codeOf(() => {
          // A change in a name or a time may leave the cells as they were; it must never alter one.
          expect(JSON.stringify(readXlsx(bytes))).toBe(sound);
        });
        expect(["read", "damaged", "encrypted", "too-big-to-read", "not-a-workbook"]).toContain(code);
      }),
      { numRuns: 1500 },
    );
  });

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
