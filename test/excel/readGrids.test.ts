/** Reading: how many syncs it takes, and what a person may do to the sheets between two readings. */
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { aSheetPlan, fullPlans, valuesAt } from "../support/aSheetPlan";
import { openOffice, type OpenOffice } from "../support/officeHost";

let office: OpenOffice;
beforeEach(async () => (office = await openOffice()));
afterEach(() => office.close());

function idOf(name: string): string {
  const sheet = office.host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet.id;
}

/** Lets the person, or another add-in, act on the workbook. */
async function meanwhile(act: (context: Excel.RequestContext) => void): Promise<void> {
  await office.Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
}

describe("read", () => {
  it("takes two syncs the first time and one afterwards", async () => {
    await openExcelWorkbook().write(fullPlans());
    const workbook = openExcelWorkbook();
    office.resetSyncs();
    await workbook.read();
    expect(office.syncs()).toBe(2);
    await workbook.read();
    expect(office.syncs()).toBe(3);
  });

  it("sees what was typed, in one sync", async () => {
    const workbook = openExcelWorkbook();
    await workbook.write(fullPlans());
    await workbook.read();
    office.resetSyncs();
    office.host.workbook.typeInto(idOf("评价表"), 2, 2, "8.5");
    office.host.workbook.typeInto(idOf("评价表"), 3, 2, "８分");
    const grids = await workbook.read();
    const cells = grids.find(({ name }) => name === "评价表")?.cells;
    expect(cells).toContainEqual({ row: 2, column: 2, value: 8.5 });
    expect(cells).toContainEqual({ row: 3, column: 2, value: "８分" });
    expect(office.syncs()).toBe(1);
  });

  it("finds sheets that were renamed and moved, in one sync", async () => {
    const workbook = openExcelWorkbook();
    await workbook.write(fullPlans());
    await workbook.read();
    await meanwhile(({ workbook: { worksheets } }) => {
      worksheets.getItem("评价表").name = "公安局评分";
      worksheets.getItem("公安局评分").position = 0;
    });
    office.resetSyncs();
    const grids = await workbook.read();
    expect(grids.map(({ name }) => name)).toEqual(["公安局评分", "Sheet1", "_pingbiao"]);
    expect(grids[0]?.cells[0]?.value).toBe("质量工作评价表");
    expect(grids[2]?.cells[1]?.formula).toBe("公安局评分!C6*2");
    expect(office.syncs()).toBe(1);
  });

  it("follows inserted rows", async () => {
    const workbook = openExcelWorkbook();
    await workbook.write([aSheetPlan({ cells: valuesAt(4, 1, [["合计", 3]]) })]);
    await workbook.read();
    office.host.workbook.insertRows(idOf("评价表"), 2, 3);
    const grids = await workbook.read();
    expect(grids[1]?.cells).toEqual([
      { row: 7, column: 1, value: "合计" },
      { row: 7, column: 2, value: 3 },
    ]);
  });

  it("leaves out a deleted sheet and adds a new one with one more sync", async () => {
    const workbook = openExcelWorkbook();
    await workbook.write([aSheetPlan({ cells: valuesAt(0, 0, [["旧"]]) })]);
    await workbook.read();
    await meanwhile(({ workbook: { worksheets } }) => {
      worksheets.getItem("评价表").delete();
      worksheets.add("新").getRange("B2").values = [["值"]];
    });
    office.resetSyncs();
    const grids = await workbook.read();
    expect(grids.map(({ name, cells }) => [name, cells.length])).toEqual([
      ["Sheet1", 0],
      ["新", 1],
    ]);
    expect(office.syncs()).toBe(2);
    await workbook.read();
    expect(office.syncs()).toBe(3);
  });

  it("marks errors and tells logical values from text", async () => {
    const id = idOf("Sheet1");
    await meanwhile(({ workbook: { worksheets } }) => {
      worksheets.getItem("Sheet1").getRange("A1:C1").formulas = [["=NA()", "TRUE", "'TRUE"]];
    });
    office.host.workbook.acceptResults(id, [{ row: 0, column: 0, value: "#N/A" }]);
    const [grid] = await openExcelWorkbook().read();
    expect(grid?.cells).toEqual([
      { row: 0, column: 0, value: "#N/A", formula: "NA()", error: true },
      { row: 0, column: 1, value: true },
      { row: 0, column: 2, value: "TRUE" },
    ]);
  });

  it("keeps a formula whose result is empty text", async () => {
    const id = idOf("Sheet1");
    await meanwhile(({ workbook: { worksheets } }) => {
      worksheets.getItem("Sheet1").getRange("A1").formulas = [['=IF(B1="","",B1)']];
    });
    office.host.workbook.acceptResults(id, [{ row: 0, column: 0, value: "" }]);
    const [grid] = await openExcelWorkbook().read();
    expect(grid?.cells).toEqual([{ row: 0, column: 0, value: "", formula: 'IF(B1="","",B1)' }]);
  });

  it.each([
    ["A20001", "rows"],
    ["OK1", "columns"],
    ["XFD1048576", "both"],
  ])("refuses a sheet with a cell at %s (too many %s), by its name", async (address) => {
    await meanwhile(({ workbook: { worksheets } }) => {
      worksheets.add("大表").getRange(address).values = [["远"]];
    });
    await expect(openExcelWorkbook().read()).rejects.toMatchObject({ code: "too-large", detail: "大表" });
  });

  it("reads the first rows of 来源 only, however long it is", async () => {
    await meanwhile(({ workbook: { worksheets } }) => {
      const sheet = worksheets.add("来源");
      sheet.getRange("A1:A2").values = [["标题"], ["说明"]];
      sheet.getRange("A200:A201").values = [["近"], ["远"]];
      sheet.getRange("A40000").values = [["末"]];
    });
    const grids = await openExcelWorkbook().read();
    expect(grids[1]?.cells.map(({ value }) => value)).toEqual(["标题", "说明", "近"]);
  });

  it("reads a sheet whole once it is no longer called 来源, and goes on in one sync", async () => {
    const workbook = openExcelWorkbook();
    await meanwhile(({ workbook: { worksheets } }) => {
      worksheets.add("来源").getRange("A200:A201").values = [["近"], ["远"]];
    });
    await workbook.read();
    await meanwhile(({ workbook: { worksheets } }) => (worksheets.getItem("来源").name = "评价表"));
    const grids = await workbook.read();
    expect(grids[1]?.cells.map(({ value }) => value)).toEqual(["近", "远"]);
    office.resetSyncs();
    await workbook.read();
    expect(office.syncs()).toBe(1);
  });

  it.each(["A20000", "OJ1"])("reads a sheet that reaches as far as %s", async (address) => {
    await meanwhile(({ workbook: { worksheets } }) => {
      worksheets.getItem("Sheet1").getRange(address).values = [["边"]];
    });
    const [grid] = await openExcelWorkbook().read();
    expect(grid?.cells).toHaveLength(1);
  });
});

describe("reading while formulas wait for their results", () => {
  const inManualMode = (): Promise<void> =>
    office.Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").formulas = [[1, "=A1+1"]];
      await context.sync();
    });

  it("says so in manual mode, and reads again once it is calculated", async () => {
    office.host.workbook.setCalculator(() => {
      const [sheet] = office.host.workbook.sheets;
      office.host.workbook.acceptResults(sheet?.id ?? "", [{ row: 0, column: 1, value: 2 }]);
      return Promise.resolve();
    });
    await inManualMode();
    const workbook = openExcelWorkbook();
    let dirty = 0;
    await workbook.watchChanges(() => (dirty += 1));
    expect((await workbook.read())[0]?.uncalculated).toBe(true);
    await office.Excel.run(async (context) => {
      context.workbook.application.calculate("Recalculate");
      context.workbook.application.load("calculationState");
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(dirty).toBe(1);
    const [grid] = await workbook.read();
    expect(grid?.uncalculated).toBeUndefined();
    expect(grid?.cells.at(-1)?.value).toBe(2);
  });

  it("waits for the calculator in automatic mode", async () => {
    office.host.workbook.setCalculator(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const [sheet] = office.host.workbook.sheets;
      office.host.workbook.acceptResults(sheet?.id ?? "", [{ row: 0, column: 1, value: 3 }]);
    });
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").formulas = [[1, "=A1+2"]];
      await context.sync();
    });
    const [grid] = await openExcelWorkbook().read();
    expect([grid?.uncalculated, grid?.cells.at(-1)?.value]).toEqual([undefined, 3]);
  });
});
