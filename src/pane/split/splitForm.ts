/** What the user chose in 拆分, and the request it makes. Pure. */
import type { SplitRequest } from "../../actions/splitWorkbook";
import type { Rubric } from "../../core/rubric";
import { partsOf } from "../../core/split";
import { requestOf, startForm, type TemplateForm } from "../template/templateForm";

/** The choices for one rubric: those of a template, for several departments and reviewers. */
export interface SplitForm extends TemplateForm {
  readonly departments: readonly string[];
  /** As typed: one name a line. */
  readonly reviewers: string;
}

/** The departments that get a workbook, with how many items each scores; none where the rubric names no departments. */
export function departmentsOf(rubric: Rubric): readonly { readonly name: string; readonly items: number }[] {
  return partsOf(rubric).flatMap(({ department, items }) => (department === null ? [] : [{ name: department, items }]));
}

/** The choices to begin with: everything, as the rubric has it. */
export function startSplit(rubric: Rubric): SplitForm {
  return { ...startForm(rubric), departments: departmentsOf(rubric).map(({ name }) => name), reviewers: "" };
}

/** Names as typed, one a line or with commas between; the split refuses what is repeated. Example: "张三、李四" is two. */
export function reviewersIn(text: string): readonly string[] {
  const names = text.split(/[\n,，、;；]/).map((name) => name.trim());
  return names.filter((name) => name !== "");
}

/** The request, or null while no department or no subject is chosen. */
export function splitRequestOf(rubric: Rubric, form: SplitForm): SplitRequest | null {
  const template = requestOf(rubric, form);
  if (template === null || (rubric.departments.length > 0 && form.departments.length === 0)) return null;
  const { subjects, layout, period, bands } = template;
  return {
    ...{ rubric, subjects, layout, period, bands },
    departments: rubric.departments.length === 0 ? null : form.departments,
    reviewers: reviewersIn(form.reviewers),
  };
}

/** How many workbooks a request makes. */
export function workbookCount({ rubric, departments, reviewers }: SplitRequest): number {
  return partsOf(rubric, reviewers).filter(
    ({ department }) => departments === null || department === null || departments.includes(department),
  ).length;
}
