/** `pingbiao explain FILE -o ANNEX.xlsx`: the annex 依据说明 as a workbook of its own. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { checkGrids } from "../actions/checkWorkbook";
import { annexOf, sheetFaults } from "../actions/explainWorkbook";
import { problemSentence } from "../text/messages";
import { readXlsx } from "../xlsx/readXlsx";
import { writeXlsx } from "../xlsx/writeXlsx";
import { readArguments } from "./arguments";
import { contentsOf } from "./openFile";
import { textOutput, type Output } from "./output";
import { newFile } from "./template";
import { UsageError } from "./usage";
import { writeNewFile } from "./writeNewFile";

/** Runs the command on the file's first scoring sheet. Status 1 where that sheet is unfinished or wrong, as the annex then says. */
export function explain(words: readonly string[]): Output {
  const { words: files, options } = readArguments(words, ["output", "subject"]);
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError("explain 需要一个已填写的 .xlsx 文件。");
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`找不到文件：${file}。请检查路径。`);
  const annex = newFile(options.output);
  const checks = checkGrids(readXlsx(contentsOf(file)));
  const found = checks.find((check) => check.ok) ?? checks[0];
  if (found?.ok !== true)
    throw new UsageError((found?.problems ?? []).map((problem) => problemSentence(problem, null, "zh")).join("\n"));
  const report = found.value;
  const known = report.results.map(({ subject, subjectName }) => ({ subject, subjectName }));
  const subjects = options.subject.map((name) => subjectIn(known, name));
  const plans = annexOf(report, { subjects: subjects.length === 0 ? null : subjects, file: path.basename(file) });
  writeNewFile(annex, writeXlsx(plans));
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
