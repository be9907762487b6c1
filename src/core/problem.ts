/** Problem（问题）: one thing wrong in what a person wrote, and where. Returned, never thrown. */
import type { RubricDifference } from "./rubricDifferences";

/** Every code a Problem may carry. A code is stable and tested; the words for it live in `text/messages.ts`. */
export type ProblemCode =
  | "rubric.schema"
  | "rubric.duplicate-id"
  | "rubric.unknown-reference"
  | "rubric.points-sum"
  | "rubric.weights-not-100"
  | "rubric.weights-restate"
  | "rubric.bands-order"
  | "rubric.step"
  | "rubric.cycle"
  | "score.missing"
  | "score.not-number"
  | "score.below-zero"
  | "score.over-points"
  | "score.off-step"
  | "score.not-yes-no"
  | "score.text-number"
  | "score.date"
  | "score.formula"
  | "score.outside-formula"
  | "reason.missing"
  | "reason.not-text"
  | "reason.formula"
  | "form.too-long"
  | "form.not-a-choice"
  | "form.score-differs"
  | "form.score-unreadable"
  | "form.label-altered"
  | "form.field-missing"
  | "sheet.foreign"
  | "sheet.damaged"
  | "sheet.newer"
  | "sheet.item-missing"
  | "sheet.item-repeated"
  | "sheet.item-unknown"
  | "sheet.foreign-item"
  | "sheet.row-mixed"
  | "sheet.row-elsewhere"
  | "sheet.row-unknown"
  | "sheet.figure-repeated"
  | "sheet.column-repeated"
  | "sheet.column-mixed"
  | "sheet.formula-overwritten"
  | "sheet.formula-altered"
  | "sheet.figure-differs"
  | "sheet.figures-differ"
  | "sheet.not-recalculated"
  | "sheet.points-altered"
  | "sheet.text-altered"
  | "sheet.text-added"
  | "sheet.subject-altered"
  | "sheet.key-altered"
  | "sheet.row-missing"
  | "sheet.column-missing"
  | "sheet.number-disguised"
  | "sheet.content-unseen"
  | "sheet.print-cut"
  | "sheet.margin-altered"
  | "sheet.rows-hidden"
  | "sheet.figures-hidden"
  | "sheet.columns-hidden"
  | "sheet.moved-here"
  | "sheet.too-many-rows"
  | "sheet.copied"
  | "sheet.several"
  | "summary.score-altered"
  | "summary.score-differs"
  | "summary.score-unfounded"
  | "summary.reason-altered"
  | "summary.list-altered"
  | "summary.list-short"
  | "summary.rows-hidden"
  | "summary.unproved"
  | "seal.broken"
  | "seal.lost"
  | "seal.changed"
  | "seal.not-shown"
  | "seal.line-differs"
  | "seal.text-changed"
  | "seal.margin-differs"
  | "seal.repeated"
  | "seal.unprotected"
  | "seal.already"
  | "seal.reason-missing"
  | "seal.none"
  | "seal.unseal-reason"
  | "seal.no-place"
  | "seal.twins"
  | "seal.code-unreadable"
  | "subject.name-missing"
  | "file.same-sender"
  | "file.parts"
  | "file.overlap"
  | "file.rosters-differ"
  | "file.stale"
  | "file.versions"
  | "file.mixed"
  | "file.version-open"
  | "file.other-version"
  | "sender.unknown"
  | "sender.alike"
  | "sender.spelling"
  | "sender.nameless"
  | "file.other-period"
  | "file.unprotected"
  | "file.hidden-sheet"
  | "file.look-alike"
  | "file.second-sheet"
  | "review.spread"
  | "review.close-below"
  | "review.close-above"
  | "review.close-firm"
  | "review.even"
  | "review.even-firm"
  | "review.joined"
  | "review.same-scores"
  | "review.same-several"
  | "review.same-full"
  | "review.unfinished"
  | "review.head-blank"
  | "review.form-blank"
  | "template.unknown-department"
  | "template.unknown-subject"
  | "template.subject-repeated"
  | "template.reviewer-repeated"
  | "template.department-repeated"
  | "template.unknown-layout"
  | "template.no-items"
  | "template.too-large"
  | "template.too-many-scores";

/** An error makes the sheet unfit for totals; a warning wants a look, or a written reason before sealing; a note hinders nothing. */
export type Severity = "error" | "warning" | "note";

/** A cell of a workbook as a person names it: sheet name and A1 address (`D7`). */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** One finding. `at` is the cell when known; `item` and `subject` are ids; `values` fill the sentence's gaps. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly at?: CellPlace | undefined;
  readonly item?: string | undefined;
  readonly subject?: string | undefined;
  readonly values: Readonly<Record<string, string | number>>;
  /** What differs between versions of a rubric; fills the gap of that name. */
  readonly differences?: readonly RubricDifference[] | undefined;
}

/** The result of reading what a person wrote: a value (warnings may remain) or all the errors at once. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Makes an error. Example: `error("score.over-points", { value: "12", points: "10" })`. */
export function error(code: ProblemCode, values: Problem["values"] = {}, where: Where = {}): Problem {
  return { code, severity: "error", values, ...where };
}

/** Makes a warning, with the same arguments as {@link error}. */
export function warning(code: ProblemCode, values: Problem["values"] = {}, where: Where = {}): Problem {
  return { code, severity: "warning", values, ...where };
}

/** Makes a note（留意）, with the same arguments as {@link error}. */
export function note(code: ProblemCode, values: Problem["values"] = {}, where: Where = {}): Problem {
  return { code, severity: "note", values, ...where };
}

/** Where a problem is; every part is optional. */
export type Where = Pick<Problem, "at" | "item" | "subject" | "differences">;
