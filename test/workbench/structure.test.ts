// Structure: sheets come, go and get names; rows move; formulas, rules and names follow as in Excel.
import type { OpenOffice } from "../support/officeHost";
import { openOffice } from "../support/officeHost";
import { formulasOf, onSheet, valuesOf } from "./runExcel";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

async function addSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
}

describe("worksheets", () => {
  it.each([
    ["", "InvalidArgument"],
    ["评".repeat(32), "InvalidArgument"],
    ["a[b", "InvalidArgument"],
    ["a]b", "InvalidArgument"],
    ["a:b", "InvalidArgument"],
    ["a*b", "InvalidArgument"],
    ["a?b", "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a\\b", "InvalidArgument"],
    ["'ab", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["SHEET1", "ItemAlreadyExists"],
  ])("refuse the name %j with %s", async (name, code) => {
    await expect(addSheet(name)).rejects.toMatchObject({ code });
    expect(office.host.workbook.sheets).toHaveLength(1);
  });

  it("take a name of 31 characters", async () => {
    await addSheet("评".repeat(31));
    expect(office.host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "评".repeat(31)]);
  });

  it("are found by name in any case, by id, and not at all", async () => {
    await addSheet("Data");
    const found = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const byName = worksheets.getItem("dATA");
      byName.load("id,name,position");
      await context.sync();
      const byId = worksheets.getItem(byName.id);
      const none = worksheets.getItemOrNullObject("没有");
      byId.load("name");
      await context.sync();
      return [byName.name, byName.position, byId.name, none.isNullObject];
    });
    expect(found).toEqual(["Data", 1, "Data", true]);
  });

  it("refuse what they do not have", async () => {
    await expect(onSheet(() => null, "没有")).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("keep one visible sheet and give up a very hidden one only when it is shown", async () => {
    await expect(onSheet((sheet) => sheet.delete())).rejects.toMatchObject({ code: "InvalidOperation" });
    await expect(onSheet((sheet) => (sheet.visibility = "Hidden"))).rejects.toMatchObject({ code: "InvalidOperation" });
    await addSheet("_系统");
    await onSheet((sheet) => (sheet.visibility = "VeryHidden"), "_系统");
    await expect(onSheet((sheet) => sheet.delete(), "_系统")).rejects.toMatchObject({ code: "InvalidOperation" });
    await onSheet((sheet) => {
      sheet.visibility = "Hidden";
      sheet.delete();
    }, "_系统");
    expect(office.host.workbook.sheets).toHaveLength(1);
  });

  it("show another sheet when the active one is hidden, and refuse to activate a hidden one", async () => {
    await addSheet("第二");
    await onSheet((sheet) => sheet.activate(), "第二");
    await onSheet((sheet) => (sheet.visibility = "Hidden"), "第二");
    const { workbook } = office.host;
    expect(workbook.sheet(workbook.activeSheetId).name).toBe("Sheet1");
    await expect(onSheet((sheet) => sheet.activate(), "第二")).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("formulas", () => {
  beforeEach(async () => {
    await addSheet("评 表");
    await onSheet((sheet) => {
      sheet.getRange("A1:A4").formulas = [
        ["=SUM('评 表'!A2:A4)"],
        ["=B2+$C$3"],
        ['=IF(A3="A3",1,A3)'],
        ["='评 表'!B:B"],
      ];
      sheet.getRange("B4").values = [[5]];
    });
  });

  it("follow a new sheet name", async () => {
    await onSheet((sheet) => (sheet.name = "评价表"), "评 表");
    expect(await formulasOf("A1:A4")).toEqual([
      ["=SUM(评价表!A2:A4)"],
      ["=B2+$C$3"],
      ['=IF(A3="A3",1,A3)'],
      ["=评价表!B:B"],
    ]);
  });

  it("lose their reference when the sheet is deleted", async () => {
    await onSheet((sheet) => sheet.delete(), "评 表");
    expect(await formulasOf("A1:A2")).toEqual([["=SUM(#REF!)"], ["=B2+$C$3"]]);
  });

  it("follow inserted rows on their own and on other sheets", async () => {
    await onSheet((sheet) => sheet.getRange("3:4").insert("Down"));
    await onSheet((sheet) => sheet.getRange("3:3").insert("Down"), "评 表");
    expect(await formulasOf("A1:A6")).toEqual([
      ["=SUM('评 表'!A2:A5)"],
      ["=B2+$C$5"],
      [""],
      [""],
      ['=IF(A5="A3",1,A5)'],
      ["='评 表'!B:B"],
    ]);
    expect(await valuesOf("B6")).toEqual([[5]]);
  });

  it("shrink, or lose their reference, when rows are deleted", async () => {
    await onSheet((sheet) => sheet.getRange("3:3").delete("Up"), "评 表");
    await onSheet((sheet) => sheet.getRange("3:3").delete("Up"));
    expect(await formulasOf("A1:A3")).toEqual([["=SUM('评 表'!A2:A3)"], ["=B2+#REF!"], ["='评 表'!B:B"]]);
  });
});

describe("inserted rows", () => {
  it("move merges, rules, heights, links, names and ranges the add-in keeps", async () => {
    const address = await onSheet(async (sheet, context) => {
      sheet.getRange("A5:B6").merge();
      sheet.getRange("C5:C9").dataValidation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
      sheet.getRange("C5:C9").conditionalFormats.add("Custom").custom.rule.formula = '=C5=""';
      sheet.getRange("5:5").format.rowHeight = 40;
      sheet.getRange("D5").hyperlink = { documentReference: "Sheet1!A1" };
      context.workbook.names.add("总分", sheet.getRange("C9"));
      const kept = sheet.getRange("C5");
      kept.load("address");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      await context.sync();
      kept.load("address");
      await context.sync();
      return kept.address;
    });
    const { workbook } = office.host;
    const sheet = workbook.sheet(workbook.activeSheetId);
    expect(address).toBe("Sheet1!C7");
    expect(sheet.merges).toEqual([{ top: 6, left: 0, bottom: 7, right: 1 }]);
    expect(sheet.validations.map(({ areas }) => areas)).toEqual([[{ top: 6, left: 2, bottom: 10, right: 2 }]]);
    expect(sheet.conditionalFormats.map(({ area, formula }) => [area.top, formula])).toEqual([[6, '=C7=""']]);
    expect([sheet.rowHeight(4), sheet.rowHeight(6)]).toEqual([null, 40]);
    expect(sheet.hyperlinkAt(6, 3)?.documentReference).toBe("Sheet1!A1");
    expect(workbook.names.map(({ formula }) => formula)).toEqual(["=Sheet1!$C$11"]);
  });

  it("move print areas, repeated rows and page breaks", async () => {
    await onSheet((sheet) => {
      sheet.pageLayout.setPrintArea("A1:C20");
      sheet.pageLayout.setPrintTitleRows("$3:$4");
      sheet.horizontalPageBreaks.add("A10");
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("8:8").delete("Up");
    });
    const { workbook } = office.host;
    expect(workbook.sheet(workbook.activeSheetId).page).toMatchObject({
      printArea: { top: 0, left: 0, bottom: 20, right: 2 },
      titleRows: [4, 5],
      breaksBefore: [10],
    });
  });

  it("are refused where they would tear a merged area", async () => {
    await onSheet((sheet) => sheet.getRange("A5:B6").merge());
    const tear = onSheet((sheet) => sheet.getRange("A2").insert("Down"));
    await expect(tear).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("range.merge", () => {
  it("keeps the first value only", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["", 2],
        [3, 4],
      ];
      sheet.getRange("A1:B2").merge();
    });
    expect(await valuesOf("A1:B2")).toEqual([
      [2, ""],
      ["", ""],
    ]);
  });
});

describe("range.sort", () => {
  it("sorts rows and takes relative formulas along", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B4").formulas = [
        ["单位", "分"],
        ["丙", 7],
        ["甲", "=C3+$C$1"],
        ["乙", 9],
      ];
      sheet.getRange("A1:B4").sort.apply([{ key: 1, ascending: false }], false, true);
    });
    expect(await formulasOf("A1:B4")).toEqual([
      ["单位", "分"],
      ["乙", 9],
      ["丙", 7],
      ["甲", "=C4+$C$1"],
    ]);
  });
});

describe("names", () => {
  it("are found, point to ranges, and can be deleted", async () => {
    const read = await onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      names.add("得分区", sheet.getRange("B2:B9"));
      const range = names.getItem("得分区").getRange();
      range.load("address");
      const none = names.getItemOrNullObject("没有");
      await context.sync();
      names.getItem("得分区").delete();
      const gone = names.getItemOrNullObject("得分区");
      await context.sync();
      return [range.address, none.isNullObject, gone.isNullObject];
    });
    expect(read).toEqual(["Sheet1!B2:B9", true, true]);
  });

  it.each(["A1", "1a", "a b", "R", ""])("refuse the name %j", async (name) => {
    const add = onSheet((sheet, context) => context.workbook.names.add(name, sheet.getRange("A1")));
    await expect(add).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
