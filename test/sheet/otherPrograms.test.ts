/** Templates with scores, saved again by programs that are not ours: the same scores and results are read back, and pages end where planned. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkGrids, type CheckReport } from "../../src/actions/checkWorkbook";
import type { Grid } from "../../src/sheet/grid";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { recalculate, toPdf } from "../support/libreOffice";
import { describeIf, judges, python } from "../support/outside";
import { expectedReadings, readingsOf, rounded, sampleEntries } from "../support/scoredTemplates";
import { plansOf, scoringPlan, WHOLE_TEMPLATES } from "../support/templates";
import { asSavedByWps } from "../support/wpsRewriting";

/** Every shipped rubric and layout, with scores in it. */
const filled = WHOLE_TEMPLATES.map(([name, request], index) => {
  const entries = sampleEntries(request, 47 + index);
  const plans = plansOf(request, entries);
  return {
    name,
    plans,
    readings: rounded(expectedReadings(request, entries)),
    own: reportOf(readXlsx(writeXlsx(plans))),
  };
});

function reportOf(grids: readonly Grid[]): CheckReport {
  const [report] = checkGrids(grids);
  if (report?.ok !== true) throw new Error(JSON.stringify(report?.problems));
  return report.value;
}

/** Writes the files f0.xlsx, f1.xlsx … and hands them over; what comes back is read before they are deleted. */
function withFiles<T>(plans: readonly (typeof filled)[number]["plans"][], body: (files: readonly string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "pingbiao-sheets-"));
  const files = plans.map((own, index) => {
    const file = join(folder, `f${index}.xlsx`);
    writeFileSync(file, writeXlsx(own));
    return file;
  });
  const result = body(files);
  rmSync(folder, { recursive: true });
  return result;
}

function expectSame(report: CheckReport, { readings, own }: (typeof filled)[number]): void {
  expect(rounded(readingsOf(report.scores))).toEqual(readings);
  expect(report.results).toEqual(own.results);
  expect(report.assignment).toEqual(own.assignment);
  expect(report.hash).toBe(own.hash);
}

describeIf(judges.libreOffice(), "LibreOffice", "templates that LibreOffice saved again", () => {
  const saved = new Map<string, readonly Grid[]>();

  beforeAll(() => {
    const grids = withFiles(
      filled.map(({ plans }) => plans),
      (files) => recalculate(files).map((file) => readXlsx(readFileSync(file))),
    );
    filled.forEach(({ name }, index) => saved.set(name, grids[index] ?? []));
  }, 600_000);

  it.each(filled.map((one) => [one.name, one] as const))("hold the same scores and results: %s", (name, one) => {
    const report = reportOf(saved.get(name) ?? []);
    expectSame(report, one);
    expect(report.problems.map(({ code, at }) => [code, at])).toEqual(
      one.own.problems.map(({ code, at }) => [code, at]),
    );
    expect(report.places).toEqual(one.own.places);
  });
});

describe("templates as WPS rewrites files", () => {
  it.each(filled.map((one) => [one.name, one] as const))("hold the same scores and no new problem: %s", (_, one) => {
    const grids = readXlsx(asSavedByWps(writeXlsx(one.plans)));
    expect(grids.at(-1)).toMatchObject({ name: "WpsReserved_CellImgList", hidden: true });
    const report = reportOf(grids);
    expectSame(report, one);
    expect(report.problems).toEqual(one.own.problems);
  });
});

describeIf(
  judges.openpyxl(),
  "openpyxl",
  "templates that openpyxl saved again, with a row inserted and a sheet renamed",
  () => {
    it("hold the same scores and results", () => {
      const grids = withFiles(
        filled.map(({ plans }) => plans),
        (files) => {
          execFileSync(python, [
            "-W",
            "ignore",
            join(__dirname, "../support/editWorkbook.py"),
            "8",
            "改过名的表",
            ...files,
          ]);
          return files.map((file) => readXlsx(readFileSync(file)));
        },
      );
      filled.forEach((one, index) => {
        const report = reportOf(grids[index] ?? []);
        expectSame(report, one);
        expect(report.sheet).toBe("改过名的表");
      });
    }, 300_000);
  },
);

describeIf(judges.libreOffice(), "LibreOffice", "the printed scoring sheet", () => {
  it("has the planned pages, however wide the fonts are", () => {
    const sheets = WHOLE_TEMPLATES.map(([, request]) => {
      const scoring = scoringPlan(plansOf(request));
      if (scoring.print === undefined) throw new Error("no print set-up");
      const { orientation, area, titleRows, margin, footer, breaksBefore } = scoring.print;
      const repeated = titleRows === undefined ? {} : { titleRows };
      return { ...scoring, print: { orientation, area, ...repeated, margin, footer, breaksBefore } };
    });
    const pages = withFiles(
      sheets.map((sheet) => [sheet]),
      (files) => toPdf(files).map((file) => pagesIn(readFileSync(file))),
    );
    expect(pages).toEqual(sheets.map((sheet) => sheet.print.breaksBefore.length + 1));
  }, 600_000);
});

/** Pages of a PDF as LibreOffice writes it, one object a page. */
function pagesIn(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g) ?? []
  ).length;
}
