/** Opens files that others sent: one that cannot be opened is a fact about that file, told in a sentence like the others. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { unreadKind } from "../core/returnedNames";
import { asHostError, attempt } from "../sheet/foreignWork";
import { HostError } from "../sheet/workbook";
import { hostErrorSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { readFiles, type FoundFile } from "../xlsx/readFiles";
import { harmless } from "./harmless";
import { UsageError } from "./usage";

/**
 * The file's bytes. Throws a HostError: `cannot-open` where it vanished or may not be read, `not-a-file` for a pipe or device, which might be
 * waited for without end, `too-big-to-read` from 2 GB on.
 */
export function contentsOf(file: string): Uint8Array {
  try {
    const status = statSync(file);
    if (!status.isFile() && !status.isDirectory()) throw new HostError("not-a-file");
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    const isTooBig = cause instanceof Error && "code" in cause && cause.code === "ERR_FS_FILE_TOO_LARGE";
    throw new HostError(isTooBig ? "too-big-to-read" : "cannot-open", "", { cause });
  }
}

/** Throws UsageError for files that are not there, and for folders. What else is no ordinary file is told of when it is opened. */
export function requireFiles(files: readonly string[]): void {
  const absent = files.filter((file) => !existsSync(file));
  if (absent.length > 0) throw new UsageError(`找不到文件：${absent.join("、")}。请检查路径。`);
  const folders = files.filter((file) => statSync(file).isDirectory());
  if (folders.length > 0) throw new UsageError(`这是文件夹，不是文件：${folders.join("、")}。请写明其中的文件。`);
}

/** Work on one file, whose name every refusal then carries. What it makes the program throw becomes a HostError too. */
export async function onFile<T>(file: string, task: () => T | Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${harmless(file)}：${hostErrorSentence(asHostError(cause), zhSentences)}`, { cause });
  }
}

/** The workbook in a file, or all of an archive; a file that cannot be opened is found, and cannot be read. */
export function* workbooksIn(file: string): Generator<FoundFile, void, undefined> {
  const bytes = attempt(() => {
    // A folder comes here only where it could not be looked into.
    const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
    const kind = isFolder ? null : unreadKind(file);
    if (kind !== null) throw new HostError(kind);
    return contentsOf(file);
  });
  if (bytes instanceof HostError) {
    const { code } = bytes;
    return yield { file, read: () => ({ file, grids: null, failure: code }) };
  }
  yield* readFiles(file, bytes);
}
