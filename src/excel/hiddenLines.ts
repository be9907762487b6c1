/** Which rows and columns within some cells are hidden, in the same batch: our own sheets hide some, so one answer for all would say nothing. */
import type { ColumnRun, Grid } from "../sheet/grid";

/** Answers that come with the next sync; of the null object they never come. */
export interface AskedLines {
  readonly rows: OfficeExtension.ClientResult<readonly Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<readonly Excel.ColumnProperties[]>;
}

/** Queues the questions. Rows that a filter hides count as hidden. */
export function askForLines(cells: Excel.Range): AskedLines {
  return {
    rows: cells.getRowProperties({ rowHidden: true }),
    columns: cells.getColumnProperties({ columnHidden: true }),
  };
}

/** The answers, counted as the sheet counts; `cells` has its row and column index. */
export function readLines(
  cells: Excel.Range,
  { rows, columns }: AskedLines,
): Pick<Grid, "hiddenRows" | "hiddenColumns"> {
  return {
    hiddenRows: rows.value.flatMap(({ rowHidden }, down) => (rowHidden === true ? [cells.rowIndex + down] : [])),
    hiddenColumns: runsOf(
      columns.value.flatMap(({ columnHidden }, across) => (columnHidden === true ? [cells.columnIndex + across] : [])),
    ),
  };
}

/** Example: 3, 4, 7 are 3 to 4 and 7 to 7. */
function runsOf(columns: readonly number[]): readonly ColumnRun[] {
  return columns.reduce<readonly ColumnRun[]>((runs, column) => {
    const last = runs[runs.length - 1];
    if (last === undefined || last.last !== column - 1) return [...runs, { first: column, last: column }];
    return [...runs.slice(0, -1), { first: last.first, last: column }];
  }, []);
}
