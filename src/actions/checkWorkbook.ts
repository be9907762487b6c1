/** Checks a workbook（核对）: finds our scoring sheets, reads their scores, and says what they come to and what is wrong. */
import { checkScores } from "../core/check";
import { warning, type Checked, type Problem } from "../core/problem";
import type { Choice } from "../core/choice";
import type { Disagreement } from "../core/disagreement";
import type { Result } from "../core/result";
import { resultsOf } from "../core/resultsOf";
import type { ReturnedSheet } from "../core/returned";
import type { Rubric } from "../core/rubric";
import type { Assignment, Score } from "../core/score";
import { sealInForce, type Seal, type SealStanding } from "../core/seal";
import type { SealedContent } from "../core/verify";
import { figurePlaces, overwrittenFormulas, type FigurePlaces } from "../sheet/figurePlaces";
import { blankForms, formProblems, type BlankForm } from "../sheet/formProblems";
import type { Grid } from "../sheet/grid";
import { alteredSummary } from "../sheet/summary/alteredSummary";
import { findScoringSheets, readScores, type FoundSheet } from "../sheet/readScores";
import { changedForms, contentToSeal, openBlanks, type OpenBlank } from "../sheet/sealedTexts";
import { sealState } from "../sheet/sealState";
import { alteredBands } from "../sheet/tampering/alteredBands";
import { alteredCriteria } from "../sheet/tampering/alteredCriteria";
import { repeatedCodes } from "../sheet/tampering/repeatedCodes";
import { copies, hiddenSheets, lookAlikes } from "../sheet/tampering/suspectSheets";
import { tamperingOf } from "../sheet/tampering/tampering";
import type { Workbook } from "../sheet/workbook";

/** Who owed a workbook and was excused, scores of what was still open, and marks of all workbooks. */
export type Below = Pick<ReturnedSheet, "rosters" | "excuses" | "held" | "made">;

/** What one scoring sheet holds. `results` and `places` stand in the order of `assignment.subjects`. */
export interface CheckReport {
  readonly sheet: string;
  readonly rubric: Rubric;
  readonly hash: string;
  readonly assignment: Assignment;
  readonly scores: readonly Score[];
  readonly results: readonly Result[];
  readonly places: readonly FigurePlaces[];
  /** Of rows, of scores, of formulas, of whatever else was altered, of the seal, of a 汇总 and its lists, of the file; each kind in sheet order. */
  readonly problems: readonly Problem[];
  /** Decisions between differing files, where the sheet is a 汇总表. */
  readonly choices: readonly Choice[];
  /** Differing scores that were joined, where the sheet is a 汇总表. */
  readonly disagreements: readonly Disagreement[];
  /** What a 汇总 carries of the workbooks it was made from. */
  readonly below: Below;
  /** What the head still asks for: department and period. */
  readonly blanks: readonly OpenBlank[];
  /** Forms of the workbook that nobody has begun. */
  readonly blankForms: readonly BlankForm[];
  /** What the check code is worked out from. */
  readonly content: SealedContent;
  /** Every sealing in order; the last one is in force unless it was taken off. */
  readonly seals: readonly Seal[];
  readonly seal: SealStanding;
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

/** One report a scoring sheet; a single failure for a workbook without any. What concerns the whole file is told once, with the first. */
export function checkGrids(grids: readonly Grid[]): readonly Checked<CheckReport>[] {
  const sheets = findScoringSheets(grids);
  const sound = sheets.flatMap((found) => (found.ok ? [found.value] : []));
  return sheets.map((found) => {
    if (!found.ok) return found;
    const report = reportOf(found.value);
    const ofFile = found.value === sound[0] ? [...lookAlikes(grids, sound), ...hiddenSheets(grids, sound)] : [];
    const seal = sealInForce(report.seals);
    const ofForms = [
      ...formProblems(found.value, grids, report.results),
      ...(seal === null ? [] : changedForms(found.value, grids, seal)),
    ];
    const ofOthers = [...alteredCriteria(found.value, grids), ...alteredBands(found.value, grids, sound)];
    const again = copies(found.value, sound);
    const problems = [
      ...(again.length > 0 ? again : repeatedCodes(found.value, grids)),
      ...report.problems.filter(({ code }) => code !== "file.unprotected" || seal === null),
      ...alteredSummary(found.value, report, grids),
      ...ofOthers,
      ...ofForms,
      ...ofFile.filter((one) => !isToldBy(ofOthers, one)),
    ];
    return { ok: true, value: { ...report, blankForms: blankForms(found.value, grids), problems }, problems: [] };
  });
}

/** An altered 评分标准 is told of cell by cell, and then is no second scoring sheet. */
function isToldBy(told: readonly Problem[], { code, at }: Problem): boolean {
  return code === "file.second-sheet" && told.some((one) => one.at?.sheet === at?.sheet);
}

/** What one scoring sheet holds and comes to, with all that is wrong inside it; what only other sheets show (copies, hidden ones) is left to {@link checkGrids}. */
export function reportOf(found: FoundSheet): CheckReport {
  const { rubric, hash, disagreements = [] } = found.stamp;
  // Whoever fills in a workbook decides nothing about those of others.
  const {
    choices = [],
    rosters,
    excuses,
    held,
    made,
  }: Partial<typeof found.stamp> = found.stamp.assignment.joined === true ? found.stamp : {};
  const scoring = found.frame.scope.rubric;
  const read = readScores(found);
  const { sheet, problems } = read;
  const results = resultsOf(scoring, sheet);
  const content = contentToSeal(found, sheet);
  const seal = sealState(found, content);
  return {
    sheet: found.cells.grid.name,
    rubric,
    hash,
    assignment: sheet.assignment,
    scores: sheet.scores,
    results,
    places: figurePlaces(found),
    problems: [
      ...problems,
      ...checkScores(scoring, sheet),
      ...overwrittenFormulas(found),
      ...tamperingOf(found, read, results),
      ...seal.problems,
    ],
    choices,
    disagreements,
    below: { rosters, excuses, held, made },
    blanks: openBlanks(found),
    blankForms: [],
    content,
    seals: seal.record.seals,
    seal: seal.standing,
  };
}
