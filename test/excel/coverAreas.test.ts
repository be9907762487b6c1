/** Covering cells with rectangles. */
import fc from "fast-check";
import { coverAreas, type KindAt } from "../../src/excel/coverAreas";

const grid = (rows: readonly string[]): readonly KindAt[] =>
  rows.flatMap((line, row) => [...line].flatMap((kind, column) => (kind === " " ? [] : [{ row, column, kind }])));

describe("coverAreas", () => {
  it("covers a block of one kind with one area", () => {
    expect(coverAreas(grid(["aaa", "aaa", "aaa"]))).toEqual([
      { kind: "a", area: { top: 0, left: 0, bottom: 2, right: 2 } },
    ]);
  });

  it("gives a column of its own kind one area beside its neighbours", () => {
    expect(coverAreas(grid(["aba", "aba"])).map(({ area, kind }) => [kind, area.left, area.bottom])).toEqual([
      ["a", 0, 1],
      ["b", 1, 1],
      ["a", 2, 1],
    ]);
  });

  it("does not join across an empty row or column", () => {
    expect(coverAreas(grid(["a a", "   ", "a a"]))).toHaveLength(4);
  });

  it("covers every cell once, with its own kind and nothing else", () => {
    const cell = fc.record({
      row: fc.integer({ min: 0, max: 8 }),
      column: fc.integer({ min: 0, max: 8 }),
      kind: fc.constantFrom("a", "b", "c"),
    });
    const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => row * 9 + column, maxLength: 81 });
    fc.assert(
      fc.property(cells, (given) => {
        const covered = coverAreas(given).flatMap(({ area, kind }) => {
          const places: string[] = [];
          for (let row = area.top; row <= area.bottom; row += 1) {
            for (let column = area.left; column <= area.right; column += 1) places.push(`${row},${column},${kind}`);
          }
          return places;
        });
        expect(covered.sort()).toEqual(given.map(({ row, column, kind }) => `${row},${column},${kind}`).sort());
      }),
    );
  });
});
