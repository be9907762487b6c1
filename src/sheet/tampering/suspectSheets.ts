/** Sheets of a workbook that nobody should trust: copies of one scoring sheet, sheets that look like it, hidden sheets that are not ours. */
import { error, warning, type Problem } from "../../core/problem";
import { isSealLine } from "../../text/sealWords";
import { a1 } from "../address";
import { EDITIONS, everyWord } from "../format/edition";
import type { Grid } from "../grid";
import type { FoundSheet } from "../readScores";
import { SCORING_MARK, stampGrids, stampKey } from "../stamp";
import { passesFor } from "./secondSheet";

/** A sheet that WPS makes for pictures in cells. */
const OF_WPS = /^WpsReserved_/;

/** `sheet.copied` for a sheet of which the workbook holds another: the same stamp, whatever the names. */
export function copies(found: FoundSheet, all: readonly FoundSheet[]): readonly Problem[] {
  const others = all.filter((other) => other !== found && stampKey(other.stamp) === stampKey(found.stamp));
  if (others.length === 0) return [];
  const names = others.map(({ cells }) => cells.grid.name).join("、");
  return [error("sheet.copied", { sheet: found.cells.grid.name, others: names })];
}

/**
 * Visible sheets that are no scoring sheet and could pass for one: `file.look-alike` for those that show a line of a check code, `file.second-sheet` for those
 * with the name of the scoring sheet, or with most of its items and figures beside them.
 */
export function lookAlikes(grids: readonly Grid[], all: readonly FoundSheet[]): readonly Problem[] {
  const scoring = new Set(all.map(({ cells }) => cells.grid));
  const isOurs = ownLists(all);
  return grids
    .filter((grid) => !grid.hidden && !scoring.has(grid))
    .flatMap((grid) => {
      const { name, cells } = grid;
      const line = cells.find(({ value }) => typeof value === "string" && isAnySealLine(value));
      // A scoring sheet without its stamp is told of as one that was moved here.
      if (cells.some(({ value }) => value === SCORING_MARK)) return [];
      const at = { sheet: name, cell: a1(line?.row ?? 0, line?.column ?? 0) };
      if (line !== undefined) return [warning("file.look-alike", { sheet: name }, { at })];
      const own = all.find((found) => passesFor(grid, found));
      const values = { sheet: name, own: own?.cells.grid.name ?? "" };
      return own === undefined || isOurs(name) ? [] : [warning("file.second-sheet", values, { at })];
    });
}

/** Names under which we list items and scores ourselves, beside a scoring sheet: annexes, and the lists of a 汇总, which are compared with it elsewhere. */
function ownLists(all: readonly FoundSheet[]): (name: string) => boolean {
  const joined = all.some(({ stamp }) => stamp.assignment.joined === true);
  const lists = joined ? EDITIONS.flatMap(({ words }) => Object.values(words.lists)) : [];
  const annexes = everyWord((words) => words.annexes.explanation);
  return (name) => [...annexes, ...lists].some((list) => name.startsWith(list));
}

function isAnySealLine(text: string): boolean {
  return EDITIONS.some(({ words }) => isSealLine(text, words.seal));
}

/** `file.hidden-sheet` for every hidden sheet with content that is none of ours, and for a scoring sheet that somebody hid. */
export function hiddenSheets(grids: readonly Grid[], all: readonly FoundSheet[]): readonly Problem[] {
  const stamps = stampGrids(grids);
  const scoring = all.map(({ cells }) => cells.grid);
  const names = new Set<string>([
    ...EDITIONS.flatMap(({ words }) => [...Object.values(words.sheets), ...Object.values(words.lists)]),
    ...all.flatMap(({ stamp }) => stamp.rubric.forms.map(({ name }) => name)),
  ]);
  const isOurs = (grid: Grid): boolean => stamps.includes(grid) || (names.has(grid.name) && !scoring.includes(grid));
  return grids
    .filter((grid) => grid.hidden && grid.cells.length > 0 && !isOurs(grid) && !OF_WPS.test(grid.name))
    .map(({ name }) => warning("file.hidden-sheet", { sheet: name }));
}
