/** Opens files that others sent: one that cannot be opened is a fact about that file, told in a sentence like the others. */
import { readFileSync } from "node:fs";
import { HostError } from "../sheet/workbook";
import { readFiles, type FoundFile } from "../xlsx/readFiles";

/** The file's bytes. Throws a HostError: `cannot-open` where it vanished, is no file or may not be read, `too-big-to-read` from 2 GB on. */
export function contentsOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const isTooBig = cause instanceof Error && "code" in cause && cause.code === "ERR_FS_FILE_TOO_LARGE";
    throw new HostError(isTooBig ? "too-big-to-read" : "cannot-open", "", { cause });
  }
}

/** The workbook in a file, or all of an archive; a file that cannot be opened is found, and cannot be read. */
export function* workbooksIn(file: string): Generator<FoundFile, void, undefined> {
  let bytes: Uint8Array;
  try {
    bytes = contentsOf(file);
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    const { code } = cause;
    return yield { file, read: () => ({ file, grids: null, failure: code }) };
  }
  yield* readFiles(file, bytes);
}
