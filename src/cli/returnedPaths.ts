/** Finds the workbooks to consolidate: files, and folders with their subfolders. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { FileReading } from "../actions/consolidateWorkbooks";
import { HostError } from "../sheet/workbook";
import { readXlsx } from "../xlsx/readXlsx";
import { UsageError } from "./usage";

/** Files that a folder holds besides workbooks are none of ours to judge. */
const WORKBOOK = /\.(xlsx|xlsm|xls|et)$/i;

/** Paths of all workbooks, folders walked through in the order of names. Throws UsageError for a path that is not there. */
export function workbookPaths(paths: readonly string[]): readonly string[] {
  const absent = paths.filter((file) => !existsSync(file));
  if (absent.length > 0) throw new UsageError(`找不到：${absent.join("、")}。请检查路径。`);
  return paths.flatMap((file) => (statSync(file).isDirectory() ? inFolder(file) : [file]));
}

function inFolder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
    left.name.localeCompare(right.name, "zh"),
  );
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return inFolder(file);
    return WORKBOOK.test(entry.name) && !entry.name.startsWith("~$") ? [file] : [];
  });
}

/** Reads one workbook; a failure is a fact about that file, and the others go on. */
export function readWorkbook(file: string): FileReading {
  try {
    return { file, grids: readXlsx(readFileSync(file)), failure: null };
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    return { file, grids: null, failure: cause.code };
  }
}
