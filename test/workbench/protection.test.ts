// Protection: what a protected sheet and a protected workbook refuse.
import type { OpenOffice } from "../support/officeHost";
import { openOffice } from "../support/officeHost";
import { onSheet, valuesOf } from "./runExcel";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
  await onSheet((sheet) => {
    sheet.getRange("A1:B1").values = [["标题", 1]];
    sheet.getRange("B1:B5").format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
  });
});
afterEach(() => office.close());

describe("worksheet.protection", () => {
  it("lets unlocked cells be written", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B1:B2").values = [[2], [3]];
    });
    expect(await valuesOf("B1:B2")).toEqual([[2], [3]]);
  });

  const refused: readonly (readonly [string, (sheet: Excel.Worksheet) => void])[] = [
    ["a locked cell", (sheet) => (sheet.getRange("A1").values = [["x"]])],
    ["an area with one locked cell", (sheet) => (sheet.getRange("A5:B5").values = [["x", 1]])],
    ["a formula", (sheet) => (sheet.getRange("A1").formulas = [["=1"]])],
    ["clearing", (sheet) => sheet.getRange("A1:B1").clear("Contents")],
    ["a look", (sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000")],
    ["a border", (sheet) => (sheet.getRange("B1").format.borders.getItem("EdgeTop").style = "Continuous")],
    ["a number format", (sheet) => (sheet.getRange("B1").numberFormat = [["0.0"]])],
    ["unlocking", (sheet) => (sheet.getRange("A1").format.protection.locked = false)],
    ["a merge", (sheet) => sheet.getRange("B1:B2").merge()],
    ["rows", (sheet) => sheet.getRange("3:3").insert("Down")],
    ["deleting rows", (sheet) => sheet.getRange("3:3").delete("Up")],
    [
      "a validation",
      (sheet) => (sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } }),
    ],
    ["a conditional format", (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom")],
    ["a link", (sheet) => (sheet.getRange("B1").hyperlink = { documentReference: "Sheet1!A1" })],
    ["sorting", (sheet) => sheet.getRange("A1:B5").sort.apply([{ key: 0 }])],
    ["protecting again", (sheet) => sheet.protection.protect()],
  ];

  it.each(refused)("refuses %s with AccessDenied and leaves the cells as they were", async (_what, act) => {
    const before = await valuesOf("A1:B5");
    await expect(onSheet(act)).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await valuesOf("A1:B5")).toEqual(before);
  });

  it("allows what its options allow", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A:A").format.columnWidth = 100;
      sheet.getRange("1:1").rowHidden = true;
    });
    const [first] = office.host.workbook.sheets;
    expect([first?.columnWidth(0), first?.rowHidden(0)]).toEqual([100, true]);
  });

  it("tells whether it is on and with which options", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.protection.load("protected,options");
      await context.sync();
      return [
        sheet.protection.protected,
        sheet.protection.options.allowFormatColumns,
        sheet.protection.options.allowSort,
      ];
    });
    expect(read).toEqual([true, true, false]);
  });

  it("opens only with its password", async () => {
    await onSheet((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({}, "密码");
    });
    await expect(onSheet((sheet) => sheet.protection.unprotect("别的"))).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await onSheet((sheet) => sheet.protection.unprotect("密码"));
    expect(office.host.workbook.sheets[0]?.protection.protected).toBe(false);
  });

  it("refuses to unprotect what is not protected", async () => {
    await onSheet((sheet) => sheet.protection.unprotect());
    await expect(onSheet((sheet) => sheet.protection.unprotect())).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("keeps the person out of locked cells too", () => {
    const { workbook } = office.host;
    const id = workbook.activeSheetId;
    expect(workbook.typeInto(id, 0, 0, "x")).toBe(false);
    expect(workbook.typeInto(id, 0, 1, "8.5")).toBe(true);
    expect(workbook.sheet(id).contentAt(0, 0).value).toBe("标题");
    expect(workbook.sheet(id).contentAt(0, 1).value).toBe(8.5);
    expect(workbook.insertRows(id, 2, 1)).toBe(false);
  });

  it.each([
    ["rows", "allowFormatRows"],
    ["columns", "allowFormatColumns"],
  ] as const)("lets the person drag %s only where %s is on", async (axis, option) => {
    const { workbook } = office.host;
    const stretch = { axis, first: 1, last: 1, points: 40 };
    const resized = (): boolean => workbook.resizeLines(workbook.activeSheetId, stretch);
    await onSheet((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect();
    });
    expect(resized()).toBe(false);
    expect(workbook.sheets[0]?.[axis === "rows" ? "rowHeight" : "columnWidth"](1)).toBeNull();
    await onSheet((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ [option]: true });
    });
    expect(resized()).toBe(true);
  });
});

describe("protected structure", () => {
  it.each([
    ["adding", (context: Excel.RequestContext) => context.workbook.worksheets.add("新表")],
    ["removing", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").delete()],
    ["renaming", (context: Excel.RequestContext) => (context.workbook.worksheets.getItem("Sheet1").name = "新名")],
    [
      "hiding",
      (context: Excel.RequestContext) => (context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden"),
    ],
    ["moving", (context: Excel.RequestContext) => (context.workbook.worksheets.getItem("Sheet1").position = 0)],
  ])("refuses %s a sheet", async (_what, act) => {
    office.host.protectStructure(true);
    const batch = Excel.run(async (context) => {
      act(context);
      await context.sync();
    });
    await expect(batch).rejects.toMatchObject({ code: "AccessDenied" });
    expect(office.host.workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([["Sheet1", "Visible"]]);
  });
});
