/** Where printed pages end. */
import fc from "fast-check";
import { breaksBefore, onPaper, pageHeight, type Paper, type Stretch } from "../../../src/sheet/layouts/pages";

/** A sheet as wide as the page, whose rows are 49 pt and whose pages hold 10 of them, 9 below a repeated header. */
const paper: Paper = { orientation: "landscape", columns: [{ width: 10 }], heightOf: () => 49, headerHeight: 49 };

function rows(top: number, count: number): readonly Stretch[] {
  return Array.from({ length: count }, (_, index) => ({ top: top + index, bottom: top + index }));
}

function block(top: number, count: number): Stretch {
  return { top, bottom: top + count - 1, parts: rows(top, count) };
}

describe("pageHeight", () => {
  it("is what the paper leaves, for a sheet no wider than the page", () => {
    expect(pageHeight(paper)).toBeCloseTo(500, 0);
    expect(pageHeight({ ...paper, orientation: "portrait" })).toBeCloseTo(741.7, 1);
  });

  it("grows as a wider sheet is scaled down", () => {
    const wide = { orientation: "landscape", columns: [{ width: 287.6 }] } as const;
    expect(pageHeight(wide)).toBeCloseTo(1000, 0);
  });
});

describe("onPaper", () => {
  it("gives the length on the sheet that is as long on paper", () => {
    expect(onPaper(119, paper)).toBe(119);
    expect(onPaper(119, { orientation: "landscape", columns: [{ width: 251.65 }] })).toBeGreaterThanOrEqual(237);
  });
});

describe("breaksBefore", () => {
  it("ends no page where one is enough", () => {
    expect(breaksBefore(paper, rows(0, 10))).toEqual([]);
  });

  it("counts the repeated header on every page but the first", () => {
    expect(breaksBefore(paper, rows(0, 30))).toEqual([10, 19, 28]);
  });

  it("keeps a block on one page", () => {
    expect(breaksBefore(paper, [block(0, 6), block(6, 6), block(12, 3)])).toEqual([6]);
  });

  it("cuts a block that no page can hold", () => {
    expect(breaksBefore(paper, [block(0, 4), block(4, 12)])).toEqual([10]);
  });

  it("gives a row that is higher than a page its own", () => {
    const tall: Paper = { ...paper, heightOf: (row) => (row === 1 ? 409 + 200 : 49) };
    expect(breaksBefore(tall, rows(0, 3))).toEqual([1, 2]);
  });

  it("never fills a page beyond its height, and ends none earlier than needed", () => {
    const heights = fc.array(fc.integer({ min: 15, max: 409 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(heights, (own) => {
        const random: Paper = { ...paper, heightOf: (row) => own[row] ?? 0, headerHeight: 30 };
        const breaks = breaksBefore(random, rows(0, own.length));
        const starts = [0, ...breaks];
        const pages = starts.map((start, page) => ({
          used: sum(own.slice(start, starts[page + 1])) + (page === 0 ? 0 : 30),
          next: own[starts[page + 1] ?? own.length] ?? Infinity,
        }));
        for (const { used, next } of pages) {
          expect(used).toBeLessThanOrEqual(pageHeight(random));
          expect(used + next).toBeGreaterThan(pageHeight(random));
        }
      }),
    );
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
