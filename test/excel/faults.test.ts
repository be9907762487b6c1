/** Failures at every sync and at every step of the writing: nothing half-written stays, nothing is lost. */
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { OnConflict } from "../../src/sheet/workbook";
import { STATUS, type Fault } from "../../src/workbench/host/faults";
import { aSheetPlan, fullPlans, valuesAt } from "../support/aSheetPlan";
import { openOffice, type OpenOffice } from "../support/officeHost";

let office: OpenOffice;
beforeEach(async () => (office = await openOffice()));
afterEach(() => office.close());

/** All that a person would miss: names, order, visibility, contents and defined names. */
function snapshot(): unknown {
  const { sheets, names } = office.host.workbook;
  return {
    names: names.map(({ name, formula }) => [name, formula]),
    sheets: sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.contents()]),
  };
}

/** A workbook in which somebody has scored. */
async function scoredWorkbook(): Promise<void> {
  const old = aSheetPlan({ cells: valuesAt(0, 0, [["旧分", 7.5]]), names: fullPlans()[0]?.names ?? [] });
  await openExcelWorkbook().write([old, aSheetPlan({ name: "_pingbiao", visibility: "veryHidden" })], "replace");
}

function contentsOf(name: string): readonly unknown[] {
  const sheet = office.host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet.contents();
}

const modes: readonly OnConflict[] = ["replace", "keepBoth"];

describe("write when Excel fails", () => {
  describe.each(modes)("with %s", (onConflict) => {
    it.each([1, 2, 3])("leaves the workbook as it was when sync %i fails as a whole", async (sync) => {
      await scoredWorkbook();
      const before = snapshot();
      office.host.failSync(sync, { status: STATUS.busy });
      await expect(openExcelWorkbook().write(fullPlans(), onConflict)).rejects.toMatchObject({ code: "busy" });
      expect(snapshot()).toEqual(before);
    });

    it("leaves the workbook as it was wherever the writing stops", async () => {
      await scoredWorkbook();
      const before = snapshot();
      const steps = await failAtEachStep(2, 23, onConflict, (at) => {
        expect([at, snapshot()]).toEqual([at, before]);
      });
      expect(steps).toBeGreaterThan(8);
    });
  });

  it("leaves each replaced sheet either as it was or complete wherever the last sync stops", async () => {
    await scoredWorkbook();
    const former = contentsOf("评价表");
    await openExcelWorkbook().write(fullPlans(), "replace");
    const complete = contentsOf("评价表");
    const steps = await failAtEachStep(3, 1, "replace", () => {
      expect([former, complete]).toContainEqual(contentsOf("评价表"));
      expect([0, 2]).toContain(contentsOf("_pingbiao").length);
    });
    expect(steps).toBeGreaterThan(4);
  });

  it("leaves an empty workbook without a trace of ours", async () => {
    const before = snapshot();
    office.host.failSync(2, { code: "GeneralException", afterActions: 200 });
    await expect(openExcelWorkbook().write(fullPlans())).rejects.toMatchObject({
      code: "unknown",
      detail: "GeneralException",
    });
    expect(snapshot()).toEqual(before);
    expect(office.syncs()).toBe(3);
  });

  it("keeps the former sheets aside, and shows no stamp, when even the taking back fails", async () => {
    await scoredWorkbook();
    office.host.failSync(2, { code: "GeneralException", afterActions: 150 });
    office.host.failSync(3, { status: STATUS.busy });
    await expect(openExcelWorkbook().write(fullPlans(), "replace")).rejects.toMatchObject({
      code: "half-written",
      detail: "评价表、_pingbiao",
    });
    const { sheets } = office.host.workbook;
    const old = sheets.find(({ name }) => name === "评价表（原）");
    expect(old?.contents()).toContainEqual({ row: 0, column: 1, value: 7.5, formula: null });
    expect(sheets.find(({ name }) => name === "_pingbiao")?.contents()).toEqual([]);
  });

  it("says why, and of nothing left behind, when Excel did not even begin", async () => {
    const before = snapshot();
    office.host.failSync(2, { status: STATUS.busy });
    office.host.failSync(3, { status: STATUS.busy });
    await expect(openExcelWorkbook().write(fullPlans())).rejects.toMatchObject({ code: "busy" });
    expect(snapshot()).toEqual(before);
  });

  it("deletes nothing when somebody else added a sheet of the same name in that moment", async () => {
    const { Excel } = office;
    const workbook = openExcelWorkbook();
    office.host.failSync(2, { code: "ItemAlreadyExists" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("留下");
      await context.sync();
    });
    await expect(workbook.write([aSheetPlan({ name: "另一" })])).rejects.toMatchObject({ code: "sheet-exists" });
    expect(office.host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "留下"]);
  });

  it("waits until the person has finished editing a cell", async () => {
    office.host.editCell(true);
    const writing = openExcelWorkbook().write(fullPlans());
    await office.eventsDelivered();
    expect(office.host.workbook.sheets).toHaveLength(1);
    office.host.editCell(false);
    expect(await writing).toEqual({ sheets: ["评价表", "_pingbiao"] });
  });

  it("works again after the failure", async () => {
    await scoredWorkbook();
    office.host.failSync(2, { code: "AccessDenied", afterActions: 100 });
    const workbook = openExcelWorkbook();
    await expect(workbook.write(fullPlans(), "replace")).rejects.toMatchObject({ code: "access-denied" });
    await expect(workbook.write(fullPlans(), "replace")).resolves.toEqual({ sheets: ["评价表", "_pingbiao"] });
  });
});

/** Lets one sync fail after 0, `stride`, 2 × `stride` … of its actions, until it gets through; returns how often it failed. */
async function failAtEachStep(
  sync: number,
  stride: number,
  onConflict: OnConflict,
  check: (afterActions: number) => void,
): Promise<number> {
  for (let failures = 0; ; failures += 1) {
    const afterActions = failures * stride;
    await scoredWorkbook();
    office.host.failSync(sync, { code: "GeneralException", afterActions });
    const failed = await openExcelWorkbook()
      .write(fullPlans(), onConflict)
      .then(
        () => false,
        () => true,
      );
    if (!failed) return failures;
    check(afterActions);
  }
}

const refusals: readonly (readonly [string, Fault, string])[] = [
  ["a cell is being edited", { code: "InvalidOperationInCellEditMode" }, "cell-editing"],
  ["Excel reports cell editing by number", { status: 5004 }, "cell-editing"],
  ["Excel is busy", { status: STATUS.busy }, "busy"],
  ["access is denied", { code: "AccessDenied" }, "access-denied"],
  ["access is denied by number", { status: STATUS.accessDenied }, "access-denied"],
  ["the request is too large", { status: STATUS.requestTooLarge }, "too-large"],
  ["the answer is too large", { code: "ResponsePayloadSizeLimitExceeded" }, "too-large"],
  ["something is gone", { code: "ItemNotFound" }, "gone"],
  ["the API is missing", { code: "ApiNotFound" }, "unsupported"],
  ["anything else happens", { code: "GeneralException" }, "unknown"],
];

describe("read when Excel fails", () => {
  it.each(refusals)("throws the HostError for it when %s, with the cause", async (_case, fault, code) => {
    office.host.failSync(1, fault);
    const reading = openExcelWorkbook().read();
    await expect(reading).rejects.toMatchObject({ name: "HostError", code });
    await expect(reading).rejects.toHaveProperty("cause.code");
  });
});

describe("write where it is not allowed", () => {
  it("says that the workbook's structure is protected before it changes anything", async () => {
    office.host.protectStructure(true);
    const before = snapshot();
    await expect(openExcelWorkbook().write(fullPlans())).rejects.toMatchObject({ code: "workbook-protected" });
    expect(snapshot()).toEqual(before);
    expect(office.syncs()).toBe(1);
  });

  it("names the protected sheet that people see when Excel will not let it be replaced", async () => {
    await openExcelWorkbook().write(fullPlans());
    office.host.failSync(2, { code: "AccessDenied" });
    const again = openExcelWorkbook().write(fullPlans(), "replace");
    await expect(again).rejects.toMatchObject({ code: "sheet-protected", detail: "评价表" });
  });

  it("does not begin in an Excel that is too old", async () => {
    office.close();
    office = await openOffice({ excelApi: "1.8" });
    await expect(openExcelWorkbook().write(fullPlans())).rejects.toMatchObject({ code: "unsupported" });
    expect(office.syncs()).toBe(0);
  });

  it("says that the request is too large for Excel on the web and leaves nothing behind", async () => {
    office.close();
    office = await openOffice({ largestRequest: 20_000 });
    await expect(openExcelWorkbook().write(fullPlans())).rejects.toMatchObject({ code: "too-large" });
    expect(office.host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});
