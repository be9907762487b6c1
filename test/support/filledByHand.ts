/** Templates filled cell by cell with openpyxl: scores, reasons and a date, found as a person finds them. */
import { isYesNo } from "../../src/core/kinds";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkGrids, type CheckReport } from "../../src/actions/checkWorkbook";
import { a1 } from "../../src/sheet/address";
import type { Grid } from "../../src/sheet/grid";
import { findScoringSheets } from "../../src/sheet/readScores";
import { headBlanks } from "../../src/sheet/sealPlaces";
import type { TemplateRequest } from "../../src/sheet/template";
import { WORDS } from "../../src/text/sheetWords";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { python } from "./outside";
import { gridsOf, plansOf } from "./templates";

/** What is typed into a cell: a value, or a number with the format of a date or percentage. */
export type TypedCell = string | number | boolean | readonly ["date", string] | readonly ["percent", number];

/** Cells by their addresses. */
export type TypedCells = Readonly<Record<string, TypedCell>>;

/** Writes the templates to a folder of their own and fills each. Returns the files in the same order. */
export function filledByHand(all: readonly (readonly [TemplateRequest, TypedCells])[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "pingbiao-by-hand-"));
  const files = all.map(([request, cells], index) => [join(folder, `f${index}.xlsx`), request, cells] as const);
  for (const [file, request] of files) writeFileSync(file, writeXlsx(plansOf(request)));
  const input = JSON.stringify(Object.fromEntries(files.map(([file, , cells]) => [file, cells])));
  execFileSync(python, ["-W", "ignore", join(__dirname, "fillCells.py")], { input });
  return files.map(([file]) => file);
}

/** Where the blanks of the head stand, by their labels. */
export function headCells(request: TemplateRequest): ReadonlyMap<string, string> {
  const [found] = findScoringSheets(gridsOf(plansOf(request)));
  if (found?.ok !== true) throw new Error("no scoring sheet");
  const { rows, column } = found.value;
  const rowOf = (mark: string): number => rows.find(({ item }) => item === mark)?.row ?? -1;
  return new Map(headBlanks(found.value).map(({ label, mark, role }) => [label, a1(rowOf(mark), column(role))]));
}

/** A sheet full and dated, with names; every fifth score is one step below full marks, for the reason given. */
export function fullCells(request: TemplateRequest, reason: TypedCell = "缺一份材料"): TypedCells {
  const { rubric } = request;
  const report = reportOf(gridsOf(plansOf(request)));
  const items = new Map(rubric.items.map((item) => [item.id, item]));
  const scores = report.scores.flatMap(({ item: id, cell, reasonCell }, index): readonly [string, TypedCell][] => {
    const item = items.get(id);
    if (item === undefined) throw new Error(`no item ${id}`);
    if (isYesNo(item)) return [[cell, "否"]];
    if (item.kind !== "score" || item.points === null) return [[cell, 0]];
    const isLess = index % 5 === 0 && reasonCell !== null;
    const less: readonly [string, TypedCell][] = isLess ? [[reasonCell, reason]] : [];
    return [[cell, isLess ? item.points - (item.step ?? rubric.step) : item.points], ...less];
  });
  const heads = [...headCells(request)].map(([label, cell]): readonly [string, TypedCell] => [
    cell,
    label === WORDS.date ? ["date", "2022-12-30"] : `某${label}`,
  ]);
  return Object.fromEntries<TypedCell>([...scores, ...heads]);
}

/** What is found in the first scoring sheet. */
export function reportOf(grids: readonly Grid[]): CheckReport {
  const [report] = checkGrids(grids);
  if (report?.ok !== true) throw new Error(JSON.stringify(report?.problems));
  return report.value;
}
