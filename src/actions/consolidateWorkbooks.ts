/** Consolidates returned workbooks（汇总）: thirty files in, one result that explains itself out. */
import type { Choice } from "../core/choice";
import { consolidate, type Consolidation } from "../core/consolidate";
import type { ReturnedFile } from "../core/returned";
import type { Rubric } from "../core/rubric";
import { attempt } from "../sheet/foreignWork";
import type { Grid } from "../sheet/grid";
import { planSummary } from "../sheet/summary/planSummary";
import { HostError, type OnConflict, type Workbook, type WritingWatch, type Written } from "../sheet/workbook";
import { checkGrids } from "./checkWorkbook";

/** A file that was read, or the host's reason why not. */
export type FileReading =
  | { readonly file: string; readonly grids: readonly Grid[]; readonly failure: null }
  | { readonly file: string; readonly grids: null; readonly failure: string; readonly detail?: string | undefined };

/** One returned file, with its rubric; only scores are kept, so that thousands of files fit into memory. */
export interface Returned extends ReturnedFile {
  readonly rubric: Rubric | null;
}

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
    const { rubric, hash, assignment, scores, problems, choices, seal } = report.value;
    const madeFrom = { title: rubric.shortTitle, version: rubric.version };
    return { file, sheet: { hash, assignment, scores, problems, choices, madeFrom, seal }, failure: null, rubric };
  });
}

function detailOf({ detail }: { readonly detail?: string | undefined }): Pick<Returned, "detail"> {
  return detail === undefined ? {} : { detail };
}

/**
 * The consolidation of all files by the rubric and for the period most of them were made from; null where none is ours. A choice given here goes before
 * one that an earlier 汇总 among the files carries.
 */
export function consolidateWorkbooks(
  returned: readonly Returned[],
  choices: readonly Choice[] = [],
): Consolidation | null {
  const common = commonRubric(returned);
  if (common === null) return null;
  const { rubric, hash, period } = common;
  const known = [...choices, ...returned.flatMap(({ sheet }) => sheet?.choices ?? [])];
  return consolidate({ rubric, hash, period, files: returned, choices: known });
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

interface Common {
  readonly rubric: Rubric;
  readonly hash: string;
  readonly period: string;
  readonly count: number;
}

function commonRubric(returned: readonly Returned[]): Common | null {
  const found = new Map<string, Common>();
  for (const { rubric, sheet } of returned) {
    if (rubric === null || sheet === null) continue;
    const { hash, assignment } = sheet;
    const key = `${hash}\n${assignment.period}`;
    const known = found.get(key) ?? { rubric, hash, period: assignment.period, count: 0 };
    found.set(key, { ...known, count: known.count + 1 });
  }
  return [...found.values()].reduce<Common | null>(
    (most, entry) => (most === null || entry.count > most.count ? entry : most),
    null,
  );
}
