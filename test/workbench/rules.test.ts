// Rules and looks through the client: validation, conditional formats, borders, sizes, print set-up.
import type { OpenOffice } from "../support/officeHost";
import { openOffice } from "../support/officeHost";
import type { SheetModel } from "../../src/workbench/host/model";
import { onSheet } from "./runExcel";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

function model(): SheetModel {
  return office.host.workbook.sheet(office.host.workbook.activeSheetId);
}

const TO_TEN = { decimal: { formula1: 0, formula2: 10, operator: "Between" as const } };

describe("range.dataValidation", () => {
  it("keeps rule, alert and prompt, and gives them back", async () => {
    const read = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2:B5");
      dataValidation.clear();
      dataValidation.rule = TO_TEN;
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "得分有误",
        message: "请填写 0 至 10 之间的数",
      };
      dataValidation.prompt = { showPrompt: true, title: "得分", message: "满分 10 分" };
      dataValidation.load("rule,type,errorAlert,prompt");
      await context.sync();
      return [dataValidation.rule, dataValidation.type, dataValidation.errorAlert.message, dataValidation.prompt.title];
    });
    expect(read).toEqual([TO_TEN, "Decimal", "请填写 0 至 10 之间的数", "得分"]);
    expect(model().validations).toHaveLength(1);
  });

  it("is cut where another one is laid over a part", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:C3").dataValidation.rule = TO_TEN;
      sheet.getRange("B2").dataValidation.clear();
      sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    });
    const kinds = model().validations.map(({ rule, areas }) => [rule.kind, areas.length]);
    expect(kinds).toEqual([
      ["decimal", 4],
      ["list", 1],
    ]);
  });

  it("refuses a change over parts that differ until they are cleared", async () => {
    await onSheet(
      (sheet) => (sheet.getRange("B2").dataValidation.prompt = { showPrompt: true, title: "提示", message: "x" }),
    );
    const mixed = onSheet((sheet) => (sheet.getRange("B1:B3").dataValidation.rule = TO_TEN));
    await expect(mixed).rejects.toMatchObject({ code: "InvalidArgument" });
    await onSheet((sheet) => {
      sheet.getRange("B1:B3").dataValidation.clear();
      sheet.getRange("B1:B3").dataValidation.rule = TO_TEN;
    });
    expect(model().validations.map(({ areas }) => areas)).toEqual([[{ top: 0, left: 1, bottom: 2, right: 1 }]]);
  });

  it.each([
    ["a title of 33 characters", { title: "题".repeat(33), message: "" }],
    ["a message of 226 characters", { title: "", message: "文".repeat(226) }],
  ])("refuses an alert with %s", async (_what, alert) => {
    const set = onSheet((sheet) => {
      sheet.getRange("A1").dataValidation.errorAlert = { showAlert: true, style: "Stop", ...alert };
    });
    await expect(set).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("refuses a list longer than 255 characters", async () => {
    const source = Array.from({ length: 100 }, (_item, index) => `选项${index}`).join(",");
    const set = onSheet(
      (sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } }),
    );
    await expect(set).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("finds invalid cells that were written past it", async () => {
    const address = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B1:B6");
      range.dataValidation.rule = TO_TEN;
      range.values = [[10], [11], ["优"], [""], [0], [-1]];
      const invalid = range.dataValidation.getInvalidCells();
      invalid.load("address,cellCount");
      const fine = sheet.getRange("C1:C6").dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      return [invalid.address, invalid.cellCount, fine.isNullObject];
    });
    expect(address).toEqual(["Sheet1!B2:B3,Sheet1!B6", 3, true]);
  });
});

describe("range.conditionalFormats", () => {
  it("gives the newest the first priority and can be cleared", async () => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      const first = range.conditionalFormats.add("Custom");
      first.custom.rule.formula = "=$A1>10";
      first.custom.format.fill.color = "#FF0000";
      const second = range.conditionalFormats.add("Custom");
      second.custom.rule.formula = '=$A1=""';
      second.custom.format.font.color = "#00FF00";
      range.conditionalFormats.load("items/id,items/priority");
      const count = range.conditionalFormats.getCount();
      first.custom.rule.load("formula");
      await context.sync();
      return [count.value, range.conditionalFormats.items.map((one) => one.priority), first.custom.rule.formula];
    });
    expect(read).toEqual([2, [0, 1], "=$A1>10"]);
    expect(model().conditionalFormats.map(({ fill, fontColor }) => [fill, fontColor])).toEqual([
      [null, "#00FF00"],
      ["#FF0000", null],
    ]);
    await onSheet((sheet) => sheet.getRange("A1:A4").conditionalFormats.clearAll());
    expect(model().conditionalFormats.map(({ area, formula }) => [area.top, formula])).toEqual([
      [4, '=$A5=""'],
      [4, "=$A5>10"],
    ]);
  });
});

describe("range.format", () => {
  it("answers null where cells differ", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      const { format } = sheet.getRange("A1:A2");
      format.font.load("bold,name,size");
      format.load("wrapText,horizontalAlignment");
      await context.sync();
      return [format.font.bold, format.font.name, format.font.size, format.wrapText, format.horizontalAlignment];
    });
    expect(read).toEqual([null, "宋体", 11, false, "General"]);
  });

  it("draws edges for both cells they lie between, and inner lines", async () => {
    await onSheet((sheet) => {
      const { borders } = sheet.getRange("B2:C3").format;
      for (const edge of ["EdgeTop", "EdgeLeft", "InsideHorizontal"] as const) {
        borders.getItem(edge).style = "Continuous";
        borders.getItem(edge).weight = "Hairline";
      }
    });
    const sides = (row: number, column: number): readonly string[] =>
      Object.entries(model().formatAt(row, column).borders).flatMap(([side, line]) =>
        line === null ? [] : [`${side} ${line.weight}`],
      );
    expect(sides(1, 1)).toEqual(["top Hairline", "bottom Hairline", "left Hairline"]);
    expect(sides(0, 2)).toEqual(["bottom Hairline"]);
    expect(sides(2, 2)).toEqual(["top Hairline"]);
  });

  it("applies to whole sheets and columns at once, cells that are made later too", async () => {
    await onSheet((sheet) => {
      sheet.getRange().format.font.name = "黑体";
      sheet.getRange("B:B").format.protection.locked = false;
      sheet.getRange("2:2").format.fill.color = "#EEEEEE";
    });
    expect(model().formatAt(900, 1)).toMatchObject({ fontName: "黑体", locked: false, fill: null });
    expect(model().formatAt(1, 1)).toMatchObject({ fontName: "黑体", locked: false, fill: "#EEEEEE" });
    expect(model().formatAt(1, 5)).toMatchObject({ locked: true, fill: "#EEEEEE" });
  });

  it.each(["red-ish", "#12345", ""])("refuses the font colour %j", async (color) => {
    await expect(onSheet((sheet) => (sheet.getRange("A1").format.font.color = color))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });

  it("hides and sizes rows and columns", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:C1").format.columnWidth = 80;
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("2:3").format.rowHeight = 33;
    });
    expect([0, 1, 3].map((column) => model().columnWidth(column))).toEqual([80, 80, null]);
    expect([0, 1].map((column) => model().columnHidden(column))).toEqual([false, true]);
    expect([0, 1, 2].map((row) => model().rowHeight(row))).toEqual([null, 33, 33]);
    await expect(onSheet((sheet) => (sheet.getRange("1:1").format.rowHeight = 410))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

describe("worksheet", () => {
  it("keeps its print set-up, frozen panes, gridlines and tab colour", async () => {
    const read = await onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea("A1:I40");
      pageLayout.setPrintTitleRows("$3:$4");
      pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
      sheet.horizontalPageBreaks.add("A20");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:C4"));
      sheet.showGridlines = false;
      sheet.tabColor = "#00AA00";
      await context.sync();
      sheet.load("showGridlines,tabColor");
      pageLayout.load("orientation,zoom,topMargin");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      await context.sync();
      return [
        sheet.showGridlines,
        sheet.tabColor,
        pageLayout.orientation,
        pageLayout.zoom,
        pageLayout.topMargin,
        frozen.address,
      ];
    });
    expect(read).toEqual([
      false,
      "#00AA00",
      "Landscape",
      { horizontalFitToPages: 1, verticalFitToPages: 0 },
      72,
      "Sheet1!A1:C4",
    ]);
    expect(model().page).toMatchObject({
      printArea: { top: 0, left: 0, bottom: 39, right: 8 },
      titleRows: [2, 3],
      headersFooters: { centerFooter: "第 &P 页，共 &N 页" },
      breaksBefore: [19],
    });
    expect(model().freeze).toEqual({ rows: 4, columns: 3 });
  });
});
