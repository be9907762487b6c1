/** Consolidates returned workbooks（汇总）: thirty files in, one result that explains itself out. */
import { consolidate, type Consolidation } from "../core/consolidate";
import type { Choice, ReturnedFile } from "../core/returned";
import { structureHash } from "../core/structureHash";
import type { Rubric } from "../core/rubric";
import type { Grid } from "../sheet/grid";
import { checkGrids } from "./checkWorkbook";

/** A file that was read, or the host's reason why not. */
export type FileReading =
  | { readonly file: string; readonly grids: readonly Grid[]; readonly failure: null }
  | { readonly file: string; readonly grids: null; readonly failure: string };

/** One returned file, with its rubric; only scores are kept, so that thousands of files fit into memory. */
export interface Returned extends ReturnedFile {
  readonly rubric: Rubric | null;
}

/** What a file holds: an entry a scoring sheet; a single one without sheet for a foreign or unreadable file. */
export function returnedFiles({ file, grids, failure }: FileReading): readonly Returned[] {
  if (grids === null) return [{ file, sheet: null, failure, rubric: null }];
  return checkGrids(grids).map((report) => {
    if (!report.ok) {
      const foreign = report.problems.every(({ code }) => code === "sheet.foreign");
      return { file, sheet: null, failure: foreign ? null : "damaged", rubric: null };
    }
    const { rubric, hash, assignment, scores, problems } = report.value;
    return { file, sheet: { hash, assignment, scores, problems }, failure: null, rubric };
  });
}

/** The consolidation of all files by the rubric most of them were made from; null where none is ours. */
export function consolidateWorkbooks(
  returned: readonly Returned[],
  choices: readonly Choice[] = [],
): Consolidation | null {
  const rubric = commonRubric(returned);
  if (rubric === null) return null;
  const hash = structureHash(rubric);
  const period = returned.find((file) => file.sheet?.hash === hash)?.sheet?.assignment.period ?? rubric.period;
  return consolidate({ rubric, hash, period, files: returned, choices });
}

function commonRubric(returned: readonly Returned[]): Rubric | null {
  const ours = returned.flatMap(({ rubric, sheet }) =>
    rubric === null || sheet === null ? [] : [{ rubric, hash: sheet.hash }],
  );
  const count = (hash: string): number => ours.filter((entry) => entry.hash === hash).length;
  const best = ours.reduce<(typeof ours)[number] | null>(
    (most, entry) => (most === null || count(entry.hash) > count(most.hash) ? entry : most),
    null,
  );
  return best?.rubric ?? null;
}
