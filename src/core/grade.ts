/** Grade（等级）and rank（名次）: what comes after the total. */
import { decimal } from "./decimal";
import { error, type Problem } from "./problem";
import type { GradeBand, Rubric } from "./rubric";

/** A band as a rubric file may print it, with its highest total. */
export interface PrintedBand extends GradeBand {
  readonly to?: number | undefined;
}

/**
 * The grade of a rounded total; null without bands. The lowest band also takes what lies below it, so no total is without a grade.
 * Example with A from 90 and B from 80: 90 is A, 89.99 is B.
 */
export function gradeOf(total: number, bands: readonly GradeBand[]): string | null {
  return (bands.find((band) => total >= band.from) ?? bands.at(-1))?.name ?? null;
}

/**
 * The rubric with a band for every veto: its own grade where the bands have it, else the lowest; none without bands. An office that
 * sets bands of its own keeps a veto that works.
 */
export function withVetoGrades(rubric: Rubric): Rubric {
  const lowest = rubric.bands.at(-1)?.name;
  const items = rubric.items.map((item) =>
    item.kind !== "veto" || rubric.bands.some((band) => band.name === item.vetoGrade)
      ? item
      : { ...item, vetoGrade: lowest },
  );
  return { ...rubric, items };
}

/** Places by total, highest first; ties share a place and the next is skipped. Null totals get none. Example: [9, 8, 8, 7] → [1, 2, 2, 4]. */
export function ranksOf(totals: readonly (number | null)[]): readonly (number | null)[] {
  return totals.map((total) =>
    total === null ? null : 1 + totals.filter((other) => other !== null && other > total).length,
  );
}

/**
 * The band-gap guard: bands stand highest first, names differ, no hole and no overlap between printed bounds, and the lowest starts
 * at the lowest possible total (or below). `lowest` is `totalMin`, or 0. Example: 90–100 and 80–89 leave 89 < x < 90 without a grade.
 */
export function bandFaults(bands: readonly PrintedBand[], decimals: number, lowest: number): readonly Problem[] {
  const unit = decimal(10).pow(-decimals);
  const faults: Problem[] = [];
  bands.forEach((band, index) => {
    const path = `bands[${index}]`;
    const above = bands[index - 1];
    if (bands.findIndex((other) => other.name === band.name) < index)
      faults.push(fault(path, `等级“${band.name}”出现两次`));
    if (above === undefined) return;
    if (band.from >= above.from)
      faults.push(fault(path, `“${band.name}”的最低分${band.from}应低于“${above.name}”的${above.from}`));
    if (band.to === undefined) return;
    if (band.to >= above.from)
      faults.push(fault(path, `“${band.name}”到${band.to}分，与“${above.name}”（${above.from}分起）重叠`));
    else if (decimal(band.to).plus(unit).lt(above.from))
      faults.push(fault(path, `总分在${band.to}与${above.from}之间没有等级`));
  });
  const last = bands.at(-1);
  if (last !== undefined && last.from > lowest)
    faults.push(fault(`bands[${bands.length - 1}]`, `总分低于${last.from}时没有等级，最低一级应从${lowest}分起`));
  return faults;
}

function fault(path: string, what: string): Problem {
  return error("rubric.bands-order", { path, what });
}
