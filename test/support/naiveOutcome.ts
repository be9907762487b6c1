/** Grade, rank and joined scores once more, plainly: the second half of the naive model. Joins are fractions of whole numbers, rounded once each. */
import type { Item, Rubric } from "../../src/core/rubric";
import { modelOf, rounded, type Thousandths } from "./naiveModel";

/** What a subject comes to after its total. */
export interface ModelOutcome {
  readonly total: number;
  readonly complete: boolean;
  readonly vetoed: boolean;
  readonly disqualified: boolean;
  readonly grade: string | null;
  readonly rank: number | null;
}

/** The outcomes of several subjects, ranked among each other; a single one has no rank. */
export function outcomesOf(rubric: Rubric, subjects: readonly Thousandths[]): readonly ModelOutcome[] {
  const alone = subjects.map((scores) => outcomeOf(rubric, scores));
  const ranked = alone.filter(({ complete, disqualified }) => complete && !disqualified);
  return alone.map((one) => {
    const above = ranked.filter(({ total }) => total > one.total).length;
    return { ...one, rank: subjects.length > 1 && ranked.includes(one) ? above + 1 : null };
  });
}

function outcomeOf(rubric: Rubric, scores: Thousandths): ModelOutcome {
  const { total } = modelOf(rubric, scores);
  const complete = rubric.items.every(({ id }) => scores.has(id));
  const said = (kind: Item["kind"]): readonly Item[] =>
    rubric.items.filter((item) => item.kind === kind && scores.get(item.id) === 1000);
  const vetoes = said("veto");
  const grade = complete ? gradeOf(rubric, total, vetoes) : null;
  return {
    total,
    complete,
    vetoed: vetoes.length > 0,
    disqualified: said("disqualification").length > 0,
    grade,
    rank: null,
  };
}

/** Down the bands until the total fits, then further down to the lowest that a veto names. */
function gradeOf({ bands }: Rubric, total: number, vetoes: readonly Item[]): string | null {
  let place = 0;
  while (place < bands.length - 1 && total < (bands[place]?.from ?? 0)) place += 1;
  for (const { vetoGrade } of vetoes)
    place = Math.max(
      place,
      bands.findIndex(({ name }) => name === vetoGrade),
    );
  return bands[place]?.name ?? null;
}

/** What one department's reviewers gave, in thousandths; a department that fills its workbook together has one. */
export interface ModelGiven {
  readonly department: string;
  readonly values: readonly number[];
}

/** The score that counts, in thousandths; null where the lead department has given none. */
export function joinedOf(rubric: Rubric, item: Item, given: readonly ModelGiven[]): number | null {
  if (item.kind === "veto" || item.kind === "disqualification")
    return Math.max(...given.flatMap(({ values }) => values));
  const own = given.map(({ department, values }) => ({ department, value: ofReviewers(rubric, values) }));
  const values = own.map(({ value }) => value);
  if (rubric.departmentJoin === "min") return Math.min(...values);
  if (rubric.departmentJoin === "lead") {
    const lead = item.lead ?? [...item.departments, ...rubric.departments][0];
    return own.find(({ department }) => department === lead)?.value ?? null;
  }
  return values.length === 1 ? (values[0] ?? null) : mean(rubric, values);
}

function ofReviewers(rubric: Rubric, values: readonly number[]): number {
  if (values.length === 1) return values[0] ?? 0;
  const sorted = [...values].sort((one, other) => one - other);
  if (rubric.reviewerJoin === "trimmed" && sorted.length >= 5) return mean(rubric, sorted.slice(1, -1));
  if (rubric.reviewerJoin !== "median") return mean(rubric, sorted);
  const half = Math.floor(sorted.length / 2);
  return mean(rubric, sorted.length % 2 === 1 ? sorted.slice(half, half + 1) : sorted.slice(half - 1, half + 1));
}

function mean({ decimals }: Rubric, values: readonly number[]): number {
  const upper = values.reduce((sum, value) => sum + BigInt(value), 0n);
  return Math.round(rounded({ upper, lower: BigInt(values.length) * 1000n }, decimals) * 1000);
}
