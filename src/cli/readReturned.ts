/** Reads returned workbooks for consolidation in threads, many of them on all cores. */
import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Returned } from "../core/versions";
import { BOUNDS } from "./boundedThread";
import { readInThreads } from "./readInThreads";

/** Fewer files are read sooner by one thread than more threads start. */
const fewFiles = 8;

/** An archive of this many bytes holds dozens of workbooks, and is shared out among the threads. */
const largeBytes = 2_000_000;

/** What all files hold, in the order of the files. A file that cannot be read is an entry with the reason; the others go on. */
export async function readReturned(files: readonly string[]): Promise<readonly Returned[]> {
  const program = new URL("./readerWorker.mjs", import.meta.url);
  const threads = files.length < fewFiles && !files.some(isLarge) ? 1 : availableParallelism();
  return readInThreads(files, { program, ...BOUNDS, threads, isLarge });
}

function isLarge(file: string): boolean {
  // One that vanished meanwhile is told of when it is read.
  const size = existsSync(file) ? statSync(file, { throwIfNoEntry: false })?.size : undefined;
  return size !== undefined && size >= largeBytes;
}
