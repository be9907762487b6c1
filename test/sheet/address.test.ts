/** A1 addresses. */
import fc from "fast-check";
import {
  a1,
  columnName,
  fixed,
  fixedColumn,
  fixedRange,
  placeText,
  quoteSheet,
  rangeA1,
} from "../../src/sheet/address";
import { parseCellReference } from "../../src/xlsx/package/reference";

describe("columnName", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("names column %i %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});

describe("a1", () => {
  it("gives an address that the file reader understands, for every cell of a sheet", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseCellReference(a1(row, column))).toEqual({ row, column });
      }),
    );
  });
});

describe("fixed addresses", () => {
  it("fix the column, the cell or the range", () => {
    expect(fixedColumn(4, 3)).toBe("$D5");
    expect(fixed(4, 27)).toBe("$AB$5");
    expect(fixedRange({ top: 4, bottom: 19, left: 3, right: 3 })).toBe("$D$5:$D$20");
  });
});

describe("rangeA1", () => {
  it("writes a single cell without a colon", () => {
    expect(rangeA1({ top: 4, bottom: 4, left: 3, right: 3 })).toBe("D5");
    expect(rangeA1({ top: 4, bottom: 19, left: 3, right: 4 })).toBe("D5:E20");
  });
});

describe("quoteSheet", () => {
  it.each([
    ["评价表", "'评价表'"],
    ["O'Brien", "'O''Brien'"],
    ["评价表 (2)", "'评价表 (2)'"],
  ])("quotes %s", (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
    expect(placeText(name, "D7")).toBe(`${quoted}!D7`);
  });
});
