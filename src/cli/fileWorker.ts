/** The thread that works on one file at a time, with bounds that the command line holds it to. */
import { parentPort } from "node:worker_threads";
import { HostError } from "../sheet/workbook";
import { hostErrorSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { checkFile } from "./check";
import { decidingIn } from "./deciding";
import { explain } from "./explain";
import type { FileCommand, FileJobs, FileReport, FileTask } from "./fileJobs";
import type { Output } from "./output";
import { seal, unseal } from "./seal";
import { ownThread } from "./threadTime";
import { UsageError } from "./usage";
import { verify } from "./verify";

const COMMANDS: Readonly<Record<FileCommand, (words: readonly string[]) => Promise<Output>>> = {
  ...{ explain, seal, unseal, verify },
};

type Works = {
  readonly [Job in keyof FileJobs]: (
    ...given: Parameters<FileJobs[Job]>
  ) => ReturnType<FileJobs[Job]> | Promise<ReturnType<FileJobs[Job]>>;
};

const JOBS: Works = {
  check: checkFile,
  deciding: decidingIn,
  async command(name, words) {
    const { pieces, status } = await COMMANDS[name](words);
    return { pieces: [...pieces], status };
  },
};

report({ kind: "started", thread: ownThread() });

parentPort?.on("message", (task: FileTask) => {
  void done(task).then(report);
});

async function done({ job, given }: FileTask): Promise<FileReport> {
  try {
    const work = JOBS[job] as (...given: readonly unknown[]) => unknown;
    return { kind: "done", result: await work(...given) };
  } catch (cause) {
    if (cause instanceof UsageError) return { kind: "refused", message: cause.message };
    if (cause instanceof HostError) return { kind: "refused", message: hostErrorSentence(cause, zhSentences) };
    return { kind: "broken", stack: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}

function report(message: FileReport): void {
  parentPort?.postMessage(message);
}
