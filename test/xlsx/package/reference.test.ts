/** Cell references read from files. */
import fc from "fast-check";
import { a1, rangeA1 } from "../../../src/sheet/address";
import { parseAreaReference, parseCellReference } from "../../../src/xlsx/package/reference";

describe("parseCellReference", () => {
  it.each([
    ["A1", 0, 0],
    ["$B$2", 1, 1],
    ["aa10", 9, 26],
    ["XFD1048576", 1_048_575, 16_383],
  ])("reads %s", (text, row, column) => {
    expect(parseCellReference(text)).toEqual({ row, column });
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "A-1", "AAAA1", "A1:B2", "中1", "A999999999999"])(
    "refuses %j",
    (text) => {
      expect(parseCellReference(text)).toBeNull();
    },
  );

  it("reads back what an address says", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_048_575 }), fc.nat({ max: 16_383 }), (row, column) => {
        expect(parseCellReference(a1(row, column))).toEqual({ row, column });
      }),
    );
  });
});

describe("parseAreaReference", () => {
  it("reads an area either way round", () => {
    const area = { top: 0, left: 0, bottom: 2, right: 1 };
    expect([parseAreaReference("A1:B3"), parseAreaReference("B3:$A$1")]).toEqual([area, area]);
    expect(rangeA1(area)).toBe("A1:B3");
  });

  it.each(["A:B", "A1:", "A1:B2:C3", "Sheet1!A1"])("refuses %j", (text) => {
    expect(parseAreaReference(text)).toBeNull();
  });
});
