/** `pingbiao check FILE...`: reads filled workbooks, says what they come to and what is wrong. */
import { HostError } from "../sheet/workbook";
import { readArguments } from "./arguments";
import { unreadFile } from "./check";
import type { CheckedFile } from "./fileJobs";
import { withFileThread, type FileThread } from "./fileThread";
import { requireFiles } from "./openFile";
import { jsonOutput, textOutput, type ExitStatus, type Output } from "./output";
import { UsageError } from "./usage";

/** Runs the command. A file that cannot be read is a problem of that file; the others go on. */
export async function check(words: readonly string[]): Promise<Output> {
  const { words: files, options } = readArguments(words, ["json", "near"]);
  if (files.length === 0) throw new UsageError("check 需要至少一个 .xlsx 文件。");
  requireFiles(files);
  const near = distanceIn(options.near);
  const checked = await withFileThread((thread) => inTurn(files, (file) => checkIn(thread, file, near)));
  const status: ExitStatus = checked.every(({ isClean }) => isClean) ? 0 : 1;
  return options.json
    ? jsonOutput(
        checked.flatMap(({ json }) => json),
        status,
      )
    : textOutput(
        checked.flatMap(({ lines }) => lines),
        status,
      );
}

/** Points of `--near`; null where it is not asked for. Throws UsageError. */
function distanceIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`--near 后面应是不小于0的分数，例如 0.5，而不是“${text}”。`);
  return Number(text);
}

async function checkIn(thread: FileThread, file: string, near: number | null): Promise<CheckedFile> {
  const checked = await thread.run("check", file, near);
  return checked instanceof HostError ? unreadFile(file, checked, near !== null) : checked;
}

/** One after the other: memory holds one workbook at a time. */
async function inTurn<T>(files: readonly string[], task: (file: string) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (const file of files) done.push(await task(file));
  return done;
}
