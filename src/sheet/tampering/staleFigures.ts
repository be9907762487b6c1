/** Figures that are only old（尚未重新计算）: a program wrote scores and did not calculate, so that all shows what former scores gave, or nothing yet. */
import { isYesNo } from "../../core/kinds";
import { resultsOf } from "../../core/resultsOf";
import type { Item, Rubric } from "../../core/rubric";
import type { Score } from "../../core/score";
import { ANSWERS, readTyped, stepOf } from "../../core/typed";
import type { PlacedCell, ReadValue } from "../grid";
import type { FoundSheet, ReadSheet } from "../readScores";
import { expectedFigures } from "./expectedFigures";
import type { Expected } from "./expectedInRow";

/** A formula cell with a result, what it must show by the scores of now, and whether it does. */
export interface ComparedCell {
  readonly cell: PlacedCell;
  readonly figure: Expected;
  readonly differs: boolean;
}

/** Whether a cell shows what an uncalculated sheet would. */
type IsOld = (cell: PlacedCell) => boolean;

/**
 * The differing cells that are only old. None where a single one shows what only the scores of now give: then something was calculated since, and
 * what differs was changed. `matches` compares a value with an expected one.
 */
export function staleFigures(
  found: FoundSheet,
  read: ReadSheet,
  compared: readonly ComparedCell[],
  matches: (value: ReadValue, figure: Expected) => boolean,
): ReadonlySet<PlacedCell> {
  const status = found.column("status");
  const items = new Set(read.rows.own.map(({ row }) => row));
  // 状态 of an item depends on its reason too, and nothing tells what that was.
  const isStatus = ({ row, column }: PlacedCell): boolean => column === status && items.has(row);
  const telling = compared.filter(({ cell }) => !isStatus(cell));
  const explained = [neverCalculated, asFormerly(found, read, matches)].map((isOld) => {
    const isOldThroughout = telling.every(({ cell, differs }) => differs || isOld(cell));
    const old = compared.filter(({ cell, differs }) => differs && isOld(cell));
    if (!isOldThroughout || old.length === 0) return [];
    return compared.filter(({ cell, differs }) => differs && (isOld(cell) || isStatus(cell)));
  });
  // A blank template shows noughts too: what explains more is what happened.
  const [most = []] = explained.sort((one, other) => other.length - one.length);
  return new Set(most.map(({ cell }) => cell));
}

/** What libraries and grids put where nothing has been calculated yet. */
function neverCalculated({ value }: PlacedCell): boolean {
  return String(value) === "0";
}

/** Whether cells show what the scores gave that the hidden columns still hold: those of the last calculation. */
function asFormerly(
  found: FoundSheet,
  read: ReadSheet,
  matches: (value: ReadValue, figure: Expected) => boolean,
): IsOld {
  const sheet = { ...read.sheet, scores: formerScores(found, read) };
  const results = resultsOf(found.frame.scope.rubric, sheet);
  const former = new Map(
    expectedFigures(found, { ...read, sheet }, results).flatMap(({ row, figures }) =>
      figures.map((figure) => [`${row},${figure.column}`, figure] as const),
    ),
  );
  return ({ row, column, value }) => {
    const figure = former.get(`${row},${column}`);
    return figure !== undefined && matches(value, figure);
  };
}

/** The scores as the hidden columns hold them, in the order of the sheet's own. */
function formerScores({ cells, column, frame }: FoundSheet, { rows, sheet }: ReadSheet): readonly Score[] {
  const hidden = rows.own.flatMap(({ row, of }) =>
    frame.lanes.map(({ index }) =>
      rawOf(cells.at(row, column(`valid${index}`))?.value ?? null, of, frame.scope.rubric),
    ),
  );
  return sheet.scores.map((score, index) => {
    const raw = hidden[index] ?? null;
    const item = rows.own[Math.floor(index / frame.lanes.length)]?.of;
    const value = item === undefined ? null : (readTyped(frame.scope.rubric, item, raw).value?.toNumber() ?? null);
    return { ...score, raw, value: item !== undefined && isYesNo(item) && value !== null ? value === 1 : value };
  });
}

/** Something typed that gives what the hidden column holds: a valid value, or the code of a fault. */
function rawOf(held: ReadValue, item: Item, rubric: Pick<Rubric, "step">): Score["raw"] {
  if (typeof held === "number") return isYesNo(item) ? (held === 1 ? ANSWERS.yes : ANSWERS.no) : held;
  const step = stepOf(rubric, item);
  const faulty = new Map<ReadValue, Score["raw"]>([
    ["not-number", "?"],
    ["below-zero", -step],
    ["over-points", (item.points ?? 0) + step],
    ["off-step", step / 2],
  ]);
  return faulty.get(held) ?? null;
}
