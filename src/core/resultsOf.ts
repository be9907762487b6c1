/** From scores to results: base, bonus, deduction, total, grade and rank of every subject. */
import { counts } from "./check";
import { round, type Decimal } from "./decimal";
import { evaluate } from "./evaluate";
import { gradeOf, ranksOf } from "./grade";
import { canDo, goesTo } from "./kinds";
import type { GroupResult, Result } from "./result";
import type { Rubric } from "./rubric";
import type { Score, ScoreSheet } from "./score";
import { ancestorsOf, pathOf, scopeOf, subjectName, type Scope } from "./scope";
import { totalOf, type Expression } from "./total";
import { readTyped, type Typed } from "./typed";

/**
 * One result a subject, in the sheet's order. Ranks compare the subjects of this sheet, and only when it holds all items: a
 * department's own share is no total. A single subject has no rank. Only scores of the counted column enter（专家组评分）.
 * Example: complete totals 95, 90, 90 and 80 rank 1, 2, 2, 4; an unfinished 99 beside them has none.
 */
export function resultsOf(rubric: Rubric, sheet: ScoreSheet): readonly Result[] {
  const scope = scopeOf(rubric, sheet.assignment.department);
  const unranked = sheet.assignment.subjects.map((subject) =>
    resultOf(
      scope,
      subject,
      sheet.scores.filter((score) => score.subject === subject && counts(rubric, score)),
    ),
  );
  const ranks = ranksOf(unranked.map((result) => (scope.whole && isRankable(result) ? result.total : null)));
  const compared = unranked.length > 1;
  return unranked.map((result, index) => ({ ...result, rank: compared ? (ranks[index] ?? null) : null }));
}

/** Unfinished, invalid and disqualified subjects are not ranked. */
function isRankable(result: Result): boolean {
  return result.complete && result.valid && !result.disqualified;
}

/**
 * The result of one subject, not ranked yet. `scores` are its counted scores; items without one are missing. The grade is taken
 * from the rounded total, the number that is shown: 89.995 is 90.00 and an A from 90. Without grade bands it is null.
 */
export function resultOf(scope: Scope, subject: string, scores: readonly Pick<Score, "item" | "raw">[]): Result {
  const { rubric } = scope;
  const typed = typedScores(scope, scores);
  const valid = new Map<string, Decimal>();
  for (const [item, entry] of typed) if (entry.value !== null) valid.set(item, entry.value);
  const faults = [...typed.values()].map((entry) => entry.fault);
  const missing = faults.filter((fault) => fault === "blank").length;
  const invalid = faults.filter((fault) => fault !== null && fault !== "blank").length;
  const expressions = totalOf(scope);
  const figure = (of: (typeof expressions)["base"]): number =>
    round(evaluate(of, valid).value, rubric.decimals).toNumber();
  const total = invalid > 0 ? null : figure(expressions.total);
  const answered = (event: "vetoes" | "disqualifies"): boolean =>
    scope.items.some((item) => canDo(item, event) && valid.get(item.id)?.eq(1) === true);
  // Of an unfinished total, or of one department's share, no grade can be said.
  const done = scope.whole && missing === 0 && total !== null;
  return {
    subject,
    subjectName: subjectName(rubric, subject),
    complete: missing === 0,
    valid: invalid === 0,
    missing,
    invalid,
    base: figure(expressions.base),
    bonus: figure(expressions.bonus),
    deduction: figure(expressions.deduction),
    total,
    grade: done ? worseGrade(rubric, [vetoGrade(scope, valid), gradeOf(total, rubric.bands)]) : null,
    rank: null,
    vetoed: answered("vetoes"),
    disqualified: answered("disqualifies"),
    groups: groupResults(scope, valid, expressions.groups),
  };
}

function typedScores(scope: Scope, scores: readonly Pick<Score, "item" | "raw">[]): ReadonlyMap<string, Typed> {
  const raws = new Map(scores.map((score) => [score.item, score.raw]));
  return new Map(scope.items.map((item) => [item.id, readTyped(scope.rubric, item, raws.get(item.id) ?? null)]));
}

/** The lowest grade that a veto with 是 sets; null without one. */
function vetoGrade(scope: Scope, valid: ReadonlyMap<string, Decimal>): string | null {
  const set = scope.items
    .filter((item) => canDo(item, "vetoes") && valid.get(item.id)?.eq(1) === true)
    .map((item) => item.vetoGrade ?? "");
  const lowestFirst = [...scope.rubric.bands].reverse().map((band) => band.name);
  return lowestFirst.find((name) => set.includes(name)) ?? null;
}

/** A veto lowers a grade, it never raises one: of both, the one whose band stands lower. */
function worseGrade(rubric: Rubric, grades: readonly (string | null)[]): string | null {
  return [...rubric.bands].reverse().find((band) => grades.includes(band.name))?.name ?? null;
}

function groupResults(
  scope: Scope,
  valid: ReadonlyMap<string, Decimal>,
  expressions: ReadonlyMap<string, Expression>,
): readonly GroupResult[] {
  const { rubric } = scope;
  const members = membersOf(scope);
  return [...expressions].map(([id, expression]) => {
    const inside = members.get(id) ?? [];
    return {
      id,
      path: pathOf(rubric, id),
      points: rubric.groups.find((group) => group.id === id)?.points ?? null,
      subtotal: round(evaluate(expression, valid).value, rubric.decimals).toNumber(),
      scored: inside.filter((item) => valid.has(item)).length,
      items: inside.length,
    };
  });
}

/** Ids of the score items of each group, those of the groups in it included. */
function membersOf(scope: Scope): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const item of scope.items.filter((one) => goesTo(one, "base")))
    for (const { id } of ancestorsOf(scope.rubric, item.group)) {
      const known = members.get(id);
      if (known === undefined) members.set(id, [item.id]);
      else known.push(item.id);
    }
  return members;
}
