/** Reads returned workbooks for consolidation, many of them in threads on all cores. */
import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { returnedFiles } from "../actions/consolidateWorkbooks";
import type { Returned } from "../core/versions";
import { readInThreads } from "./readInThreads";
import { readWorkbooks } from "./returnedPaths";

/** Fewer files are read sooner than threads start. */
const fewFiles = 8;

/** An archive of this many bytes holds dozens of workbooks, and is shared out among the threads. */
const largeBytes = 2_000_000;

/** Our slowest readable file takes a few seconds on an old machine. */
const patience = 30_000;

/** Megabytes for one thread: a department's workbook takes some twenty; a part of a workbook is at most 60 MB, and takes many times that. */
const memory = { usual: 300, most: 1500 };

/** What all files hold, in the order of the files. A file that cannot be read is an entry with the reason; the others go on. */
export async function readReturned(files: readonly string[]): Promise<readonly Returned[]> {
  if (files.length < fewFiles && !files.some(isLarge))
    return files.flatMap((file) => readWorkbooks(file).flatMap(returnedFiles));
  const program = new URL("./readerWorker.mjs", import.meta.url);
  return readInThreads(files, { program, patience, memory, threads: availableParallelism(), isLarge });
}

function isLarge(file: string): boolean {
  // One that vanished meanwhile is told of when it is read.
  const size = existsSync(file) ? statSync(file, { throwIfNoEntry: false })?.size : undefined;
  return size !== undefined && size >= largeBytes;
}
