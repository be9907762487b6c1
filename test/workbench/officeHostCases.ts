// What the test host must do in every environment: the real client starts, writes and reads.
import type { OpenOffice } from "../support/officeHost";
import { openOffice } from "../support/officeHost";

/** The cases, to be called inside a `describe`. */
export function officeHostCases(): void {
  let office: OpenOffice;

  beforeEach(async () => {
    office = await openOffice();
  });

  afterEach(() => office.close());

  it("lets the client write values and read them back in one sync", async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("评价表").getRange("A1:B2");
      range.values = [
        [1, "二"],
        [true, "8.5"],
      ];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [1, "二"],
      [true, 8.5],
    ]);
    expect(office.syncs()).toBe(1);
  });

  it("shows the language and the requirement set of the host", () => {
    expect(Office.context.displayLanguage).toBe("zh-CN");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  });
}
