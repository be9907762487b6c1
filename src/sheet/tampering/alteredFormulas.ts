/** Formulas that calculate something else than ours, whatever they show at the moment: the next recalculation would change a figure on a sealed paper. */
import { error, type Problem } from "../../core/problem";
import { a1 } from "../address";
import { isOverwritten } from "../figurePlaces";
import type { Role } from "../layouts/frame";
import type { FoundSheet, ReadSheet } from "../readScores";
import type { SheetRow } from "../sheetRows";
import { formulaWords, type Places } from "./formulaWords";
import { plannedRows, type MatchedRow, type PlannedFormula, type PlannedRow } from "./plannedSheet";

/**
 * `sheet.formula-altered` at each formula that is not the planned one; those without any reference are told of as overwritten. Says nothing while
 * rows or columns are missing, repeated or mixed up, which breaks formulas by itself and is told of as such.
 */
export function alteredFormulas(
  found: FoundSheet,
  { rows }: ReadSheet,
  matched: readonly MatchedRow[],
): readonly Problem[] {
  const { cells, frame } = found;
  const columns = new Map(frame.columns.map(({ role }) => [role, found.column(role)]));
  const present = new Set(matched.map(({ planned }) => planned));
  const all = [...plannedRows(found).values()];
  const isWhole = [...columns.values()].every((column) => column >= 0) && all.every((row) => present.has(row));
  if (!isWhole || rows.problems.length > 0) return [];
  const isSame = comparison(found, all, columns);
  return matched.flatMap(({ row: { row }, planned }) =>
    (planned?.formulas ?? []).flatMap(([role, right]) => {
      const column = columns.get(role) ?? -1;
      const formula = cells.at(row, column)?.formula;
      if (formula === undefined || isSame({ row, column, formula }, right) || isOverwritten(formula)) return [];
      return [error("sheet.formula-altered", {}, { at: { sheet: cells.grid.name, cell: a1(row, column) } })];
    }),
  );
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The very formula in its very place needs no closer look. */
function comparison(
  found: FoundSheet,
  planned: readonly PlannedRow[],
  columns: ReadonlyMap<Role, number>,
): (one: Placed, right: PlannedFormula["1"]) => boolean {
  const own = found.frame.columns.map(({ role }, index) => [role, index] as const);
  const ours = formulaWords(placesIn(own, planned));
  const theirs = formulaWords(placesIn(columns, found.rows));
  return ({ row, column, formula }, right) =>
    (formula === right.formula && row === right.row && column === right.column) ||
    theirs(formula) === ours(right.formula);
}

function placesIn(columns: Iterable<readonly [Role, number]>, rows: readonly SheetRow[]): Places {
  const roles = new Map(Array.from(columns, ([role, column]) => [column, role] as const));
  return { role: (column) => roles.get(column), rows };
}
