/** The contract of Workbook: the same cases for every adapter. Call `describeWorkbook` in the adapter's own test. */
import fc from "fast-check";
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import type { ChartPlan, SheetPlan } from "../../src/sheet/plan";
import type { Workbook } from "../../src/sheet/workbook";
import { describeAmendments } from "./amendments";
import { aSheetPlan, fullPlans, valuesAt } from "./aSheetPlan";
import { someCharts } from "./someCharts";

/** What an adapter's test gives: an empty workbook, new for each case. */
export interface WorkbookMaker {
  open(): Promise<Workbook>;
  /** What the workbook holds, in the words of a plan: more than grids say. */
  plans(): readonly SheetPlan[];
  close(): void;
}

/** Texts that a spreadsheet would like to read as something else. */
const DOUBTFUL = [
  "=1+1",
  "+8613",
  "-5",
  "@评价",
  "'引号",
  "''",
  "＝A1",
  " =A1",
  "8.5",
  "０８",
  "007",
  "1e5",
  "50%",
  "1/2",
  "3-5",
  "2022年1月",
  "12:30",
  "TRUE",
  "false",
  "#N/A",
  "1,234",
  "￥5",
  "(1)",
  "一、组织领导",
  "第 12 条",
  "未评",
  '引"号',
  "多\n行",
  " 前后空格 ",
  "=",
  "-",
] as const;

/** The cases of reading, writing and conflicts. */
export function describeWorkbook(adapter: string, maker: WorkbookMaker): void {
  describe(`${adapter} as a Workbook`, () => {
    let workbook: Workbook;
    beforeEach(async () => (workbook = await maker.open()));
    afterEach(() => maker.close());

    describeReadBack(() => workbook);
    describeConflicts(() => workbook);
    describeAmendments(() => workbook, DOUBTFUL);
    describeCharts(() => workbook, maker);
  });
}

function describeReadBack(workbook: () => Workbook): void {
  describe("read after write", () => {
    it("gives the values and formulas of the plan back, row by row", async () => {
      const plans = fullPlans();
      const { sheets } = await workbook().write(plans);
      expect(sheets).toEqual(["评价表", "_pingbiao"]);
      const grids = await readSheets(workbook(), sheets);
      expect(grids.map(contents)).toEqual(plans.map(plannedContents));
    });

    it("says which sheets are hidden and which are protected", async () => {
      await workbook().write([...fullPlans(), aSheetPlan({ name: "填表说明", visibility: "hidden" })]);
      const grids = await readSheets(workbook(), ["评价表", "_pingbiao", "填表说明"]);
      expect(grids.map(({ name, hidden }) => [name, hidden])).toEqual([
        ["评价表", false],
        ["_pingbiao", true],
        ["填表说明", true],
      ]);
      expect(grids.map((grid) => grid.protected)).toEqual([true, true, false]);
    });

    it("says which rows and columns among the cells are hidden", async () => {
      const hidden = { width: 6, hidden: true };
      const cells = valuesAt(0, 0, [
        ["甲", 1, 2, 3, 4],
        ["乙", 5, 6, 7, 8],
        ["丙", 9, 10, 11, 12],
      ]);
      const rows = new Map([[1, { hidden: true }]]);
      await workbook().write([
        aSheetPlan({ cells, rows, columns: [{ width: 6 }, hidden, { width: 6 }, hidden, hidden] }),
        aSheetPlan({ name: "填表说明", cells }),
      ]);
      const [some, none] = await readSheets(workbook(), ["评价表", "填表说明"]);
      expect(some?.hiddenRows).toEqual([1]);
      expect(columnsIn(some?.hiddenColumns)).toEqual([1, 3, 4]);
      expect([none?.hiddenRows, none?.hiddenColumns]).toEqual([[], []]);
    });

    it("keeps text text, whatever it looks like", async () => {
      await workbook().write([
        aSheetPlan({
          cells: valuesAt(
            0,
            0,
            DOUBTFUL.map((text) => [text]),
          ),
        }),
      ]);
      const [grid] = await readSheets(workbook(), ["评价表"]);
      expect(grid?.cells.map(({ value }) => value)).toEqual([...DOUBTFUL]);
      expect(grid?.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    });

    it("keeps text text in cells of the text format and in linked cells too", async () => {
      const styles = { note: { format: "@" }, link: { color: "#0563C1" } };
      const notes = valuesAt(
        0,
        0,
        DOUBTFUL.map((text) => [text]),
      ).map((cell) => ({ ...cell, style: "note" }));
      const links = valuesAt(
        0,
        1,
        DOUBTFUL.map((text) => [text]),
      ).map((cell) => ({
        ...cell,
        style: "link",
        link: "'评价表'!A1",
      }));
      await workbook().write([aSheetPlan({ styles, cells: [...notes, ...links] })]);
      const [grid] = await readSheets(workbook(), ["评价表"]);
      expect(grid?.cells.map(({ value }) => value)).toEqual(DOUBTFUL.flatMap((text) => [text, text]));
    });

    it("keeps any text and any number", async () => {
      const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter(isPrintable);
      const number = fc.integer({ min: -999_999, max: 999_999 }).map((whole) => whole / 100);
      const values = fc.array(fc.tuple(text, number), { minLength: 1, maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(values, async (rows) => {
          await workbook().write([aSheetPlan({ cells: valuesAt(3, 2, rows) })], "replace");
          const [grid] = await readSheets(workbook(), ["评价表"]);
          expect(grid?.cells).toEqual(valuesAt(3, 2, rows).map((cell) => ({ ...cell })));
        }),
        { numRuns: 30 },
      );
    });

    it("reads an empty sheet as a grid without cells", async () => {
      await workbook().write([
        aSheetPlan({
          styles: { input: { unlocked: true } },
          cells: [{ row: 4, column: 4, value: null, style: "input" }],
        }),
      ]);
      const [grid] = await readSheets(workbook(), ["评价表"]);
      expect(grid?.cells).toEqual([]);
    });

    it("sees sheets that came after the first reading", async () => {
      await workbook().write([aSheetPlan()]);
      await workbook().read();
      await workbook().write([aSheetPlan({ name: "汇总表", cells: valuesAt(0, 0, [["合计", 3]]) })]);
      const [grid] = await readSheets(workbook(), ["汇总表"]);
      expect(grid?.cells.map(({ value }) => value)).toEqual(["合计", 3]);
    });
  });
}

function describeConflicts(workbook: () => Workbook): void {
  const first = (): readonly SheetPlan[] => [aSheetPlan({ cells: valuesAt(0, 0, [["旧"]]) }), ...fullPlans().slice(1)];

  describe("write over sheets of the same name", () => {
    it("refuses by default, names the sheets and leaves everything as it is", async () => {
      await workbook().write(first());
      const before = await workbook().read();
      const again = workbook().write([aSheetPlan({ name: "新表" }), ...fullPlans()]);
      await expect(again).rejects.toMatchObject({ name: "HostError", code: "sheet-exists" });
      await expect(again).rejects.toThrow("评价表");
      expect(await workbook().read()).toEqual(before);
    });

    it("counts a hidden sheet, and a name in other letters, as a conflict", async () => {
      await workbook().write(first());
      const stamp = workbook().write([aSheetPlan({ name: "_PINGBIAO" })]);
      await expect(stamp).rejects.toMatchObject({ code: "sheet-exists" });
    });

    it("replaces contents when told to, and the sheets keep their places", async () => {
      await workbook().write([...first(), aSheetPlan({ name: "其他" })]);
      const before = await workbook().read();
      const { sheets } = await workbook().write(fullPlans(), "replace");
      expect(sheets).toEqual(["评价表", "_pingbiao"]);
      const after = await workbook().read();
      expect(after.map(({ name, hidden }) => [name, hidden])).toEqual(before.map(({ name, hidden }) => [name, hidden]));
      expect(contents(after.find(({ name }) => name === "评价表"))).toEqual(plannedContents(fullPlans()[0]));
    });

    it("keeps both when told to, and formulas follow the new names", async () => {
      await workbook().write(fullPlans());
      const before = await readSheets(workbook(), ["评价表", "_pingbiao"]);
      const { sheets } = await workbook().write(fullPlans(), "keepBoth");
      expect(sheets).toEqual(["评价表 (2)", "_pingbiao (2)"]);
      expect(await readSheets(workbook(), ["评价表", "_pingbiao"])).toEqual(before);
      const [scoring, stamp] = await readSheets(workbook(), sheets);
      expect(contents(scoring)).toEqual(plannedContents(fullPlans()[0]));
      expect(stamp?.cells.map(({ formula }) => formula)).toEqual([undefined, "'评价表 (2)'!C6*2"]);
      expect(stamp?.hidden).toBe(true);
    });

    it("counts on when both were kept before, and shortens long names", async () => {
      const name = "考".repeat(31);
      await workbook().write([aSheetPlan({ name })]);
      await workbook().write([aSheetPlan({ name })], "keepBoth");
      const { sheets } = await workbook().write([aSheetPlan({ name })], "keepBoth");
      expect(sheets).toEqual([`${"考".repeat(27)} (3)`]);
    });

    it("renames nothing when both may be kept but none is taken", async () => {
      expect(await workbook().write(fullPlans(), "keepBoth")).toEqual({ sheets: ["评价表", "_pingbiao"] });
    });
  });
}

function describeCharts(workbook: () => Workbook, maker: WorkbookMaker): void {
  describe("write of charts", () => {
    /** Excel takes the name of a series as a text only. */
    const withoutNameCells = (charts: readonly ChartPlan[]): unknown =>
      charts.map((chart) => ({ ...chart, series: chart.series.map(({ nameCell: _, ...series }) => series) }));
    const chartsOn = (name: string): unknown =>
      withoutNameCells(maker.plans().find((plan) => plan.name === name)?.charts ?? []);

    it("puts them where the plan says, with its series, colours, labels and axes", async () => {
      await workbook().write(fullPlans());
      expect(chartsOn("评价表")).toEqual(withoutNameCells(someCharts("评价表")));
    });

    it("draws the new sheet's cells where both sheets are kept, and leaves the old chart alone", async () => {
      await workbook().write(fullPlans());
      await workbook().write(fullPlans(), "keepBoth");
      expect(chartsOn("评价表 (2)")).toEqual(withoutNameCells(someCharts("评价表 (2)")));
      expect(chartsOn("评价表")).toEqual(withoutNameCells(someCharts("评价表")));
    });

    it("draws them once where the sheet is replaced, and cells of another sheet when told so", async () => {
      await workbook().write(fullPlans());
      const charts = someCharts("评价表");
      await workbook().write([...fullPlans(), aSheetPlan({ name: "图表", charts })], "replace");
      expect(chartsOn("评价表")).toEqual(withoutNameCells(charts));
      expect(chartsOn("图表")).toEqual(withoutNameCells(charts));
    });
  });
}

/** Single columns: adapters may cut their stretches differently. */
function columnsIn(runs: Grid["hiddenColumns"] = []): readonly number[] {
  return runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset));
}

/** The grids of the named sheets, in that order. */
async function readSheets(workbook: Workbook, names: readonly string[]): Promise<readonly Grid[]> {
  const grids = await workbook.read();
  return names.map((name) => {
    const grid = grids.find((one) => one.name === name);
    if (grid === undefined) throw new Error(`no sheet ${name} among ${grids.map((one) => one.name).join()}`);
    return grid;
  });
}

/** Place and content; the result of a formula depends on whether the adapter calculates. */
function contents(grid: Grid | undefined): readonly unknown[] {
  return (grid?.cells ?? []).map(({ row, column, value, formula }: PlacedCell) =>
    formula === undefined ? { row, column, value } : { row, column, formula },
  );
}

function plannedContents(plan: SheetPlan | undefined): readonly unknown[] {
  const filled = (plan?.cells ?? []).filter(
    ({ value, formula }) => formula !== undefined || (value !== null && value !== ""),
  );
  return filled.map(({ row, column, value, formula }) =>
    formula === undefined ? { row, column, value } : { row, column, formula },
  );
}

/** No control characters, no halves of pairs: a workbook cannot hold them. */
function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text);
}
