/** One reading thread as the command line sees it: a thread that hangs on a workbook is ended, and a new one reads on behind it. */
import type { Worker } from "node:worker_threads";
import type { Returned } from "../core/versions";
import type { HostErrorCode } from "../sheet/workbook";
import { end, failureOf, startWorker, watchOver, whenEnded, type Bounds } from "./boundedThread";
import type { ReadingReport, ReadingTask } from "./readerMessages";

/**
 * How threads are made, and how much processor time one may take for a workbook (milliseconds). A thread begins with the `usual` memory (megabytes), which
 * keeps it from gathering garbage; what does not fit is read once more by one that may take the `most`.
 */
export interface ThreadOptions extends Bounds {
  readonly program: URL;
  readonly unpack: (text: string) => readonly Returned[];
}

/** What a workbook gave; `index` counts the workbooks of an archive. */
export interface Reading {
  readonly index: number;
  readonly returned: readonly Returned[];
}

export interface ReaderThread {
  /** Reads all of a task. A workbook that hangs or needs too much memory is named as unreadable; others go on. Rejects on our own mistakes. */
  read(task: ReadingTask): Promise<readonly Reading[]>;
  close(): Promise<void>;
}

/** Starts a thread. */
export function readerThread(options: ThreadOptions): ReaderThread {
  const { program, memory } = options;
  let isRoomy = false;
  let worker = startWorker(program, memory.usual);
  return {
    async read(task) {
      const readings: Reading[] = [];
      let rest: ReadingTask | null = task;
      while (rest !== null) {
        const stop: Stop | null = await readOn(worker, rest, readings, options);
        if (stop === null) return readings;
        await end(worker);
        const again: boolean = stop.failure === "too-big-to-read" && !isRoomy;
        isRoomy ||= again;
        worker = startWorker(program, isRoomy ? memory.most : memory.usual);
        if (again) {
          rest = { ...task, from: stop.index };
          continue;
        }
        readings.push({ index: stop.index, returned: [unreadable(stop.file, stop.failure)] });
        rest = stop.within ? { ...task, from: stop.index + 1 } : null;
      }
      return readings;
    },
    async close() {
      await end(worker);
    },
  };
}

/** Where a thread stopped. `within` is false where it never came to a workbook: then nothing of the file can be read. */
interface Stop {
  readonly index: number;
  readonly file: string;
  readonly within: boolean;
  readonly failure: HostErrorCode;
}

function unreadable(file: string, failure: HostErrorCode): Returned {
  return { file, sheet: null, failure, rubric: null };
}

/** Reads until the task is done (null) or the thread stops. */
function readOn(
  worker: Worker,
  task: ReadingTask,
  readings: Reading[],
  { patience, unpack }: ThreadOptions,
): Promise<Stop | null> {
  return new Promise((resolve, reject) => {
    let at = { index: task.from, file: task.path, within: false };
    const watch = watchOver(worker, patience, () => finish(() => resolve({ ...at, failure: "too-slow-to-read" })));
    const onStart = (): void => watch.refresh();
    const onMessage = (report: ReadingReport): void => {
      watch.refresh();
      if (report.kind === "started") return;
      if (report.kind === "begun") at = { index: report.index, file: report.file, within: true };
      else if (report.kind === "read") readings.push({ index: report.index, returned: unpack(report.text) });
      else finish(() => resolve(null));
    };
    const deafen = whenEnded(worker, (cause) => {
      const failure = failureOf(cause);
      // Before it came to a workbook only our own mistakes can end a thread, but for want of memory.
      finish(() => (failure === "too-big-to-read" || at.within ? resolve({ ...at, failure }) : reject(cause)));
    });
    const finish = (end: () => void): void => {
      watch.stop();
      deafen();
      worker.off("online", onStart).off("message", onMessage);
      end();
    };
    // A busy machine takes its time to start a thread; that is not the workbook's.
    worker.on("online", onStart).on("message", onMessage);
    worker.postMessage(task);
  });
}
