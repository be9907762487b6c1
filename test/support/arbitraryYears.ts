/** Generated years（年度考核）: rubrics that departments share out, with one or several reviewers each, and the files they return. */
import fc from "fast-check";
import { isYesNo } from "../../src/core/kinds";
import type { ReturnedFile } from "../../src/core/returned";
import type { Item, Rubric } from "../../src/core/rubric";
import { stepOf, type Raw } from "../../src/core/typed";
import { arbitraryDressedRubric } from "./arbitraryDress";
import type { Thousandths } from "./naiveModel";
import { joinedOf } from "./naiveOutcome";
import { aReturnedFile } from "./returnedFiles";

/** A rubric that departments share out, how many reviewers each has, and what they draw scores from. */
export interface Year {
  readonly rubric: Rubric;
  readonly reviewers: readonly number[];
  readonly draws: readonly number[];
}

const DEPARTMENTS = ["甲局", "乙局", "丙局"];

/** Every item has its scorers; subjects keep their odd names. */
export const arbitraryYear: fc.Arbitrary<Year> = fc
  .record({
    // What a join rounds to must be a whole number of thousandths for the model.
    rubric: arbitraryDressedRubric().filter(({ decimals, items }) => decimals <= 3 && items.length <= 40),
    subjects: fc.integer({ min: 1, max: 5 }),
    owners: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 5 }),
    reviewers: fc.array(fc.constantFrom(0, 0, 2, 3, 4, 5, 6), { minLength: 3, maxLength: 3 }),
    draws: fc.array(fc.nat({ max: 999 }), { minLength: 7, maxLength: 40 }),
  })
  .map(({ rubric, subjects, owners, ...rest }) => ({ rubric: shared(rubric, subjects, owners), ...rest }));

function shared(rubric: Rubric, subjects: number, owners: readonly number[]): Rubric {
  const ownersOf = (index: number): readonly string[] =>
    DEPARTMENTS.filter((_, bit) => ((owners[index % owners.length] ?? 0) >> bit) % 2 === 1);
  return {
    ...rubric,
    ...{ departments: DEPARTMENTS, reviewers: [], countedReviewer: null },
    subjects: Array.from({ length: subjects }, (_, index) => ({
      id: `s${index}`,
      name: `${index}`,
      source: "printed",
    })),
    items: rubric.items.map(({ lead: _lead, ...item }, index) => {
      const departments = ownersOf(index);
      const lead = departments.at(-1);
      return { ...item, departments, ...(index % 2 === 0 && lead !== undefined ? { lead } : {}) };
    }),
  };
}

/** The score in thousandths that a reviewer gives; subjects with the same remainder of three get the same ones, so that totals tie. */
function scoreIn({ rubric, draws }: Year, item: Item, place: number, giver: number): number {
  const index = rubric.items.indexOf(item);
  const draw = draws[(index * 5 + (place % 3) * 11 + giver * 3) % draws.length] ?? 0;
  if (isYesNo(item)) return draw % 40 === 0 ? 1000 : 0;
  const step = Math.round(stepOf(rubric, item) * 1000);
  const steps = Math.round(((item.points ?? 20) * 1000) / step);
  return (draw % 7 === 0 ? 0 : draw % (steps + 1)) * step;
}

/** Whoever is named, else all. */
function scorersOf({ departments }: Item): readonly string[] {
  return departments.length === 0 ? DEPARTMENTS : departments;
}

/** Number of the giver among all: reviewers of a department, or the department itself. */
function giversOf({ reviewers }: Year, department: number): readonly number[] {
  return Array.from({ length: Math.max(1, reviewers[department] ?? 0) }, (_, index) => department * 10 + index);
}

/** One file a department, or one a reviewer where it has several. */
export function filesOf(given: Year): readonly ReturnedFile[] {
  const { rubric, reviewers } = given;
  return DEPARTMENTS.flatMap((department, number) => {
    const items = rubric.items.filter((item) => scorersOf(item).includes(department));
    return giversOf(given, number).map((giver) => {
      const rawOf = (item: Item, place: number): Raw => {
        const score = scoreIn(given, item, place, giver);
        return isYesNo(item) ? (score > 0 ? "是" : "否") : score / 1000;
      };
      const scores = rubric.subjects.map(
        ({ id }, place) => [id, Object.fromEntries(items.map((item) => [item.id, rawOf(item, place)]))] as const,
      );
      const name = (reviewers[number] ?? 0) > 0 ? `评审员${giver}` : undefined;
      return aReturnedFile(rubric, `${department}${giver}.xlsx`, department, Object.fromEntries(scores), name);
    });
  });
}

/** What they come to for the subject at a place, by the naive model. */
export function joinedScores(given: Year, place: number): Thousandths {
  return new Map(
    given.rubric.items.flatMap((item) => {
      const own = scorersOf(item).map((department) => ({
        department,
        values: giversOf(given, DEPARTMENTS.indexOf(department)).map((giver) => scoreIn(given, item, place, giver)),
      }));
      const joined = joinedOf(given.rubric, item, own);
      return joined === null ? [] : [[item.id, joined] as const];
    }),
  );
}
