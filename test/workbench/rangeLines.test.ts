// Rows and columns of a range: hidden, not hidden, or both at once, as Excel answers.
import { onSheet } from "./runExcel";
import type { OpenOffice } from "../support/officeHost";
import { openOffice } from "../support/officeHost";

let office: OpenOffice;
beforeEach(async () => (office = await openOffice()));
afterEach(() => office.close());

/** Hides row 3 and columns B and C, then reads A2:C4. */
async function readLines<T>(
  read: (range: Excel.Range) => T,
): Promise<{ readonly range: Excel.Range; readonly read: T }> {
  return onSheet(async (sheet, context) => {
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("B:C").columnHidden = true;
    const range = sheet.getRange("A2:C4");
    range.load("rowHidden,columnHidden");
    const answer = read(range);
    await context.sync();
    return { range, read: answer };
  });
}

describe("rowHidden and columnHidden", () => {
  it("are null where some are hidden and some are not", async () => {
    const { range } = await readLines(() => null);
    expect([range.rowHidden, range.columnHidden]).toEqual([null, null]);
  });

  it.each([
    ["A3:A3", true, false],
    ["B4:C5", false, true],
    ["A4:A9", false, false],
  ])("say of %s: rows %s, columns %s", async (address, rows, columns) => {
    const { read } = await readLines((range) => {
      const part = range.worksheet.getRange(address);
      part.load("rowHidden,columnHidden");
      return part;
    });
    expect([read.rowHidden, read.columnHidden]).toEqual([rows, columns]);
  });
});

describe("getRowProperties and getColumnProperties", () => {
  it("give one record a row or column, with what was asked for", async () => {
    const { read } = await readLines((range) => ({
      rows: range.getRowProperties({ rowHidden: true, rowIndex: true }),
      columns: range.getColumnProperties({ columnHidden: true }),
    }));
    expect(read.rows.value).toEqual([
      { rowHidden: false, rowIndex: 1 },
      { rowHidden: true, rowIndex: 2 },
      { rowHidden: false, rowIndex: 3 },
    ]);
    expect(read.columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, true, true]);
  });

  it("refuse a property that the host does not know", async () => {
    const asking = readLines((range) => range.getRowProperties({ format: { rowHeight: true }, style: true }));
    await expect(asking).rejects.toMatchObject({ code: "ApiNotEmulated" });
  });
});
