/** Review（复核）before signing: what is not wrong but wants a second look. Notes only: none of them hinders sealing. */
import { counts } from "./check";
import { closeTotals } from "./closeTotals";
import type { Disagreement } from "./disagreement";
import { goesTo } from "./kinds";
import { note, type Problem } from "./problem";
import type { Result } from "./result";
import type { Item } from "./rubric";
import type { Scope } from "./scope";
import type { Score } from "./score";

/** Two subjects may well agree; from three on it is worth a look. */
const LEAST_SUBJECTS = 3;

/** What is reviewed. */
export interface ReviewRequest {
  readonly scope: Scope;
  readonly scores: readonly Score[];
  readonly results: readonly Result[];
  /** Differing scores that were joined into these. */
  readonly disagreements: readonly Disagreement[];
  /** Points between a total and a grade's lowest total at which it is listed, that distance included. Example: 0.5. */
  readonly near: number;
}

/**
 * All notes（留意）: unfinished subjects where there are several, finished totals within `near` of a grade's bound, scores that were
 * joined from differing ones, and score items for which all of at least three subjects have the same score; those at full marks are one note together.
 */
export function review(request: ReviewRequest): readonly Problem[] {
  return [...unfinished(request), ...closeTotals(request), ...joinedScores(request), ...sameScores(request)];
}

/** Scores that several gave and that differ, where they stand in the sheet. */
function joinedScores({ scores, disagreements }: ReviewRequest): readonly Problem[] {
  return disagreements.map(({ item, subject, values, resolved }) => {
    const place = scores.find((score) => score.item === item && score.subject === subject);
    const at = place === undefined ? {} : { at: { sheet: place.sheet, cell: place.cell } };
    return note(
      "review.joined",
      { values: values.map((value) => value ?? "—").join("、"), resolved },
      { item, subject, ...at },
    );
  });
}

function unfinished({ scope, results }: ReviewRequest): readonly Problem[] {
  if (results.length < 2) return [];
  return results
    .filter(({ complete }) => !complete)
    .map(({ subject, missing }) =>
      note("review.unfinished", { scored: scope.items.length - missing, missing }, { subject }),
    );
}

/** Score items for which every subject has the same valid score. Bonus and deductions are mostly 0 and say nothing. */
function sameScores({ scope, scores, results }: ReviewRequest): readonly Problem[] {
  if (results.length < LEAST_SUBJECTS) return [];
  const counted = scores.filter((score) => counts(scope.rubric, score));
  const same = scope.items.flatMap((item) => {
    const value = goesTo(item, "base") ? commonValue(counted, item, results.length) : null;
    return value === null ? [] : [{ item, value }];
  });
  const full = same.filter(({ item, value }) => value === item.points).map(({ item }) => item);
  return [
    ...belowFull(
      same.filter(({ item, value }) => value !== item.points),
      { counted, subjects: results.length },
    ),
    ...(full.length === 0 ? [] : [note("review.same-full", { items: full.length, numbers: numbersOf(full) })]),
  ];
}

interface Same {
  readonly item: Item;
  readonly value: number;
}

interface Given {
  readonly counted: readonly Score[];
  readonly subjects: number;
}

/** One item has its place; several are one note together, or they would drown all others. */
function belowFull(same: readonly Same[], given: Given): readonly Problem[] {
  const [first] = same;
  if (first === undefined) return [];
  if (same.length === 1) return [sameNote(first, given)];
  const values = [...new Set(same.map(({ value }) => value))].sort((one, other) => one - other);
  const numbers = values.map((value) => {
    const items = same.filter((one) => one.value === value).map(({ item }) => item);
    return `${numbersOf(items)}：${value}`;
  });
  return [note("review.same-several", { items: same.length, count: given.subjects, numbers: numbers.join("；") })];
}

function commonValue(counted: readonly Score[], item: Item, subjects: number): number | null {
  const values = counted.filter((score) => score.item === item.id).map(({ value }) => value);
  const [first] = values;
  const all = values.length === subjects && values.every((value) => value === first);
  return all && typeof first === "number" ? first : null;
}

function sameNote({ item, value }: Same, { counted, subjects }: Given): Problem {
  const place = counted.find((score) => score.item === item.id);
  const at = place === undefined ? {} : { at: { sheet: place.sheet, cell: place.cell } };
  return note(
    "review.same-scores",
    { no: item.no, title: item.title, count: subjects, value },
    { item: item.id, ...at },
  );
}

function numbersOf(items: readonly Item[]): string {
  return items.map(({ no }) => no).join("、");
}
