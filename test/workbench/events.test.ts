// Events: handlers of the add-in hear of what the person does, also when one event is lost on the way.
import type { OpenOffice } from "../support/officeHost";
import { openOffice } from "../support/officeHost";
import { onSheet } from "./runExcel";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

function activeSheet(): string {
  return office.host.workbook.activeSheetId;
}

describe("worksheet.onChanged", () => {
  const heard: Excel.WorksheetChangedEventArgs[] = [];

  beforeEach(async () => {
    heard.length = 0;
    await onSheet((sheet) => {
      sheet.onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
    });
  });

  it("tells address, source and both values of a typed cell", async () => {
    office.host.workbook.typeInto(activeSheet(), 1, 1, "8.5");
    office.host.workbook.typeInto(activeSheet(), 1, 1, "优");
    await office.eventsDelivered();
    expect(heard.map(({ address, source, changeType }) => [address, source, changeType])).toEqual([
      ["B2", "Local", "RangeEdited"],
      ["B2", "Local", "RangeEdited"],
    ]);
    expect(heard[1]?.details).toEqual({
      valueBefore: 8.5,
      valueAfter: "优",
      valueTypeBefore: "Double",
      valueTypeAfter: "String",
    });
  });

  it("tells of a paste once, without values", async () => {
    office.host.workbook.pasteInto(activeSheet(), 0, 0, [
      ["1", "2"],
      ["3", "4"],
    ]);
    await office.eventsDelivered();
    expect(heard.map(({ address, details }) => [address, details])).toEqual([["A1:B2", undefined]]);
  });

  it("tells of rows and of the add-in's own writes", async () => {
    office.host.workbook.insertRows(activeSheet(), 2, 2);
    await onSheet((sheet) => (sheet.getRange("C1").values = [[1]]));
    await office.eventsDelivered();
    expect(heard.map(({ address, changeType }) => [address, changeType])).toEqual([
      ["3:4", "RowInserted"],
      ["C1", "RangeEdited"],
    ]);
  });

  it("does not tell of calculated results or of other sheets", async () => {
    await onSheet((sheet) => (sheet.getRange("A1").formulas = [["=B1"]]));
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("别的").getRange("A1").values = [[1]];
      await context.sync();
    });
    await office.eventsDelivered();
    heard.length = 0;
    office.host.workbook.acceptResults(activeSheet(), [{ row: 0, column: 0, value: 3 }]);
    await office.eventsDelivered();
    expect(heard).toEqual([]);
  });

  it("misses one change when an event is lost", async () => {
    office.host.loseNextEvent();
    office.host.workbook.typeInto(activeSheet(), 0, 0, "1");
    office.host.workbook.typeInto(activeSheet(), 0, 0, "2");
    await office.eventsDelivered();
    expect(heard.map(({ details }) => details.valueAfter as unknown)).toEqual([2]);
  });
});

describe("other events", () => {
  it("stop when the handler is removed", async () => {
    const heard: string[] = [];
    const handler = await onSheet((_sheet, context) =>
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      }),
    );
    office.host.workbook.typeInto(activeSheet(), 0, 0, "1");
    await office.eventsDelivered();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    office.host.workbook.typeInto(activeSheet(), 0, 0, "2");
    await office.eventsDelivered();
    expect(heard).toEqual(["A1"]);
  });

  it("tell of selection, sheets and activation", async () => {
    const heard: unknown[] = [];
    const first = activeSheet();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (event: { type: string }): Promise<void> => {
        heard.push(event.type);
        return Promise.resolve();
      };
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      worksheets.onActivated.add(note);
      worksheets.onSelectionChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      context.workbook.onSelectionChanged.add(() => {
        heard.push("selection");
        return Promise.resolve();
      });
      await context.sync();
      worksheets.add("第二").activate();
      await context.sync();
      worksheets.getItem("第二").delete();
      await context.sync();
    });
    office.host.workbook.selectArea(first, { top: 1, left: 1, bottom: 2, right: 2 });
    await office.eventsDelivered();
    expect(heard).toEqual(["WorksheetAdded", "WorksheetActivated", "WorksheetDeleted", "B2:C3", "selection"]);
  });

  it("let the add-in read the selection", async () => {
    office.host.workbook.selectArea(activeSheet(), { top: 3, left: 2, bottom: 5, right: 2 });
    const read = await onSheet(async (_sheet, context) => {
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      selected.load("address");
      cell.load("rowIndex,columnIndex");
      await context.sync();
      return [selected.address, cell.rowIndex, cell.columnIndex];
    });
    expect(read).toEqual(["Sheet1!C4:C6", 3, 2]);
  });
});

describe("a new client", () => {
  it("finds the workbook as the old one left it, and the old handlers are gone", async () => {
    const heard: string[] = [];
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [["留下"]];
      sheet.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
    });
    await office.eventsDelivered();
    const again = await openOffice({ host: office.host });
    heard.length = 0;
    const value = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });
    office.host.workbook.typeInto(activeSheet(), 0, 1, "1");
    await office.eventsDelivered();
    again.close();
    expect([value, heard]).toEqual(["留下", []]);
  });
});
