/** What the adapter puts into Excel, seen in the host's own model of the workbook. */
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { columnPoints } from "../../src/excel/writeSizes";
import type { SheetModel } from "../../src/workbench/host/model";
import { fullPlans, aSheetPlan, valuesAt } from "../support/aSheetPlan";
import { openOffice, type OpenOffice } from "../support/officeHost";

let office: OpenOffice;
beforeEach(async () => (office = await openOffice()));
afterEach(() => office.close());

function sheetNamed(name: string): SheetModel {
  const sheet = office.host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function writtenSheet(): Promise<SheetModel> {
  await openExcelWorkbook().write(fullPlans());
  return sheetNamed("评价表");
}

describe("write", () => {
  it("puts the look of each style on its cells and 宋体 11 on the others", async () => {
    const sheet = await writtenSheet();
    expect(sheet.formatAt(0, 0)).toMatchObject({ fontName: "黑体", fontSize: 18, horizontal: "Center", locked: true });
    expect(sheet.formatAt(1, 2)).toMatchObject({ fontName: "黑体", bold: true, fill: "#F2F2F2", vertical: "Center" });
    expect(sheet.formatAt(2, 0)).toMatchObject({ fontName: "宋体", fontSize: 11, wrap: true, bold: false, fill: null });
    expect(sheet.formatAt(2, 2)).toMatchObject({ numberFormat: "0.##", horizontal: "Right", locked: false });
    expect(sheet.formatAt(5, 3)).toMatchObject({ numberFormat: "@", vertical: "Top", locked: false });
    expect(sheet.formatAt(5, 1)).toMatchObject({ bold: true, fontColor: "#A4262C", indent: 1 });
  });

  it("draws the heavier line where two cells share one", async () => {
    const sheet = await writtenSheet();
    expect(sheet.formatAt(2, 0).borders.left).toMatchObject({ style: "Continuous", weight: "Thin" });
    expect(sheet.formatAt(4, 1).borders.bottom).toMatchObject({ style: "Double" });
    expect(sheet.formatAt(5, 1).borders.top).toMatchObject({ style: "Double" });
    expect(sheet.formatAt(6, 0).borders).toMatchObject({ left: { weight: "Medium" }, right: null, bottom: null });
  });

  it("links cells and leaves them the colour of the plan, without a line", async () => {
    const sheet = await writtenSheet();
    expect(sheet.hyperlinkAt(2, 1)).toMatchObject({ documentReference: "'_pingbiao'!A1" });
    expect(sheet.contentAt(2, 1).value).toBe("组织领导");
    expect(sheet.formatAt(2, 1)).toMatchObject({ fontColor: "#0563C1", underline: "None" });
  });

  it("sets validation with the plan's own words", async () => {
    const sheet = await writtenSheet();
    expect(sheet.validations).toHaveLength(3);
    expect(sheet.validations).toContainEqual(
      expect.objectContaining({
        areas: [{ top: 2, left: 2, bottom: 4, right: 2 }],
        rule: { kind: "decimal", operator: "Between", formula1: 0, formula2: 10 },
        alert: { show: true, style: "Stop", title: "得分有误", message: "得分应在0～10之间" },
        prompt: { show: true, title: "得分", message: "请填0～10" },
        ignoreBlanks: true,
      }),
    );
    expect(sheet.validations.map(({ rule }) => rule.kind).sort()).toEqual(["decimal", "list", "textLength"]);
    expect(sheet.validations.find(({ rule }) => rule.kind === "textLength")?.alert.style).toBe("Warning");
  });

  it("leaves the top open where a score has no upper bound", async () => {
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const rule = { type: "decimal", min: 0, max: null } as const;
    await openExcelWorkbook().write([
      aSheetPlan({ validations: [{ area, rule, errorTitle: "扣分", error: "不小于0" }] }),
    ]);
    expect(sheetNamed("评价表").validations[0]?.rule).toMatchObject({ operator: "GreaterThanOrEqualTo", formula1: 0 });
  });

  it("hands a formula over as Excel takes it", async () => {
    const area = { top: 1, left: 1, bottom: 1, right: 2 };
    const rule = { type: "custom", formula: "IF(ISNUMBER(B2),B2<=5,1=0)" } as const;
    await openExcelWorkbook().write([aSheetPlan({ validations: [{ area, rule, errorTitle: "得分", error: "0～5" }] })]);
    expect(sheetNamed("评价表").validations).toMatchObject([
      { areas: [area], rule: { kind: "custom", formula: "=IF(ISNUMBER(B2),B2<=5,1=0)" }, ignoreBlanks: true },
    ]);
  });

  it("ranks conditional formats as the plan lists them", async () => {
    const sheet = await writtenSheet();
    expect(sheet.conditionalFormats.map(({ formula, fill, fontColor }) => [formula, fill, fontColor])).toEqual([
      ["=C3>10", "#FDE7E9", "#A4262C"],
      ['=C3=""', "#FFF4CE", null],
    ]);
  });

  it("sets sizes in points, hides columns and rows, merges", async () => {
    const sheet = await writtenSheet();
    expect([0, 1, 2, 3].map((column) => sheet.columnWidth(column))).toEqual([5, 30, 9, 12].map(columnPoints));
    expect([sheet.columnHidden(3), sheet.columnHidden(4)]).toEqual([false, true]);
    expect([sheet.rowHeight(0), sheet.rowHeight(2), sheet.rowHidden(5), sheet.rowHidden(6)]).toEqual([
      30,
      45,
      false,
      true,
    ]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
  });

  it("sets up view and print", async () => {
    const sheet = await writtenSheet();
    expect(sheet).toMatchObject({ tabColor: "#0F6CBD", showGridlines: false, freeze: { rows: 2, columns: 2 } });
    expect(sheet.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      printArea: { top: 0, left: 0, bottom: 5, right: 3 },
      furtherPrintAreas: [{ top: 0, left: 4, bottom: 4, right: 4 }],
      titleRows: [1, 1],
      titleColumns: [0, 1],
      zoom: { horizontalFitToPages: 1 },
      breaksBefore: [4],
    });
    expect(sheet.page.headersFooters).toMatchObject({ leftFooter: "评价表", centerFooter: "第 &P 页 共 &N 页" });
    expect(sheet.page.margins.left).toBeCloseTo(42.52, 2);
  });

  it("prints several areas of a sheet with a comma in its name", async () => {
    const [full] = fullPlans();
    const area = { top: 0, left: 0, bottom: 5, right: 3 };
    const print = full?.print === undefined ? {} : { print: { ...full.print, area } };
    await openExcelWorkbook().write([aSheetPlan({ name: "评价,表", ...print })]);
    expect(sheetNamed("评价,表").page).toMatchObject({
      printArea: area,
      furtherPrintAreas: [{ top: 0, left: 4, bottom: 4, right: 4 }],
    });
  });

  it("locks all but the input cells and still lets sizes be changed", async () => {
    const sheet = await writtenSheet();
    expect(sheet.protection).toMatchObject({
      protected: true,
      options: { allowFormatColumns: true, allowFormatRows: true },
    });
    expect(office.host.workbook.typeInto(sheet.id, 2, 2, "8.5")).toBe(true);
    expect(office.host.workbook.typeInto(sheet.id, 2, 3, "改")).toBe(false);
  });

  it("defines names, shows the first sheet at its first input and hides the stamp", async () => {
    const sheet = await writtenSheet();
    expect(office.host.workbook.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["pingbiao_total", "='评价表'!$C$6"],
      ["pingbiao_stamp", "='_pingbiao'!$A$1"],
    ]);
    expect(office.host.workbook.activeSheetId).toBe(sheet.id);
    expect(sheet.selection).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
    expect(sheetNamed("_pingbiao").visibility).toBe("VeryHidden");
  });

  it("gives existing names a new place when sheets are replaced", async () => {
    const workbook = openExcelWorkbook();
    await workbook.write(fullPlans());
    await workbook.write(fullPlans(), "replace");
    expect(office.host.workbook.names.map(({ formula }) => formula)).toEqual(["='评价表'!$C$6", "='_pingbiao'!$A$1"]);
    expect(office.host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "评价表", "_pingbiao"]);
  });

  it("gives kept copies names of their own", async () => {
    const workbook = openExcelWorkbook();
    await workbook.write(fullPlans());
    await workbook.write(fullPlans(), "keepBoth");
    expect(office.host.workbook.names.map(({ name, formula }) => `${name}${formula}`)).toEqual([
      "pingbiao_total='评价表'!$C$6",
      "pingbiao_stamp='_pingbiao'!$A$1",
      "pingbiao_total_2='评价表 (2)'!$C$6",
      "pingbiao_stamp_2='_pingbiao (2)'!$A$1",
    ]);
    expect(sheetNamed("评价表 (2)").hyperlinkAt(2, 1)).toMatchObject({ documentReference: "'_pingbiao (2)'!A1" });
  });

  it("replaces the only visible sheet of a workbook", async () => {
    const workbook = openExcelWorkbook();
    const plan = aSheetPlan({ name: "Sheet1", cells: valuesAt(0, 0, [["新"]]) });
    await workbook.write([plan], "replace");
    expect(office.host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(sheetNamed("Sheet1").contentAt(0, 0).value).toBe("新");
  });

  it("writes nothing without plans", async () => {
    expect(await openExcelWorkbook().write([])).toEqual({ sheets: [] });
    expect(office.syncs()).toBe(0);
  });

  it("calls a style that the plan does not have a mistake, and leaves no sheet behind", async () => {
    const cells = [{ row: 0, column: 0, value: "x", style: "fehlt" }];
    await expect(openExcelWorkbook().write([aSheetPlan({ cells })])).rejects.toThrow("评价表 has no style fehlt");
    expect(office.host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});
