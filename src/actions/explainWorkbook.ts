/** Explains a workbook（依据说明）: writes sheets that derive every number of the scoring sheet, to be printed as an annex. */
import { error, type Checked } from "../core/problem";
import { sealInForce } from "../core/seal";
import { planExplanations } from "../sheet/explain/planExplanations";
import type { SheetPlan } from "../sheet/plan";
import type { OnConflict, Workbook, Written } from "../sheet/workbook";
import { checkGrids, type CheckReport } from "./checkWorkbook";
import { reportScope } from "./reviewReport";

/** Which scoring sheet, and which of its subjects; null: the first sheet, all subjects. */
export interface ExplainRequest {
  readonly sheet: string | null;
  readonly subjects: readonly string[] | null;
}

/**
 * Writes the annex into the workbook, beside the sheet it explains. An annex that exists is replaced only where `onConflict`
 * says so. Fails with `sheet.foreign` for a workbook that is not ours. Throws HostError, `sheet-exists` first of all.
 */
export async function explainWorkbook(
  workbook: Pick<Workbook, "read" | "write">,
  { sheet, subjects }: ExplainRequest,
  onConflict: OnConflict = "refuse",
): Promise<Checked<Written>> {
  const checks = checkGrids(await workbook.read());
  const found = checks.find((check) => check.ok && (sheet === null || check.value.sheet === sheet));
  if (found?.ok !== true)
    return { ok: false, problems: checks.find((check) => !check.ok)?.problems ?? [error("sheet.foreign")] };
  const plans = annexOf(found.value, { subjects, file: null });
  return { ok: true, value: await workbook.write(plans, onConflict), problems: [] };
}

/** The sheets of an annex. With a file name it leaves the workbook: it names the file and refers to no cell of it. */
export function annexOf(
  report: CheckReport,
  { subjects, file }: { readonly subjects: readonly string[] | null; readonly file: string | null },
): readonly SheetPlan[] {
  const { assignment, scores, results, places, sheet, hash } = report;
  return planExplanations({
    scope: reportScope(report),
    scores,
    results,
    totals: places.map(({ total }) => (file === null ? total : null)),
    subjects,
    joined: assignment.joined === true,
    facts: { sheet, file, period: assignment.period, hash, code: codeOf(report), faults: sheetFaults(report) },
  });
}

/** The check code that scores and paper share; null where nothing is sealed, scores changed since, or the record was forged. */
function codeOf({ seals, seal }: CheckReport): string | null {
  return seal === "intact" ? (sealInForce(seals)?.code ?? null) : null;
}

/** Errors that no item of the annex shows: rows, formulas, texts, the seal. */
export function sheetFaults({ problems }: Pick<CheckReport, "problems">): number {
  return problems.filter(({ code, severity }) => severity === "error" && !code.startsWith("score.")).length;
}
