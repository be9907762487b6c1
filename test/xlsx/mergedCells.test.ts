/** Cells under merges, against looking at every merge for every cell. */
import fc from "fast-check";
import type { Area } from "../../src/sheet/plan";
import { underMerges } from "../../src/xlsx/mergedCells";

const areas = fc
  .record({ top: fc.nat(9), left: fc.nat(9), height: fc.nat(4), width: fc.nat(4) })
  .map(({ top, left, height, width }): Area => ({ top, left, bottom: top + height, right: left + width }));
const places = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 40 });

const covers = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left);

describe("underMerges", () => {
  it("finds the cells that another hides, in whatever order they are asked about", () => {
    fc.assert(
      fc.property(fc.array(areas, { maxLength: 8 }), places, (merges, places) => {
        const isUnder = underMerges(merges);
        for (const [row, column] of places)
          expect(isUnder(row, column)).toBe(merges.some((area) => covers(area, row, column)));
      }),
    );
  });

  it("refuses a sheet whose merges cross everywhere before minutes have passed", () => {
    const whole = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
    const isUnder = underMerges(Array.from({ length: 20_000 }, () => whole));
    const askAll = (): void => {
      for (let row = 0; row < 500_000; row += 1) isUnder(row, 0);
    };
    expect(askAll).toThrow("too-big-to-read");
  });

  it("takes a form of fifty subjects, 14,000 rows with ten merges in each", () => {
    const merges = Array.from({ length: 20_000 }, (_, index) => {
      const [top, left] = [Math.floor(index / 10) * 7, (index % 10) * 3];
      return { top, left, bottom: top + 6, right: left + 2 };
    });
    const isUnder = underMerges(merges);
    let under = 0;
    for (let row = 0; row < 14_000; row += 1)
      for (let column = 0; column < 35; column += 1) under += isUnder(row, column) ? 1 : 0;
    expect(under).toBe(20_000 * (7 * 3 - 1));
  });
});
