/** `pingbiao split ID -o DIR`: one workbook a department. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { splitWorkbook } from "../actions/splitWorkbook";
import { problemSentence } from "../text/messages";
import { writeXlsx } from "../xlsx/writeXlsx";
import { readArguments } from "./arguments";
import { textOutput, type Output } from "./output";
import { loadRubric } from "./rubricFiles";
import { layoutOf, subjectId } from "./template";
import { UsageError } from "./usage";

/** Runs the command. The folder must be new or empty: nothing is overwritten. */
export function split(words: readonly string[]): Output {
  const { words: ids, options } = readArguments(words, ["output", "subject", "layout", "period"]);
  const [id] = ids;
  if (id === undefined || ids.length > 1) throw new UsageError("split 需要一个评价指标的 ID 或 .json 文件。");
  const folder = options.output;
  if (folder === undefined) throw new UsageError("请用 -o 指定要写入的文件夹。");
  const rubric = loadRubric(id);
  const files = splitWorkbook({
    rubric,
    departments: null,
    reviewers: [],
    subjects: options.subject.map((subject) => subjectId(rubric, subject)),
    layout: layoutOf(options, rubric),
    period: options.period ?? rubric.period,
    bands: null,
  });
  if (!files.ok)
    throw new UsageError(files.problems.map((problem) => problemSentence(problem, rubric, "zh")).join("\n"));
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError(`文件夹 ${folder} 不是空的，没有写入。请换一个文件夹。`);
  mkdirSync(folder, { recursive: true });
  for (const file of files.value) writeFileSync(path.join(folder, file.name), writeXlsx(file.plans()), { flag: "wx" });
  return textOutput(files.value.map(({ name, part }) => `${path.join(folder, name)}（${part.items}项）`));
}
