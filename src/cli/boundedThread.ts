/** Threads that are held to bounds in memory and processor time（受限线程）: what others sent is worked on in them alone. */
import { Worker } from "node:worker_threads";
import type { HostErrorCode } from "../sheet/workbook";
import { threadTime } from "./threadTime";

/** What one file may take: milliseconds of processor time, and megabytes at first and at most. */
export interface Bounds {
  readonly patience: number;
  readonly memory: { readonly usual: number; readonly most: number };
}

/** Our slowest readable file takes a few seconds on an old machine; a department's workbook takes some twenty megabytes, a part of 60 MB many times that. */
export const BOUNDS: Bounds = { patience: 30_000, memory: { usual: 300, most: 1500 } };

/** Why a thread ended by itself. */
export function failureOf(cause: Error): HostErrorCode {
  return "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-big-to-read" : "unexpected-content";
}

/**
 * Calls `onEnd` with why the thread ended by itself, behind everything it had to say: what it threw overtakes what it said before, and then the file before would
 * be taken for the one that was too much. Returns how to stop listening.
 */
export function whenEnded(worker: Worker, onEnd: (cause: Error) => void): () => void {
  let cause = new Error("the thread ended");
  const onError = (thrown: Error): void => {
    cause = thrown;
  };
  const onExit = (): void => onEnd(cause);
  worker.on("error", onError).on("exit", onExit);
  return () => worker.off("error", onError).off("exit", onExit);
}

/** A thread that is given up may still run out of memory before it ends: that says nothing new, and unheard it would end the program. */
export async function end(worker: Worker): Promise<void> {
  worker.on("error", () => undefined);
  await worker.terminate();
}

/** Megabytes for what has just been made: with less the thread stops more often, with more it is no faster. */
const youngMemory = 16;

/** What every such thread says first: under which name its processor time is found. */
interface Started {
  readonly kind: string;
  readonly thread?: string | null;
}

/** Starts a thread that may take so many megabytes. */
export function startWorker(program: URL, memory: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory };
  const worker = new Worker(program, { resourceLimits });
  worker.on("message", (report: Started) => {
    if (report.kind === "started" && report.thread !== undefined) threads.set(worker, report.thread);
  });
  return worker;
}

/** How often a thread is looked after, in milliseconds. */
const LOOK = 200;

/** A thread that neither works nor answers waits for something that will not come: given up after this many times the patience, by the clock. */
const STILL = { times: 4, spent: 50 } as const;

/** Names of the threads by which their time is found; they say it once, when they start. */
const threads = new WeakMap<Worker, string | null>();

/** Calls `onLate` once the thread has spent more processor time than `patience` since it was last heard of. */
export function watchOver(worker: Worker, patience: number, onLate: () => void): { refresh(): void; stop(): void } {
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
