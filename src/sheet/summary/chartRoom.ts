/** Room for a chart between the rows of a list: rows of ordinary height, so that the sheet scrolls evenly, kept on one page. */
import { PARTS_WORDS } from "../../text/summaryWords";
import type { Area, ChartPlan, PlannedCell, RowPlan, SheetPlan } from "../plan";
import { pageHeight, type Sheet } from "../layouts/pages";

/** A chart below the first entries of a list. */
export interface ListChart {
  /** How many entries stand above it. */
  readonly after: number;
  /** In points. */
  readonly height: number;
  /** The chart over the cells it is given. */
  readonly plan: (area: Area) => ChartPlan;
}

const ROW_HEIGHT = 20;
const GAP_HEIGHT = 10;

/** Rows that a chart takes, the gaps above and below it included. */
export function roomRows({ height }: ListChart): number {
  return Math.ceil(height / ROW_HEIGHT) + 2;
}

/** What a chart adds to a sheet. `top` is the first row of its room, `right` the last column. */
export function chartRoom(
  chart: ListChart,
  top: number,
  right: number,
): Required<Pick<SheetPlan, "cells" | "merges" | "charts">> & {
  readonly rows: readonly (readonly [number, RowPlan])[];
} {
  const bottom = top + roomRows(chart) - 1;
  const area: Area = { top: top + 1, left: 0, bottom: bottom - 1, right };
  const plan = chart.plan(area);
  const placeholder: PlannedCell = {
    row: area.top,
    column: 0,
    value: PARTS_WORDS.placeholder(plan.title),
    style: "placeholder",
  };
  return {
    cells: [placeholder],
    merges: [area],
    charts: [plan],
    rows: Array.from({ length: bottom - top + 1 }, (_, index) => {
      const row = top + index;
      return [row, { height: row === top || row === bottom ? GAP_HEIGHT : ROW_HEIGHT }];
    }),
  };
}

/** A page ends before the chart unless all down to its end fits on the first one: what programs make of longer lists is not foreseen. */
export function breaksBeforeChart(
  sheet: Sheet,
  rows: SheetPlan["rows"],
  charts: readonly ChartPlan[],
): readonly number[] {
  const heightTo = (bottom: number): number =>
    Array.from({ length: bottom + 1 }, (_, row) => rows.get(row)?.height ?? ROW_HEIGHT).reduce(
      (sum, one) => sum + one,
      0,
    );
  return charts
    .map(({ area }) => area)
    .filter(({ bottom }) => heightTo(bottom) > pageHeight(sheet))
    .map(({ top }) => top);
}
