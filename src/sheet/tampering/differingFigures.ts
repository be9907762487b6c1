/** Figures（小计、总分、等级、名次、状态）whose shown value is not what the scores give: a stale or forged number on a paper to be signed. */
import { decimal, round } from "../../core/decimal";
import { error, type Problem } from "../../core/problem";
import type { Result } from "../../core/result";
import { a1 } from "../address";
import type { PlacedCell, ReadValue } from "../grid";
import type { FoundSheet, ReadSheet } from "../readScores";
import { expectedFigures } from "./expectedFigures";
import type { Expected } from "./expectedInRow";

/** Numbers that differ by less are the same; what lies beyond is binary residue. */
const TOLERANCE = 1e-9;

/** More than these differ together only where nothing was recalculated; they are told as one. */
const MOST_NAMED = 20;

/**
 * One problem a row, at its most visible figure, or a single one where very many differ. A formula without a cached value, as other
 * programs leave it, says nothing. `results` stand in the order of the assignment's subjects.
 */
export function differingFigures(found: FoundSheet, read: ReadSheet, results: readonly Result[]): readonly Problem[] {
  const rows = expectedFigures(found, read, results).map(({ row, figures }) =>
    figures.flatMap((figure): readonly Differing[] => {
      const cell = found.cells.at(row, figure.column);
      return cell !== undefined && differs(cell, figure) ? [{ cell, figure }] : [];
    }),
  );
  const differing = rows.flatMap((own) => {
    const visible = own.filter(({ figure }) => !figure.hidden);
    return visible.length > 0 ? visible : own.slice(0, 1);
  });
  if (differing.length <= MOST_NAMED)
    return differing.map((one) => error("sheet.figure-differs", valuesOf(one), where(found, one)));
  const last = differing.at(-1);
  if (last === undefined) return [];
  return [error("sheet.figures-differ", { ...valuesOf(last), count: differing.length }, where(found, last))];
}

interface Differing {
  readonly cell: PlacedCell;
  readonly figure: Expected;
}

function valuesOf({ cell, figure }: Differing): Problem["values"] {
  return { shown: String(cell.value), right: figure.right };
}

function where({ cells }: FoundSheet, { cell, figure }: Differing): Pick<Problem, "at" | "subject"> {
  const at = { sheet: cells.grid.name, cell: a1(cell.row, cell.column) };
  return figure.subject === null ? { at } : { at, subject: figure.subject };
}

/** A cell without a formula is told of as overwritten. */
function differs(cell: PlacedCell, { right, decimals }: Expected): boolean {
  if (cell.formula === undefined || cell.value === null || cell.value === right) return false;
  return typeof right !== "number" || !isNear(cell.value, right, decimals);
}

function isNear(shown: ReadValue, right: number, decimals: number): boolean {
  if (typeof shown !== "number") return false;
  return round(decimal(shown), decimals).minus(decimal(right)).abs().lte(TOLERANCE);
}
