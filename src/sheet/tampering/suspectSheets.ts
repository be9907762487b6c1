/** Sheets of a workbook that nobody should trust: copies of one scoring sheet, hidden sheets that are not ours. */
import { error, warning, type Problem } from "../../core/problem";
import { isSealLine } from "../../text/sealWords";
import { SHEETS } from "../../text/sheetWords";
import { SUMMARY_SHEETS } from "../../text/summaryWords";
import { a1 } from "../address";
import type { Grid } from "../grid";
import type { FoundSheet } from "../readScores";
import { SCORING_MARK, stampGrids, stampKey } from "../stamp";

/** A sheet that WPS makes for pictures in cells. */
const OF_WPS = /^WpsReserved_/;

/** `sheet.copied` for a sheet of which the workbook holds another: the same stamp, whatever the names. */
export function copies(found: FoundSheet, all: readonly FoundSheet[]): readonly Problem[] {
  const others = all.filter((other) => other !== found && stampKey(other.stamp) === stampKey(found.stamp));
  if (others.length === 0) return [];
  const names = others.map(({ cells }) => cells.grid.name).join("、");
  return [error("sheet.copied", { sheet: found.cells.grid.name, others: names })];
}

/** `file.look-alike` for every visible sheet that shows a line of a check code and is no scoring sheet: a copy of looks without what can be checked. */
export function lookAlikes(grids: readonly Grid[], all: readonly FoundSheet[]): readonly Problem[] {
  const scoring = new Set(all.map(({ cells }) => cells.grid));
  return grids
    .filter((grid) => !grid.hidden && !scoring.has(grid))
    .flatMap(({ name, cells }) => {
      const line = cells.find(({ value }) => typeof value === "string" && isSealLine(value));
      // A scoring sheet without its stamp is told of as one that was moved here.
      if (line === undefined || cells.some(({ value }) => value === SCORING_MARK)) return [];
      const at = { sheet: name, cell: a1(line.row, line.column) };
      return [warning("file.look-alike", { sheet: name }, { at })];
    });
}

/** `file.hidden-sheet` for every hidden sheet with content that is none of ours, and for a scoring sheet that somebody hid. */
export function hiddenSheets(grids: readonly Grid[], all: readonly FoundSheet[]): readonly Problem[] {
  const stamps = stampGrids(grids);
  const scoring = all.map(({ cells }) => cells.grid);
  const names = new Set<string>([
    ...Object.values(SHEETS),
    ...Object.values(SUMMARY_SHEETS),
    ...all.flatMap(({ stamp }) => stamp.rubric.forms.map(({ name }) => name)),
  ]);
  const isOurs = (grid: Grid): boolean => stamps.includes(grid) || (names.has(grid.name) && !scoring.includes(grid));
  return grids
    .filter((grid) => grid.hidden && grid.cells.length > 0 && !isOurs(grid) && !OF_WPS.test(grid.name))
    .map(({ name }) => warning("file.hidden-sheet", { sheet: name }));
}
