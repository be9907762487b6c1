/** Reads the words behind a command. */
import { parseArgs } from "node:util";
import { UsageError } from "./usage";

/** Options of all commands; each command says which it takes. */
export interface Options {
  readonly json: boolean;
  readonly output: string | undefined;
  /** The last one named. */
  readonly department: string | undefined;
  readonly departments: readonly string[];
  readonly reviewer: readonly string[];
  readonly subject: readonly string[];
  readonly layout: string | undefined;
  readonly period: string | undefined;
  /** Points between a total and a grade at which `check` lists it. */
  readonly near: string | undefined;
  readonly choose: readonly string[];
  /** Each names one of the parts that are to be joined. */
  readonly join: readonly string[];
  readonly decisions: string | undefined;
  /** The rubric that counts: an id, a .json file, or a workbook that carries it. */
  readonly rubric: string | undefined;
  /** Senders to be accepted. */
  readonly accept: readonly string[];
  /** Reviewers who need not return a workbook. */
  readonly excuse: readonly string[];
  /** Reasons for sealing in spite of warnings, or the one for unsealing. */
  readonly reason: readonly string[];
  /** A scoring sheet by name, where a workbook holds several. */
  readonly sheet: string | undefined;
  /** A check code from paper. */
  readonly code: string | undefined;
}

export interface Arguments {
  readonly words: readonly string[];
  readonly options: Options;
}

const ALL = {
  json: { type: "boolean" },
  output: { type: "string", short: "o" },
  department: { type: "string", multiple: true },
  reviewer: { type: "string", multiple: true },
  subject: { type: "string", multiple: true },
  layout: { type: "string" },
  period: { type: "string" },
  near: { type: "string" },
  choose: { type: "string", multiple: true },
  join: { type: "string", multiple: true },
  decisions: { type: "string" },
  rubric: { type: "string" },
  accept: { type: "string", multiple: true },
  excuse: { type: "string", multiple: true },
  reason: { type: "string", multiple: true },
  sheet: { type: "string" },
  code: { type: "string" },
} as const;

/** Throws UsageError for an option that the command does not take, or one without its value. */
export function readArguments(words: readonly string[], takes: readonly (keyof Options)[]): Arguments {
  const options = Object.fromEntries(Object.entries(ALL).filter(([name]) => takes.some((known) => known === name)));
  const { values, positionals } = parsed(words, options);
  const text = (name: keyof Options): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const texts = (name: keyof Options): readonly string[] => {
    const value = values[name];
    return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
  };
  const departments = texts("department");
  return {
    words: positionals,
    options: {
      json: values["json"] === true,
      output: text("output"),
      department: departments.at(-1),
      departments,
      reviewer: texts("reviewer"),
      subject: texts("subject"),
      layout: text("layout"),
      period: text("period"),
      near: text("near"),
      choose: texts("choose"),
      join: texts("join"),
      decisions: text("decisions"),
      rubric: text("rubric"),
      accept: texts("accept"),
      excuse: texts("excuse"),
      reason: texts("reason"),
      sheet: text("sheet"),
      code: text("code"),
    },
  };
}

type Declared = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

function parsed(words: readonly string[], options: Declared): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (cause) {
    if (cause instanceof TypeError) throw new UsageError(argumentFault(cause));
    throw cause;
  }
}

/** What Node's parser finds wrong, in our words; it names the option in quotes. */
function argumentFault({ message }: TypeError): string {
  const option = /'(-[^'\s,]*)/.exec(message)?.[1] ?? "";
  if (message.startsWith("Unknown option"))
    return `不认识选项“${option}”。请用 pingbiao --help 查看用法；以“-”开头的文件名请写成 ./${option}。`;
  if (message.includes("does not take an argument")) return `选项“${option}”后面不写内容。`;
  return `选项“${option}”后面要写内容。请用 pingbiao --help 查看用法。`;
}
