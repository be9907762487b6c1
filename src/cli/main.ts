/** The command line（命令行）: picks the command, prints what it leaves, and ends with its status. */
import { HostError } from "../sheet/workbook";
import { hostErrorSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { version } from "../../package.json";
import { check } from "./checkFiles";
import { consolidate } from "./consolidate";
import { fileCommand } from "./fileCommand";
import { harmlessLines } from "./harmless";
import { textOutput, type Output } from "./output";
import { rubrics } from "./rubrics";
import { split } from "./split";
import { template } from "./template";
import { USAGE, UsageError } from "./usage";

type Command = (words: readonly string[]) => Output | Promise<Output>;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["rubrics", rubrics],
  ["template", template],
  ["split", split],
  ["check", check],
  ["consolidate", consolidate],
  ["explain", fileCommand("explain")],
  ["seal", fileCommand("seal")],
  ["unseal", fileCommand("unseal")],
  ["verify", fileCommand("verify")],
]);

async function run([name, ...words]: readonly string[]): Promise<Output> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help")
    return textOutput(USAGE.trimEnd().split("\n"), name === undefined ? 2 : 0);
  if (name === "--version") return textOutput([version], 0);
  const command = COMMANDS.get(name);
  if (command === undefined) throw new UsageError(`没有命令“${name}”。\n${USAGE}`);
  return command(words);
}

/** A sentence on standard error; for our own mistakes the stack. */
function complaint(cause: unknown): string {
  if (cause instanceof UsageError) return cause.message;
  if (cause instanceof HostError) return hostErrorSentence(cause, zhSentences);
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

// Whoever reads the output may have read enough: `pingbiao check … | head` is no fault, and the files are written by then.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
  process.exit();
});

try {
  const { pieces, status } = await run(process.argv.slice(2));
  for (const piece of pieces) process.stdout.write(piece);
  process.exitCode = status;
} catch (cause) {
  process.stderr.write(`${harmlessLines(complaint(cause).trimEnd())}\n`);
  process.exitCode = 2;
}
