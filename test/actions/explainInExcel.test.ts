/** Explaining and replacing in Excel: wherever it fails, the scored workbook still reads as it did, and the next try succeeds. */
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { explainWorkbook } from "../../src/actions/explainWorkbook";
import { writeTemplate } from "../../src/actions/writeTemplate";
import type { LiveWorkbook } from "../../src/sheet/workbook";
import { STATUS, type Fault } from "../../src/workbench/host/faults";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { filledInExcel } from "../support/sealing";
import { aRubric } from "../support/someRubrics";
import { aRequest } from "../support/templates";

const request = aRequest(aRubric(), { subjects: ["某公司"] });
const ALL = { sheet: null, subjects: null } as const;

let office: OpenOffice;
beforeEach(async () => (office = await openOffice()));
afterEach(() => office.close());

async function scores(workbook: LiveWorkbook): Promise<unknown> {
  const report = await checkWorkbook(workbook);
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return report.value.scores;
}

const succeeds = (task: Promise<unknown>): Promise<boolean> =>
  task.then(
    () => true,
    () => false,
  );

/** Every sync as a whole, then each sync after some of its actions, until one gets through. */
const FAULTS: readonly Fault[] = [
  { status: STATUS.busy },
  ...[0, 20, 60, 150].map((afterActions) => ({ code: "GeneralException", afterActions })),
];

describe("explainWorkbook when Excel fails", () => {
  it.each(FAULTS)("keeps scores and the former annex at every sync, and can be done again: %j", async (fault) => {
    for (let sync = 1, failed = true; failed; sync += 1) {
      const workbook = await filledInExcel(office.host, request);
      await explainWorkbook(workbook, ALL, "replace");
      const [before, former] = [await scores(workbook), contents("依据说明")];
      office.host.failSync(sync, fault);
      failed = !(await succeeds(explainWorkbook(workbook, ALL, "replace")));
      if (!failed) continue;
      expect([sync, await scores(workbook), contents("依据说明")]).toEqual([sync, before, former]);
      expect(await explainWorkbook(workbook, ALL, "replace")).toMatchObject({ ok: true });
    }
  });
});

describe("writeTemplate in place of a scored one, when Excel fails", () => {
  it.each(FAULTS)("leaves either the old scores or a whole new template: %j", async (fault) => {
    for (let sync = 1, failed = true; failed; sync += 1) {
      const workbook = await filledInExcel(office.host, request);
      const before = await scores(workbook);
      office.host.failSync(sync, fault);
      failed = !(await succeeds(writeTemplate(workbook, request, "replace")));
      if (failed) expect([sync, await scores(workbook)]).toEqual([sync, before]);
    }
  });
});

function contents(name: string): readonly unknown[] {
  const sheet = office.host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet.contents();
}
