/** Formulas filled down a column: stored once, and read back to the letter. */
import fc from "fast-check";
import type { PlannedCell, SheetPlan } from "../../src/sheet/plan";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { formulaElements } from "../../src/xlsx/writeFormulas";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { samplePlans } from "./samplePlans";

/** 40 characters with a row of one digit, the least that is shared. */
const status = (row: number): string => `IF(ISTEXT(A${row}),"有误",IF(A${row}="","未评分",$A$1))`;

function cellAt(row: number, formula: string, column = 1): PlannedCell {
  return { row, column, value: "", formula };
}

function elementsOf(cells: readonly PlannedCell[]): readonly string[] {
  const elements = formulaElements(cells);
  return cells.map((cell) => elements.get(cell) ?? "");
}

describe("formulaElements", () => {
  it("lets cells refer to the formula above that was filled down", () => {
    expect(status(5)).toHaveLength(40);
    const all = [...[4, 5, 6].map((row) => cellAt(row, status(row + 1))), { row: 7, column: 1, value: 1 }];
    expect(elementsOf(all)).toEqual([
      `<f t="shared" ref="B5:B7" si="0">${status(5)}</f>`,
      '<f t="shared" si="0"/>',
      '<f t="shared" si="0"/>',
      "",
    ]);
  });

  it("numbers shared formulas by their places, whatever the order of the cells", () => {
    const cells = [1, 2].flatMap((column) => [4, 5].map((row) => cellAt(row, status(row + 1), column)));
    const reversed = elementsOf([...cells].reverse());
    expect([...reversed].reverse()).toEqual(elementsOf(cells));
    expect(elementsOf(cells)[2]).toContain('ref="C5:C6" si="1"');
  });

  it.each([
    ["not right below", [cellAt(4, status(5)), cellAt(6, status(7))]],
    ["beside it", [cellAt(4, status(5)), cellAt(5, status(6), 2)]],
    ["not moved down", [cellAt(4, status(5)), cellAt(5, status(5))]],
    ["moved too far", [cellAt(4, status(5)), cellAt(5, status(7))]],
    ["another number", [cellAt(4, `${status(5)}+4`), cellAt(5, `${status(6)}+5`)]],
    ["another text", [cellAt(4, `${status(5)}&"A5"`), cellAt(5, `${status(6)}&"A6"`)]],
    [
      "a letter shorter than is worth it",
      [cellAt(4, status(5).replace("分", "")), cellAt(5, status(6).replace("分", ""))],
    ],
    ["beyond the last row", [cellAt(4, `${status(5)}+C1048576`), cellAt(5, `${status(6)}+#REF!`)]],
  ])("writes a formula in full that is %s", (_what, cells) => {
    const texts = cells.map(({ formula = "" }) => `<f>${formula.replaceAll("&", "&amp;")}</f>`);
    expect(elementsOf(cells)).toEqual(texts);
  });

  it("starts anew where a formula differs, and shares those below it", () => {
    const other = (row: number): string => status(row).replace("有误", "不对");
    const cells = [status(5), status(6), other(7), other(8)].map((formula, index) => cellAt(4 + index, formula));
    expect(elementsOf(cells).map((element) => /ref="[^"]*"|si="\d"/.exec(element)?.[0])).toEqual([
      'ref="B5:B6"',
      'si="0"',
      'ref="B7:B8"',
      'si="1"',
    ]);
  });

  it("loses no formula, however they stand among others", () => {
    const [, criteria] = samplePlans;
    if (criteria === undefined) throw new Error("The sample lacks a sheet");
    const formulas = [
      status,
      (row: number) => `${status(row)}&SUM(A${row}:B${row + 2})&SUM($C:D)`,
      (row: number) => `${status(row)}&SUM(${row}:${row + 1})&SUM($1:3)&'评分 A${row}'!$B${row}`,
      (row: number) => `${status(row)}&"A${row}"&LOG10(C$${row})&名A${row}`,
    ];
    const column = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(column, { maxLength: 3 }), (columns) => {
        const cells = columns.flatMap((kinds, index) =>
          kinds.flatMap(([kind, shift], row) => {
            const formula = formulas[kind]?.(Math.max(1, row + 1 - shift)) ?? "";
            return shift === 2 ? [] : [cellAt(row, formula, index)];
          }),
        );
        const plan: SheetPlan = { ...criteria, cells };
        const read = readXlsx(writeXlsx([plan]))[0]?.cells.map(({ formula }) => formula);
        const places = [...cells].sort((one, two) => one.row - two.row || one.column - two.column);
        expect(read).toEqual(places.map(({ formula }) => formula));
      }),
    );
  });
});
