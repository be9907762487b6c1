/** Runs the command line as a person would, in a folder of its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PROGRAM = path.join(__dirname, "..", "..", "bin", "pingbiao.mjs");

/** What a run left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A fresh folder to run in. */
export function aFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "pingbiao-cli-"));
}

/** Runs `pingbiao` with the words, in the folder. */
export function pingbiao(folder: string, ...words: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** Runs it as the first of a pipe whose second program reads nothing. */
export function intoClosedPipe(folder: string, ...words: readonly string[]): Pick<Run, "stderr"> {
  const command = '"$0" "$@" | true; sleep 0.1';
  const { stderr } = spawnSync("sh", ["-c", command, process.execPath, PROGRAM, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { stderr };
}

/** Runs with `--json` and reads the document; fails the test when anything else stands on standard output. */
export function pingbiaoJson(
  folder: string,
  ...words: readonly string[]
): { readonly status: number | null; readonly json: unknown } {
  const { status, stdout } = pingbiao(folder, ...words, "--json");
  return { status, json: JSON.parse(stdout) };
}
