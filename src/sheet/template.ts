/** From a rubric to the sheets of a workbook（评分模板）. */
import { LAYOUTS } from "../core/layouts";
import { error, type Checked, type Problem } from "../core/problem";
import type { GradeBand, Layout, Rubric } from "../core/rubric";
import type { Assignment } from "../core/score";
import { scopeOf, type Scope } from "../core/scope";
import { structureHash } from "../core/structureHash";
import { takenName } from "../core/formFaults";
import { bandFaults } from "../core/grade";
import { SHEETS, STAMP_SHEETS } from "../text/sheetWords";
import { planCriteriaSheet } from "./criteriaSheet";
import { noEntries, type Entries } from "./entries";
import { planFormSheet } from "./formSheet";
import { hasColumn, TODAY, type Edition } from "./format/edition";
import { formulaFaults } from "./formulaLimits";
import { repeatedFaults } from "./repeatedNames";
import { planGuideSheet } from "./guideSheet";
import type { Frame } from "./layouts/frame";
import { formFrame } from "./layouts/form";
import { matrixFrame } from "./layouts/matrix";
import { planScoringSheet } from "./layouts/scoringSheet";
import { tableFrame } from "./layouts/table";
import type { SheetPlan } from "./plan";
import { planStampSheet, stampKey, withBands } from "./stamp";

/** What somebody wants a workbook for. */
export interface TemplateRequest {
  readonly rubric: Rubric;
  /** Null: all items. */
  readonly department: string | null;
  /** Ids, or typed names where the rubric names none; empty: all subjects (`table`: one, its name left to fill in). */
  readonly subjects: readonly string[];
  readonly layout: Layout;
  readonly period: string;
  /** Null: the rubric's own. */
  readonly bands: readonly GradeBand[] | null;
  /** The one reviewer of an expert panel whose workbook it is. */
  readonly reviewer?: string | undefined;
  /** See {@link Assignment}. */
  readonly roster?: readonly string[] | undefined;
  readonly asked?: readonly string[] | undefined;
}

/** The sheets of a workbook, scoring sheet first; or everything that is wrong with the request. `entries` puts scores in. */
export function planTemplate(request: TemplateRequest, entries: Entries = noEntries): Checked<readonly SheetPlan[]> {
  const problems = requestFaults(request);
  if (problems.length > 0) return { ok: false, problems };
  const rubric = withBands(request.rubric, request.bands);
  const scope = scopeOf(rubric, request.department);
  const subjects = subjectsOf(request);
  const hash = structureHash(rubric);
  const { department, period, layout } = request;
  const { reviewer, roster = [], asked = [] } = request;
  const assignment: Assignment = {
    department,
    period,
    layout,
    subjects,
    ...(reviewer === undefined ? {} : { reviewer }),
    ...(roster.length === 0 ? {} : { roster }),
    ...(asked.length === 0 ? {} : { asked }),
  };
  const subject = headSubject(layout, subjects);
  const facts = { department, period, subject, stampKey: stampKey({ hash, assignment }) };
  const scoring = planScoringSheet({ frame: frameOf(scope, layout, subjects), facts, entries, hash });
  const tooLarge = formulaFaults(scoring);
  if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  const plans = [
    scoring,
    planGuideSheet({ scope, hash }),
    planCriteriaSheet(scope),
    ...(department === null ? rubric.forms.map((form) => planFormSheet(rubric, form)) : []),
    planStampSheet({ rubric, hash, assignment }),
  ];
  return { ok: true, value: plans, problems: [] };
}

/** The subject that stands in the head: the only one of a table, and in a matrix the one whose name is to be typed. */
export function headSubject(layout: Layout, subjects: readonly string[]): string | null {
  const { single, nameIn } = LAYOUTS[layout];
  if (single) return subjects[0] ?? null;
  return nameIn === "head" && subjects.length === 1 && subjects[0] === "#0" ? "#0" : null;
}

/** Subject ids of the workbook; `#0` stands for a name still to be typed. */
export function subjectsOf({ rubric, subjects, layout }: TemplateRequest): readonly string[] {
  if (subjects.length > 0) return subjects;
  if (LAYOUTS[layout].single || rubric.subjects.length === 0) return ["#0"];
  return rubric.subjects.map((subject) => subject.id);
}

/** The frame of a layout; the reader uses it too, to know what each column of scores is for, in the edition that the workbook was written in. */
export function frameOf(scope: Scope, layout: Layout, subjects: readonly string[], edition: Edition = TODAY): Frame {
  const frame = FRAMES[layout](scope, subjects, edition);
  return { ...frame, columns: frame.columns.filter(({ role }) => hasColumn(edition, layout, role)) };
}

/** How each layout is made. */
const FRAMES: Readonly<Record<Layout, (scope: Scope, subjects: readonly string[], edition: Edition) => Frame>> = {
  table: (scope, [subject = "#0"], edition) => tableFrame(scope, subject, edition),
  form: formFrame,
  matrix: matrixFrame,
};

/** A file that may be read holds half a million cells, about ten for a score; planning more would keep a computer busy for minutes. */
const MOST_SCORES = 50_000;

/** `template.no-items`, or `template.too-many-scores` for more than a file holds that can be read back. */
export function sizeFaults(request: TemplateRequest): readonly Problem[] {
  const { rubric, department } = request;
  const { length } = scopeOf(rubric, department).items;
  if (length === 0) return [error("template.no-items", { department: department ?? "" })];
  const count = length * subjectsOf(request).length * Math.max(1, rubric.reviewers.length);
  return count > MOST_SCORES ? [error("template.too-many-scores", { count, most: MOST_SCORES })] : [];
}

function requestFaults(request: TemplateRequest): readonly Problem[] {
  const { rubric, department, subjects, layout } = request;
  const faults: Problem[] = [];
  if (department !== null && !rubric.departments.includes(department))
    faults.push(error("template.unknown-department", { department, known: rubric.departments.join("、") }));
  for (const subject of rubric.subjects.length === 0 ? [] : subjects)
    if (!rubric.subjects.some(({ id }) => id === subject))
      faults.push(
        error("template.unknown-subject", {
          subject,
          known: rubric.subjects.map(({ id, name }) => `${id}（${name}）`).join("、"),
        }),
      );
  faults.push(...repeatedFaults(request));
  if (LAYOUTS[layout].single && subjects.length > 1)
    faults.push(error("template.unknown-layout", { layout, count: subjects.length }));
  for (const [index, { name }] of rubric.forms.entries())
    if (Object.values<string>({ ...SHEETS, ...STAMP_SHEETS }).includes(name.toLowerCase()))
      faults.push(takenName(`forms[${index}]`, name));
  if (faults.length === 0) faults.push(...sizeFaults(request));
  return [...faults, ...bandFaults(request.bands ?? [], rubric.decimals, rubric.totalMin ?? 0)];
}
