/** Reviews a checked sheet（复核）: what hinders nothing but wants a second look before it is signed. */
import { relaxed } from "../core/contribution";
import { note, type Problem } from "../core/problem";
import { review } from "../core/review";
import { scopeOf, type Scope } from "../core/scope";
import type { CheckReport } from "./checkWorkbook";

/** Distances between a total and a grade that may be asked for, in points. */
export const DISTANCES: readonly number[] = [0.1, 0.5, 1, 2];
/** The one that is taken where nobody chose. */
export const USUAL_DISTANCE = 0.5;

/** The notes on a sheet; `near` is the distance in points at which a total counts as close to a grade. Example: 0.5. */
export function reviewReport(
  report: Pick<CheckReport, "rubric" | "assignment" | "scores" | "results" | "disagreements" | "blanks" | "blankForms">,
  near: number,
): readonly Problem[] {
  const { scores, results, disagreements } = report;
  return [
    ...blankHead(report),
    ...emptyForms(report),
    ...review({ scope: reportScope(report), scores, results, disagreements, near }),
  ];
}

/** One note for all, at the first; a 汇总表 has no department and is not asked for one. */
function blankHead({ blanks, assignment }: Pick<CheckReport, "blanks" | "assignment">): readonly Problem[] {
  const [first] = blanks;
  if (first === undefined || assignment.joined === true) return [];
  return [note("review.head-blank", { labels: blanks.map(({ label }) => label).join("、") }, { at: first.at })];
}

/** One note for all forms, at the first. */
function emptyForms({ blankForms }: Pick<CheckReport, "blankForms">): readonly Problem[] {
  const [first] = blankForms;
  if (first === undefined) return [];
  const forms = blankForms.map(({ form }) => `“${form}”`).join("、");
  return [note("review.form-blank", { forms }, { at: first.at })];
}

/** The items of a report under the rules that its scores obey: joined scores need not be on the step. */
export function reportScope({ rubric, assignment }: Pick<CheckReport, "rubric" | "assignment">): Scope {
  return scopeOf(assignment.joined === true ? relaxed(rubric) : rubric, assignment.department);
}
