/** `pingbiao explain FILE -o ANNEX.xlsx`: the annex 依据说明 as a workbook of its own. */
import path from "node:path";
import { checkGrids } from "../actions/checkWorkbook";
import { annexOf, sheetFaults } from "../actions/explainWorkbook";
import { problemSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { readXlsx } from "../xlsx/readXlsx";
import { writeXlsx } from "../xlsx/writeXlsx";
import { readArguments } from "./arguments";
import { FILE_COMMANDS } from "./fileJobs";
import { contentsOf, onFile, requireFiles } from "./openFile";
import { textOutput, type Output } from "./output";
import { newFile } from "./template";
import { UsageError } from "./usage";
import { writeNewFile } from "./writeNewFile";

/** Runs the command on the file's first scoring sheet. Status 1 where that sheet is unfinished or wrong, as the annex then says. */
export async function explain(words: readonly string[]): Promise<Output> {
  const { words: files, options } = readArguments(words, FILE_COMMANDS.explain);
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError("explain 需要一个已填写的 .xlsx 文件。");
  requireFiles([file]);
  const annex = newFile(options.output);
  const checks = await onFile(file, () => checkGrids(readXlsx(contentsOf(file))));
  const found = checks.find((check) => check.ok) ?? checks[0];
  if (found?.ok !== true)
    throw new UsageError(
      (found?.problems ?? []).map((problem) => problemSentence(problem, null, zhSentences)).join("\n"),
    );
  const report = found.value;
  const known = report.results.map(({ subject, subjectName }) => ({ subject, subjectName }));
  const subjects = options.subject.map((name) => subjectIn(known, name));
  const request = { subjects: subjects.length === 0 ? null : subjects, file: path.basename(file) };
  const { plans, bytes } = await onFile(file, () => {
    const planned = annexOf(report, request);
    return { plans: planned, bytes: writeXlsx(planned) };
  });
  writeNewFile(annex, bytes);
  const open = sheetFaults(report) > 0 || report.results.some(({ complete, valid }) => !complete || !valid);
  const lines = [`已写入 ${annex}：${plans.map(({ name }) => name).join("、")}`];
  return textOutput(
    open ? [...lines, "注意：有单位未评完、有得分填错或表中有其他错误，依据说明中已注明；请用 check 查看。"] : lines,
    open ? 1 : 0,
  );
}

function subjectIn(known: readonly { readonly subject: string; readonly subjectName: string }[], name: string): string {
  const found = known.find(({ subject, subjectName }) => subject === name || subjectName === name);
  if (found !== undefined) return found.subject;
  throw new UsageError(`表中没有“${name}”。可选：${known.map(({ subjectName }) => subjectName).join("、")}。`);
}
