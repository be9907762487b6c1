/** Files opened as workbooks of their own, through the real Office.js client. */
import { base64Of } from "../../src/excel/base64";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { aSheetPlan } from "../support/aSheetPlan";

describe("openCopy", () => {
  let office: OpenOffice;

  afterEach(() => office.close());

  it("hands Excel the bytes of the file and leaves the open workbook as it is", async () => {
    office = await openOffice();
    const file = writeXlsx([aSheetPlan()]);
    await openExcelWorkbook().openCopy(file);
    const [opened] = office.host.openedWorkbooks;
    expect(new Uint8Array(Buffer.from(opened ?? "", "base64"))).toEqual(file);
    expect(office.host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it.each([
    ["AccessDenied", "access-denied"],
    ["ActivityLimitReached", "busy"],
  ])("says in our words that Excel refused with %s", async (code, ours) => {
    office = await openOffice();
    office.host.failSync(1, { code });
    await expect(openExcelWorkbook().openCopy(writeXlsx([aSheetPlan()]))).rejects.toMatchObject({ code: ours });
    expect(office.host.openedWorkbooks).toEqual([]);
  });

  it("is refused for bytes that are no workbook", async () => {
    office = await openOffice();
    await expect(openExcelWorkbook().openCopy(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: "unknown" });
  });
});

describe("base64Of", () => {
  it.each([0, 1, 2, 3, 0x8000 - 1, 0x8000, 0x8000 + 1, 100_000])(
    "turns %d bytes into what other programs read",
    (count) => {
      const bytes = Uint8Array.from({ length: count }, (_, index) => (index * 7919) % 256);
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    },
  );
});
