/** Decisions（选定）on the command line: files named now, and those that an earlier 汇总 carries. */
import { existsSync } from "node:fs";
import path from "node:path";
import { checkGrids } from "../actions/checkWorkbook";
import { consolidateWorkbooks, type Returned } from "../actions/consolidateWorkbooks";
import { choiceOf, type Choice } from "../core/choice";
import { labelOf, sheetNameOf } from "../core/fileLabel";
import type { Overlap } from "../core/overlap";
import { sideChoices } from "../core/precedence";
import type { FileOutcome } from "../core/returned";
import { readXlsx } from "../xlsx/readXlsx";
import { contentsOf } from "./openFile";
import { UsageError } from "./usage";

/** What is named, and what was decided before. */
export interface Named {
  readonly names: readonly string[];
  readonly earlier: readonly Choice[];
}

/**
 * The decisions for the named files, each a path, or a path and a sheet（甲局.xlsx#评价表 (2)）, then the earlier ones. A file that differs from no other needs
 * none. Throws UsageError for a name that is not among the files, and for names of which only one can count.
 */
export function decisions(returned: readonly Returned[], { names, earlier }: Named): readonly Choice[] {
  const unknown = names.filter((name) => !returned.some((file) => isNamed(file, name)));
  if (unknown.length > 0)
    throw new UsageError(
      `要采用的文件不在汇总的文件里：${unknown.join("、")}。请写它的路径（文件里有几张评价表时写“路径#工作表”）。`,
    );
  if (names.length === 0) return earlier;
  const known = [...rivalChoices(returned, names), ...earlier];
  return [...overlapChoices(consolidateWorkbooks(returned, known)?.overlaps ?? [], names), ...known];
}

function rivalChoices(returned: readonly Returned[], names: readonly string[]): readonly Choice[] {
  return (consolidateWorkbooks(returned)?.rivals ?? []).flatMap(({ files }): readonly Choice[] => {
    const named = files.filter((file) => names.some((name) => isNamed(file, name)));
    const [first, ...more] = named.map((file) => choiceOf(files, file));
    if (more.some(({ chosen }) => chosen.content !== first?.chosen.content))
      throw new UsageError(`同一来源只能采用一份：${labelsOf(named, files)}。请只写其中一个。`);
    return first === undefined ? [] : [first];
  });
}

/** Workbooks that overlap: only the named ones go before those of the other sides. */
function overlapChoices(overlaps: readonly Overlap[], names: readonly string[]): readonly Choice[] {
  return overlaps.flatMap(({ sides }): readonly Choice[] => {
    const isChosen = (file: FileOutcome): boolean => names.some((name) => isNamed(file, name));
    const [side, ...others] = sides.filter((files) => files.some(isChosen));
    if (side === undefined) return [];
    const named = [side, ...others].flat().filter(isChosen);
    if (others.length > 0)
      throw new UsageError(`这些文件评了相同的项目，只能采用一方：${labelsOf(named, sides.flat())}。请只写其中一方。`);
    return sideChoices(sides, side).filter((_, index) => side[index] !== undefined && isChosen(side[index]));
  });
}

function labelsOf(files: readonly FileOutcome[], among: readonly FileOutcome[]): string {
  return files.map((file) => labelOf(file, among)).join("、");
}

/** What an earlier 汇总 says. Throws UsageError where the file is none of ours, HostError where it cannot be read. */
export function earlierDecisions(summary: string): readonly Choice[] {
  if (!existsSync(summary)) throw new UsageError(`找不到：${summary}。请检查路径。`);
  const reports = checkGrids(readXlsx(contentsOf(summary))).flatMap((report) => (report.ok ? [report.value] : []));
  if (!reports.some(({ assignment }) => assignment.joined === true))
    throw new UsageError(`${summary} 不是评表写入的汇总表，没有汇总。请检查 --decisions。`);
  return reports.flatMap(({ choices }) => choices);
}

/** Whether the name is the file's path, or its path and sheet. */
function isNamed(file: Pick<Returned, "file" | "sheet">, name: string): boolean {
  const sheet = sheetNameOf(file);
  return isSame(file.file, name) || (sheet !== null && isSame(`${file.file}#${sheet}`, name));
}

function isSame(file: string, name: string): boolean {
  return path.resolve(file) === path.resolve(name);
}
