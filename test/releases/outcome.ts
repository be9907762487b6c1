/** What reading a stored workbook comes to, in a form that can be kept beside it. */
import { checkGrids } from "../../src/actions/checkWorkbook";
import { readXlsx } from "../../src/xlsx/readXlsx";

/** One scoring sheet of a stored workbook; findings are severity, code and cell. */
export interface SheetOutcome {
  readonly sheet: string;
  readonly findings: readonly string[];
  readonly figures: readonly (readonly [subject: string, total: number | null, grade: string | null])[];
  readonly scores: number;
  readonly seal: string;
  readonly code: string | null;
}

/** Errors and warnings in sheet order, totals and grades, the seal. Notes（留意）accuse nobody and may grow. */
export function outcomeOf(bytes: Uint8Array): readonly SheetOutcome[] {
  return checkGrids(readXlsx(bytes)).flatMap((report): readonly SheetOutcome[] => {
    if (!report.ok) throw new Error(JSON.stringify(report.problems));
    const { sheet, problems, results, scores, seal, seals } = report.value;
    const told = problems.filter(({ severity }) => severity !== "note");
    const findings = told.map(({ severity, code, at }) => `${severity} ${code} ${at?.cell ?? ""}`.trim());
    const figures = results.map(({ subject, total, grade }) => [subject, total, grade] as const);
    return [{ sheet, findings, figures, scores: scores.length, seal, code: seals.at(-1)?.code ?? null }];
  });
}
