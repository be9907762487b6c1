/** Templates of the shipped rubrics in every layout and for every department, planned or as grids, for tests of the sheets. */
import type { Layout, Rubric } from "../../src/core/rubric";
import type { Entries } from "../../src/sheet/entries";
import type { Grid } from "../../src/sheet/grid";
import type { SheetPlan } from "../../src/sheet/plan";
import { planTemplate, type TemplateRequest } from "../../src/sheet/template";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { RUBRIC_IDS, shippedRubric } from "./shippedRubrics";

export const LAYOUTS: readonly Layout[] = ["table", "form", "matrix"];

/** A request for all items and subjects of a rubric in its own layout. */
export function aRequest(rubric: Rubric, changes: Partial<TemplateRequest> = {}): TemplateRequest {
  return { rubric, department: null, subjects: [], layout: rubric.layout, period: "2022年度", bands: null, ...changes };
}

/** Every shipped rubric × layout for all items: name of the case and request. */
export const WHOLE_TEMPLATES: readonly (readonly [string, TemplateRequest])[] = RUBRIC_IDS.map(shippedRubric).flatMap(
  (rubric) => LAYOUTS.map((layout) => [`${rubric.id} ${layout}`, aRequest(rubric, { layout })] as const),
);

/** Besides those, every shipped rubric × layout × department. */
export const ALL_TEMPLATES: readonly (readonly [string, TemplateRequest])[] = WHOLE_TEMPLATES.flatMap(
  ([name, request]) => [
    [name, request] as const,
    ...request.rubric.departments.map((department) => [`${name} ${department}`, { ...request, department }] as const),
  ],
);

const blankPlans = new Map<TemplateRequest, readonly SheetPlan[]>();

/** The plans of a request, made once while it is blank. Throws with its problems when it is refused. */
export function plansOf(request: TemplateRequest, entries?: Entries): readonly SheetPlan[] {
  const known = entries === undefined ? blankPlans.get(request) : undefined;
  if (known !== undefined) return known;
  const planned = planTemplate(request, entries);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  if (entries === undefined) blankPlans.set(request, planned.value);
  return planned.value;
}

/** The scoring sheet among plans, which stands first. */
export function scoringPlan(plans: readonly SheetPlan[]): SheetPlan {
  const [scoring] = plans;
  if (scoring === undefined) throw new Error("no scoring sheet");
  return scoring;
}

/** Plans written to .xlsx bytes and read back. */
export function gridsOf(plans: readonly SheetPlan[]): readonly Grid[] {
  return readXlsx(writeXlsx(plans));
}
