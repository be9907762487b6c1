// Faults: ordered failures reach the add-in as Excel's own errors, and the batch stops where it was told to.
import type { OpenOffice } from "../support/officeHost";
import { openOffice } from "../support/officeHost";
import { onSheet, valuesOf } from "./runExcel";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice({ largestRequest: 200000 });
});
afterEach(() => office.close());

function writeTwice(): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });
}

describe("host.failSync", () => {
  it.each(["AccessDenied", "InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded", "GeneralException"])(
    "fails the second sync with %s and leaves the first one done",
    async (code) => {
      office.host.failSync(2, { code });
      await expect(writeTwice()).rejects.toMatchObject({ code });
      expect(await valuesOf("A1:A2")).toEqual([[1], [""]]);
      await writeTwice();
      expect(await valuesOf("A1:A2")).toEqual([[1], [2]]);
    },
  );

  it.each([
    [5102, "ActivityLimitReached"],
    [7000, "AccessDenied"],
    [5103, "RequestPayloadSizeLimitExceeded"],
  ])("fails the call as a whole with %d, which the client calls %s", async (status, code) => {
    office.host.failSync(1, { status });
    await expect(writeTwice()).rejects.toMatchObject({ code });
    expect(await valuesOf("A1:A2")).toEqual([[""], [""]]);
  });

  it("lets the ordered number of actions through first", async () => {
    office.host.failSync(1, { code: "GeneralException", afterActions: 8 });
    const batch = onSheet((sheet) => {
      for (let row = 1; row <= 9; row++) sheet.getRange(`A${row}`).values = [[row]];
    });
    await expect(batch).rejects.toMatchObject({ code: "GeneralException" });
    const values = (await valuesOf("A1:A9")).flat();
    expect(values[0]).toBe(1);
    expect(values[8]).toBe("");
  });
});

describe("host.editCell", () => {
  it("fails a batch while the person edits a cell", async () => {
    office.host.editCell(true);
    await expect(writeTwice()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    office.host.editCell(false);
    await writeTwice();
    expect(await valuesOf("A1:A2")).toEqual([[1], [2]]);
  });

  it("lets a batch wait that may be delayed", async () => {
    office.host.editCell(true);
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["后"]];
      await context.sync();
    });
    await office.eventsDelivered();
    const { workbook } = office.host;
    expect(workbook.sheet(workbook.activeSheetId).contentAt(0, 0).value).toBeNull();
    workbook.typeInto(workbook.activeSheetId, 0, 1, "先");
    office.host.editCell(false);
    await waiting;
    expect(await valuesOf("A1:B1")).toEqual([["后", "先"]]);
  });
});

describe("a request over the limit", () => {
  it("is refused as a whole", async () => {
    const large = onSheet((sheet) => {
      sheet.getRange("A1").values = [["长".repeat(30000)]];
      sheet.getRange("A2").values = [["长".repeat(40000)]];
    });
    await expect(large).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(await valuesOf("A1:A2")).toEqual([[""], [""]]);
  });
});

describe("syncs", () => {
  it("counts the add-in's batches, not what the client asks for by itself", async () => {
    office.resetSyncs();
    await writeTwice();
    await valuesOf("A1:A2");
    // valuesOf syncs twice: once to read, once at the end of the batch, with nothing to send.
    expect(office.syncs()).toBe(3);
  });
});

describe("model.setCalculator", () => {
  it("lets a load wait for the results of formulas that were written before it", async () => {
    const { workbook } = office.host;
    const id = workbook.activeSheetId;
    workbook.setCalculator(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const sheet = workbook.sheet(id);
      const sum = [0, 1].reduce((all, row) => all + Number(sheet.contentAt(row, 0).value), 0);
      workbook.acceptResults(id, [{ row: 2, column: 0, value: sum }]);
    });
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.formulas = [[1.5], [2], ["=SUM(A1:A2)"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual([[1.5], [2], [3.5]]);
  });

  it("settles only after something was written", async () => {
    let settled = 0;
    office.host.workbook.setCalculator(() => {
      settled++;
      return Promise.resolve();
    });
    await onSheet((sheet) => (sheet.getRange("A1").values = [[1]]));
    await valuesOf("A1");
    const before = settled;
    await valuesOf("A1");
    await onSheet((sheet) => (sheet.getRange("A1").format.font.bold = true));
    await valuesOf("A1");
    expect(settled).toBe(before);
  });
});
