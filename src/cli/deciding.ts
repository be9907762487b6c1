/** A workbook that decides（--decisions、--rubric）: its scoring sheets and what was decided in them. */
import { checkGrids } from "../actions/checkWorkbook";
import { problemSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { readXlsx } from "../xlsx/readXlsx";
import type { Deciding } from "./fileJobs";
import { harmless } from "./harmless";
import { contentsOf, onFile } from "./openFile";
import { UsageError } from "./usage";

/** Its scoring sheets that can be read; none in a workbook that is not ours. Throws UsageError naming the file where none of ours can be read, and why. */
export function decidingIn(file: string): Promise<readonly Deciding[]> {
  return onFile(file, () => {
    const reports = checkGrids(readXlsx(contentsOf(file)));
    const faults = reports.flatMap((report) => (report.ok ? [] : report.problems));
    const own = faults.filter(({ code }) => code !== "sheet.foreign");
    if (own.length > 0 && own.length === reports.length)
      throw new UsageError(
        own.map((problem) => `${harmless(file)}：${problemSentence(problem, null, zhSentences)}`).join("\n"),
      );
    return reports.flatMap((report): readonly Deciding[] => {
      if (!report.ok) return [];
      const { assignment, rubric, choices, below } = report.value;
      return [{ isJoined: assignment.joined === true, rubric, choices, excuses: below.excuses ?? [] }];
    });
  });
}
