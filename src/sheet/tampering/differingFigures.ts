/** Figures（小计、总分、等级、名次、状态）whose shown value is not what the scores give: a stale or forged number on a paper to be signed. */
import { decimal, round } from "../../core/decimal";
import { error, warning, type Problem } from "../../core/problem";
import type { Result } from "../../core/result";
import { a1 } from "../address";
import type { ReadValue } from "../grid";
import type { FoundSheet, ReadSheet } from "../readScores";
import { expectedFigures } from "./expectedFigures";
import type { Expected } from "./expectedInRow";
import { staleFigures, type ComparedCell } from "./staleFigures";

/** Numbers that differ by less are the same; what lies beyond is binary residue. */
const TOLERANCE = 1e-9;

/** More than these are told as one. */
const MOST_NAMED = 20;

/**
 * One problem a row, at its most visible figure, or a single one where very many differ. What is only old, since nobody has calculated yet, is
 * one warning of its own, and no figure is blamed while the host still calculates. A formula without a cached value, as other
 * programs leave it, says nothing. `results` stand in the order of the assignment's subjects.
 */
export function differingFigures(found: FoundSheet, read: ReadSheet, results: readonly Result[]): readonly Problem[] {
  const rows = comparedRows(found, read, results);
  const compared = rows.flat();
  const all = compared.filter(({ differs }) => differs);
  if (all.length === 0) return [];
  const stale = found.cells.grid.uncalculated === true ? "all" : staleFigures(found, read, compared, isRight);
  const isStale = ({ cell }: ComparedCell): boolean => stale === "all" || stale.has(cell);
  const blamed = rows.map((own) => own.filter((one) => one.differs && !isStale(one)));
  return [...notRecalculated(found, all.filter(isStale)), ...blamedFigures(found, blamed)];
}

/** The formulas with a result, row by row. A cell without a formula is told of as overwritten. */
function comparedRows(
  found: FoundSheet,
  read: ReadSheet,
  results: readonly Result[],
): readonly (readonly ComparedCell[])[] {
  return expectedFigures(found, read, results).map(({ row, figures }) =>
    figures.flatMap((figure): readonly ComparedCell[] => {
      const cell = found.cells.at(row, figure.column);
      if (cell?.formula === undefined || cell.value === null) return [];
      return [{ cell, figure, differs: !isRight(cell.value, figure) }];
    }),
  );
}

/** One warning for all that is old, at the last figure that people see. */
function notRecalculated(found: FoundSheet, old: readonly ComparedCell[]): readonly Problem[] {
  const last = old.filter(({ figure }) => !figure.hidden).at(-1) ?? old.at(-1);
  if (last === undefined) return [];
  const values = { ...valuesOf(last), count: old.length };
  return [warning("sheet.not-recalculated", values, { at: where(found, last).at })];
}

function blamedFigures(found: FoundSheet, rows: readonly (readonly ComparedCell[])[]): readonly Problem[] {
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

function valuesOf({ cell, figure }: ComparedCell): Problem["values"] {
  return { shown: String(cell.value), right: figure.right };
}

function where({ cells }: FoundSheet, { cell, figure }: ComparedCell): Pick<Problem, "at" | "subject"> {
  const at = { sheet: cells.grid.name, cell: a1(cell.row, cell.column) };
  return figure.subject === null ? { at } : { at, subject: figure.subject };
}

/** Whether a cell shows what it must. */
function isRight(shown: ReadValue, { right, decimals }: Expected): boolean {
  return shown === right || (typeof right === "number" && isNear(shown, right, decimals));
}

function isNear(shown: ReadValue, right: number, decimals: number): boolean {
  if (typeof shown !== "number") return false;
  return round(decimal(shown), decimals).minus(decimal(right)).abs().lte(TOLERANCE);
}
