/**
 * Whole workbooks of generated rubrics as they come back: saved again by LibreOffice, with rows sorted and sheets renamed. The same scores and
 * results are read, and nothing is called tampering. PINGBIAO_AGREEMENT_FILES sets how many, PINGBIAO_AGREEMENT_SEED which.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { checkGrids, type CheckReport } from "../../src/actions/checkWorkbook";
import type { Grid } from "../../src/sheet/grid";
import type { TemplateRequest } from "../../src/sheet/template";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { arbitraryRequest } from "../support/arbitraryDress";
import { edited, rename, sortRows } from "../support/gridEdits";
import { recalculate } from "../support/libreOffice";
import { describeIf, judges } from "../support/outside";
import { expectedReadings, readingsOf, rounded, sampleEntries, type Reading } from "../support/scoredTemplates";
import { plansOf } from "../support/templates";

const FILES = Number(process.env["PINGBIAO_AGREEMENT_FILES"] ?? "20");
const SEED = Number(process.env["PINGBIAO_AGREEMENT_SEED"] ?? "147");

/** A workbook as it went out. */
interface Sent {
  readonly bytes: Uint8Array;
  readonly own: CheckReport;
  readonly readings: ReadonlyMap<string, Reading>;
}

describeIf(judges.libreOffice(), "LibreOffice", "workbooks of generated rubrics that come back", () => {
  const sent = fc.sample(arbitraryRequest(), { numRuns: FILES, seed: SEED }).map(sentWorkbook);
  let saved: readonly (readonly Grid[])[] = [];

  beforeAll(() => {
    saved = savedAgain(sent.map(({ bytes }) => bytes));
  }, 600_000);

  it("hold the same scores and results, and nothing that looks altered", () => {
    sent.forEach((one, index) => expectSame(reportOf(saved[index] ?? []), one, `f${index}`));
  });

  it("hold them with rows sorted and sheets renamed, too", () => {
    sent.forEach((one, index) => {
      const report = reportOf((saved[index] ?? []).map((grid, place) => shuffled(grid, `表${place}`, index)));
      expectSame(report, one, `f${index}`);
    });
    expect(saved.flat().flatMap(itemRows).length).toBeGreaterThan(FILES * 3);
  });
});

function sentWorkbook(request: TemplateRequest, index: number): Sent {
  const entries = sampleEntries(request, SEED + index);
  const bytes = writeXlsx(plansOf(request, entries));
  return { bytes, own: reportOf(readXlsx(bytes)), readings: rounded(expectedReadings(request, entries)) };
}

function savedAgain(all: readonly Uint8Array[]): readonly (readonly Grid[])[] {
  const folder = mkdtempSync(join(tmpdir(), "pingbiao-returned-"));
  const files = all.map((bytes, index) => {
    const file = join(folder, `f${index}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  const grids = recalculate(files).map((file) => readXlsx(readFileSync(file)));
  rmSync(folder, { recursive: true });
  return grids;
}

function reportOf(grids: readonly Grid[]): CheckReport {
  const [report] = checkGrids(grids);
  if (report?.ok !== true) throw new Error(JSON.stringify(report?.problems));
  return report.value;
}

/** Scores and results are the same; problems are those of the scores, and they are the same ones. */
function expectSame(report: CheckReport, { own, readings }: Sent, name: string): void {
  expect([name, rounded(readingsOf(report.scores))]).toEqual([name, readings]);
  expect([name, report.results]).toEqual([name, own.results]);
  const codes = problemCodes(report);
  expect([name, codes]).toEqual([name, problemCodes(own)]);
  expect([name, codes.filter((code) => !/^(score|reason|subject)\./.test(code))]).toEqual([name, []]);
}

function problemCodes({ problems }: CheckReport): readonly string[] {
  return problems.map(({ code, item = "", subject = "" }) => `${code} ${item} ${subject}`).sort();
}

/** The scoring sheet with its item rows in another order within each subject's block, under another name. */
function shuffled(grid: Grid, name: string, seed: number): Grid {
  const blocks = new Map<string, number[]>();
  for (const { row, subject } of itemRows(grid)) blocks.set(subject, [...(blocks.get(subject) ?? []), row]);
  const edits = [...blocks.values()].map((rows) => sortRows(rows, rotated(rows, 1 + (seed % 3))));
  return edited(grid, ...edits, rename(name));
}

/** Rows whose hidden columns hold an item's id. */
function itemRows({ cells }: Grid): readonly { readonly row: number; readonly subject: string }[] {
  const columnOf = (mark: string): number => cells.find(({ value }) => value === mark)?.column ?? -1;
  const [item, subject] = [columnOf("pb:item"), columnOf("pb:subjectId")];
  const subjects = new Map(cells.filter(({ column }) => column === subject).map(({ row, value }) => [row, value]));
  return cells
    .filter(({ column, value }) => column === item && !/^(@|pb:)/.test(String(value ?? "@")))
    .map(({ row }) => ({ row, subject: String(subjects.get(row) ?? "") }));
}

function rotated(rows: readonly number[], by: number): readonly number[] {
  return rows.map((_, index) => rows[(index + by) % rows.length] ?? 0);
}
