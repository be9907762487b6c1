/** Reports as the pane gets them: from a filled workbook in memory, read back. */
import { checkWorkbook, type CheckReport } from "../../src/actions/checkWorkbook";
import type { Layout, Rubric } from "../../src/core/rubric";
import type { Entries } from "../../src/sheet/entries";
import { planTemplate } from "../../src/sheet/template";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";

/** What a workbook of a rubric should hold. */
export interface Filled {
  readonly department?: string;
  readonly subjects?: readonly string[];
  readonly layout?: Layout;
  readonly entries?: Entries;
}

/** Writes the workbook, reads it and checks it. */
export async function reportOn(rubric: Rubric, filled: Filled = {}): Promise<CheckReport> {
  const { department = null, subjects = [], layout = rubric.layout, entries } = filled;
  const planned = planTemplate({ rubric, department, subjects, layout, period: "2022年度", bands: null }, entries);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const workbook = openXlsxWorkbook(null);
  await workbook.write(planned.value);
  const checked = await checkWorkbook(workbook);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}
