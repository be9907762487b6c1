/** Rubrics on disk: those that come with the product, and files of one's own. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseRubric } from "../core/parseRubric";
import type { Rubric } from "../core/rubric";
import { problemSentence } from "../text/messages";
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
  const faults = checked.problems.map((problem) => `  ${problemSentence(problem, null, "zh")}`);
  throw new UsageError(`评价指标文件 ${file} 有 ${faults.length} 处错误：\n${faults.join("\n")}`);
}

function jsonIn(file: string): unknown {
  if (!existsSync(file)) throw new UsageError(`找不到文件 ${file}。请检查路径。`);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new UsageError(`文件 ${file} 不是有效的 JSON：${cause.message}`);
    throw cause;
  }
}
