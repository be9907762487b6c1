/** The workbench's own way from and to files: what Excel's adapter wrote is saved as if it had been written straight to bytes. */
import type { Layout } from "../../src/core/rubric";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { SheetPlan } from "../../src/sheet/plan";
import { planTemplate } from "../../src/sheet/template";
import { plansOf } from "../../src/workbench/files/plansOf";
import { openFile, savedFile } from "../../src/workbench/files/file";
import { replaceSheets } from "../../src/workbench/files/replaceSheets";
import { Book } from "../../src/workbench/host/book";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { readPlans } from "../../src/xlsx/readPlans";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { fullPlans } from "../support/aSheetPlan";
import { disguised } from "../support/disguises";
import { openOffice } from "../support/officeHost";
import { planDifferences, withoutResults } from "../support/planDifferences";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";

jest.setTimeout(120_000);

const FIRST_SHEET = "Sheet1";

/** The template of each rubric in its own layout; the matrix where there are several subjects. */
const CASES = RUBRIC_IDS.flatMap((id): readonly (readonly [string, Layout])[] => {
  const { layout, subjects } = shippedRubric(id);
  return subjects.length === 0 || layout === "matrix"
    ? [[id, layout]]
    : [
        [id, layout],
        [id, "matrix"],
      ];
});

function templateOf(id: string, layout: Layout): readonly SheetPlan[] {
  const rubric = shippedRubric(id);
  const [department = null] = layout === "form" ? rubric.departments : [];
  const planned = planTemplate({ rubric, department, subjects: [], layout, period: "2024年度", bands: null });
  if (!planned.ok) throw new Error(`${id} cannot be planned: ${JSON.stringify(planned.problems)}`);
  return planned.value;
}

/** The plans as any reader sees them once they are a file. */
function filed(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  return readPlans(writeXlsx(plans)).plans;
}

describe("plansOf", () => {
  it.each(CASES)("gives the sheets that Excel's adapter wrote: %s as %s", async (id, layout) => {
    const plans = templateOf(id, layout);
    const office = await openOffice();
    try {
      await openExcelWorkbook().write(plans);
      const saved = plansOf(office.host.workbook).filter((plan) => plan.name !== FIRST_SHEET);
      // This host has no calculator, so its formulas have no results yet.
      expect(planDifferences(withoutResults(filed(saved)), withoutResults(filed(plans)))).toEqual([]);
    } finally {
      office.close();
    }
  });

  it("keeps heights and widths that the person dragged", () => {
    const book = new Book();
    book.resizeLines(book.activeSheetId, { axis: "columns", first: 1, last: 1, points: 90 });
    book.resizeLines(book.activeSheetId, { axis: "rows", first: 2, last: 2, points: 31.5 });
    const [plan] = filed(plansOf(book));
    // 90 points are 120 pixels: 5 of padding, 8 a character.
    expect(plan?.columns.map(({ width }) => width)).toEqual([8.375, 14.375]);
    expect(plan?.rows.get(2)).toEqual({ height: 31.5 });
  });

  it("writes a typed TRUE as the formula that gives it", () => {
    const book = new Book();
    book.typeInto(book.activeSheetId, 0, 0, "TRUE");
    expect(plansOf(book)[0]?.cells).toEqual([{ row: 0, column: 0, value: 1, formula: "TRUE" }]);
  });
});

describe("replaceSheets", () => {
  it.each(CASES)("puts a file's sheets into the workbook as they were: %s as %s", (id, layout) => {
    const plans = filed(templateOf(id, layout));
    const book = new Book();
    replaceSheets(book, plans);
    expect(planDifferences(filed(plansOf(book)), plans)).toEqual([]);
  });

  it("keeps every feature of a plan", () => {
    const book = new Book();
    replaceSheets(book, filed(fullPlans()));
    expect(planDifferences(filed(plansOf(book)), filed(fullPlans()))).toEqual([]);
  });

  it("leaves formulas between sheets alone when sheets of the same names stood there", () => {
    const plans = filed(templateOf("cert-publicity", "table"));
    const book = new Book();
    replaceSheets(book, plans);
    replaceSheets(book, plans);
    expect(planDifferences(filed(plansOf(book)), plans)).toEqual([]);
    expect(book.activeSheetId).toBe(book.sheets[0]?.id);
  });
});

describe("savedFile", () => {
  const usual = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  it.each([
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  ])("says to be an ordinary workbook, as its ending does, although %s was opened", (type) => {
    const given = disguised(writeXlsx(templateOf("cert-publicity", "table")), (parts) => {
      parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "").replace(usual, type);
    });
    expect(openXlsxWorkbook(given).ending()).not.toBe("xlsx");
    const book = new Book();
    openFile(book, given);
    expect(openXlsxWorkbook(savedFile(book)).ending()).toBe("xlsx");
  });
});
