// Addresses and references: what moves where, for any area.
import fc from "fast-check";
import type { Area } from "../../src/workbench/host/area";
import { addressOf, bounding, contains, eachCell, parseArea, without } from "../../src/workbench/host/area";
import { mapReferences, referenceTarget, renamedFormula, shiftedFormula } from "../../src/workbench/host/references";
import { shiftedArea, shiftedCell } from "../../src/workbench/host/shift";

function areas(most: number): fc.Arbitrary<Area> {
  const line = fc.nat({ max: most });
  return fc
    .tuple(line, line, line, line)
    .map(([a, b, c, d]) =>
      bounding({ top: a, left: b, bottom: a, right: b }, { top: c, left: d, bottom: c, right: d }),
    );
}

describe("parseArea", () => {
  it("reads back every address that is written", () => {
    fc.assert(fc.property(areas(16383), (area) => expect(parseArea(addressOf(area))).toEqual(area)));
  });

  it.each(["", "A", "1", "A0", "AAAA1", "XFE1", "A1048577", "A1:B", "A:1", "A1:", "R1C1"])(
    "reads nothing in %j",
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );

  it("reads whole columns and rows", () => {
    expect(parseArea("$B:C")).toEqual({ top: 0, left: 1, bottom: 1048575, right: 2 });
    expect(parseArea("3:2")).toEqual({ top: 1, left: 0, bottom: 2, right: 16383 });
  });
});

describe("without", () => {
  it("leaves exactly the cells outside of the hole, each once", () => {
    fc.assert(
      fc.property(areas(8), areas(8), (area, hole) => {
        const seen = new Map<string, number>();
        for (const part of without(area, hole)) {
          eachCell(part, (row, column) => seen.set(`${row} ${column}`, (seen.get(`${row} ${column}`) ?? 0) + 1));
        }
        eachCell(area, (row, column) => {
          expect(seen.get(`${row} ${column}`) ?? 0).toBe(contains(hole, row, column) ? 0 : 1);
        });
      }),
    );
  });
});

describe("shiftedArea", () => {
  const shifts = fc.record({
    axis: fc.constantFrom("rows" as const, "columns" as const),
    at: fc.nat({ max: 10 }),
    count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: -4, max: -1 })),
    from: fc.constant(0),
    to: fc.constant(16383),
  });

  it("holds exactly the cells that were in it and are still there, where none was inserted", () => {
    fc.assert(
      fc.property(areas(10), shifts, (area, shift) => {
        const moved: (readonly [number, number])[] = [];
        eachCell(area, (row, column) => {
          const to = shiftedCell(row, column, shift);
          if (to !== null) moved.push(to);
        });
        const found = shiftedArea(area, shift);
        const expected = moved.map(([row, column]) => ({ top: row, left: column, bottom: row, right: column }));
        const first = expected[0];
        expect(found).toEqual(first === undefined ? null : expected.reduce(bounding, first));
      }),
    );
  });
});

describe("shiftedFormula", () => {
  const inserted = { axis: "rows" as const, at: 4, count: 2, from: 0, to: 16383 };

  it.each([
    ["=A5+A4", "=A7+A4"],
    ["=$B$5*B$10", "=$B$7*B$12"],
    ["=SUM(A1:A9)", "=SUM(A1:A11)"],
    ["=SUM(评价表!A5,别的!A5)", "=SUM(评价表!A7,别的!A5)"],
    ['=IF(A5="A5","看A5",A5)', '=IF(A7="A5","看A5",A7)'],
    ["=LOG10(A5)", "=LOG10(A7)"],
    ["=总分A5+A5", "=总分A5+A7"],
    ["=SUM(5:6)", "=SUM(7:8)"],
    ["=SUM(C:C)", "=SUM(C:C)"],
    ["=ROUND(0.5*A5,2)", "=ROUND(0.5*A7,2)"],
  ])("turns %s into %s after two rows above row 5", (before, after) => {
    expect(shiftedFormula(before, "评价表", "评价表", inserted)).toBe(after);
  });

  it("leaves formulas of other sheets alone unless they name the sheet", () => {
    expect(shiftedFormula("=A5+'评价表'!A5", "别的", "评价表", inserted)).toBe("=A5+评价表!A7");
  });
});

describe("renamedFormula", () => {
  it("quotes names that need it", () => {
    expect(renamedFormula("=旧!A1+'旧'!B2+旧的!A1", "旧", "评价表 (2)")).toBe(
      "='评价表 (2)'!A1+'评价表 (2)'!B2+旧的!A1",
    );
    expect(renamedFormula("='a b'!A1", "A B", "it's")).toBe("='it''s'!A1");
  });
});

describe("mapReferences", () => {
  it("changes nothing when each reference stays as it is written", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) =>
        expect(mapReferences(text, ({ written }) => written)).toBe(text),
      ),
    );
  });
});

describe("referenceTarget", () => {
  it("reads sheet and area of a name's formula", () => {
    expect(referenceTarget("='评 表'!$B$2:$C$3")).toEqual({
      sheet: "评 表",
      area: { top: 1, left: 1, bottom: 2, right: 2 },
    });
    expect(referenceTarget("=1+2")).toBeNull();
    expect(referenceTarget("=#REF!")).toBeNull();
  });
});
