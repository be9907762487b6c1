/** What the user chose in 建表, and the request it makes. Pure. */
import { LAYOUTS } from "../../core/layouts";
import type { Problem } from "../../core/problem";
import { bandFaults } from "../../core/grade";
import type { GradeBand, Layout, Rubric } from "../../core/rubric";
import type { TemplateRequest } from "../../sheet/template";

/** A grade band as it is being typed. */
export interface BandDraft {
  readonly name: string;
  readonly from: string;
}

/** The choices for one rubric. `subject` is the one of the layout `table`; `subjects` are those of the others. */
export interface TemplateForm {
  readonly department: string | null;
  readonly subjects: readonly string[];
  readonly subject: string | null;
  readonly layout: Layout;
  readonly period: string;
  /** Null: the rubric's own. */
  readonly bands: readonly BandDraft[] | null;
}

/** The choices to begin with: everything, as the rubric has it. */
export function startForm(rubric: Rubric): TemplateForm {
  return {
    department: null,
    subjects: rubric.subjects.map(({ id }) => id),
    subject: rubric.subjects[0]?.id ?? null,
    layout: rubric.layout,
    period: rubric.period,
    bands: null,
  };
}

/** What keeps the typed bands from being used: the first empty name or non-number, else all that the band guard finds. */
export type DraftFault = "name" | "number" | readonly Problem[];

/** The bands that were typed, or what is wrong with them. */
export function readBands(
  rubric: Rubric,
  drafts: readonly BandDraft[],
): { readonly bands: readonly GradeBand[] } | { readonly fault: DraftFault } {
  if (drafts.some(({ name }) => name.trim() === "")) return { fault: "name" };
  const bands = drafts.map(({ name, from }) => ({ name: name.trim(), from: from.trim() === "" ? NaN : Number(from) }));
  if (bands.some(({ from }) => !Number.isFinite(from))) return { fault: "number" };
  const problems = bandFaults(bands, rubric.decimals, rubric.totalMin ?? 0);
  return problems.length > 0 ? { fault: problems } : { bands };
}

/** The request, or null while the bands are unfit or no subject is chosen. Subjects stay in the rubric's order. */
export function requestOf(rubric: Rubric, form: TemplateForm): TemplateRequest | null {
  const typed = form.bands === null ? null : readBands(rubric, form.bands);
  if (typed !== null && "fault" in typed) return null;
  const chosen = LAYOUTS[form.layout].single ? [form.subject] : form.subjects;
  const subjects = rubric.subjects.map(({ id }) => id).filter((id) => chosen.includes(id));
  // No subject would mean all of them.
  if (subjects.length === 0 && rubric.subjects.length > 0) return null;
  return {
    rubric,
    department: form.department,
    subjects,
    layout: form.layout,
    period: form.period.trim(),
    bands: typed === null ? null : typed.bands,
  };
}

/** Bands as typed text. */
export function draftsOf(bands: readonly GradeBand[]): readonly BandDraft[] {
  return bands.map(({ name, from }) => ({ name, from: String(from) }));
}

/** Bands in one line. Example: "A≥90 B≥80 C≥60 D≥0". */
export function bandsText(bands: readonly BandDraft[]): string {
  return bands.map(({ name, from }) => `${name}≥${from}`).join(" ");
}
