/** Formulas of a sheet as its part stores them: one that was filled down a column（向下填充）stands once, and the cells below refer to it. */
import type { PlannedCell } from "../sheet/plan";
import { rangeA1 } from "../sheet/address";
import { movable } from "./formulaReferences";
import { xmlTexts } from "./package/xml";

/** Characters; a shorter formula takes no more room than a reference to another. */
const shortest = 40;

/** A cell with a formula, and those right below it whose formulas are the same, moved down with them. */
interface Run {
  readonly first: FormulaCell;
  readonly below: FormulaCell[];
  /** The first formula so many rows below. */
  readonly moved: (rows: number) => string;
}

type FormulaCell = PlannedCell & { readonly formula: string };

/**
 * `<f>` of every cell with a formula. Only formulas that are equal to the letter when the one above is moved down share its text, so each
 * cell calculates what the plan says; the numbers of shared formulas depend on the places of their cells alone.
 */
export function formulaElements(cells: readonly PlannedCell[]): ReadonlyMap<PlannedCell, string> {
  const runs = columnsOf(cells).flatMap(runsOf);
  const texts = xmlTexts(runs.map(({ first }) => first.formula));
  const elements = new Map<PlannedCell, string>();
  let shared = 0;
  for (const [index, { first, below }] of runs.entries()) {
    const text = texts[index] ?? "";
    const last = below.at(-1);
    if (last === undefined) {
      elements.set(first, `<f>${text}</f>`);
      continue;
    }
    const area = { top: first.row, left: first.column, bottom: last.row, right: last.column };
    elements.set(first, `<f t="shared" ref="${rangeA1(area)}" si="${shared}">${text}</f>`);
    for (const cell of below) elements.set(cell, `<f t="shared" si="${shared}"/>`);
    shared += 1;
  }
  return elements;
}

/** Cells with formulas, column by column from the left, each from the top. */
function columnsOf(cells: readonly PlannedCell[]): readonly (readonly FormulaCell[])[] {
  const columns = new Map<number, FormulaCell[]>();
  for (const cell of cells) {
    if (!hasFormula(cell)) continue;
    const column = columns.get(cell.column);
    if (column === undefined) columns.set(cell.column, [cell]);
    else column.push(cell);
  }
  const sorted = [...columns].sort(([one], [other]) => one - other);
  return sorted.map(([, column]) => column.sort((one, other) => one.row - other.row));
}

function hasFormula(cell: PlannedCell): cell is FormulaCell {
  return cell.formula !== undefined;
}

function runsOf(column: readonly FormulaCell[]): readonly Run[] {
  const runs: Run[] = [];
  for (const cell of column) {
    const run = runs.at(-1);
    if (run !== undefined && continues(run, cell)) run.below.push(cell);
    else runs.push({ first: cell, below: [], moved: movedDown(cell.formula) });
  }
  return runs;
}

/** Whether the cell is the next below, with the formula moved down to it. A reference beyond the last row is read differently from program to program. */
function continues({ first, below, moved }: Run, { row, formula }: FormulaCell): boolean {
  const rows = below.length + 1;
  if (row !== first.row + rows || formula.length < shortest) return false;
  // Most that differ differ in length too, and need not be read; only where rows get a digit more may equal ones.
  const above = below.at(-1) ?? first;
  if (above.formula.length !== formula.length && String(row).length === String(row + 1).length) return false;
  return moved(rows) === formula && !formula.includes("#REF!");
}

/** Reads the formula only when it is moved: most have no equal below. */
function movedDown(formula: string): (rows: number) => string {
  let move: ReturnType<typeof movable> | undefined;
  return (rows) => (move ??= movable(formula))(rows, 0);
}
