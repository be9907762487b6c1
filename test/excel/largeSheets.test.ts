/** Sheets that are too much for one request: they go in pieces, which can be followed, stopped and taken back. */
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PlannedCell, RowPlan, SheetPlan } from "../../src/sheet/plan";
import type { CallResult } from "../../src/workbench/host/bridge";
import { STATUS } from "../../src/workbench/host/faults";
import { ExcelHost } from "../../src/workbench/host/host";
import { aSheetPlan, fullPlans, valuesAt } from "../support/aSheetPlan";
import { openOffice, type OpenOffice } from "../support/officeHost";

/** Remembers the largest request. Ours refuses what Excel on the web refuses: more than 5 MB. */
class WeighingHost extends ExcelHost {
  heaviest = 0;

  override answer(body: string, flags: number): Promise<CallResult> {
    this.heaviest = Math.max(this.heaviest, Buffer.byteLength(body));
    return super.answer(body, flags);
  }
}

let host: WeighingHost;
let office: OpenOffice;
beforeEach(async () => {
  host = new WeighingHost();
  office = await openOffice({ host });
});
afterEach(() => office.close());

const ROWS = 7_000;
const REASON = "质量工作考核评价说明，".repeat(12);

/** A list as 来源 is one: long texts in many rows, whose heights change now and then, all framed. */
function longList(): SheetPlan {
  const styles = {
    text: { wrap: true, border: { top: "thin", right: "thin", bottom: "thin", left: "thin" } },
  } as const;
  const cells = Array.from({ length: ROWS }, (_, row): readonly PlannedCell[] => [
    { row, column: 0, value: `${row}.${REASON}`, style: "text" },
    { row, column: 1, value: REASON, style: "text" },
    { row, column: 2, value: row / 4, style: "text" },
  ]).flat();
  const rows = new Map(
    Array.from({ length: ROWS }, (_, row): [number, RowPlan] => [row, { height: row % 20 < 18 ? 22 : 44 }]),
  );
  return aSheetPlan({
    name: "来源",
    styles,
    cells,
    rows,
    columns: [{ width: 40 }, { width: 40 }, { width: 9 }],
    protected: true,
  });
}

function sheetNames(): readonly string[] {
  return office.host.workbook.sheets.map(({ name }) => name);
}

describe("write of a sheet that is too large for one request", () => {
  it("writes it whole, in requests of at most 4 MB, and tells how far it is", async () => {
    const told: (readonly [number, number])[] = [];
    const watch = { onProgress: (done: number, all: number) => void told.push([done, all]), isStopped: () => false };
    const [stampless, stamp] = fullPlans();
    if (stampless === undefined || stamp === undefined) throw new Error("no plans");
    const { sheets } = await openExcelWorkbook().write([stampless, longList(), stamp], "refuse", watch);
    expect(sheets).toEqual(["评价表", "来源", "_pingbiao"]);
    const sheet = office.host.workbook.sheets.find(({ name }) => name === "来源");
    expect(sheet?.contents()).toHaveLength(ROWS * 3);
    expect(sheet?.contents().at(-1)).toEqual({ row: ROWS - 1, column: 2, value: (ROWS - 1) / 4, formula: null });
    expect([17, 18, 19, 20].map((row) => sheet?.rowHeight(row))).toEqual([22, 44, 44, 22]);
    expect(sheet?.formatAt(ROWS - 1, 0).wrap).toBe(true);
    expect(host.heaviest).toBeLessThan(4 * 1024 * 1024);
    expect(told.length).toBeGreaterThan(0);
    expect(office.syncs()).toBe(3 + told.length);
    expect(told.every(([done, all], index) => done <= all && done >= (told[index - 1]?.[0] ?? 0))).toBe(true);
  }, 60_000);

  it("leaves the workbook as it was when it is stopped, and names no sheet", async () => {
    const old = aSheetPlan({ name: "来源", cells: valuesAt(0, 0, [["旧"]]) });
    await openExcelWorkbook().write([old]);
    let asked = 0;
    const watch = { onProgress: () => undefined, isStopped: () => (asked += 1) > 0 };
    expect(await openExcelWorkbook().write([longList(), ...fullPlans()], "replace", watch)).toEqual({ sheets: [] });
    expect(asked).toBe(1);
    expect(sheetNames()).toEqual(["Sheet1", "来源"]);
    expect(office.host.workbook.sheets[1]?.contents()).toHaveLength(1);
    expect(office.host.workbook.names).toEqual([]);
  }, 60_000);

  it("takes even the last piece back, which a small writing is", async () => {
    const watch = { onProgress: () => undefined, isStopped: () => true };
    expect(await openExcelWorkbook().write(fullPlans(), "refuse", watch)).toEqual({ sheets: [] });
    expect(sheetNames()).toEqual(["Sheet1"]);
    expect(office.host.workbook.names).toEqual([]);
  });

  it.each([2, 3])("leaves the workbook as it was when sync %i fails", async (sync) => {
    office.host.failSync(sync, { code: "GeneralException", afterActions: 3 });
    await expect(openExcelWorkbook().write([longList()])).rejects.toMatchObject({ code: "unknown" });
    expect(sheetNames()).toEqual(["Sheet1"]);
  });

  it("deletes its own sheets too when a later piece meets a name that exists", async () => {
    office.host.failSync(3, { code: "ItemAlreadyExists" });
    await expect(openExcelWorkbook().write([longList()])).rejects.toMatchObject({ code: "sheet-exists" });
    expect(sheetNames()).toEqual(["Sheet1"]);
  });

  it.each([
    ["stopped", () => undefined],
    ["busy", () => office.host.failSync(3, { status: STATUS.busy })],
  ])("names what is left where it was %s and cannot be taken back", async (state, fail) => {
    fail();
    office.host.failSync(state === "stopped" ? 3 : 4, { status: STATUS.busy });
    const watch = { onProgress: () => undefined, isStopped: () => state === "stopped" };
    const writing = openExcelWorkbook().write([longList()], "refuse", watch);
    await expect(writing).rejects.toMatchObject({ code: "half-written", detail: "来源" });
    expect(sheetNames()).toEqual(["Sheet1", "来源"]);
  });
});
