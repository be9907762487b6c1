/** Names that stand twice in what somebody asks for: one workbook for one reviewer, one block for one subject. */
import { openly, repeatedNames, skeletonOf } from "../core/lookAlike";
import { error, type Problem } from "../core/problem";
import type { Rubric } from "../core/rubric";
import { subjectName } from "../core/scope";

/** The names in a request. */
interface Asked {
  readonly rubric: Rubric;
  readonly subjects: readonly string[];
  readonly roster?: readonly string[] | undefined;
}

/** Blank subjects, and subjects and reviewers that are named twice. Typed names that a reader takes for the same are one, ids are what they are. */
export function repeatedFaults({ rubric, subjects, roster = [] }: Asked): readonly Problem[] {
  const keyOf = rubric.subjects.length > 0 ? asWritten : skeletonOf;
  const blank = subjects.some((name) => skeletonOf(name) === "");
  return [
    ...(blank ? [error("subject.name-missing", { label: rubric.subjectLabel })] : []),
    ...problemsOf("template.subject-repeated", repeatedNames(subjects, keyOf), (id) => subjectName(rubric, id)),
    ...problemsOf("template.reviewer-repeated", repeatedNames(roster)),
  ];
}

/** Departments that are named twice. */
export function repeatedDepartments(departments: readonly string[]): readonly Problem[] {
  return problemsOf("template.department-repeated", repeatedNames(departments, asWritten));
}

function problemsOf(
  code: "template.subject-repeated" | "template.reviewer-repeated" | "template.department-repeated",
  found: readonly (readonly [string, ...string[]])[],
  nameOf: (name: string) => string = asWritten,
): readonly Problem[] {
  return found.map((all) => error(code, { written: all.map((name) => openly(nameOf(name))).join("、") }));
}

function asWritten(name: string): string {
  return name;
}
