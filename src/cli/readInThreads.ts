/** Shares returned files out among reading threads. Each holds one workbook at a time, so memory does not grow with their number. */
import type { Returned } from "../core/versions";
import { unpacker, type ReadingTask } from "./readerMessages";
import { readerThread, type Reading, type ThreadOptions } from "./readerThread";

/** How files are shared out. */
export interface SharingOptions extends Omit<ThreadOptions, "unpack"> {
  readonly threads: number;
  /** Whether a file holds so many workbooks that every thread should read a share of them. */
  readonly isLarge: (file: string) => boolean;
}

/** What all files hold, in the order of the files and of the workbooks in them. Rejects on our own mistakes. */
export async function readInThreads(
  files: readonly string[],
  { threads, isLarge, ...options }: SharingOptions,
): Promise<readonly Returned[]> {
  const tasks = files.map((path) => sharesOf(path, isLarge(path) ? threads : 1));
  const waiting = tasks.flat().values();
  const found = new Map<ReadingTask, readonly Reading[]>();
  const unpack = unpacker();
  await Promise.all(Array.from({ length: threads }, () => readWaiting(waiting, found, { ...options, unpack })));
  return tasks.flatMap((shares) =>
    shares
      .flatMap((share) => found.get(share) ?? [])
      .sort((one, other) => one.index - other.index)
      .flatMap(({ returned }) => returned),
  );
}

function sharesOf(path: string, shares: number): readonly ReadingTask[] {
  return Array.from({ length: shares }, (_, share) => ({ path, share, shares, from: 0 }));
}

/** Works in one thread on whatever waits, until nothing does. */
async function readWaiting(
  waiting: IterableIterator<ReadingTask>,
  found: Map<ReadingTask, readonly Reading[]>,
  options: ThreadOptions,
): Promise<void> {
  const thread = readerThread(options);
  try {
    for (const task of waiting) found.set(task, await thread.read(task));
  } catch (cause) {
    // Our own mistake: the other threads shall find nothing left to begin.
    Array.from(waiting);
    throw cause;
  } finally {
    await thread.close();
  }
}
