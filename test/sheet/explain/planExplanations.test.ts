/** The sheets of 依据说明: names, pages, and how they print. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { annexOf } from "../../../src/actions/explainWorkbook";
import { checkGrids } from "../../../src/actions/checkWorkbook";
import { explainSheetName } from "../../../src/sheet/explain/planExplanations";
import type { SheetPlan } from "../../../src/sheet/plan";
import type { TemplateRequest } from "../../../src/sheet/template";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { toPdf } from "../../support/libreOffice";
import { describeIf, judges } from "../../support/outside";
import { sampleEntries } from "../../support/scoredTemplates";
import { gridsOf, plansOf, WHOLE_TEMPLATES } from "../../support/templates";

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
