/** A second scoring sheet is found however its figures are written, and our own annexes are none, whatever words the rubric has. */
import fc from "fast-check";
import { checkGrids } from "../../../src/actions/checkWorkbook";
import type { Item, Rubric } from "../../../src/core/rubric";
import type { Grid, PlacedCell } from "../../../src/sheet/grid";
import { isSealLine } from "../../../src/text/sealWords";
import { fullMarks } from "../../support/sealing";
import { anItem, aRubric } from "../../support/someRubrics";
import { aRequest, gridsOf, plansOf } from "../../support/templates";

/** Sheets that are taken for a second scoring sheet. */
function second(grids: readonly Grid[]): readonly unknown[] {
  return checkGrids(grids).flatMap(({ problems, ...report }) =>
    [...problems, ...(report.ok ? report.value.problems : [])].flatMap(({ code, values }) =>
      code === "file.second-sheet" ? [values["sheet"]] : [],
    ),
  );
}

function finished(items: readonly Item[], changes: Partial<Rubric> = {}): readonly Grid[] {
  const request = aRequest(aRubric({ items, ...changes }), { layout: "table", subjects: ["某公司"] });
  return gridsOf(plansOf(request, fullMarks(request)));
}

/** What the scoring sheet shows, on a plain sheet in front. */
function copied(grids: readonly Grid[], change: (cell: PlacedCell) => PlacedCell): readonly Grid[] {
  const [own] = grids;
  const isHidden = (column: number): boolean =>
    (own?.hiddenColumns ?? []).some(({ first, last }) => column >= first && column <= last);
  const cells = (own?.cells ?? []).flatMap(({ row, column, value }) =>
    isHidden(column) || row === 0 || isSealLine(String(value)) ? [] : [change({ row, column, value })],
  );
  return [{ name: "打印", hidden: false, cells }, ...grids];
}

const WRITTEN: readonly (readonly [string, (figure: number) => string | number])[] = [
  ["numbers", (figure) => figure],
  ["texts", String],
  ["texts with 分", (figure) => `${figure}分`],
  [
    "full-width digits",
    (figure) => String(figure).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ],
];

const ITEMS = [anItem({ id: "a1", points: 4 }), anItem({ id: "a2", points: 6 }), anItem({ id: "b1", group: "g2" })];

describe("passesFor", () => {
  it.each(WRITTEN)("finds the figures beside our items written as %s", (_, write) => {
    const asWritten = (cell: PlacedCell): PlacedCell =>
      typeof cell.value === "number" ? { ...cell, value: write(cell.value) } : cell;
    expect(second(copied(finished(ITEMS), asWritten))).toEqual(["打印"]);
  });

  it("takes no annex of ours for one, though numbers, titles and criteria are numbers, and still finds the copy", () => {
    const word = fc.constantFrom("1", "10", "10.00", "9分", "２０");
    const words = fc.record({ no: word, criteria: word, focus: word, evidence: word });
    const titles = fc.uniqueArray(fc.constantFrom("1", "2", "10", "30", "9.5"), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 3, maxLength: 3 }), titles, word, (own, named, group) => {
        const items = ITEMS.map((item, index) => ({ ...item, ...own[index], title: named[index] ?? "" }));
        const groups = aRubric().groups.map((one, index) => ({ ...one, title: index === 0 ? group : one.title }));
        const grids = finished(items, { groups });
        expect(second(grids)).toEqual([]);
        expect(second(copied(grids, (cell) => cell))).toEqual(["打印"]);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves a list of somebody's own alone that has one figure beside each item", () => {
    const list = ITEMS.map(({ title }, row) => [
      { row, column: 0, value: title },
      { row, column: 1, value: row + 3 },
    ]).flat();
    expect(second([{ name: "材料份数", hidden: false, cells: list }, ...finished(ITEMS)])).toEqual([]);
  });
});
