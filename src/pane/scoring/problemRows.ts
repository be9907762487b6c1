/** The problem list of 评分: sheet order, with runs of unscored cells drawn together. Pure. */
import { LAYOUTS } from "../../core/layouts";
import type { CellPlace, Problem } from "../../core/problem";
import type { Layout } from "../../core/rubric";
import type { Score } from "../../core/score";

/** One line of the list: a problem, or `count` unscored cells from `problem` on. */
export interface ProblemRow {
  readonly kind: "problem" | "unscored";
  readonly problem: Problem;
  readonly count: number;
}

/** Names of the sheets that hold scores, in the order of the scores. */
export function scoredSheets(scores: readonly Score[]): readonly string[] {
  return [...new Set(scores.map(({ sheet }) => sheet))];
}

/** The problems sheet by sheet, top to bottom and left to right; what has no cell stands first, other sheets last. */
export function inSheetOrder(problems: readonly Problem[], sheets: readonly string[]): readonly Problem[] {
  return problems
    .map((problem) => ({ problem, order: problem.at === undefined ? [-1] : orderOf(problem.at, sheets) }))
    .sort((one, other) => compareOrders(one.order, other.order))
    .map(({ problem }) => problem);
}

/** The lines for problems in sheet order. A run of unscored cells ends with the sheet and, but in a matrix, with the subject; score columns side by side（自评与专家组评分）have a run each. */
export function problemRows(ordered: readonly Problem[], layout: Layout): readonly ProblemRow[] {
  const rows: ProblemRow[] = [];
  for (const problem of ordered) {
    const run = problem.code === "score.missing" ? runOf(rows, problem, layout) : undefined;
    if (run !== undefined) rows[rows.indexOf(run)] = { ...run, count: run.count + 1 };
    else rows.push({ kind: problem.code === "score.missing" ? "unscored" : "problem", problem, count: 1 });
  }
  return rows;
}

/** The run that an unscored cell continues: among those since the last other line. */
function runOf(rows: readonly ProblemRow[], next: Problem, layout: Layout): ProblemRow | undefined {
  const open = rows.slice(rows.map(({ kind }) => kind).lastIndexOf("problem") + 1);
  return open.find((row) => continues(row, next, layout));
}

function continues(last: ProblemRow, next: Problem, layout: Layout): boolean {
  const sameSheet = last.problem.at?.sheet === next.at?.sheet;
  const sameSeverity = last.problem.severity === next.severity;
  return sameSeverity && sameSheet && (LAYOUTS[layout].across || last.problem.subject === next.subject);
}

/** The problem to go to from a cell: the first one behind it, else the first of all; null when none has a cell. */
export function nextProblem(
  ordered: readonly Problem[],
  sheets: readonly string[],
  from: CellPlace | null,
): (Problem & { readonly at: CellPlace }) | null {
  const placed = ordered.filter(hasPlace);
  const here = from === null ? [-1] : orderOf(from, sheets);
  return placed.find(({ at }) => compareOrders(orderOf(at, sheets), here) > 0) ?? placed[0] ?? null;
}

function hasPlace(problem: Problem): problem is Problem & { readonly at: CellPlace } {
  return problem.at !== undefined;
}

/** Numbers that order cells as they are read: sheet, row, column. */
function orderOf({ sheet, cell }: CellPlace, sheets: readonly string[]): readonly number[] {
  const known = sheets.indexOf(sheet);
  const letters = /^[A-Z]*/.exec(cell)?.[0] ?? "";
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [known < 0 ? sheets.length : known, Number(cell.slice(letters.length)), column];
}

function compareOrders(one: readonly number[], other: readonly number[]): number {
  const differing = one.findIndex((part, index) => part !== other[index]);
  return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0);
}
