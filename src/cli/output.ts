/** What a command leaves behind: text for standard output, and the exit status. */

import { harmless } from "./harmless";

/** 0 clean, 1 problems found, 2 could not run. */
export type ExitStatus = 0 | 1 | 2;

export interface Output {
  /** What goes to standard output, one behind the other: the document about ten thousand workbooks is too long for one text. */
  readonly pieces: Iterable<string>;
  readonly status: ExitStatus;
}

/** One JSON document and nothing else. */
export function jsonOutput(value: unknown, status: ExitStatus = 0): Output {
  return { pieces: [`${JSON.stringify(value, null, 2)}\n`], status };
}

/** As {@link jsonOutput} of one object; a member that can be gone through is a list, whose entries are made while they are written. */
export function jsonListsOutput(members: Readonly<Record<string, object>>, status: ExitStatus = 0): Output {
  return { pieces: documentPieces(members), status };
}

/** Lines for people, in which texts of others can do nothing. */
export function textOutput(lines: readonly string[], status: ExitStatus = 0): Output {
  return { pieces: [`${lines.map(harmless).join("\n")}\n`], status };
}

function* documentPieces(members: Readonly<Record<string, object>>): Generator<string> {
  let before = "{\n";
  for (const [name, value] of Object.entries(members)) {
    yield `${before}  ${JSON.stringify(name)}: `;
    if (isList(value)) yield* listPieces(value);
    else yield indented(value, 2);
    before = ",\n";
  }
  yield "\n}\n";
}

function isList(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function* listPieces(list: Iterable<unknown>): Generator<string> {
  let isEmpty = true;
  for (const entry of list) {
    yield `${isEmpty ? "[" : ","}\n    ${indented(entry, 4)}`;
    isEmpty = false;
  }
  yield isEmpty ? "[]" : "\n  ]";
}

/** Line ends within texts are escaped, so those that are left part the lines of the document. */
function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 2).replace(/\n/g, `\n${" ".repeat(depth)}`);
}
