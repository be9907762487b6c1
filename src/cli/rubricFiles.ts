/** Rubrics on disk: those that come with the product, and files of one's own. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseRubric } from "../core/parseRubric";
import type { Rubric } from "../core/rubric";
import { problemSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { UsageError } from "./usage";

/** The folder with the product's rubrics: beside dist in the package, beside src in the project. */
function rubricsFolder(): string {
  const start = process.argv[1] === undefined ? process.cwd() : path.dirname(path.resolve(process.argv[1]));
  const candidates = [new URL("../../rubrics", import.meta.url).pathname, path.join(start, "../rubrics")];
  const found = candidates.map((folder) => decodeURIComponent(folder)).find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`rubrics folder not found beside ${start}`);
  return found;
}

/** Ids of the product's rubrics. */
export function rubricIds(): readonly string[] {
  return readdirSync(rubricsFolder())
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

/** A rubric by id, or by the path of a .json file. Throws UsageError with all its faults when it is wrong. */
export function loadRubric(idOrFile: string): Rubric {
  const isFile = idOrFile.endsWith(".json");
  if (!isFile && !rubricIds().includes(idOrFile))
    throw new UsageError(`没有评价指标“${idOrFile}”。可选：${rubricIds().join("、")}；也可以给出自己的 .json 文件。`);
  const file = isFile ? idOrFile : path.join(rubricsFolder(), `${idOrFile}.json`);
  const checked = parseRubric(jsonIn(file));
  if (checked.ok) return checked.value;
  const { length } = checked.problems;
  const faults = checked.problems
    .slice(0, mostFaults)
    .map((problem) => `  ${problemSentence(problem, null, zhSentences)}`);
  const rest = length > mostFaults ? [`  其余 ${length - mostFaults} 处没有列出。`] : [];
  throw new UsageError(`评价指标文件 ${file} 有 ${length} 处错误：\n${[...faults, ...rest].join("\n")}`);
}

/** Bytes of a rubric's file: those that come with the product have a hundred thousand; a parsed one takes many times its size in memory. */
const mostBytes = 20_000_000;
/** Faults that are told one by one. */
const mostFaults = 200;

function jsonIn(file: string): unknown {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) throw new UsageError(`找不到文件 ${file}。请检查路径。`);
  // A pipe might be waited for without end.
  if (!status.isFile()) throw new UsageError(`${file} 不是普通文件，没有读取。请给出评价指标的 .json 文件。`);
  if (status.size > mostBytes)
    throw new UsageError(
      `文件 ${file} 超过${mostBytes / 1_000_000}MB，没有读取：评价指标不会这么大。请检查是不是选错了文件。`,
    );
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new UsageError(`文件 ${file} 不是有效的 JSON：${cause.message}`);
    throw cause;
  }
}
