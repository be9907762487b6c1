/** Sealing in Excel: the same code as in a file, and wherever Excel fails nothing that looks sealed and is not, and no score lost. */
import { sealWorkbook, unsealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook } from "../../src/actions/verifyWorkbook";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { TemplateRequest } from "../../src/sheet/template";
import type { LiveWorkbook } from "../../src/sheet/workbook";
import { STATUS, type Fault } from "../../src/workbench/host/faults";
import { plansOf } from "../../src/workbench/files/plansOf";
import type { SheetModel } from "../../src/workbench/host/model";
import { planDifferences, withoutResults } from "../support/planDifferences";
import { readPlans } from "../../src/xlsx/readPlans";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { aSealRequest, filledInExcel, filledWorkbook } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { aRubric } from "../support/someRubrics";
import { aRequest, LAYOUTS } from "../support/templates";

const suizhou = shippedRubric("suizhou-2022");
const [department = ""] = suizhou.departments;
const small = aRequest(aRubric(), { subjects: ["某公司"] });
const UNSEAL = { sheet: "评价表", time: "2024-02-01T09:00", reason: "更正第1项" };

let office: OpenOffice;
beforeEach(async () => (office = await openOffice()));
afterEach(() => office.close());

function sheetNamed(name: string): SheetModel {
  const sheet = office.host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Everything that sealing touches, and everything that it must not touch. */
function snapshot(): unknown {
  return ["评价表", "_pingbiao"].map(sheetNamed).map((sheet) => ({
    contents: sheet.contents(),
    protection: sheet.protection,
    footer: sheet.page.headersFooters["rightFooter"],
    looks: sheet.contents().map(({ row, column }) => {
      const { locked, fill } = sheet.formatAt(row, column);
      return [row, column, locked, fill];
    }),
  }));
}

/** Score cells of the small rubric, by the words beside them. */
function scoreLocks(): readonly boolean[] {
  const sheet = sheetNamed("评价表");
  const tens = sheet.contents().filter(({ value, row }) => value === 10 && (row === 5 || row === 6));
  const looks = tens.map(({ row, column }) => sheet.formatAt(row, column));
  return looks.filter(({ bold, horizontal }) => !bold && horizontal === "Right").map(({ locked }) => locked);
}

async function sealed(request: TemplateRequest): Promise<LiveWorkbook> {
  const workbook = await filledInExcel(office.host, request);
  const done = await sealWorkbook(workbook, aSealRequest());
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook;
}

describe("sealWorkbook in Excel", () => {
  it.each(LAYOUTS)("gives a %s the code that its file gets, in three syncs besides the reading", async (layout) => {
    const subjects = suizhou.subjects.slice(0, layout === "table" ? 1 : 3).map(({ id }) => id);
    const request = aRequest(suizhou, { layout, department, subjects });
    const workbook = await filledInExcel(office.host, request);
    await workbook.read();
    office.resetSyncs();
    const inExcel = await sealWorkbook(workbook, aSealRequest());
    expect(office.syncs()).toBe(4);
    expect(inExcel.problems).toEqual([]);
    expect(inExcel).toEqual(await sealWorkbook(filledWorkbook(request), aSealRequest()));
  });

  it("leaves the sheets as sealing the file does, looks and footers and all, and unsealing too", async () => {
    const request = aRequest(suizhou, { department });
    const [inExcel, inFile] = [await filledInExcel(office.host, request), filledWorkbook(request)];
    const differences = (): readonly string[] => {
      const saved = readPlans(writeXlsx(plansOf(office.host.workbook).filter(({ name }) => name !== "Sheet1"))).plans;
      return planDifferences(withoutResults(saved), withoutResults(readPlans(inFile.bytes()).plans));
    };
    expect(differences()).toEqual([]);
    expect((await sealWorkbook(inExcel, aSealRequest())).ok).toBe(true);
    expect(differences().length).toBeGreaterThan(3);
    expect((await sealWorkbook(inFile, aSealRequest())).ok).toBe(true);
    expect(differences()).toEqual([]);
    for (const workbook of [inExcel, inFile]) expect((await unsealWorkbook(workbook, UNSEAL)).ok).toBe(true);
    expect(differences()).toEqual([]);
  });

  it("locks the inputs, takes their tint off and protects the sheets", async () => {
    await filledInExcel(office.host, small);
    const open = scoreLocks();
    const done = await sealWorkbook(openExcelWorkbook(), aSealRequest());
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    expect([open, scoreLocks()]).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(sheetNamed("评价表").protection.protected).toBe(true);
    expect(sheetNamed("_pingbiao").protection.protected).toBe(true);
    expect(sheetNamed("评价表").page.headersFooters).toMatchObject({
      leftFooter: "示例",
      rightFooter: `校验码：${done.value.code}`,
    });
  });

  it("goes on where another session broke off in the middle of writing the record", async () => {
    const workbook = await filledInExcel(office.host, small);
    const row =
      Math.max(
        ...sheetNamed("_pingbiao")
          .contents()
          .map((cell) => cell.row),
      ) + 1;
    const left = [0, 1, 2].flatMap((down) => [
      { row: row + down, column: 0, value: "seal" },
      { row: row + down, column: 1, value: '["sealed","0A1B' },
    ]);
    await workbook.amend([{ sheet: "_pingbiao", cells: left }]);
    const done = await sealWorkbook(workbook, aSealRequest());
    const checked = await verifyWorkbook(openExcelWorkbook(), done.ok ? done.value.code : null);
    expect(checked.ok && checked.value.map(({ sound, problems }) => [sound, problems])).toEqual([[true, []]]);
  });

  it("protects with the options that the sheet had, and one that was open as our own", async () => {
    const workbook = await filledInExcel(office.host, small);
    await office.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("评价表");
      protection.unprotect();
      protection.protect({ allowSort: true });
      context.workbook.worksheets.getItem("_pingbiao").protection.unprotect();
      await context.sync();
    });
    expect(await sealWorkbook(workbook, aSealRequest())).toMatchObject({ ok: true });
    expect(sheetNamed("评价表").protection.options).toMatchObject({ allowSort: true, allowFormatRows: false });
    expect(sheetNamed("_pingbiao").protection).toMatchObject({ protected: true, options: { allowFormatRows: true } });
  });

  it("leaves everything as it was where a password keeps the sheet closed", async () => {
    const workbook = await filledInExcel(office.host, small);
    await office.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("评价表");
      protection.unprotect();
      protection.protect({}, "secret");
      await context.sync();
    });
    const before = snapshot();
    await expect(sealWorkbook(workbook, aSealRequest())).rejects.toMatchObject({
      code: "sheet-protected",
      detail: "评价表",
    });
    expect(snapshot()).toEqual(before);
  });
});

/** Seals or unseals, and tells whether Excel failed. */
async function failed(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => false,
    () => true,
  );
}

const FAULTS: readonly (readonly [string, Fault])[] = [
  ["busy", { status: STATUS.busy }],
  ["access-denied", { code: "AccessDenied" }],
  ["access-denied", { status: STATUS.accessDenied }],
  ["cell-editing", { code: "InvalidOperationInCellEditMode" }],
  ["too-large", { status: STATUS.requestTooLarge }],
  ["gone", { code: "ItemNotFound" }],
  ["unsupported", { code: "ApiNotFound" }],
  ["unknown", { code: "GeneralException" }],
];

describe("sealWorkbook when Excel fails", () => {
  // Everything that can go wrong while the changes are made; before that, what goes wrong most.
  const faultsAt = (sync: number): typeof FAULTS => (sync === 5 ? FAULTS : FAULTS.slice(0, 2));

  it.each([1, 2, 3, 4, 5].flatMap((sync) => faultsAt(sync).map(([code, fault]) => [sync, code, fault] as const)))(
    "changes nothing when sync %i fails with %s, and works the second time",
    async (sync, code, fault) => {
      await filledInExcel(office.host, small);
      const before = snapshot();
      const workbook = openExcelWorkbook();
      office.host.failSync(sync, fault);
      const failing = sealWorkbook(workbook, aSealRequest());
      await expect(failing).rejects.toMatchObject({ name: "HostError" });
      // An access denied while sheets are opened means a password.
      if (!(sync === 4 && code === "access-denied")) await expect(failing).rejects.toMatchObject({ code });
      expect(snapshot()).toEqual(before);
      expect(await sealWorkbook(workbook, aSealRequest())).toMatchObject({ ok: true });
      expect(await verifyWorkbook(workbook, null)).toMatchObject({
        value: [{ problems: [], verification: { matches: true } }],
      });
    },
  );

  it("changes nothing wherever the sealing stops", async () => {
    const steps = await atEachStep(7, async (afterActions) => {
      await filledInExcel(office.host, small);
      const before = snapshot();
      office.host.failSync(5, { code: "GeneralException", afterActions });
      const stopped = await failed(sealWorkbook(openExcelWorkbook(), aSealRequest()));
      if (stopped) expect([afterActions, snapshot()]).toEqual([afterActions, before]);
      return stopped;
    });
    expect(steps).toBeGreaterThan(20);
  });

  it("shows no code that is not on record wherever it stops and cannot be taken back, and works the second time", async () => {
    const steps = await atEachStep(2, async (afterActions) => {
      await filledInExcel(office.host, small);
      const scores = scoreValues();
      office.host.failSync(5, { code: "GeneralException", afterActions });
      office.host.failSync(6, { status: STATUS.busy });
      const stopped = await failed(sealWorkbook(openExcelWorkbook(), aSealRequest()));
      if (!stopped) return false;
      expect([afterActions, await looksSealedAndIsNot()]).toEqual([afterActions, false]);
      expect(scoreValues()).toEqual(scores);
      const workbook = openExcelWorkbook();
      const again = await sealWorkbook(workbook, aSealRequest());
      expect([afterActions, again.problems.map(({ code }) => code).filter((code) => code !== "seal.already")]).toEqual([
        afterActions,
        [],
      ]);
      expect(await verifyWorkbook(workbook, null)).toMatchObject({
        value: [{ problems: [], verification: { matches: true } }],
      });
      return true;
    });
    expect(steps).toBeGreaterThan(20);
  });
});

function scoreValues(): readonly unknown[] {
  return sheetNamed("评价表")
    .contents()
    .filter(({ row }) => row === 5 || row === 6)
    .map(({ value }) => value);
}

/** A code in the sign-off block or the footer, without a seal in force for it or with inputs that are open. */
async function looksSealedAndIsNot(): Promise<boolean> {
  const verified = await verifyWorkbook(openExcelWorkbook(), null);
  if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
  const [sheet] = verified.value;
  const shows =
    sheet?.shown !== null || sheetNamed("评价表").page.headersFooters["rightFooter"]?.startsWith("校验码") === true;
  return shows && (sheet?.verification.sealed === null || scoreLocks().includes(false));
}

/** Lets the work fail after 0, `stride`, 2 × `stride` … of its actions until it gets through; returns how many actions that takes. */
async function atEachStep(stride: number, work: (afterActions: number) => Promise<boolean>): Promise<number> {
  let afterActions = 0;
  while (await work(afterActions)) afterActions += stride;
  return afterActions;
}

describe("unsealWorkbook when Excel fails", () => {
  it("changes nothing wherever it stops, and works the second time", async () => {
    const steps = await atEachStep(7, async (afterActions) => {
      await sealed(small);
      const before = snapshot();
      office.host.failSync(5, { code: "GeneralException", afterActions });
      const stopped = await failed(unsealWorkbook(openExcelWorkbook(), UNSEAL));
      if (stopped) expect([afterActions, snapshot()]).toEqual([afterActions, before]);
      return stopped;
    });
    expect(steps).toBeGreaterThan(20);
    expect(scoreLocks()).toEqual([false, false]);
  });

  it("never leaves a code beside open inputs, even where it cannot be taken back", async () => {
    const steps = await atEachStep(3, async (afterActions) => {
      await sealed(small);
      office.host.failSync(5, { code: "GeneralException", afterActions });
      office.host.failSync(6, { status: STATUS.busy });
      const workbook = openExcelWorkbook();
      const stopped = await failed(unsealWorkbook(workbook, UNSEAL));
      if (!stopped) return false;
      expect([afterActions, await looksSealedAndIsNot()]).toEqual([afterActions, false]);
      const again = await unsealWorkbook(workbook, UNSEAL);
      expect(again.problems.map(({ code }) => code).filter((code) => code !== "seal.none")).toEqual([]);
      return true;
    });
    expect(steps).toBeGreaterThan(20);
  });
});
