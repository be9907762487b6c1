/** Consolidates returned workbooks（汇总）: thirty files in, one result that explains itself out. */
import { means, type Choice, type ChosenContent } from "../core/choice";
import { consolidate, type Consolidation } from "../core/consolidate";
import { countable, isProvisional } from "../core/countable";
import { marks } from "../core/precedence";
import { structureHash } from "../core/structureHash";
import { versionProblems, versionsIn, wantedAmong, type Returned, type Said, type Wanted } from "../core/versions";
import type { Problem } from "../core/problem";
import type { Excuse } from "../core/roster";
import { attempt } from "../sheet/foreignWork";
import type { Grid } from "../sheet/grid";
import { planSummary } from "../sheet/summary/planSummary";
import { HostError, type OnConflict, type Workbook, type WritingWatch, type Written } from "../sheet/workbook";
import { checkGrids } from "./checkWorkbook";

/** A file that was read, or the host's reason why not. */
export type FileReading =
  | { readonly file: string; readonly grids: readonly Grid[]; readonly failure: null }
  | { readonly file: string; readonly grids: null; readonly failure: string; readonly detail?: string | undefined };

/** What a file holds: an entry a scoring sheet; a single one without sheet for a foreign or unreadable file. */
export function returnedFiles(reading: FileReading): readonly Returned[] {
  const { file, grids, failure } = reading;
  if (grids === null) return [{ file, sheet: null, failure, rubric: null, ...detailOf(reading) }];
  const reports = attempt(() => checkGrids(grids));
  if (reports instanceof HostError) return [{ file, sheet: null, failure: reports.code, rubric: null }];
  return reports.map((report) => {
    if (!report.ok) {
      const foreign = report.problems.every(({ code }) => code === "sheet.foreign");
      return { file, sheet: null, failure: foreign ? null : "damaged", rubric: null, refusals: report.problems };
    }
    const { rubric, assignment, scores, choices, seal, below } = report.value;
    // The hash of its stamp may be reckoned as the first releases did.
    const hash = structureHash(rubric);
    // What a 汇总 lacks is told by the board: nobody says that it was asked about.
    const isTold = ({ code }: Problem): boolean => assignment.joined === true && code === "score.missing";
    const problems = report.value.problems.filter((problem) => !isTold(problem));
    const madeFrom = { title: rubric.shortTitle, version: rubric.version };
    return {
      file,
      sheet: { hash, assignment, scores, problems, choices, madeFrom, seal, ...below },
      failure: null,
      rubric,
    };
  });
}

function detailOf({ detail }: { readonly detail?: string | undefined }): Pick<Returned, "detail"> {
  return detail === undefined ? {} : { detail };
}

/** What somebody decided: the rubric and period that count, and choices between files. Never read from a returned file. */
export interface Decided extends Said {
  readonly choices?: readonly Choice[] | undefined;
  readonly excuses?: readonly Excuse[] | undefined;
}

/**
 * The consolidation of all files; null where none is ours. While versions of the rubric are open it has no grades and ranks, and no totals
 * either where those hang on the version.
 */
export function consolidateWorkbooks(returned: readonly Returned[], decided: Decided = {}): Consolidation | null {
  const wanted = wantedAmong(versionsIn(returned), decided);
  if (wanted === null) return null;
  const { choices = [], excuses = [] } = decided;
  const { rubric, files, followed } = countable(returned, wanted, choices);
  const { period } = wanted;
  const found = consolidate({ rubric, hash: structureHash(rubric), period, files, choices, excuses });
  const accepted = followed.length === 0 ? {} : { accepted: followed };
  return wanted.open.length === 0 ? { ...found, ...accepted } : withheld({ ...found, ...accepted }, wanted);
}

/** What nobody can know before a version is chosen is left out. */
function withheld(found: Consolidation, versions: Wanted): Consolidation {
  const problems = [...versionProblems(versions), ...found.problems];
  if (!isProvisional(versions)) return { ...found, versions, problems, board: [], results: [], conflicts: [] };
  const results = found.results.map((result) => ({ ...result, grade: null, rank: null }));
  return { ...found, versions, problems, results };
}

/** The choices of a file that is the office's own 汇总: none that decides about that file itself. A department's workbook carries none. */
export function choicesOf(file: Returned): readonly Choice[] {
  if (file.sheet?.assignment.joined !== true) return [];
  const isMeant = (content: ChosenContent): boolean => means(content, file) || marks(content, file);
  return (file.sheet.choices ?? []).filter(({ chosen, over }) => ![chosen, ...over].some(isMeant));
}

/** Those whom the office's own 汇总 excused. A department's workbook excuses nobody. */
export function excusesOf({ sheet }: Returned): readonly Excuse[] {
  return sheet?.assignment.joined === true ? (sheet.excuses ?? []) : [];
}

/** How it is written: what becomes of sheets of the same names, and who follows it. */
export interface SummaryWriting {
  readonly onConflict?: OnConflict;
  readonly watch?: WritingWatch | undefined;
}

/** Writes the consolidated sheets, or nothing, and names none where it was stopped. Throws HostError when the host will not, `sheet-exists` first of all. */
export function writeSummary(
  workbook: Pick<Workbook, "write">,
  consolidation: Consolidation,
  { onConflict = "refuse", watch }: SummaryWriting = {},
): Promise<Written> {
  return workbook.write(planSummary(consolidation), onConflict, watch);
}
