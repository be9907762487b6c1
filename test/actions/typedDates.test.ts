/** A real date in 填报日期, a date or 95 % in 评价说明: read, shown and sealed as what they mean, whoever saved the file since. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook, type SheetVerification } from "../../src/actions/verifyWorkbook";
import type { CheckReport } from "../../src/actions/checkWorkbook";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { Workbook } from "../../src/sheet/workbook";
import { WORDS } from "../../src/text/sheetWords";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { filledByHand, fullCells, headCells, reportOf, type TypedCells } from "../support/filledByHand";
import { recalculate } from "../support/libreOffice";
import { openOffice } from "../support/officeHost";
import { describeIf, judges, python } from "../support/outside";
import { aSealRequest, filledInExcel } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest } from "../support/templates";

const request = aRequest(shippedRubric("association-cogovernance"), { layout: "table", subjects: ["某协会"] });
const DATE = headCells(request).get(WORDS.date) ?? "";
const texts = fullCells(request, "2022-12-30");
const [, scored] = Object.entries(texts).filter(([, value]) => value === "2022-12-30");
/** The cell of a reason that is a percentage. */
const PERCENT = scored?.[0] ?? "";
const asText: TypedCells = { ...texts, [DATE]: "2022-12-30", [PERCENT]: "95%" };
const asNumbers: TypedCells = { ...fullCells(request, ["date", "2022-12-30"]), [PERCENT]: ["percent", 0.95] };

async function sealed(workbook: Workbook): Promise<string> {
  const done = await sealWorkbook(workbook, aSealRequest());
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value.code;
}

async function verified(file: string, code: string): Promise<SheetVerification | undefined> {
  const done = await verifyWorkbook(openXlsxWorkbook(readFileSync(file)), code);
  return done.ok ? done.value[0] : undefined;
}

describeIf(judges.openpyxl(), "openpyxl", "dates and percentages in place of words", () => {
  let [words, numbers, mac] = ["", "", ""];
  beforeAll(() => {
    [words = "", numbers = "", mac = ""] = filledByHand([
      [request, asText],
      [request, asNumbers],
      [request, { ...asNumbers, "1904": true }],
    ]);
  });
  const found = (file: string): CheckReport => reportOf(readXlsx(readFileSync(file)));

  it("are read as the words they mean, and nothing is said of them", () => {
    const reasons = found(words).scores.map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason !== "")).toContain("95%");
    for (const file of [numbers, mac]) {
      expect(found(file).scores.map(({ reason }) => reason)).toEqual(reasons);
      expect(found(file).problems).toEqual(found(words).problems);
    }
    expect(found(words).problems.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it("stay an error as a score", () => {
    const first = found(words).scores.find(({ raw }) => typeof raw === "number")?.cell ?? "";
    const [file = ""] = filledByHand([[request, { ...asNumbers, [first]: ["date", "2022-08-01"] }]]);
    const errors = found(file).problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, at }) => [code, at?.cell])).toEqual([["score.date", first]]);
  });

  it("are sealed with the code of those words, and verify in whatever saves them", async () => {
    const codes = await Promise.all(
      [words, numbers, mac].map(async (file) => {
        const workbook = openXlsxWorkbook(readFileSync(file));
        const code = await sealed(workbook);
        writeFileSync(file, workbook.bytes());
        return code;
      }),
    );
    const [code = ""] = codes;
    expect(codes).toEqual([code, code, code]);
    const again = judges.libreOffice() ? recalculate([numbers, mac]) : [];
    execFileSync(python, ["-W", "ignore", join(__dirname, "../support/fillCells.py")], {
      input: JSON.stringify({ [numbers]: {}, [mac]: { "1904": true } }),
    });
    for (const file of [...again, numbers, mac]) {
      const sheet = await verified(file, code);
      expect(sheet?.verification.matches).toBe(true);
      expect(sheet?.problems.filter(({ code: of }) => of.startsWith("seal."))).toEqual([]);
    }
  }, 120_000);
});

describe("dates and percentages in Excel", () => {
  it("are read and sealed as the words they mean", async () => {
    const office = await openOffice();
    try {
      const workbook = await filledInExcel(office.host, request);
      await office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("评价表");
        sheet.protection.unprotect();
        const type = (cell: string, value: number, format: string): void => {
          sheet.getRange(cell).numberFormat = [[format]];
          sheet.getRange(cell).values = [[value]];
        };
        type(DATE, 44_925, 'yyyy"年"m"月"d"日"');
        type(PERCENT, 0.95, "0%");
        sheet.protection.protect();
        await context.sync();
      });
      const report = reportOf(await openExcelWorkbook().read());
      expect(report.scores.map(({ reason }) => reason)).toContain("95%");
      await sealed(workbook);
      const grids = await workbook.read();
      expect(JSON.stringify(grids.map(({ cells }) => cells.map(({ value }) => value)))).toContain("2022-12-30");
    } finally {
      office.close();
    }
  });
});
