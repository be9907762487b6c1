/** One sheet 依据说明 a subject, for any scoring sheet: a department's, a whole one, or the 汇总表. */
import { explain } from "../../core/explain";
import type { Result } from "../../core/result";
import type { Scope } from "../../core/scope";
import type { Score } from "../../core/score";
import { EXPLAIN_WORDS } from "../../text/explainSheetWords";
import type { SheetPlan } from "../plan";
import { planExplainSheet, type ExplainFacts } from "./planExplainSheet";

/** What is explained. `totals` stand beside `results`: the place of each subject's total, null where it must not be referred to. */
export interface Explained {
  readonly scope: Scope;
  readonly scores: readonly Score[];
  readonly results: readonly Result[];
  readonly totals: readonly (string | null)[];
  /** Subjects to explain, by id or typed name; null: all. */
  readonly subjects: readonly string[] | null;
  /** The sheet is a 汇总表. */
  readonly joined: boolean;
  readonly facts: Omit<ExplainFacts, "totalPlace">;
}

/** The plans, in the order of the results. A sheet's name keeps its number whichever subjects are chosen. */
export function planExplanations(explained: Explained): readonly SheetPlan[] {
  const { scope, scores, results, totals, subjects, joined, facts } = explained;
  return results.flatMap((result, index) => {
    if (subjects !== null && !subjects.includes(result.subject)) return [];
    const explanation = explain({ scope, scores, results, subject: result.subject, joined });
    const name = explainSheetName(result.subjectName, results.length === 1 ? null : index + 1);
    return [planExplainSheet(name, explanation, { ...facts, totalPlace: totals[index] ?? null })];
  });
}

/** At most 31 characters, none that a sheet's name must not have. Example: 依据说明3-舞阳县; 依据说明 for an only subject. */
export function explainSheetName(subject: string, number: number | null): string {
  if (number === null) return EXPLAIN_WORDS.sheet;
  const plain = subject.replace(/[[\]:*?/\\']/g, "");
  return `${EXPLAIN_WORDS.sheet}${number}-${plain}`.slice(0, 31).replace(/-$/, "");
}
