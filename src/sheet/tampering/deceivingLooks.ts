/** Looks that deceive whoever reads or prints the sheet: formats that show another number, contents that cannot be seen, rows left off the paper. */
import { isDateNumber } from "../../core/check";
import { error, warning, type Problem } from "../../core/problem";
import { a1 } from "../address";
import type { PlacedCell } from "../grid";
import type { Area } from "../plan";
import type { FoundSheet } from "../readScores";
import { headBlanks } from "../sealPlaces";
import { shortened } from "./alteredCell";
import { rowKey } from "./plannedSheet";

/** Marks of rows where seals and signatures go, which offices put there as pictures. */
const SIGNED = ["@sign", "@seal"];

/**
 * `sheet.number-disguised`, an error at each cell that shows another number; `sheet.content-unseen` and `sheet.print-cut`, one warning each with
 * a count, at the first cell. Pictures over the sign-off block are let pass: seals and signatures are put there. Hosts that do not tell of looks raise none.
 */
export function deceivingLooks(found: FoundSheet): readonly Problem[] {
  const { looks, name } = found.cells.grid;
  if (looks === undefined) return [];
  const shown = shownCells(found);
  const at = ({ row, column }: Pick<PlacedCell, "row" | "column">): Pick<Problem, "at"> => ({
    at: { sheet: name, cell: a1(row, column) },
  });
  const veils = new Map(looks.veiled.map((one) => [placeText(one), one.how]));
  const veiled = (how: "other" | "unseen"): readonly PlacedCell[] =>
    veils.size === 0 ? [] : shown.filter((cell) => veils.get(placeText(cell)) === how);
  const scores = columnsOf(found, "score");
  const isWritten = writtenIn(found);
  const deceiving = veiled("other")
    // What Excel made a date of is told of as such, and never counts; a date or a percentage in words somebody writes is what they mean.
    .filter(
      (cell) =>
        typeof cell.value !== "number" ||
        !(scores.has(cell.column) ? isDateNumber(cell.value) : cell.shown !== undefined && isWritten(cell)),
    )
    .map((cell) =>
      error("sheet.number-disguised", { value: shortened(String(cell.value ?? `=${cell.formula ?? ""}`)) }, at(cell)),
    );
  const signed = new Set(found.rows.flatMap(({ row, item }) => (SIGNED.includes(item) ? [row] : [])));
  const hides = (cell: PlacedCell): boolean =>
    (!signed.has(cell.row) && within(cell, looks.covered)) || within(cell, looks.painted);
  const unseen = [...new Set([...veiled("unseen"), ...shown.filter(hides)])];
  const unprinted =
    looks.printed === null ? [] : printable(found, shown).filter((cell) => !within(cell, looks.printed ?? []));
  const [first] = unseen;
  const [left] = unprinted;
  return [
    ...deceiving,
    ...(first === undefined ? [] : [warning("sheet.content-unseen", { count: unseen.length }, at(first))]),
    ...(left === undefined ? [] : [warning("sheet.print-cut", { count: unprinted.length }, at(left))]),
  ];
}

/** Filled cells of the sheet's own rows in the columns that are shown; rows from elsewhere and repeated ones are told of as such. */
function shownCells(found: FoundSheet): readonly PlacedCell[] {
  const columns = found.frame.columns.filter(({ hidden }) => hidden !== true).map(({ role }) => found.column(role));
  const shown = new Set(columns);
  const items = new Set(found.frame.scope.items.map(({ id }) => id));
  const own = found.rows.filter(({ item }) => item.startsWith("@") || items.has(item));
  // The last of a key is put in first, so that the first one stays.
  const rows = new Set(new Map(own.map((row) => [rowKey(row), row.row] as const).reverse()).values());
  return found.cells.grid.cells.filter(
    ({ row, column, value, formula }) =>
      shown.has(column) && rows.has(row) && ((value !== null && value !== "") || formula !== undefined),
  );
}

function columnsOf({ frame, column }: FoundSheet, kind: "score" | "reason"): ReadonlySet<number> {
  return new Set(frame.columns.filter(({ role }) => role.startsWith(kind)).map(({ role }) => column(role)));
}

/** Whether a cell is for words: a reason, or a blank of the head such as the date. */
function writtenIn(found: FoundSheet): (cell: PlacedCell) => boolean {
  const reasons = columnsOf(found, "reason");
  const marks = new Map(found.rows.map(({ row, item }) => [row, item]));
  const blanks = new Set(headBlanks(found).map(({ mark, role }) => `${mark} ${found.column(role)}`));
  return ({ row, column }) => {
    const mark = marks.get(row) ?? "";
    return mark.startsWith("@") ? blanks.has(`${mark} ${column}`) : reasons.has(column);
  };
}

/** Cells that must be on the paper; the reasons of a matrix may be left out, since they have pages of their own. */
function printable(found: FoundSheet, shown: readonly PlacedCell[]): readonly PlacedCell[] {
  if (!found.frame.geometry.across) return shown;
  const reasons = columnsOf(found, "reason");
  return shown.filter(({ column }) => !reasons.has(column));
}

function placeText({ row, column }: Pick<PlacedCell, "row" | "column">): string {
  return `${row} ${column}`;
}

function within({ row, column }: PlacedCell, areas: readonly Area[]): boolean {
  return areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
}
