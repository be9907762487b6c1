/** A workbook that decides（--decisions、--rubric）: its scoring sheets and what was decided in them. */
import { checkGrids } from "../actions/checkWorkbook";
import { readXlsx } from "../xlsx/readXlsx";
import type { Deciding } from "./fileJobs";
import { contentsOf, onFile } from "./openFile";

/** Its scoring sheets that can be read. Throws UsageError naming the file where nothing can be read. */
export function decidingIn(file: string): Promise<readonly Deciding[]> {
  return onFile(file, () =>
    checkGrids(readXlsx(contentsOf(file))).flatMap((report): readonly Deciding[] => {
      if (!report.ok) return [];
      const { assignment, rubric, choices, below } = report.value;
      return [{ isJoined: assignment.joined === true, rubric, choices, excuses: below.excuses ?? [] }];
    }),
  );
}
