/** Rows that say nothing cost nothing, and nothing that says something is lost with them. */
import { strToU8 } from "fflate";
import { withoutEmptyRows } from "../../src/xlsx/emptyRows";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { processorTime } from "../support/processorTime";
import { rawWorkbook, worksheet } from "./rawWorkbook";

const filled = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="4"/></row>';
const height = (row: number): string => `<row r="${row}" ht="14.25" customHeight="1"/>`;
const styled = (row: number): string => `<row r="${row}"><c r="A${row}" s="3"/><c r="B${row}" s="3" /></row>\n`;
const rows = (count: number, one: (row: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index + 2)).join("");
const after = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
const trimmed = (text: string): string => new TextDecoder().decode(withoutEmptyRows(strToU8(text)));

describe("withoutEmptyRows", () => {
  it.each([
    ["rows with a height", height],
    ["rows of formatted blanks", styled],
  ])("takes a hundred thousand %s away, and keeps what stands before and behind", (_, one) => {
    expect(trimmed(worksheet(filled + rows(100_000, one), after))).toBe(worksheet(filled, after));
  });

  it("takes away all rows of a sheet without any value", () => {
    expect(trimmed(worksheet(rows(100_000, height), after))).toBe(worksheet("", after));
  });

  it("keeps whatever stands before a value, a formula or a comment", () => {
    for (const last of [
      '<row r="200000"><c r="A200000"><v>2</v></c></row>',
      "<row><c><f>1+1</f></c></row>",
      "<!--x-->",
    ]) {
      const text = worksheet(filled + rows(100_000, height) + last, after);
      expect(trimmed(text)).toBe(text);
    }
  });

  it("leaves short parts as they are", () => {
    const text = worksheet(filled + rows(10, height));
    expect(trimmed(text)).toBe(text);
  });
});

describe("readXlsx", () => {
  it("reads a sheet with heights to its last row within two seconds, as one without", () => {
    const whole = rawWorkbook({ "xl/worksheets/sheet1.xml": worksheet(filled + rows(1_048_575, height), after) });
    const plain = rawWorkbook({ "xl/worksheets/sheet1.xml": worksheet(filled, after) });
    const spent = processorTime();
    expect(readXlsx(whole)).toEqual(readXlsx(plain));
    expect(spent()).toBeLessThan(2000);
  });
});
