/** `pingbiao consolidate FILE|DIR... -o SUMMARY.xlsx`: returned workbooks into one. */
import { checkGrids } from "../actions/checkWorkbook";
import { consolidateWorkbooks } from "../actions/consolidateWorkbooks";
import type { Consolidation } from "../core/consolidate";
import type { FigurePlaces } from "../sheet/figurePlaces";
import { holdsNoScores } from "../core/returnedNames";
import { planGrid } from "../sheet/planGrid";
import { boardText } from "../sheet/summary/boardSheet";
import { planSummary } from "../sheet/summary/planSummary";
import { problemSentence } from "../text/messages";
import { SHEETS } from "../text/sheetWords";
import { fileWords, SUMMARY_SHEETS } from "../text/summaryWords";
import { writeXlsx } from "../xlsx/writeXlsx";
import { readArguments } from "./arguments";
import { consolidationJson } from "./consolidationJson";
import { decisions, earlierDecisions } from "./decisions";
import { countText, reasonText, whyNot } from "./fileLines";
import { jsonListsOutput, textOutput, type ExitStatus, type Output } from "./output";
import { readReturned } from "./readReturned";
import { workbookPaths } from "./returnedPaths";
import { newFile } from "./template";
import { UsageError } from "./usage";
import { writeNewFile } from "./writeNewFile";

/** Runs the command. Writes the summary even where problems remain: it lists them. */
export async function consolidate(words: readonly string[]): Promise<Output> {
  const { words: paths, options } = readArguments(words, ["output", "json", "choose", "decisions"]);
  if (paths.length === 0) throw new UsageError("consolidate 需要至少一个文件或文件夹。");
  const output = newFile(options.output);
  const files = workbookPaths(paths);
  if (files.length === 0) throw new UsageError("这些文件夹里没有 .xlsx 或 .zip 文件。");
  const earlier = options.decisions === undefined ? [] : earlierDecisions(options.decisions);
  const returned = await readReturned(files);
  const consolidation = consolidateWorkbooks(returned, decisions(returned, { names: options.choose, earlier }));
  if (consolidation === null)
    throw new UsageError(`没有一个文件是评表写入的评价表，没有汇总：\n${returned.map(whyNot).join("\n")}`);
  const places = writeSummary(output, consolidation);
  const status: ExitStatus = isClean(consolidation) ? 0 : 1;
  return options.json
    ? jsonListsOutput(consolidationJson(consolidation, places), status)
    : textOutput(lines(consolidation, output), status);
}

/** Writes the file and says where it shows the figures. */
function writeSummary(output: string, consolidation: Consolidation): readonly FigurePlaces[] {
  const plans = planSummary(consolidation);
  writeNewFile(output, writeXlsx(plans));
  const scoring = plans.filter(({ name }) => name === SUMMARY_SHEETS.summary || name === SHEETS.summaryStamp);
  const [report] = checkGrids(scoring.map(planGrid));
  return report?.ok === true ? report.value.places : [];
}

/** Nothing open: every file that can hold scores used, every field complete, no error and no open conflict. */
function isClean({ files, board, conflicts, problems }: Consolidation): boolean {
  const filesFine = files.every(
    (file) =>
      file.standing === "overruled" ||
      file.standing === "earlier" ||
      file.standing === "unfilled" ||
      holdsNoScores(file.failure) ||
      (file.status === "accepted" && (file.sheet?.problems.length ?? 0) === 0),
  );
  return (
    filesFine && board.every(({ status }) => status === "complete") && conflicts.length === 0 && problems.length === 0
  );
}

function lines(consolidation: Consolidation, output: string): readonly string[] {
  const { files, board, results, conflicts, problems, rubric } = consolidation;
  const open = board.filter(({ status }) => status !== "complete");
  return [
    `已写入 ${output}`,
    ...files.map(
      (file) => `  ${file.file}：${fileWords(file)}${reasonText(file, rubric.departments)}${countText(file)}`,
    ),
    ...open.map((entry) => `  ${entry.department ?? "全部"} ${entry.subject}：${boardText(entry)}`),
    ...(conflicts.length === 0 ? [] : [`  得分不一致 ${conflicts.length} 处，见“问题清单”`]),
    ...problems.map((problem) => `  ${problemSentence(problem, rubric, "zh")}`),
    ...results.map(
      (result) =>
        `  ${result.subjectName}：${result.total ?? "—"}${result.grade === null ? "" : ` ${result.grade}级`}${result.rank === null ? "" : ` 第${result.rank}名`}`,
    ),
  ];
}
