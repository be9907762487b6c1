/** Checks a workbook（核对）: finds our scoring sheets, reads their scores, and says what they come to and what is wrong. */
import { checkScores } from "../core/check";
import { warning, type Checked, type Problem } from "../core/problem";
import type { Choice } from "../core/choice";
import type { Result } from "../core/result";
import { resultsOf } from "../core/resultsOf";
import type { Rubric } from "../core/rubric";
import type { Assignment, Score } from "../core/score";
import type { Seal } from "../core/seal";
import { figurePlaces, overwrittenFormulas, type FigurePlaces } from "../sheet/figurePlaces";
import type { Grid } from "../sheet/grid";
import { findScoringSheets, readScores, type FoundSheet } from "../sheet/readScores";
import type { Workbook } from "../sheet/workbook";

/** What one scoring sheet holds. `results` and `places` stand in the order of `assignment.subjects`. */
export interface CheckReport {
  readonly sheet: string;
  readonly rubric: Rubric;
  readonly hash: string;
  readonly assignment: Assignment;
  readonly scores: readonly Score[];
  readonly results: readonly Result[];
  readonly places: readonly FigurePlaces[];
  /** Of rows, then of scores, then of formulas; each kind in sheet order. */
  readonly problems: readonly Problem[];
  /** Decisions between differing files, where the sheet is a 汇总表. */
  readonly choices: readonly Choice[];
  /** Every sealing in order; the last one is in force unless it was taken off. */
  readonly seals: readonly Seal[];
}

/** The report of the workbook's scoring sheet, the first where it holds several. Fails with `sheet.foreign` for a workbook that is not ours. */
export async function checkWorkbook(workbook: Pick<Workbook, "read">): Promise<Checked<CheckReport>> {
  const reports = checkGrids(await workbook.read());
  const first = reports.find((report) => report.ok) ?? reports[0];
  if (first === undefined) throw new Error("no report at all");
  if (!first.ok || reports.length === 1) return first;
  const several = warning("sheet.several", { count: reports.length, sheet: first.value.sheet });
  return { ...first, value: { ...first.value, problems: [...first.value.problems, several] } };
}

/** One report a scoring sheet; a single failure for a workbook without any. */
export function checkGrids(grids: readonly Grid[]): readonly Checked<CheckReport>[] {
  return findScoringSheets(grids).map((found) =>
    found.ok ? { ok: true, value: reportOf(found.value), problems: [] } : found,
  );
}

function reportOf(found: FoundSheet): CheckReport {
  const { rubric, hash, choices = [] } = found.stamp;
  const scoring = found.frame.scope.rubric;
  const { sheet, problems } = readScores(found);
  return {
    sheet: found.cells.grid.name,
    rubric,
    hash,
    assignment: sheet.assignment,
    scores: sheet.scores,
    results: resultsOf(scoring, sheet),
    places: figurePlaces(found),
    problems: [...problems, ...checkScores(scoring, sheet), ...overwrittenFormulas(found)],
    choices,
    seals: [],
  };
}
