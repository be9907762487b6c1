/** Grade（等级）and rank（名次）: what comes after the total. */
import { decimal } from "./decimal";
import { canDo } from "./kinds";
import type { Problem } from "./problem";
import type { GradeBand, Rubric } from "./rubric";
import { rubricProblem, type RubricFault } from "./rubricFault";

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
    !canDo(item, "vetoes") || rubric.bands.some((band) => band.name === item.vetoGrade)
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
 * The band-gap guard: bands stand highest first, names differ (not only in case or width), no hole and no overlap between printed bounds, and the lowest starts
 * at the lowest possible total (or below). `lowest` is `totalMin`, or 0. Example: 90–100 and 80–89 leave 89 < x < 90 without a grade.
 */
export function bandFaults(bands: readonly PrintedBand[], decimals: number, lowest: number): readonly Problem[] {
  const unit = decimal(10).pow(-decimals);
  const faults: Problem[] = [];
  bands.forEach((band, index) => {
    const find = (fault: RubricFault, figures: Problem["values"]): number =>
      faults.push(bandFault(index, fault, figures));
    const above = bands[index - 1];
    if (bands.findIndex((other) => folded(other.name) === folded(band.name)) < index)
      find("band-repeated", { name: band.name });
    if (above === undefined) return;
    const pair = { name: band.name, above: above.name, aboveFrom: above.from };
    if (band.from >= above.from) find("band-not-lower", { ...pair, from: band.from });
    if (band.to === undefined) return;
    if (band.to >= above.from) find("band-overlap", { ...pair, to: band.to });
    else if (decimal(band.to).plus(unit).lt(above.from)) find("band-gap", { to: band.to, from: above.from });
  });
  const last = bands.at(-1);
  if (last !== undefined && last.from > lowest)
    faults.push(bandFault(bands.length - 1, "bands-end-high", { from: last.from, lowest }));
  return faults;
}

/** Spreadsheets take A and a for the same, and some A and Ａ. */
function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

function bandFault(index: number, fault: RubricFault, figures: Problem["values"]): Problem {
  return rubricProblem("rubric.bands-order", { path: `bands[${index}]`, fault }, figures);
}
