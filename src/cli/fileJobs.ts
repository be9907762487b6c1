/** What is done with one file in a thread of its own, and what passes between the thread and the command line（单个文件的工作）. */
import type { Choice } from "../core/choice";
import type { Excuse } from "../core/roster";
import type { Rubric } from "../core/rubric";
import type { Options } from "./arguments";
import type { ExitStatus } from "./output";

/** A file as `check` tells of it. */
export interface CheckedFile {
  readonly isClean: boolean;
  /** One entry for each scoring sheet. */
  readonly json: readonly unknown[];
  readonly lines: readonly string[];
}

/** What a command that works on one file leaves. */
export interface Written {
  readonly pieces: readonly string[];
  readonly status: ExitStatus;
}

/** A scoring sheet of a file that decides: whether it is a 汇总, its rubric, and what was decided in it. */
export interface Deciding {
  readonly isJoined: boolean;
  readonly rubric: Rubric;
  readonly choices: readonly Choice[];
  readonly excuses: readonly Excuse[];
}

/** All jobs; arguments and results pass between threads. */
export interface FileJobs {
  check(file: string, near: number | null): CheckedFile;
  command(name: FileCommand, words: readonly string[]): Written;
  deciding(file: string): readonly Deciding[];
}

/** Commands that work on one file, and the options each takes. */
export const FILE_COMMANDS = {
  explain: ["output", "subject"],
  seal: ["output", "sheet", "reason"],
  unseal: ["output", "sheet", "reason"],
  verify: ["code", "json"],
} as const satisfies Readonly<Record<string, readonly (keyof Options)[]>>;

export type FileCommand = keyof typeof FILE_COMMANDS;

/** A job and its arguments. */
export interface FileTask {
  readonly job: keyof FileJobs;
  readonly given: readonly unknown[];
}

/** `refused` is a sentence for the person, `broken` our own mistake, with its stack. */
export type FileReport =
  | { readonly kind: "started"; readonly thread: string | null }
  | { readonly kind: "done"; readonly result: unknown }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "broken"; readonly stack: string };
