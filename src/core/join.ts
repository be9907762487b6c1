/** Joins the scores that several departments, or several reviewers, gave one item. They are never added. */
import { decimal, meanOf, round, type Decimal } from "./decimal";
import { isYesNo } from "./kinds";
import type { DepartmentJoin, Item, ReviewerJoin, Rubric } from "./rubric";

/** A score of one department, its reviewers joined already. */
export interface DepartmentScore {
  readonly department: string | null;
  readonly value: Decimal;
}

/** How a joined score came about. */
export type JoinRule = DepartmentJoin | ReviewerJoin | "any" | "choose";

/** Of fewer reviewers the highest and the lowest stay. */
const FEWEST_TRIMMED = 5;

/**
 * Several reviewers' scores as one, rounded to the rubric's decimals. `trimmed` drops one highest and one lowest of five or more; `any`
 * is for yes/no items: one 是 among them is 是. Example: 8, 9, 9.5 by mean is 8.83; by median 9. Values must not be empty.
 */
export function joinReviewers(values: readonly Decimal[], join: ReviewerJoin | "any", decimals: number): Decimal {
  if (join === "any") return anyYes(values);
  const sorted = [...values].sort((left, right) => left.cmp(right));
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  const kept =
    join === "median" ? middle : join === "trimmed" && sorted.length >= FEWEST_TRIMMED ? sorted.slice(1, -1) : sorted;
  return round(meanOf(kept), decimals);
}

/** What joins the scores of so many reviewers of one department: of fewer than five none is dropped. */
export function reviewerRule(rubric: Rubric, item: Item, reviewers: number): ReviewerJoin | "any" {
  if (isYesNo(item)) return "any";
  return rubric.reviewerJoin === "trimmed" && reviewers < FEWEST_TRIMMED ? "mean" : rubric.reviewerJoin;
}

/** The rule for an item: 是 by any department, or by any of its reviewers, counts as 是. */
export function ruleFor(rubric: Rubric, item: Item): DepartmentJoin | "any" {
  return isYesNo(item) ? "any" : rubric.departmentJoin;
}

/**
 * Several departments' scores as one; null where the lead department's is not among them. Where the rubric names no lead department, the
 * first that scores the item leads.
 */
export function joinDepartments(rubric: Rubric, item: Item, scores: readonly DepartmentScore[]): Decimal | null {
  const values = scores.map((score) => score.value);
  const [first] = values;
  if (first === undefined) return null;
  switch (ruleFor(rubric, item)) {
    case "any":
      return anyYes(values);
    case "min":
      return values.reduce((least, value) => (value.lt(least) ? value : least), first);
    case "lead": {
      const lead = item.lead ?? item.departments[0] ?? rubric.departments[0];
      return scores.find(({ department }) => department === lead || department === null)?.value ?? null;
    }
    case "mean":
      return values.length === 1 ? first : round(meanOf(values), rubric.decimals);
  }
}

/** An event that one reviewer has seen is no matter of a majority. */
function anyYes(values: readonly Decimal[]): Decimal {
  return values.some((value) => value.eq(1)) ? decimal(1) : decimal(0);
}
