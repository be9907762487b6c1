/** `pingbiao split ID -o DIR|FILE.zip`: one workbook a department, and where reviewers are named, one each. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { splitList, splitWorkbook, type SplitFile, type SplitRequest } from "../actions/splitWorkbook";
import { LIST_FILE } from "../core/returnedNames";
import type { Rubric } from "../core/rubric";
import { problemSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { writeArchive } from "../xlsx/writeArchive";
import { writeXlsx } from "../xlsx/writeXlsx";
import { readArguments, type Options } from "./arguments";
import { textOutput, type Output } from "./output";
import { loadRubric } from "./rubricFiles";
import { layoutOf, subjectId } from "./template";
import { UsageError } from "./usage";
import { writeNewFile } from "./writeNewFile";

/** Runs the command. The folder must be new or empty, the archive new: nothing is overwritten. */
export function split(words: readonly string[]): Output {
  const { words: ids, options } = readArguments(words, [
    ...(["output", "subject", "layout", "period", "department", "reviewer"] as const),
  ]);
  const [id] = ids;
  if (id === undefined || ids.length > 1) throw new UsageError("split 需要一个评价指标的 ID 或 .json 文件。");
  const { output } = options;
  if (output === undefined) throw new UsageError("请用 -o 指定要写入的文件夹，或 .zip 文件。");
  const rubric = loadRubric(id);
  const request = requestOf(rubric, options);
  const files = splitWorkbook(request);
  if (!files.ok)
    throw new UsageError(files.problems.map((problem) => problemSentence(problem, rubric, zhSentences)).join("\n"));
  return output.toLowerCase().endsWith(".zip")
    ? intoArchive(output, request, files.value)
    : intoFolder(output, files.value);
}

function requestOf(rubric: Rubric, options: Options): SplitRequest {
  return {
    rubric,
    departments: options.departments.length === 0 ? null : options.departments,
    reviewers: options.reviewer,
    subjects: options.subject.map((subject) => subjectId(rubric, subject)),
    layout: layoutOf(options, rubric),
    period: options.period ?? rubric.period,
    bands: null,
  };
}

function intoFolder(folder: string, files: readonly SplitFile[]): Output {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`${folder} 是一个文件，没有写入。请用 -o 指定文件夹，或 .zip 文件。`);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError(`文件夹 ${folder} 不是空的，没有写入。请换一个文件夹。`);
  for (const file of files) writeNewFile(path.join(folder, file.name), writeXlsx(file.plans()));
  return textOutput(files.map(({ name, part }) => `${path.join(folder, name)}（${part.items}项）`));
}

function intoArchive(archive: string, request: SplitRequest, files: readonly SplitFile[]): Output {
  if (existsSync(archive)) throw new UsageError(`文件 ${archive} 已经存在，没有写入。请换一个名字，或先把它移走。`);
  const list = { name: LIST_FILE, bytes: writeXlsx(splitList(request, files)) };
  const packed = files.map(({ name, plans }) => ({ name, bytes: writeXlsx(plans()) }));
  writeNewFile(archive, writeArchive([list, ...packed], new Date()));
  return textOutput([`已写入 ${archive}：`, ...files.map(({ name, part }) => `  ${name}（${part.items}项）`)]);
}
