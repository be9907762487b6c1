/** `pingbiao consolidate FILE|DIR... -o SUMMARY.xlsx`: returned workbooks into one. */
import { writeFileSync } from "node:fs";
import { checkGrids } from "../actions/checkWorkbook";
import { consolidateWorkbooks } from "../actions/consolidateWorkbooks";
import type { Consolidation } from "../core/consolidate";
import type { Problem } from "../core/problem";
import type { FileOutcome, ReturnedFile } from "../core/returned";
import { placeText } from "../sheet/address";
import type { FigurePlaces } from "../sheet/figurePlaces";
import { planGrid } from "../sheet/planGrid";
import { boardText } from "../sheet/summary/boardSheet";
import { planSummary } from "../sheet/summary/planSummary";
import { failureSentence, problemSentence } from "../text/messages";
import { FILE_WORDS, fileWords } from "../text/summaryWords";
import { writeXlsx } from "../xlsx/writeXlsx";
import { readArguments } from "./arguments";
import { resultJson } from "./check";
import { jsonOutput, textOutput, type ExitStatus, type Output } from "./output";
import { decisions, earlierDecisions } from "./decisions";
import { readReturned } from "./readReturned";
import { workbookPaths } from "./returnedPaths";
import { newFile } from "./template";
import { UsageError } from "./usage";

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
  const plans = planSummary(consolidation);
  writeFileSync(output, writeXlsx(plans), { flag: "wx" });
  const [report] = checkGrids(plans.map(planGrid));
  const places = report?.ok === true ? report.value.places : [];
  const status: ExitStatus = isClean(consolidation) ? 0 : 1;
  return options.json
    ? jsonOutput(consolidationJson(consolidation, places), status)
    : textOutput(lines(consolidation, output), status);
}

/** Nothing open: every file used, every field complete, no error and no open conflict. */
function isClean({ files, board, conflicts, problems }: Consolidation): boolean {
  const filesFine = files.every(
    (file) =>
      file.standing === "overruled" ||
      file.standing === "earlier" ||
      (file.status === "accepted" && (file.sheet?.problems.length ?? 0) === 0),
  );
  return (
    filesFine && board.every(({ status }) => status === "complete") && conflicts.length === 0 && problems.length === 0
  );
}

/** Example: ，错误2处、提醒1处，见“问题清单”. */
function countText({ status, sheet }: FileOutcome): string {
  const problems = status === "accepted" ? (sheet?.problems ?? []) : [];
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const counts = [
    ...(errors > 0 ? [`错误${errors}处`] : []),
    ...(problems.length > errors ? [`提醒${problems.length - errors}处`] : []),
  ];
  return counts.length === 0 ? "" : `，${counts.join("、")}，见“问题清单”`;
}

function failureText(failure: string | null): string {
  if (failure === null) return FILE_WORDS.foreign;
  return failureSentence(failure, "zh");
}

/** A line about a file of which nothing can be used. */
function whyNot({ file, failure, refusals = [] }: ReturnedFile): string {
  const [first] = refusals;
  return `  ${file}：${first === undefined ? failureText(failure) : problemSentence(first, null, "zh")}`;
}

/** Why a file was not used; "" for one that was, or where its status says all. */
function reasonText({ failure, refusals = [] }: Pick<FileOutcome, "failure" | "refusals">): string {
  if (refusals.length > 0) return `，${refusals.map((problem) => problemSentence(problem, null, "zh")).join("")}`;
  return failure === null ? "" : `，${failureText(failure)}`;
}

function consolidationJson(consolidation: Consolidation, places: readonly FigurePlaces[]): unknown {
  const { rubric, hash, files, board, results, conflicts, problems } = consolidation;
  return {
    rubric: { id: rubric.id, version: rubric.version, hash },
    files: files.map((file) => fileJson(consolidation, file)),
    board: board.map(({ department, subject, status, missing }) => ({ department, subject, status, missing })),
    results: results.map((result, index) => resultJson(result, places[index])),
    conflicts: conflicts.map(({ item, subject, values, resolved, rule }) => ({
      ...{ item, subject, resolved, rule },
      values: values.map(({ file, sheet, cell, value }) => ({ file, cell: placeText(sheet, cell), value })),
    })),
    problems: problems.map((problem) => problemJson(consolidation, problem)),
  };
}

function fileJson(consolidation: Consolidation, { file, status, sheet, failure, refusals = [] }: FileOutcome): unknown {
  const assignment = sheet?.assignment;
  const own = [...refusals, ...(sheet?.problems ?? [])].map((problem) => problemJson(consolidation, problem));
  const failed =
    failure === null || refusals.length > 0
      ? []
      : [
          {
            code: `file.${failure}`,
            severity: "error",
            sheet: null,
            cell: null,
            item: null,
            subject: null,
            message: failureText(failure),
          },
        ];
  return {
    file,
    status,
    department: assignment?.department ?? null,
    reviewer: assignment?.reviewer ?? null,
    sealed: sheet?.seal === "intact",
    problems: [...failed, ...own],
  };
}

function problemJson({ rubric }: Consolidation, problem: Problem): unknown {
  const { code, severity, at, item, subject } = problem;
  const place = { sheet: at?.sheet ?? null, cell: at?.cell ?? null, item: item ?? null, subject: subject ?? null };
  return { code, severity, ...place, message: problemSentence(problem, rubric, "zh") };
}

function lines(consolidation: Consolidation, output: string): readonly string[] {
  const { files, board, results, conflicts, problems, rubric } = consolidation;
  const open = board.filter(({ status }) => status !== "complete");
  return [
    `已写入 ${output}`,
    ...files.map((file) => `  ${file.file}：${fileWords(file)}${reasonText(file)}${countText(file)}`),
    ...open.map((entry) => `  ${entry.department ?? "全部"} ${entry.subject}：${boardText(entry)}`),
    ...(conflicts.length === 0 ? [] : [`  得分不一致 ${conflicts.length} 处，见“问题清单”`]),
    ...problems.map((problem) => `  ${problemSentence(problem, rubric, "zh")}`),
    ...results.map(
      (result) =>
        `  ${result.subjectName}：${result.total ?? "—"}${result.grade === null ? "" : ` ${result.grade}级`}${result.rank === null ? "" : ` 第${result.rank}名`}`,
    ),
  ];
}
