/** One reading thread as the command line sees it: a thread that hangs on a workbook is ended, and a new one reads on behind it. */
import { Worker } from "node:worker_threads";
import type { Returned } from "../core/versions";
import type { HostErrorCode } from "../sheet/workbook";
import type { ReadingReport, ReadingTask } from "./readerMessages";
import { threadTime } from "./threadTime";

/**
 * How threads are made, and how much processor time one may take for a workbook (milliseconds). A thread begins with the `usual` memory (megabytes), which
 * keeps it from gathering garbage; what does not fit is read once more by one that may take the `most`.
 */
export interface ThreadOptions {
  readonly program: URL;
  readonly patience: number;
  readonly memory: { readonly usual: number; readonly most: number };
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

/** A thread that is given up may still run out of memory before it ends: that says nothing new, and unheard it would end the program. */
async function end(worker: Worker): Promise<void> {
  worker.on("error", () => undefined);
  await worker.terminate();
}

/** Megabytes for what has just been made: with less the thread stops more often, with more it is no faster. */
const youngMemory = 16;

function startWorker(program: URL, memory: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory };
  const worker = new Worker(program, { resourceLimits });
  worker.on("message", (report: ReadingReport) => {
    if (report.kind === "started") threads.set(worker, report.thread);
  });
  return worker;
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
    const onError = (cause: Error): void => {
      const outOfMemory = "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
      const failure = outOfMemory ? "too-big-to-read" : "unexpected-content";
      // Before it came to a workbook only our own mistakes can end a thread.
      finish(() => (outOfMemory || at.within ? resolve({ ...at, failure }) : reject(cause)));
    };
    const finish = (end: () => void): void => {
      watch.stop();
      worker.off("online", onStart).off("message", onMessage).off("error", onError);
      end();
    };
    // A busy machine takes its time to start a thread; that is not the workbook's.
    worker.on("online", onStart).on("message", onMessage).on("error", onError);
    worker.postMessage(task);
  });
}

/** How often a thread is looked after, in milliseconds. */
const LOOK = 200;

/** A thread that neither works nor answers waits for something that will not come: given up after this many times the patience, by the clock. */
const STILL = { times: 4, spent: 50 } as const;

/** Names of the threads by which their time is found; they say it once, when they start. */
const threads = new WeakMap<Worker, string | null>();

/** Calls `onLate` once the thread has spent more processor time than `patience` since it was last heard of. */
function watchOver(worker: Worker, patience: number, onLate: () => void): { refresh(): void; stop(): void } {
  let start = threadTime(threads.get(worker) ?? null);
  let heard = performance.now();
  const timer = setInterval(() => {
    const spent = threadTime(threads.get(worker) ?? null) - start;
    const isStill = spent < STILL.spent && performance.now() - heard > STILL.times * patience;
    if (spent > patience || isStill) onLate();
  }, LOOK);
  return {
    refresh() {
      start = threadTime(threads.get(worker) ?? null);
      heard = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}
