/** Reads a rubric file: its shape, then its figures. */
import type { z } from "zod";
import { withVetoGrades } from "./grade";
import { error, type Checked, type Problem } from "./problem";
import type { Rubric } from "./rubric";
import { rubricFaults } from "./rubricFaults";
import { rubricSchema, type RubricFile } from "./rubricSchema";

/** What a JSON file calls its types. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "文本",
  number: "数字",
  boolean: "true或false",
  array: "列表",
  object: "对象",
};

/** The rubric, or every fault of the file, each named by its path（例：`items[3].points`）. `json` is the parsed file. */
export function parseRubric(json: unknown): Checked<Rubric> {
  const shape = rubricSchema.safeParse(json, { reportInput: true });
  if (!shape.success) return { ok: false, problems: shape.error.issues.map(shapeFault) };
  const problems = rubricFaults(shape.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: rubricOf(shape.data), problems: [] };
}

function rubricOf(file: RubricFile): Rubric {
  const rubric: RubricFile = { ...file, bands: file.bands.map(({ name, from }) => ({ name, from })) };
  delete rubric.$schema;
  return withVetoGrades(rubric);
}

function shapeFault(issue: z.core.$ZodIssue): Problem {
  return error("rubric.schema", { path: pathText(issue.path), what: whatIsWrong(issue) });
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return text.replace(/^\./, "") || "(文件)";
}

function whatIsWrong(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `不认识的成员：${issue.keys.join("、")}`;
    case "invalid_type":
      return issue.input === undefined ? "缺少这一项" : `应为${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `应为${issue.values.map(String).join("、")}之一`;
    default:
      return issue.message;
  }
}
