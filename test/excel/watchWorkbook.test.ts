/** Selection and events, raised by the host as Excel raises them. */
import type { CellPlace } from "../../src/core/problem";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { cellArea } from "../../src/workbench/host/area";
import { aSheetPlan, fullPlans } from "../support/aSheetPlan";
import { openOffice, type OpenOffice } from "../support/officeHost";

let office: OpenOffice;
beforeEach(async () => (office = await openOffice()));
afterEach(() => office.close());

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Longer than the pause in typing that the adapter waits for. */
const settled = (): Promise<void> => pause(260);

function idOf(name: string): string {
  const sheet = office.host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet.id;
}

describe("select", () => {
  it("shows the sheet and selects the cell, in one sync", async () => {
    const workbook = openExcelWorkbook();
    await workbook.write([...fullPlans(), aSheetPlan({ name: "汇总表" })]);
    office.resetSyncs();
    await workbook.select({ sheet: "汇总表", cell: "D7" });
    expect(office.host.workbook.activeSheetId).toBe(idOf("汇总表"));
    expect(office.host.workbook.sheet(idOf("汇总表")).selection).toEqual(cellArea(6, 3));
    expect(office.syncs()).toBe(1);
  });

  it("says which sheet is gone", async () => {
    const selecting = openExcelWorkbook().select({ sheet: "已删", cell: "A1" });
    await expect(selecting).rejects.toMatchObject({ code: "gone", detail: "已删" });
  });
});

describe("watchChanges", () => {
  it("reports quick edits once, after a pause", async () => {
    let dirty = 0;
    await openExcelWorkbook().watchChanges(() => (dirty += 1));
    for (const row of [0, 1, 2]) office.host.workbook.typeInto(idOf("Sheet1"), row, 0, "8.5");
    await pause(10);
    expect(dirty).toBe(0);
    await settled();
    expect(dirty).toBe(1);
  });

  it("reports pasted cells, new sheets and a change of sheet", async () => {
    let dirty = 0;
    await openExcelWorkbook().write(fullPlans());
    await openExcelWorkbook().watchChanges(() => (dirty += 1));
    office.host.workbook.pasteInto(idOf("Sheet1"), 0, 0, [["1", "2"]]);
    await settled();
    expect(dirty).toBe(1);
    office.host.workbook.activateSheet(idOf("Sheet1"));
    await settled();
    expect(dirty).toBe(2);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add("新");
      await context.sync();
    });
    await settled();
    expect(dirty).toBe(3);
  });

  it("reports what a co-author types", async () => {
    let dirty = 0;
    await openExcelWorkbook().watchChanges(() => (dirty += 1));
    const { workbook } = office.host;
    workbook.asCoauthor(() => workbook.typeInto(idOf("Sheet1"), 0, 0, "8.5"));
    await settled();
    expect(dirty).toBe(1);
  });

  it("reports while several people type without a pause", async () => {
    let dirty = 0;
    await openExcelWorkbook().watchChanges(() => (dirty += 1));
    const { workbook } = office.host;
    const started = performance.now();
    while (dirty === 0 && performance.now() - started < 5000) {
      workbook.asCoauthor(() => workbook.typeInto(idOf("Sheet1"), 0, 0, String(performance.now())));
      await pause(20);
    }
    expect(dirty).toBe(1);
  });

  it("reports our own writing once, after it", async () => {
    let dirty = 0;
    const workbook = openExcelWorkbook();
    await workbook.watchChanges(() => (dirty += 1));
    await workbook.write(fullPlans());
    expect(dirty).toBe(0);
    await settled();
    expect(dirty).toBe(1);
  });

  it("reports after a failed writing too", async () => {
    let dirty = 0;
    const workbook = openExcelWorkbook();
    await workbook.watchChanges(() => (dirty += 1));
    office.host.failSync(2, { code: "GeneralException", afterActions: 50 });
    await expect(workbook.write(fullPlans())).rejects.toMatchObject({ code: "unknown" });
    await settled();
    expect(dirty).toBe(1);
  });

  it("is silent once stopped, also about what came just before", async () => {
    let dirty = 0;
    const stop = await openExcelWorkbook().watchChanges(() => (dirty += 1));
    office.host.workbook.typeInto(idOf("Sheet1"), 0, 0, "1");
    await office.eventsDelivered();
    stop();
    stop();
    await settled();
    office.host.workbook.typeInto(idOf("Sheet1"), 0, 0, "2");
    await settled();
    expect(dirty).toBe(0);
  });

  it("gives several watchers their own ending", async () => {
    const heard = { one: 0, other: 0 };
    const workbook = openExcelWorkbook();
    const stop = await workbook.watchChanges(() => (heard.one += 1));
    await workbook.watchChanges(() => (heard.other += 1));
    stop();
    office.host.workbook.typeInto(idOf("Sheet1"), 0, 0, "1");
    await settled();
    expect(heard).toEqual({ one: 0, other: 1 });
  });
});

describe("watchSelection", () => {
  it("tells the active cell at once and whenever it moves", async () => {
    const places: CellPlace[] = [];
    const workbook = openExcelWorkbook();
    await workbook.write(fullPlans());
    await workbook.watchSelection((place) => places.push(place));
    office.host.workbook.selectArea(idOf("评价表"), { top: 3, left: 2, bottom: 4, right: 3 });
    await pause(60);
    office.host.workbook.selectArea(idOf("Sheet1"), cellArea(0, 0));
    await pause(60);
    expect(places[0]).toEqual({ sheet: "评价表", cell: "C3" });
    expect(places[1]).toEqual({ sheet: "评价表", cell: "C4" });
    expect(places[places.length - 1]).toEqual({ sheet: "Sheet1", cell: "A1" });
  });

  it("names a renamed sheet as it is called now", async () => {
    const places: CellPlace[] = [];
    await openExcelWorkbook().watchSelection((place) => places.push(place));
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "改名 (甲)";
      await context.sync();
    });
    office.host.workbook.selectArea(idOf("改名 (甲)"), cellArea(9, 27));
    await pause(60);
    expect(places[places.length - 1]).toEqual({ sheet: "改名 (甲)", cell: "AB10" });
  });

  it("is silent once stopped", async () => {
    const places: CellPlace[] = [];
    const stop = await openExcelWorkbook().watchSelection((place) => places.push(place));
    stop();
    office.host.workbook.selectArea(idOf("Sheet1"), cellArea(5, 5));
    await pause(60);
    expect(places).toHaveLength(1);
  });

  it("tells the active cell again when it is asked, though the event was lost", async () => {
    const places: CellPlace[] = [];
    const workbook = openExcelWorkbook();
    await workbook.watchSelection((place) => places.push(place));
    office.host.loseNextEvent();
    office.host.workbook.selectArea(idOf("Sheet1"), cellArea(7, 1));
    await pause(60);
    await workbook.refreshSelection();
    expect(places.at(-1)).toEqual({ sheet: "Sheet1", cell: "B8" });
  });

  it("takes one sync a selection", async () => {
    await openExcelWorkbook().watchSelection(() => undefined);
    office.resetSyncs();
    office.host.workbook.selectArea(idOf("Sheet1"), cellArea(5, 5));
    await pause(60);
    expect(office.syncs()).toBe(1);
  });
});
