// Cell contents through the client: what Excel makes of texts, arrays and formulas.
import fc from "fast-check";
import type { OpenOffice } from "../support/officeHost";
import { openOffice } from "../support/officeHost";
import { onSheet, valuesOf, written } from "./runExcel";

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe("range.values", () => {
  it.each([
    ["8.5", 8.5],
    [" 12 ", 12],
    ["1,234.5", 1234.5],
    ["1e3", 1000],
    ["001", 1],
    ["-3", -3],
    ["+3", 3],
    ["TRUE", true],
    ["'8.5", "8.5"],
    ["'=A1", "=A1"],
    ["8.5分", "8.5分"],
    ["８.５", "８.５"],
    ["优秀", "优秀"],
    ["1.2.3", "1.2.3"],
    [".", "."],
    ["-", "-"],
  ])("turns %j into %j", async (text, value) => {
    expect((await written(text)).value).toBe(value);
  });

  it.each([
    ["50%", 0.5, "0%"],
    ["2024-1-5", 45296, "yyyy/m/d"],
    ["2024年1月5日", 45296, "yyyy/m/d"],
    ["3/4", 45355, 'm"月"d"日"'],
  ])("turns %j into the number %d shown as %s", async (text, value, format) => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("D1");
      range.clear();
      range.values = [[text]];
      range.load("values,numberFormat");
      await context.sync();
      return [range.values[0]?.[0] as unknown, range.numberFormat[0]?.[0] as unknown];
    });
    expect(read).toEqual([value, format]);
  });

  it("keeps every text in cells of the text format", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 20 }), async (text) => {
        const value = await onSheet(async (sheet, context) => {
          const range = sheet.getRange("C1");
          range.numberFormat = [["@"]];
          range.values = [[text]];
          range.load("values");
          await context.sync();
          return range.values[0]?.[0] as unknown;
        });
        expect(value).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps every number and every text behind an apostrophe", async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (Object.is(one, -0) ? 0 : one));
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 20 }), number, async (text, value) => {
        expect((await written(`'${text}`)).value).toBe(text);
        expect((await written(value)).value).toBe(value);
      }),
      { numRuns: 30 },
    );
  });

  it("makes a formula of a text that starts with =", async () => {
    expect(await written("=SUM(A2:A3)")).toEqual({ value: 0, formula: "=SUM(A2:A3)" });
  });

  it.each(["=SUM(A2:A3", "=A1)", '="open', "@wrong"])("refuses %j", async (text) => {
    await expect(written(text)).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("leaves cells alone where the array holds null, and empties them where it holds an empty text", async () => {
    await onSheet((sheet) => {
      sheet.getRange("F1:H1").values = [[1, 2, 3]];
    });
    await onSheet((sheet) => {
      sheet.getRange("F1:H1").values = [[null, "", 9]];
    });
    expect(await valuesOf("F1:H1")).toEqual([[1, "", 9]]);
  });

  it("fills the range with a single value", async () => {
    await onSheet((sheet) => {
      const range: { values: unknown } = sheet.getRange("F2:G3");
      range.values = 7;
    });
    expect(await valuesOf("F2:G3")).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it.each([[[[1]]], [[[1, 2]]], [[[1], [2]]], [[[1, 2], [3]]]])(
    "refuses the array %j for two by two cells",
    async (array) => {
      const write = onSheet((sheet) => {
        sheet.getRange("A1:B2").values = array;
      });
      await expect(write).rejects.toMatchObject({ code: "InvalidArgument" });
    },
  );

  it("takes more cells than the client sends in one piece", async () => {
    const rows = Array.from({ length: 600 }, (_row, row) =>
      Array.from({ length: 60 }, (_cell, column) => row * 60 + column),
    );
    await onSheet(
      (sheet) => {
        sheet.getRangeByIndexes(0, 0, 600, 60).values = rows;
      },
      await newSheet("大表"),
    );
    expect(await valuesOf("A1:BH600", "大表")).toEqual(rows);
  });
});

async function newSheet(name: string): Promise<string> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  return name;
}

describe("range.text", () => {
  it.each([
    [8.5, "0.00", "8.50"],
    [0.1 + 0.2, "General", "0.3"],
    [1234.5, "#,##0.0", "1,234.5"],
    [0.256, "0%", "26%"],
    [3, "0.##", "3."],
    [3.5, "0.##", "3.5"],
    [45296, "yyyy-mm-dd", "2024-01-05"],
  ])("shows %d in %s as %s", async (value, format, shown) => {
    const text = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A9");
      range.numberFormat = [[format]];
      range.values = [[value]];
      range.load("text");
      await context.sync();
      return range.text[0]?.[0];
    });
    expect(text).toBe(shown);
  });
});

describe("worksheet.getUsedRange", () => {
  it("counts looks unless only values are asked for, and is the null object on an empty sheet", async () => {
    const name = await newSheet("空表");
    const found = await onSheet(async (sheet, context) => {
      const nothing = sheet.getUsedRangeOrNullObject();
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "#FFEE00";
      const values = sheet.getUsedRange(true);
      const all = sheet.getUsedRange();
      values.load("address");
      all.load("address");
      await context.sync();
      return [nothing.isNullObject, values.address, all.address];
    }, name);
    expect(found).toEqual([true, "空表!B2", "空表!B2:D5"]);
  });
});
