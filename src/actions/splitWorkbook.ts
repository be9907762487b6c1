/** Splits a rubric（拆分）: one workbook a department, ready to mail. */
import type { Checked, Problem } from "../core/problem";
import { partFileName, partsOf, type Part } from "../core/split";
import type { SheetPlan } from "../sheet/plan";
import { planTemplate, type TemplateRequest } from "../sheet/template";

/** One workbook to send out; `plans` makes its sheets when asked, so that a long split can show progress and be cancelled. */
export interface SplitFile {
  readonly name: string;
  readonly part: Part;
  readonly plans: () => readonly SheetPlan[];
}

/** What is split; `departments` null: all that have items. */
export interface SplitRequest extends Omit<TemplateRequest, "department" | "reviewer"> {
  readonly departments: readonly string[] | null;
  readonly reviewers: readonly string[];
}

/** The workbooks of a split, or everything that is wrong with the request. */
export function splitWorkbook(request: SplitRequest): Checked<readonly SplitFile[]> {
  const { rubric, period, departments, reviewers, ...rest } = request;
  const wanted = partsOf(rubric, reviewers).filter(
    ({ department }) => departments === null || department === null || departments.includes(department),
  );
  const requests = wanted.map((part) => ({ part, template: templateFor({ rubric, period, ...rest }, part) }));
  const faults = requests.slice(0, 1).flatMap(({ template }): readonly Problem[] => planTemplate(template).problems);
  if (faults.some(({ severity }) => severity === "error")) return { ok: false, problems: faults };
  const files = requests.map(({ part, template }): SplitFile => ({
    name: partFileName(rubric, period, part),
    part,
    plans: () => plansOf(template),
  }));
  return { ok: true, value: files, problems: [] };
}

function templateFor(
  request: Omit<TemplateRequest, "department" | "reviewer">,
  { department, reviewer }: Part,
): TemplateRequest {
  return { ...request, department, ...(reviewer === null ? {} : { reviewer }) };
}

function plansOf(request: TemplateRequest): readonly SheetPlan[] {
  const planned = planTemplate(request);
  if (!planned.ok) throw new Error(`a part of a sound request failed: ${planned.problems[0]?.code ?? ""}`);
  return planned.value;
}
