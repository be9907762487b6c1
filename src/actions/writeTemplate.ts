/** Writes a template（建表）: a rubric's sheets into a workbook. */
import type { Checked } from "../core/problem";
import { planTemplate, type TemplateRequest } from "../sheet/template";
import type { OnConflict, Workbook, Written } from "../sheet/workbook";

/** What will be written, told before it is. */
export interface TemplatePreview {
  /** Names of the visible sheets, in order. */
  readonly sheets: readonly string[];
  /** Cells of the scoring sheet that await a score. */
  readonly inputs: number;
}

/** Says what a request would write, or everything that is wrong with it. */
export function previewTemplate(request: TemplateRequest): Checked<TemplatePreview> {
  const planned = planTemplate(request);
  if (!planned.ok) return planned;
  const visible = planned.value.filter((plan) => plan.visibility === "visible");
  const scores = visible[0]?.cells.filter((cell) => cell.style === "input" || cell.style === "choice") ?? [];
  return { ok: true, value: { sheets: visible.map((plan) => plan.name), inputs: scores.length }, problems: [] };
}

/** Writes all sheets in one batch, or nothing. Throws HostError when the host will not, `sheet-exists` first of all. */
export async function writeTemplate(
  workbook: Pick<Workbook, "write">,
  request: TemplateRequest,
  onConflict: OnConflict = "refuse",
): Promise<Checked<Written>> {
  const planned = planTemplate(request);
  if (!planned.ok) return planned;
  return { ok: true, value: await workbook.write(planned.value, onConflict), problems: [] };
}
