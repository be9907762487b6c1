/** Commands on one file, each in a bounded thread: `explain`, `seal`, `unseal`, `verify`. */
import { HostError } from "../sheet/workbook";
import { hostErrorSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { readArguments } from "./arguments";
import { FILE_COMMANDS, type FileCommand, type FileJobs } from "./fileJobs";
import { withFileThread } from "./fileThread";
import { harmless } from "./harmless";
import type { Output } from "./output";
import { UsageError } from "./usage";

/** The command as it is run by name. */
export function fileCommand(name: FileCommand): (words: readonly string[]) => Promise<Output> {
  return (words) => {
    const [file = ""] = readArguments(words, FILE_COMMANDS[name]).words;
    return onFileAlone(file, "command", name, words);
  };
}

/** One job on one file. Throws UsageError naming the file when it takes too much. */
export async function onFileAlone<Job extends keyof FileJobs>(
  file: string,
  job: Job,
  ...given: Parameters<FileJobs[Job]>
): Promise<ReturnType<FileJobs[Job]>> {
  const done = await withFileThread((thread) => thread.run(job, ...given));
  if (done instanceof HostError) throw new UsageError(`${harmless(file)}：${hostErrorSentence(done, zhSentences)}`);
  return done;
}
