/** Filled workbooks to seal, in memory and in Excel, and what can be seen of a seal. */
import { isYesNo } from "../../src/core/kinds";
import type { SealRequest } from "../../src/actions/sealWorkbook";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { Entries } from "../../src/sheet/entries";
import type { TemplateRequest } from "../../src/sheet/template";
import type { LiveWorkbook } from "../../src/sheet/workbook";
import type { ExcelHost } from "../../src/workbench/host/host";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { plansOf } from "./templates";

/** Full marks, nothing added or subtracted, 否 for every veto: a sheet without errors or warnings. */
export function fullMarks({ rubric }: TemplateRequest): Entries {
  const items = new Map(rubric.items.map((item) => [item.id, item]));
  return (_subject, _reviewer, id) => {
    const item = items.get(id);
    if (item === undefined) throw new Error(`no item ${id}`);
    if (isYesNo(item)) return { raw: "否", reason: "" };
    return { raw: item.kind === "score" ? item.points : 0, reason: "" };
  };
}

/** A file of full marks. */
export function filledFile(request: TemplateRequest, entries: Entries = fullMarks(request)): Uint8Array {
  return writeXlsx(plansOf(request, entries));
}

/** The same, opened. */
export function filledWorkbook(request: TemplateRequest, entries?: Entries): XlsxWorkbook {
  return openXlsxWorkbook(filledFile(request, entries));
}

/** A sealing of 评价表 without reasons. */
export function aSealRequest(changes: Partial<SealRequest> = {}): SealRequest {
  return { sheet: "评价表", reasons: [], time: "2024-01-31T17:05", file: "评价表.xlsx", ...changes };
}

/** The same in Excel, its formulas calculated; the host itself calculates nothing. */
export async function filledInExcel(
  host: ExcelHost,
  request: TemplateRequest,
  entries: Entries = fullMarks(request),
): Promise<LiveWorkbook> {
  const workbook = openExcelWorkbook();
  const plans = plansOf(request, entries);
  await workbook.write(plans, "replace");
  for (const { name, cells } of plans) {
    const sheet = host.workbook.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    const results = cells.filter(({ formula }) => formula !== undefined);
    host.workbook.acceptResults(
      sheet.id,
      results.map(({ row, column, value }) => ({ row, column, value: value ?? "" })),
    );
  }
  return workbook;
}
