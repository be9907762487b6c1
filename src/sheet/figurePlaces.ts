/** Where a scoring sheet shows its figures, and whether their formulas are still there. */
import { error, type Problem } from "../core/problem";
import { a1, placeText } from "./address";
import { figureOfMark, groupOfMark } from "./layouts/figures";
import type { Lane, Role } from "./layouts/frame";
import { countedRole } from "./layouts/frame";
import type { FoundSheet } from "./readScores";
import type { SheetRow } from "./sheetRows";

/** Figures that programs are told the places of. */
const PLACED = ["base", "bonus", "deduction", "total", "grade", "rank"] as const;

/** Addresses like `'评价表'!G20` of one subject's figures; null where the layout does not show one. */
export interface FigurePlaces extends Readonly<Record<(typeof PLACED)[number], string | null>> {
  /** By group id. */
  readonly groups: Readonly<Record<string, string>>;
}

/** The places of every subject's figures, in the order of the assignment's subjects, found by hidden marks: rows may have moved and the sheet been renamed. */
export function figurePlaces(found: FoundSheet): readonly FigurePlaces[] {
  return found.stamp.assignment.subjects.map((subject) => placesOfSubject(found, subject));
}

function placesOfSubject(found: FoundSheet, subject: string): FigurePlaces {
  const lane = found.frame.lanes.find((candidate) => candidate.counted && (candidate.subject ?? subject) === subject);
  const inRows = lane?.subject === null ? subject : "";
  const own = found.rows.filter((row) => row.item.startsWith("@") && row.subject === inRows);
  const place = (mark: string): string | null => {
    const row = own.find((candidate) => candidate.item === mark)?.row;
    const column = lane === undefined ? -1 : found.column(`score${lane.index}`);
    return row === undefined || column < 0 ? null : placeText(found.cells.grid.name, a1(row, column));
  };
  const groups = own.flatMap((row) => {
    const group = groupOfMark(row.item);
    return group === undefined ? [] : [[group, place(row.item) ?? ""] as const];
  });
  const figures = Object.fromEntries(PLACED.map((name) => [name, place(`@${name}`)])) as Omit<FigurePlaces, "groups">;
  return { ...figures, groups: Object.fromEntries(groups) };
}

/** Figures, words of 状态 and hidden workings whose formula somebody overwrote: what the sheet shows can no longer be trusted. */
export function overwrittenFormulas(found: FoundSheet): readonly Problem[] {
  return askedRows(found).flatMap((row) => {
    const columns = [...found.frame.lanes.flatMap((lane) => laneColumns(found, row, lane)), ...wordColumns(found, row)];
    return columns
      .filter((column) => isOverwritten(found.cells.at(row.row, column)?.formula))
      .map((column) =>
        error("sheet.formula-overwritten", {}, { at: { sheet: found.cells.grid.name, cell: a1(row.row, column) } }),
      );
  });
}

/** Rows of figures and of the items that the workbook asks for; rows pasted from elsewhere are told of as such. */
function askedRows({ frame, rows }: FoundSheet): readonly SheetRow[] {
  const items = new Set(frame.scope.items.map(({ id }) => id));
  const subjects = new Set(frame.bands.map(({ subject }) => subject ?? ""));
  return rows.filter(({ item, subject }) => item.startsWith("@") || (items.has(item) && subjects.has(subject)));
}

/** A reference to a cell, and the only formula of ours without one: the sum of no items. */
const REFERENCE = /\$?[A-Z]{1,3}\$?\d/;
const SUM_OF_NONE = /^ROUND\([0+\-()]+,\d+\)$/;

/** Whether a cell that needs a formula has none, or one that looks at no cell and so says always the same, like a typed number. */
export function isOverwritten(formula: string | undefined): boolean {
  if (formula === undefined) return true;
  // Our own formulas look at a cell before they come to a text: most need no closer look.
  const reference = formula.search(REFERENCE);
  if (reference >= 0 && !formula.slice(0, reference).includes('"')) return false;
  return !REFERENCE.test(formula.replace(/"[^"]*"/g, "")) && !SUM_OF_NONE.test(formula);
}

function laneColumns(found: FoundSheet, row: SheetRow, lane: Lane): readonly number[] {
  return isFigure(row) ? figureColumns(found, row, lane) : workingColumns(found, row, lane);
}

/** 状态 and 差值 of an item, and the state beside a total. */
function wordColumns(found: FoundSheet, row: SheetRow): readonly number[] {
  if (!row.item.startsWith("@")) return present(found, ["status", "difference"]);
  const { stateMark } = found.frame.geometry;
  return row.item === "@total" && stateMark === "@total" ? present(found, ["status"]) : [];
}

function isFigure(row: SheetRow): boolean {
  return figureOfMark(row.item) !== undefined || groupOfMark(row.item) !== undefined;
}

/** A column that does not count has sums but no outcome. Beside a total stand the hidden counts, and what is ranked. */
function figureColumns(found: FoundSheet, row: SheetRow, lane: Lane): readonly number[] {
  const { index, counted } = lane;
  if (row.item !== "@total") {
    const isOutcome = figureOfMark(row.item)?.isOutcome === true;
    return isOutcome && !counted ? [] : present(found, [`score${index}`]);
  }
  const ranked = counted && found.frame.scope.whole;
  return present(found, [
    `score${index}`,
    `text${index}`,
    `number${index}`,
    ...(ranked ? [`valid${index}` as const] : []),
  ]);
}

function workingColumns(found: FoundSheet, row: SheetRow, lane: Lane): readonly number[] {
  if (row.item.startsWith("@")) return [];
  const { index } = lane;
  const counted = countedRole(found.frame, lane);
  return present(found, [
    `text${index}`,
    `number${index}`,
    `valid${index}`,
    ...(counted === `counted${index}` ? [counted] : []),
  ]);
}

function present(found: FoundSheet, roles: readonly Role[]): readonly number[] {
  return roles.map((role) => found.column(role)).filter((column) => column >= 0);
}
