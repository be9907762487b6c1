/** Reads a rubric file: its shape, then its figures. */
import type { z } from "zod";
import { withVetoGrades } from "./grade";
import type { Checked, Problem } from "./problem";
import type { Rubric } from "./rubric";
import { RUBRIC_FAULTS, rubricProblem, type RubricFault } from "./rubricFault";
import { rubricFaults } from "./rubricFaults";
import { rubricSchema, type RubricFile } from "./rubricSchema";

/** The fault of a wrong type, by zod's name of the right one. */
const TYPE_FAULTS: Readonly<Record<string, RubricFault>> = {
  string: "not-text",
  number: "not-number",
  boolean: "not-true-or-false",
  array: "not-list",
  object: "not-object",
};

/**
 * The rubric, or every fault of the file, all at once, each named by its path（例：`items[3].points`）. `json` is the
 * parsed file; unknown members are faults too. Members a file leaves out get the defaults of the schema.
 */
export function parseRubric(json: unknown): Checked<Rubric> {
  const shape = rubricSchema.safeParse(json, { reportInput: true });
  if (!shape.success) return { ok: false, problems: shape.error.issues.flatMap(shapeFaults) };
  const problems = rubricFaults(shape.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: rubricOf(shape.data), problems: [] };
}

function rubricOf(file: RubricFile): Rubric {
  const rubric: RubricFile = { ...file, bands: file.bands.map(({ name, from }) => ({ name, from })) };
  delete rubric.$schema;
  return withVetoGrades(rubric);
}

function shapeFaults(issue: z.core.$ZodIssue): readonly Problem[] {
  const { path } = issue;
  const problem = (fault: RubricFault, figures: Problem["values"] = {}): readonly Problem[] => [
    rubricProblem("rubric.schema", { path: pathText(path), fault }, figures),
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        rubricProblem("rubric.schema", { path: pathText([...path, key]), fault: "unknown-member" }),
      );
    case "invalid_type":
      return problem(issue.input === undefined ? "missing" : (TYPE_FAULTS[issue.expected] ?? "misshapen"));
    case "invalid_value":
      return problem("not-of-these", { choices: issue.values.map(String).join(" / ") });
    case "custom":
      return problem(namedFault(issue.message), boundsOf(issue.params));
    default:
      return problem(namedFault(issue.message));
  }
}

/** The schema gives each of its checks the name of a fault for a message. */
function namedFault(message: string): RubricFault {
  return RUBRIC_FAULTS.find((fault) => fault === message) ?? "misshapen";
}

function boundsOf(params: Readonly<Record<string, unknown>> = {}): Problem["values"] {
  const { least, most } = params;
  return typeof least === "number" && typeof most === "number" ? { least, most } : {};
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return text.replace(/^\./, "");
}
