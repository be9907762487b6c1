/** `pingbiao template ID -o FILE.xlsx`: writes a blank workbook. */
import { existsSync } from "node:fs";
import { writeTemplate } from "../actions/writeTemplate";
import { LAYOUT_NAMES } from "../core/layouts";
import type { Layout, Rubric } from "../core/rubric";
import { problemSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { openXlsxWorkbook } from "../xlsx/openXlsxWorkbook";
import { readArguments, type Options } from "./arguments";
import { textOutput, type Output } from "./output";
import { loadRubric } from "./rubricFiles";
import { UsageError } from "./usage";
import { writeNewFile } from "./writeNewFile";

/** Runs the command. Refuses an output path that exists: nothing is overwritten. */
export async function template(words: readonly string[]): Promise<Output> {
  const { words: ids, options } = readArguments(words, ["output", "department", "subject", "layout", "period"]);
  const [id] = ids;
  if (id === undefined || ids.length > 1) throw new UsageError("template 需要一个评价指标的 ID 或 .json 文件。");
  const file = newFile(options.output);
  const rubric = loadRubric(id);
  const workbook = openXlsxWorkbook(null);
  const written = await writeTemplate(workbook, {
    rubric,
    department: options.department ?? null,
    subjects: options.subject.map((subject) => subjectId(rubric, subject)),
    layout: layoutOf(options, rubric),
    period: options.period ?? rubric.period,
    bands: null,
  });
  if (!written.ok)
    throw new UsageError(written.problems.map((problem) => problemSentence(problem, rubric, zhSentences)).join("\n"));
  writeNewFile(file, workbook.bytes());
  return textOutput([`已写入 ${file}：${written.value.sheets.filter((name) => !name.startsWith("_")).join("、")}`]);
}

/** The path to write to, with one of the endings; it must not exist yet. Throws UsageError. */
export function newFile(file: string | undefined, endings: readonly string[] = [".xlsx"]): string {
  if (file === undefined) throw new UsageError("请用 -o 指定要写入的 .xlsx 文件。");
  if (!endings.some((ending) => file.toLowerCase().endsWith(ending)))
    throw new UsageError(`输出文件 ${file} 应以 ${endings.join("、")} 结尾。`);
  if (existsSync(file)) throw new UsageError(`文件 ${file} 已经存在，没有写入。请换一个名字，或先把它移走。`);
  return file;
}

/** A subject may be named by its id or by its name. */
export function subjectId(rubric: Rubric, subject: string): string {
  return rubric.subjects.find((candidate) => candidate.name === subject)?.id ?? subject;
}

/** The layout asked for, else the rubric's own. */
export function layoutOf({ layout }: Options, rubric: Rubric): Layout {
  if (layout === undefined) return rubric.layout;
  const known = LAYOUT_NAMES.find((candidate) => candidate === layout);
  if (known === undefined) throw new UsageError(`没有版式“${layout}”。可选：${LAYOUT_NAMES.join("、")}。`);
  return known;
}
