/** The thread in which the command line works on one file at a time: it is ended when the file takes too much, and a new one does the next. */
import type { Worker } from "node:worker_threads";
import { HostError } from "../sheet/workbook";
import { BOUNDS, end, failureOf, startWorker, watchOver, whenEnded, type Bounds } from "./boundedThread";
import type { FileJobs, FileReport, FileTask } from "./fileJobs";
import { UsageError } from "./usage";

type Name = keyof FileJobs;
type Result<Job extends Name> = ReturnType<FileJobs[Job]>;

export interface FileThread {
  /** What the job gives, or why the file was given up. Rejects with a UsageError for what the person can mend, and on our own mistakes. */
  run<Job extends Name>(job: Job, ...given: Parameters<FileJobs[Job]>): Promise<Result<Job> | HostError>;
}

/** Which program the thread runs, and its bounds. */
export interface FileThreadOptions extends Bounds {
  readonly program: URL;
}

const usual = (): FileThreadOptions => ({ program: new URL("./fileWorker.mjs", import.meta.url), ...BOUNDS });

/** Does the work with a thread, which ends with it. */
export async function withFileThread<T>(
  work: (thread: FileThread) => Promise<T>,
  { program, patience, memory }: FileThreadOptions = usual(),
): Promise<T> {
  let isRoomy = false;
  let worker = startWorker(program, memory.usual);
  const attempt = async (task: FileTask): Promise<unknown> => {
    const result = await answer(worker, task, patience);
    if (!(result instanceof HostError)) return result;
    await end(worker);
    const again = result.code === "too-big-to-read" && !isRoomy;
    isRoomy ||= again;
    worker = startWorker(program, isRoomy ? memory.most : memory.usual);
    return again ? attempt(task) : result;
  };
  try {
    return await work({
      async run<Job extends Name>(job: Job, ...given: Parameters<FileJobs[Job]>) {
        return (await attempt({ job, given })) as Result<Job> | HostError;
      },
    });
  } finally {
    await end(worker);
  }
}

/** One task, until it is done or given up. */
function answer(worker: Worker, task: FileTask, patience: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const watch = watchOver(worker, patience, () => finish(() => resolve(new HostError("too-slow-to-read"))));
    // A busy machine takes its time to start a thread; that is not the file's.
    const onStart = (): void => watch.refresh();
    const onMessage = (report: FileReport): void => {
      if (report.kind === "started") watch.refresh();
      else if (report.kind === "done") finish(() => resolve(report.result));
      else if (report.kind === "refused") finish(() => reject(new UsageError(report.message)));
      else finish(() => reject(mistake(report.stack)));
    };
    const deafen = whenEnded(worker, (cause) => finish(() => resolve(new HostError(failureOf(cause), "", { cause }))));
    const finish = (settle: () => void): void => {
      watch.stop();
      deafen();
      worker.off("online", onStart).off("message", onMessage);
      settle();
    };
    worker.on("online", onStart).on("message", onMessage);
    worker.postMessage(task);
  });
}

/** Our own mistake, as the thread met it. */
function mistake(stack: string): Error {
  return Object.assign(new Error("a job failed in its thread"), { stack });
}
