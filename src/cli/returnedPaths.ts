/** Finds the workbooks to consolidate: files, archives, and folders with their subfolders. */
import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import path from "node:path";
import type { FileReading } from "../actions/consolidateWorkbooks";
import { isJunk } from "../core/returnedNames";
import { workbooksIn } from "./openFile";
import { UsageError } from "./usage";

/** Paths of all workbooks and archives, each once, folders walked through in the order of names. Throws UsageError for a path that is not there. */
export function workbookPaths(paths: readonly string[]): readonly string[] {
  const absent = paths.filter((file) => !existsSync(file));
  if (absent.length > 0) throw new UsageError(`找不到：${absent.join("、")}。请检查路径。`);
  const found = paths.flatMap((file) => (statSync(file).isDirectory() ? inFolder(file, []) : [file]));
  return [...new Map(found.map((file) => [path.resolve(file), file])).values()];
}

/** Links are followed, but not into a folder that the walk stands in already（`above`）. */
function inFolder(folder: string, above: readonly string[]): readonly string[] {
  const real = realPath(folder);
  if (above.includes(real)) return [];
  const entries = entriesIn(folder);
  // Told of like a file that cannot be opened: whatever is in it must not be missed in silence.
  if (entries === null) return [folder];
  const sorted = entries.sort((left, right) => left.name.localeCompare(right.name, "zh"));
  return sorted.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (isJunk(entry.name)) return [];
    return isFolder(entry, file) ? inFolder(file, [...above, real]) : [file];
  });
}

function isFolder(entry: Dirent, file: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  // A link that leads nowhere is told of like a file that cannot be opened.
  return existsSync(file) && statSync(file).isDirectory();
}

/** The folder itself where it may not be looked into. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return path.resolve(folder);
  }
}

/** Null where the folder may not be read, or vanished meanwhile. */
function entriesIn(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

/** Reads one workbook, or all of an archive; a failure is a fact about that file, and the others go on. */
export function readWorkbooks(file: string): readonly FileReading[] {
  return [...workbooksIn(file)].map((found) => found.read());
}
