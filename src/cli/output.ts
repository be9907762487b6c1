/** What a command leaves behind: text for standard output, and the exit status. */

/** 0 clean, 1 problems found, 2 could not run. */
export type ExitStatus = 0 | 1 | 2;

export interface Output {
  readonly text: string;
  readonly status: ExitStatus;
}

/** One JSON document and nothing else. */
export function jsonOutput(value: unknown, status: ExitStatus = 0): Output {
  return { text: `${JSON.stringify(value, null, 2)}\n`, status };
}

/** Lines for people. */
export function textOutput(lines: readonly string[], status: ExitStatus = 0): Output {
  return { text: `${lines.join("\n")}\n`, status };
}
