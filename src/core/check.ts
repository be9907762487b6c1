/** Checks typed scores（核对）: missing, not a number, out of range, off step, reason missing. */
import { isYesNo, standsOut } from "./kinds";
import { error, warning, type Problem } from "./problem";
import type { Item, Rubric } from "./rubric";
import type { Score, ScoreSheet } from "./score";
import { isBlankText, isPictureText, PICTURE, readTyped, stepOf, type Fault, type Typed } from "./typed";

/**
 * All problems of the scores, in sheet order. What keeps a score out of the total is an error: blank, not a number, below 0,
 * over the points, off the step. A number typed as text counts and is a warning; so is a reason that is missing, and a blank
 * in a column that does not count（自评）. Scores of unknown items are passed over. One score may have two problems.
 */
export function checkScores(rubric: Rubric, sheet: ScoreSheet): readonly Problem[] {
  const items = new Map(rubric.items.map((item) => [item.id, item]));
  return sheet.scores.flatMap((score) => {
    const item = items.get(score.item);
    return item === undefined ? [] : problemsOf(rubric, item, score);
  });
}

function problemsOf(rubric: Rubric, item: Item, score: Score): readonly Problem[] {
  const typed = readTyped(rubric, item, score.raw);
  const at = { sheet: score.sheet, cell: score.cell };
  const where = { at, item: item.id, subject: score.subject };
  const values = {
    raw: isPictureText(score.raw) ? PICTURE : String(score.raw ?? ""),
    title: item.title,
    points: item.points ?? "",
    step: stepOf(rubric, item),
  };
  const found: Problem[] = [];
  if (typed.fault !== null)
    found.push(faultProblem(typed.fault, item, { values, where, counted: counts(rubric, score) }));
  if (typed.asText && typed.value !== null)
    found.push(warning("score.text-number", { ...values, value: typed.value.toString() }, where));
  return [...found, ...reasonProblems(score, { wanted: wantsReason(item, typed), values, where })];
}

interface ReasonFinding {
  readonly wanted: boolean;
  readonly values: Problem["values"];
  readonly where: Pick<Problem, "item" | "subject">;
}

/** A picture or an error in place of a reason is told of for any score: whoever put it there meant to say something, and it goes no further. */
function reasonProblems(
  { sheet, cell, reasonCell, reason, noReason }: Score,
  { wanted, values, where }: ReasonFinding,
): readonly Problem[] {
  const { item, subject } = where;
  const at = { item, subject, at: { sheet, cell: reasonCell ?? cell } };
  if (noReason !== undefined) return [warning("reason.not-text", { ...values, shown: noReason }, at)];
  return wanted && isBlankText(reason) ? [warning("reason.missing", values, at)] : [];
}

/** Whether a score is in the column whose scores count: the only one, or the one the rubric names（申报表：专家组评分）. */
export function counts(rubric: Rubric, score: Pick<Score, "reviewer">): boolean {
  return rubric.reviewers.length === 0 || score.reviewer === rubric.countedReviewer;
}

interface Finding {
  readonly values: Problem["values"];
  readonly where: Pick<Problem, "at" | "item" | "subject">;
  readonly counted: boolean;
}

function faultProblem(fault: Fault, item: Item, { values, where, counted }: Finding): Problem {
  if (fault === "blank") return (counted ? error : warning)("score.missing", values, where);
  if (fault === "not-number") return error(isYesNo(item) ? "score.not-yes-no" : "score.not-number", values, where);
  if (fault === "over-points" && isDateNumber(values["raw"])) return error("score.date", values, where);
  return error(`score.${fault}`, values, where);
}

/** Whole numbers that Excel shows as a day of 2000 to 2099: what is left of “8-1” typed into a cell. */
const DATE_NUMBERS = { first: 36_526, last: 73_050 } as const;

/** Whether a number typed as a score is one of those. */
export function isDateNumber(raw: string | number | undefined): boolean {
  const number = Number(raw);
  return Number.isInteger(number) && number >= DATE_NUMBERS.first && number <= DATE_NUMBERS.last;
}

/**
 * The reason rule: below full marks, a bonus, a deduction, or a 是, where the rubric asks for a reason. A blank or wrong score
 * wants none. Example for 10 points: 9.5 wants a reason, 10 does not; a deduction of 0 does not, one of 0.5 does.
 */
export function wantsReason(item: Item, typed: Typed): boolean {
  if (!item.requiresReason || typed.value === null) return false;
  return standsOut(item, typed.value);
}
