/** What somebody hid in the open workbook is found as in a file, in the syncs that a reading takes anyway. */
import { checkGrids } from "../../src/actions/checkWorkbook";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { planTemplate } from "../../src/sheet/template";
import { aSheetPlan, valuesAt } from "../support/aSheetPlan";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { shippedRubric } from "../support/shippedRubrics";

let office: OpenOffice;
beforeEach(async () => (office = await openOffice()));
afterEach(() => office.close());

/** A department's form in the open workbook, as a reviewer gets it. */
async function openForm(): Promise<void> {
  const rubric = shippedRubric("luohe-2022");
  const { layout, period, bands, subjects } = rubric;
  const asked = { rubric, department: "市公安局", subjects: subjects.map(({ id }) => id), layout, period, bands };
  const planned = planTemplate(asked);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  await openExcelWorkbook().write(planned.value);
}

/** Lets the person act on the sheet 评价表. */
async function meanwhile(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await office.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("评价表"), context);
    await context.sync();
  });
}

async function hiddenProblems(): Promise<readonly (readonly [string, string | undefined])[]> {
  const reports = checkGrids(await openExcelWorkbook().read());
  return reports
    .flatMap((report) => (report.ok ? report.value.problems : report.problems))
    .filter(({ code }) => /hidden/.test(code))
    .map(({ code, at }) => [code, at?.cell] as const);
}

describe("reading what is hidden", () => {
  it("finds nothing in a template, which hides its own row and columns", async () => {
    await openForm();
    expect(await hiddenProblems()).toEqual([]);
  });

  it("finds scored rows and columns that somebody hid", async () => {
    await openForm();
    await meanwhile((sheet) => {
      sheet.getRange("7:8").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
    });
    expect((await hiddenProblems()).map(([code]) => code)).toEqual([
      "sheet.rows-hidden",
      "sheet.figures-hidden",
      "sheet.columns-hidden",
    ]);
    await meanwhile((sheet) => (sheet.getRange("7:8").rowHidden = false));
    expect((await hiddenProblems()).map(([code]) => code)).toEqual(["sheet.columns-hidden"]);
  });

  it.each(["Hidden", "VeryHidden"] as const)("finds a sheet of somebody's that is %s", async (visibility) => {
    await openForm();
    await meanwhile((_sheet, { workbook: { worksheets } }) => {
      const added = worksheets.add("草稿");
      added.getRange("A1").values = [["说情"]];
      added.visibility = visibility;
    });
    expect((await hiddenProblems()).map(([code]) => code)).toEqual(["file.hidden-sheet"]);
  });

  it("counts from where the cells begin, and takes one sync once the sheets are known", async () => {
    const workbook = openExcelWorkbook();
    await workbook.write([
      aSheetPlan({
        cells: valuesAt(3, 2, [
          ["甲", 1],
          ["乙", 2],
          ["丙", 3],
        ]),
      }),
    ]);
    await workbook.read();
    await meanwhile((sheet) => {
      sheet.getRange("5:5").rowHidden = true;
      sheet.getRange("C:D").columnHidden = true;
    });
    office.resetSyncs();
    const grids = await workbook.read();
    expect(grids[1]).toMatchObject({ hiddenRows: [4], hiddenColumns: [{ first: 2, last: 3 }] });
    expect(office.syncs()).toBe(1);
  });

  it("reads on without it where Excel will not tell, and asks no more", async () => {
    await openForm();
    const workbook = openExcelWorkbook();
    const [first] = checkGrids(await workbook.read());
    office.resetSyncs();
    office.host.failSync(1, { code: "GeneralException" });
    const grids = await workbook.read();
    expect(grids.map(({ hiddenRows }) => hiddenRows)).toEqual(grids.map(() => undefined));
    expect(checkGrids(grids)[0]).toEqual(first);
    expect(office.syncs()).toBe(2);
    await workbook.read();
    expect(office.syncs()).toBe(3);
  });
});
