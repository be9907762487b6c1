/** The sheets of 依据说明: names, pages, and how they print. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkGrids, checkWorkbook } from "../../../src/actions/checkWorkbook";
import { annexOf, explainWorkbook } from "../../../src/actions/explainWorkbook";
import { explainSheetName } from "../../../src/sheet/explain/planExplanations";
import type { SheetPlan } from "../../../src/sheet/plan";
import type { TemplateRequest } from "../../../src/sheet/template";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { recalculate, toPdf } from "../../support/libreOffice";
import { describeIf, judges, python } from "../../support/outside";
import { filledWorkbook } from "../../support/sealing";
import { aRubric } from "../../support/someRubrics";
import { sampleEntries } from "../../support/scoredTemplates";
import { aRequest, gridsOf, plansOf, WHOLE_TEMPLATES } from "../../support/templates";

const CHANGE_CELL = path.join(__dirname, "../../support/changeCell.py");

function annex(request: TemplateRequest): readonly SheetPlan[] {
  const [checked] = checkGrids(gridsOf(plansOf(request, sampleEntries(request))));
  if (checked?.ok !== true) throw new Error("no report");
  return annexOf(checked.value, { subjects: null, file: "某某.xlsx" });
}

describe("explainSheetName", () => {
  it.each([
    ["某公司", null, "依据说明"],
    ["舞阳县", 1, "依据说明1-舞阳县"],
    ["某[公]:司*/?\\'", 2, "依据说明2-某公司"],
    ["", 3, "依据说明3"],
  ])("of %j, number %j, is %s", (subject, number, name) => {
    expect(explainSheetName(subject, number)).toBe(name);
  });

  it("stays within 31 characters", () => {
    expect(explainSheetName("很".repeat(40), 12)).toHaveLength(31);
  });
});

describe("planExplanations", () => {
  it.each(WHOLE_TEMPLATES)("ends no page between a heading and its rows, or before a sum: %s", (_, request) => {
    for (const { cells, print } of annex(request)) {
      const styleAt = (row: number): string => cells.find((cell) => cell.row === row && cell.column === 0)?.style ?? "";
      const headings = new Set(
        cells
          .filter(({ column, style }) => column === 4 && (style === "section" || style === "sum"))
          .map(({ row }) => row),
      );
      for (const row of print?.breaksBefore ?? []) {
        expect(headings.has(row - 1)).toBe(false);
        expect(["totalLabel", "note"]).not.toContain(styleAt(row));
        expect(styleAt(row) === "sum" && !headings.has(row)).toBe(false);
        expect([styleAt(row - 1), styleAt(row)]).not.toEqual(["figureLabel", "figureLabel"]);
      }
    }
  });

  it.each(WHOLE_TEMPLATES)(
    "uses no style that it does not define, and no formula where it leaves the workbook: %s",
    (_, request) => {
      for (const { cells, styles } of annex(request)) {
        expect(cells.filter(({ style }) => style === undefined || styles[style] === undefined)).toEqual([]);
        expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
      }
    },
  );
});

describeIf(judges.libreOffice(), "LibreOffice", "printed 依据说明", () => {
  it("numbers every page, names the document on each, and repeats the header row", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "pingbiao-annex-"));
    const files = WHOLE_TEMPLATES.filter(([name]) => name.endsWith("table")).map(([name, request]) => {
      const file = path.join(folder, `${name.replace(" ", "-")}.xlsx`);
      writeFileSync(file, writeXlsx(annex(request)));
      return file;
    });
    for (const pdf of toPdf(files)) {
      const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
      pages.forEach((page, index) => {
        expect(page.replace(/ /g, "")).toContain(`第${index + 1}页共${pages.length}页`);
        expect(page).toMatch(/依据说明\s/);
        expect(page).toMatch(/指纹/);
        expect(page).toMatch(/依据和说明/);
      });
    }
  }, 60_000);
});

describeIf(judges.libreOffice() && judges.openpyxl(), "LibreOffice or openpyxl", "依据说明 beside its sheet", () => {
  it("says in words when the total is no longer the one it explains", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "pingbiao-annex-"));
    const workbook = filledWorkbook(aRequest(aRubric(), { subjects: ["某公司"] }));
    await explainWorkbook(workbook, { sheet: null, subjects: null });
    const report = await checkWorkbook(workbook);
    if (!report.ok) throw new Error(JSON.stringify(report.problems));
    const { sheet = "", cell = "" } = report.value.scores[0] ?? {};
    const same = path.join(folder, "same.xlsx");
    const changed = path.join(folder, "changed.xlsx");
    for (const file of [same, changed]) writeFileSync(file, workbook.bytes());
    execFileSync(python, ["-W", "ignore", CHANGE_CELL, changed, sheet, cell, "9"]);
    const said = recalculate([same, changed]).map((file) =>
      readXlsx(readFileSync(file))
        .find(({ name }) => name === "依据说明")
        ?.cells.filter(({ formula }) => formula !== undefined)
        .map(({ value }) => value),
    );
    expect(said).toEqual([
      ["核对：评价表现在的总分与本说明一致。"],
      ["核对：评价表的总分已经改变，本说明作废，请重新生成。"],
    ]);
  }, 60_000);
});
