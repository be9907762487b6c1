/** The cases of changing sheets in place, for every adapter. */
import fc from "fast-check";
import type { PlacedCell } from "../../src/sheet/grid";
import type { Amendment, Workbook } from "../../src/sheet/workbook";
import { aSheetPlan, fullPlans, valuesAt } from "./aSheetPlan";

/** An amendment of 评价表 with the given parts. */
export function anAmendment(changes: Partial<Amendment> = {}): Amendment {
  return { sheet: "评价表", cells: [], ...changes };
}

/** Call within the adapter's own description. */
export function describeAmendments(workbook: () => Workbook, doubtful: readonly string[]): void {
  const cellsOf = async (sheet: string): Promise<readonly PlacedCell[]> =>
    (await workbook().read()).find(({ name }) => name === sheet)?.cells ?? [];

  describe("amend", () => {
    it("changes the cells it is told to and no others, new rows and empty sheets included", async () => {
      await workbook().write([
        aSheetPlan({
          cells: valuesAt(1, 1, [
            ["甲", 1],
            ["乙", 2],
          ]),
        }),
        aSheetPlan({ name: "空表", cells: [] }),
      ]);
      await workbook().amend([
        anAmendment({
          cells: [
            { row: 2, column: 2, value: 2.5 },
            { row: 1, column: 1, value: null },
            { row: 1, column: 3, value: "丙" },
            { row: 0, column: 0, value: "首行" },
            { row: 9, column: 0, value: "末行" },
          ],
        }),
        anAmendment({ sheet: "空表", cells: [{ row: 4, column: 1, value: "新" }] }),
      ]);
      expect(await cellsOf("评价表")).toEqual([
        { row: 0, column: 0, value: "首行" },
        { row: 1, column: 2, value: 1 },
        { row: 1, column: 3, value: "丙" },
        { row: 2, column: 1, value: "乙" },
        { row: 2, column: 2, value: 2.5 },
        { row: 9, column: 0, value: "末行" },
      ]);
      expect(await cellsOf("空表")).toEqual([{ row: 4, column: 1, value: "新" }]);
    });

    it("keeps text text, whatever it looks like", async () => {
      await workbook().write([aSheetPlan({ cells: valuesAt(0, 0, [["甲"]]) })]);
      const cells = doubtful.map((value, row) => ({ row, column: 1, value }));
      await workbook().amend([anAmendment({ cells })]);
      const values = (await cellsOf("评价表")).map(({ row, column, value }) => ({ row, column, value }));
      expect(values).toEqual([{ row: 0, column: 0, value: "甲" }, ...cells]);
    });

    it("keeps all formulas, and protects what was not protected", async () => {
      await workbook().write([...fullPlans(), aSheetPlan({ name: "填表说明", cells: valuesAt(0, 0, [["甲"]]) })]);
      const before = await workbook().read();
      const stamp = before.find(({ name }) => name === "_pingbiao");
      await workbook().amend([
        anAmendment({ footerRight: "校验码：0A1B" }),
        anAmendment({ sheet: "填表说明", footerRight: "校验码：0A1B" }),
        anAmendment({ sheet: "_pingbiao", cells: [{ row: 20, column: 0, value: "seal" }] }),
      ]);
      const after = await workbook().read();
      expect(after.find(({ name }) => name === "评价表")).toEqual(before.find(({ name }) => name === "评价表"));
      expect(after.find(({ name }) => name === "填表说明")?.protected).toBe(true);
      expect(after.find(({ name }) => name === "_pingbiao")).toEqual({
        ...stamp,
        cells: [...(stamp?.cells ?? []), { row: 20, column: 0, value: "seal" }],
      });
    });

    it("puts any values anywhere", async () => {
      const place = fc.record({
        row: fc.integer({ min: 0, max: 12 }),
        column: fc.integer({ min: 0, max: 30 }),
        value: fc.oneof(fc.constantFrom("甲", "=1+1", "a  b", " 丙\n丁 ", "<&>"), fc.integer({ min: -99, max: 99 })),
      });
      const places = fc.uniqueArray(place, {
        minLength: 1,
        maxLength: 12,
        selector: ({ row, column }) => `${row},${column}`,
      });
      await fc.assert(
        fc.asyncProperty(places, async (cells) => {
          await workbook().write([aSheetPlan({ cells: [] })], "replace");
          await workbook().amend([anAmendment({ cells })]);
          const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
          expect(await cellsOf("评价表")).toEqual(inOrder);
        }),
        { numRuns: 25 },
      );
    });

    it("says which sheet is gone", async () => {
      await workbook().write([aSheetPlan()]);
      await expect(workbook().amend([anAmendment({ sheet: "汇总表" })])).rejects.toMatchObject({
        name: "HostError",
        code: "gone",
      });
    });

    it("does nothing when there is nothing to change", async () => {
      await workbook().write(fullPlans());
      const before = await workbook().read();
      await workbook().amend([]);
      expect(await workbook().read()).toEqual(before);
    });
  });
}
