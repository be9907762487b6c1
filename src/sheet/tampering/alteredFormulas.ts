/** Formulas that calculate something else than ours, whatever they show at the moment: the next recalculation would change a figure on a sealed paper. */
import { error, warning, type Problem } from "../../core/problem";
import { a1 } from "../address";
import { isOverwritten } from "../figurePlaces";
import type { Role } from "../layouts/frame";
import { isMarkOfColumn, type FoundSheet, type ReadSheet } from "../readScores";
import type { SheetRow } from "../sheetRows";
import { shortened } from "./alteredCell";
import { earlierFormulas } from "./earlierFormulas";
import { formulaWords, otherTexts, type Places } from "./formulaWords";
import { plannedRows, type MatchedRow, type PlannedFormula, type PlannedRow } from "./plannedSheet";

/**
 * `sheet.formula-altered` at each formula that is neither the planned one nor that of an earlier release, whatever the stamp says wrote it; a warning
 * where it only says other words. Those without any reference are told of as overwritten. Says nothing where nobody can tell
 * what is right, which is an error by itself: rows or columns that figures hang on are missing, repeated or mixed up, or the sheet is no 汇总 and says so.
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
  const isWhole =
    [...columns.values()].every((column) => column >= 0) &&
    all.every((row) => row.formulas.length === 0 || present.has(row));
  if (!isWhole || found.unproved.length > 0 || rows.problems.some(({ severity }) => severity === "error")) return [];
  const judge = judgement(found, all, columns);
  return matched.flatMap(({ row: { row }, planned }) =>
    (planned?.formulas ?? []).flatMap((right): readonly Problem[] => {
      const column = columns.get(right[0]) ?? -1;
      const formula = cells.at(row, column)?.formula;
      if (planned === undefined || formula === undefined || isOverwritten(formula)) return [];
      const where = { at: { sheet: cells.grid.name, cell: a1(row, column) } };
      return judge({ row, column, formula }, right, planned).map((problem) => ({ ...problem, ...where }));
    }),
  );
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The very formula in its very place needs no closer look. */
function judgement(
  found: FoundSheet,
  all: readonly PlannedRow[],
  columns: ReadonlyMap<Role, number>,
): (one: Placed, right: PlannedFormula, planned: PlannedRow) => readonly Problem[] {
  const own = found.frame.columns.map(({ role }, index) => [role, index] as const);
  const ours = formulaWords(placesIn(own, all));
  const theirs = formulaWords({ ...placesIn(columns, found.rows), strange: strangeColumns(found, columns) });
  return ({ row, column, formula }, [role, right], planned) => {
    if (formula === right.formula && row === right.row && column === right.column) return [];
    const words = theirs(formula);
    if ([right.formula, ...earlierFormulas(role, right.formula)].some((known) => ours(known) === words)) return [];
    const others = isWorded(role, planned) ? otherTexts(ours(right.formula), words) : null;
    const [first] = others ?? [];
    if (first === undefined || others?.every(isOtherWord) !== true) return [error("sheet.formula-altered")];
    return [warning("sheet.text-altered", { shown: shortened(first.shown), right: shortened(first.right) })];
  };
}

/** Cells that say how far the scoring is; all others calculate with their texts. */
function isWorded(role: Role, { item }: PlannedRow): boolean {
  return role === "status" || item === "@state" || (item === "@total" && role.startsWith("score"));
}

/** Words for people are Chinese or a tick; the rest are codes. Numbers in them are rules（应为0～10）and may not be others. */
function isOtherWord({ right, shown }: { readonly right: string; readonly shown: string }): boolean {
  const numbers = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).join();
  return /[\u4e00-\u9fff✓]/.test(right) && shown !== "" && numbers(right) === numbers(shown);
}

function placesIn(columns: Iterable<readonly [Role, number]>, rows: readonly SheetRow[]): Places {
  const roles = new Map(Array.from(columns, ([role, column]) => [column, role] as const));
  return { role: (column) => roles.get(column), rows };
}

/** Columns that somebody put between ours and filled. */
function strangeColumns({ cells }: FoundSheet, columns: ReadonlyMap<Role, number>): ReadonlySet<number> {
  const ours = new Set(columns.values());
  return new Set(
    cells.grid.cells.flatMap(({ column, value }) => (ours.has(column) || isMarkOfColumn(value) ? [] : [column])),
  );
}
