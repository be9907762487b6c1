/** Compares what stands in cells when they are changed with what was read before: somebody else may have typed meanwhile. */
import type { Grid, PlacedCell } from "../sheet/grid";
import type { Area } from "../sheet/plan";
import { rangesOf } from "./ranges";
import { readCell } from "./readGrids";

/** One area, as it was read and as Excel was asked for it again. */
export interface AskedAgain {
  readonly sheet: string;
  readonly area: Area;
  readonly before: readonly PlacedCell[];
  readonly range: Excel.Range;
}

/** Queues the question what stands in the areas of each sheet. */
export function askWhatStands(
  worksheets: Excel.WorksheetCollection,
  seen: readonly Grid[],
  areasIn: (sheet: string) => readonly Area[],
): readonly AskedAgain[] {
  return seen.flatMap(({ name, cells }) => {
    const areas = areasIn(name);
    if (areas.length === 0) return [];
    const rangeOf = rangesOf(worksheets.getItem(name));
    return areas.map((area) => ({
      sheet: name,
      area,
      before: cells.filter((cell) => isWithin(area, cell)),
      range: rangeOf(area).load("values,formulas"),
    }));
  });
}

/** The first sheet where something else stands now; null: nothing changed. */
export function changedSheet(asked: readonly AskedAgain[]): string | null {
  return asked.find((one) => !isSame(one.before, nowIn(one)))?.sheet ?? null;
}

function nowIn({ area, range }: AskedAgain): readonly PlacedCell[] {
  const values: readonly (readonly unknown[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  return values.flatMap((row, down) =>
    row.flatMap((value, across): readonly PlacedCell[] => {
      const cell = readCell(value, formulas[down]?.[across]);
      return cell === null ? [] : [{ row: area.top + down, column: area.left + across, ...cell }];
    }),
  );
}

/** A formula is the same where its text is: its figure may only just have been calculated. */
function isSame(before: readonly PlacedCell[], now: readonly PlacedCell[]): boolean {
  const words = (cells: readonly PlacedCell[]): string =>
    JSON.stringify(
      cells.map(({ row, column, value, formula }) => [row, column, formula === undefined ? value : `=${formula}`]),
    );
  return words(before) === words(now);
}

function isWithin({ top, left, bottom, right }: Area, { row, column }: PlacedCell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
