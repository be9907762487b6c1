/** Reads the words behind a command. */
import { parseArgs } from "node:util";
import { UsageError } from "./usage";

/** Options of all commands; each command says which it takes. */
export interface Options {
  readonly json: boolean;
  readonly output: string | undefined;
  readonly department: string | undefined;
  readonly subject: readonly string[];
  readonly layout: string | undefined;
  readonly period: string | undefined;
}

export interface Arguments {
  readonly words: readonly string[];
  readonly options: Options;
}

const ALL = {
  json: { type: "boolean" },
  output: { type: "string", short: "o" },
  department: { type: "string" },
  subject: { type: "string", multiple: true },
  layout: { type: "string" },
  period: { type: "string" },
} as const;

/** Throws UsageError for an option that the command does not take, or one without its value. */
export function readArguments(words: readonly string[], takes: readonly (keyof Options)[]): Arguments {
  const options = Object.fromEntries(Object.entries(ALL).filter(([name]) => takes.some((known) => known === name)));
  const { values, positionals } = parsed(words, options);
  const text = (name: keyof Options): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const subject = values["subject"];
  return {
    words: positionals,
    options: {
      json: values["json"] === true,
      output: text("output"),
      department: text("department"),
      subject: Array.isArray(subject) ? subject.filter((name) => typeof name === "string") : [],
      layout: text("layout"),
      period: text("period"),
    },
  };
}

type Declared = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

function parsed(words: readonly string[], options: Declared): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (cause) {
    if (cause instanceof TypeError) throw new UsageError(`参数有误：${cause.message}`);
    throw cause;
  }
}
