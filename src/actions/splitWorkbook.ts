/** Splits a rubric（拆分）: one workbook a department, ready to mail, and the list of what was sent out. */
import type { Checked, Problem } from "../core/problem";
import { partFileName, partsOf, type Part } from "../core/split";
import { subjectName } from "../core/scope";
import { planPartList } from "../sheet/partList";
import type { SheetPlan } from "../sheet/plan";
import { repeatedDepartments } from "../sheet/repeatedNames";
import { planTemplate, type TemplateRequest } from "../sheet/template";

/** One workbook to send out; `plans` makes its sheets when asked, so that a long split can show progress and be cancelled. */
export interface SplitFile {
  /** Unlike that of every other file, whatever the case of its letters. */
  readonly name: string;
  readonly part: Part;
  readonly plans: () => readonly SheetPlan[];
}

/** What is split; `departments` null: all that have items. Blank reviewers are passed over. */
export interface SplitRequest extends Omit<TemplateRequest, "department" | "reviewer"> {
  readonly departments: readonly string[] | null;
  readonly reviewers: readonly string[];
}

/** The workbooks of a split, or everything that is wrong with the request. */
export function splitWorkbook(request: SplitRequest): Checked<readonly SplitFile[]> {
  const { rubric, period } = request;
  const parts = wantedParts(request);
  const requests = parts.map((part) => templateFor(request, part));
  const faults = [
    ...repeatedDepartments(request.departments ?? []),
    ...[...requests.slice(0, 1), ...unknownDepartments(request, parts)].flatMap(
      (template): readonly Problem[] => planTemplate(template).problems,
    ),
  ];
  if (faults.some(({ severity }) => severity === "error")) return { ok: false, problems: faults };
  const names = uniqueNames(parts.map((part) => partFileName(rubric, period, part)));
  const files = requests.map((template, index): SplitFile => ({
    name: names[index] ?? "",
    part: parts[index] ?? { department: null, reviewer: null, items: 0 },
    plans: () => plansOf(template),
  }));
  return { ok: true, value: files, problems: [] };
}

/** The sheets of 清单.xlsx: which file goes to whom, with room for the dates of sending and return. */
export function splitList(request: SplitRequest, files: readonly SplitFile[]): readonly SheetPlan[] {
  const { rubric, period, subjects } = request;
  const chosen = subjects.length > 0 ? subjects : rubric.subjects.map(({ id }) => id);
  const entries = files.map(({ name, part }) => ({ file: name, part }));
  return [planPartList({ rubric, period, subjects: chosen.map((id) => subjectName(rubric, id)), entries })];
}

function wantedParts({ rubric, departments, reviewers }: SplitRequest): readonly Part[] {
  return partsOf(rubric, peopleIn({ reviewers })).filter(
    ({ department }) => departments === null || department === null || departments.includes(department),
  );
}

function peopleIn({ reviewers }: Pick<SplitRequest, "reviewers">): readonly string[] {
  return reviewers.map((name) => name.trim()).filter((name) => name !== "");
}

/** Whether it names subjects, and not all: others are not awaited then. */
function isPart({ rubric, subjects }: SplitRequest): boolean {
  return (
    subjects.length > 0 && !(rubric.subjects.length > 0 && rubric.subjects.every(({ id }) => subjects.includes(id)))
  );
}

/** Requests of departments that would get no workbook, so that the template says why. */
function unknownDepartments(request: SplitRequest, parts: readonly Part[]): readonly TemplateRequest[] {
  const known = new Set(parts.map(({ department }) => department));
  const unknown = (request.departments ?? []).filter((department) => !known.has(department));
  return unknown.map((department) => templateFor(request, { department, reviewer: null, items: 0 }));
}

function templateFor(request: SplitRequest, { department, reviewer }: Part): TemplateRequest {
  const { rubric, subjects, layout, period, bands } = request;
  return {
    ...{ rubric, subjects, layout, period, bands, department },
    ...(reviewer === null ? {} : { reviewer, roster: peopleIn(request) }),
    ...(isPart(request) ? { asked: subjects } : {}),
  };
}

function plansOf(request: TemplateRequest): readonly SheetPlan[] {
  const planned = planTemplate(request);
  if (!planned.ok) throw new Error(`a part of a sound request failed: ${planned.problems[0]?.code ?? ""}`);
  return planned.value;
}

/** Example: a.xlsx, A.xlsx becomes a.xlsx, A(2).xlsx. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = name.replace(/(?=\.xlsx$)/, `(${count})`);
    taken.add(free.toLowerCase());
    return free;
  });
}
