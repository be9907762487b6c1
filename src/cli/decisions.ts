/** Decisions（选定）between files on the command line. */
import path from "node:path";
import { consolidateWorkbooks, type Decided } from "../actions/consolidateWorkbooks";
import type { Returned } from "../core/versions";
import { choiceOf, type Choice } from "../core/choice";
import { labelOf, sheetNameOf } from "../core/fileLabel";
import type { Overlap } from "../core/overlap";
import { sideChoices } from "../core/precedence";
import { joiningOf } from "../core/parts";
import type { FileOutcome } from "../core/returned";
import { UsageError } from "./usage";

/**
 * The decisions for the named files, each a path, or a path and a sheet（甲局.xlsx#评价表 (2)）, then those made before. A file that differs from no other needs
 * none. Throws UsageError for a name that is not among the files, and for names of which only one can count.
 */
export function chosen(returned: readonly Returned[], decided: Decided, names: readonly string[]): readonly Choice[] {
  const { choices: before = [] } = decided;
  const unknown = names.filter((name) => !returned.some((file) => isNamed(file, name)));
  if (unknown.length > 0)
    throw new UsageError(
      `要采用的文件不在汇总的文件里：${unknown.join("、")}。请写它的路径（文件里有几张评价表时写“路径#工作表”）。`,
    );
  if (names.length === 0) return before;
  const known = [...rivalChoices(returned, decided, names), ...before];
  const { overlaps = [] } = consolidateWorkbooks(returned, { ...decided, choices: known }) ?? {};
  return [...overlapChoices(overlaps, names), ...known];
}

function rivalChoices(returned: readonly Returned[], decided: Decided, names: readonly string[]): readonly Choice[] {
  return (consolidateWorkbooks(returned, decided)?.rivals ?? []).flatMap(({ files }): readonly Choice[] => {
    const named = files.filter((file) => names.some((name) => isNamed(file, name)));
    const [first, ...more] = named.map((file) => choiceOf(files, file));
    if (more.some((choice) => choice.chosen.content !== first?.chosen.content))
      throw new UsageError(`同一来源只能采用一份：${labelsOf(named, files)}。请只写其中一个。`);
    return first === undefined ? [] : [first];
  });
}

/** The decisions that the parts of which each name is one count together. Throws UsageError for a name that is none of several parts. */
export function joinings(returned: readonly Returned[], decided: Decided, names: readonly string[]): readonly Choice[] {
  if (names.length === 0) return [];
  const groups = (consolidateWorkbooks(returned, decided)?.rivals ?? []).filter(({ mayJoin }) => mayJoin);
  return names.flatMap((name) => {
    const group = groups.find(({ files }) => files.some((file) => isNamed(file, name)));
    if (group !== undefined) return joiningOf(group.files) ?? [];
    const all = groups.map(({ files }) => labelsOf(files, files)).join("；");
    throw new UsageError(
      `“${name}”不是互补的几份之一，不能合在一起采用。${all === "" ? "没有互补的文件。" : `互补的有：${all}。`}`,
    );
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

/** Whether the name is the file's path, or its path and sheet. */
export function isNamed(file: Pick<Returned, "file" | "sheet">, name: string): boolean {
  const sheet = sheetNameOf(file);
  return isSame(file.file, name) || (sheet !== null && isSame(`${file.file}#${sheet}`, name));
}

function isSame(file: string, name: string): boolean {
  return path.resolve(file) === path.resolve(name);
}
