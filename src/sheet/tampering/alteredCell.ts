/** One cell that should say what the rubric says. */
import { decimal } from "../../core/decimal";
import { error, warning, type Problem } from "../../core/problem";
import { a1 } from "../address";
import type { PlacedCell } from "../grid";
import { textAt } from "../gridCells";
import type { Role } from "../layouts/frame";
import type { FoundSheet } from "../readScores";
import { sameText } from "../sameText";

/** Long texts are cut in sentences. */
const MOST_SHOWN = 30;

/** A cell by its row and the role of its column, what it must say, and whom it concerns. */
export interface Wanted {
  readonly row: number;
  readonly role: Role;
  readonly right: string | number;
  readonly of?: Pick<Problem, "item" | "subject">;
}

/** `sheet.points-altered` for a cell of 分值 that says something else. */
export function alteredPoints(found: FoundSheet, wanted: Wanted): readonly Problem[] {
  return isAltered(found, wanted)
    ? [error("sheet.points-altered", shownAndRight(found, wanted), place(found, wanted))]
    : [];
}

/** `sheet.text-altered` for a text that says something else. */
export function alteredText(found: FoundSheet, wanted: Wanted): readonly Problem[] {
  return isAltered(found, wanted)
    ? [warning("sheet.text-altered", shownAndRight(found, wanted), place(found, wanted))]
    : [];
}

/** As {@link alteredText}, but blank cells pass: merged cells have their text in the first row only. */
export function alteredTextIfAny(found: FoundSheet, wanted: Wanted): readonly Problem[] {
  return isBlankAt(found, wanted) ? [] : alteredText(found, wanted);
}

/** Whether the cell shows nothing, and no formula may make it show something. */
export function isBlankAt(found: FoundSheet, wanted: Wanted): boolean {
  const { cells, column } = found;
  return shownAt(found, wanted) === "" && cells.at(wanted.row, column(wanted.role))?.formula === undefined;
}

/** `sheet.subject-altered`: an error where the cell names another of `others`, since scores may then be meant for that one. */
export function alteredSubject(found: FoundSheet, wanted: Wanted, others: readonly string[]): readonly Problem[] {
  const shown = shownAt(found, wanted);
  if (!isAltered(found, wanted)) return [];
  const isOther = others.some((name) => sameText(name, shown));
  const values = { ...shownAndRight(found, wanted), label: found.stamp.rubric.subjectLabel };
  return [(isOther ? error : warning)("sheet.subject-altered", values, place(found, wanted))];
}

/** Whether the cell says something else, or has a formula. A deleted column says nothing. */
export function isAltered(found: FoundSheet, { row, role, right }: Wanted): boolean {
  const column = found.column(role);
  const cell = column < 0 ? undefined : found.cells.at(row, column);
  if (column < 0 || (cell?.value === right && cell.formula === undefined)) return false;
  return !isSame(cell, right);
}

/** None of these cells has a formula in our sheets: one may say something else tomorrow. */
function isSame(cell: PlacedCell | undefined, right: string | number): boolean {
  if (cell?.formula !== undefined) return false;
  const value = cell?.value ?? "";
  const bothNumbers = typeof value === "number" && typeof right === "number";
  return bothNumbers ? decimal(value).minus(right).abs().lte(1e-9) : sameText(String(value), String(right));
}

function shownAt({ cells, column }: FoundSheet, { row, role }: Wanted): string {
  return textAt(cells, row, column(role)).trim();
}

function shownAndRight(found: FoundSheet, wanted: Wanted): Problem["values"] {
  const formula = found.cells.at(wanted.row, found.column(wanted.role))?.formula;
  const shown = formula === undefined ? shownAt(found, wanted) : `=${formula}`;
  return { shown: shortened(shown), right: shortened(String(wanted.right)) };
}

/** A text in one line, cut as sentences show it. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}

/** Where the cell stands, and whom it concerns. */
export function place(found: FoundSheet, { row, role, of }: Wanted): Pick<Problem, "at" | "item" | "subject"> {
  return { ...of, at: { sheet: found.cells.grid.name, cell: a1(row, Math.max(0, found.column(role))) } };
}
