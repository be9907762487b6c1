/** Decisions（选定）on the command line: files named now, and those that an earlier 汇总 carries. */
import { existsSync } from "node:fs";
import path from "node:path";
import { checkGrids } from "../actions/checkWorkbook";
import { consolidateWorkbooks, type Returned } from "../actions/consolidateWorkbooks";
import { choiceOf, type Choice } from "../core/choice";
import { readXlsx } from "../xlsx/readXlsx";
import { contentsOf } from "./openFile";
import { UsageError } from "./usage";

/** Choices for the named files; a file that differs from no other needs none. Throws UsageError for a name that is not among the files. */
export function chosenFiles(returned: readonly Returned[], names: readonly string[]): readonly Choice[] {
  const unknown = names.filter((name) => !returned.some(({ file }) => isSame(file, name)));
  if (unknown.length > 0) throw new UsageError(`要采用的文件不在汇总的文件里：${unknown.join("、")}。请写它的路径。`);
  if (names.length === 0) return [];
  return (consolidateWorkbooks(returned)?.rivals ?? []).flatMap(({ files }): readonly Choice[] => {
    const named = files.filter(({ file }) => names.some((name) => isSame(file, name)));
    const [first, ...more] = named.map((file) => choiceOf(files, file));
    if (more.some(({ chosen }) => chosen.content !== first?.chosen.content))
      throw new UsageError(`同一来源只能采用一份：${named.map(({ file }) => file).join("、")}。请只写一个 --choose。`);
    return first === undefined ? [] : [first];
  });
}

/** What an earlier 汇总 says. Throws UsageError where the file is none of ours, HostError where it cannot be read. */
export function earlierDecisions(summary: string): readonly Choice[] {
  if (!existsSync(summary)) throw new UsageError(`找不到：${summary}。请检查路径。`);
  const reports = checkGrids(readXlsx(contentsOf(summary))).flatMap((report) => (report.ok ? [report.value] : []));
  if (!reports.some(({ assignment }) => assignment.joined === true))
    throw new UsageError(`${summary} 不是评表写入的汇总表，没有汇总。请检查 --decisions。`);
  return reports.flatMap(({ choices }) => choices);
}

function isSame(file: string, name: string): boolean {
  return path.resolve(file) === path.resolve(name);
}
