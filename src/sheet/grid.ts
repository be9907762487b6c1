/** Grid: the cells of one sheet as read back. Rows and columns count from 0. Sparse, so a stray cell at XFD1048576 costs nothing. */

/** What a cell holds when read: booleans and error texts (#N/A) appear only in sheets we did not write. */
export type ReadValue = string | number | boolean | null;

/** One cell as read: its value, its formula (without "=") where it has one, and whether it is an error such as #N/A. */
export interface ReadCell {
  readonly value: ReadValue;
  readonly formula?: string | undefined;
  readonly error?: boolean | undefined;
}

/** A cell with its place. */
export interface PlacedCell extends ReadCell {
  readonly row: number;
  readonly column: number;
}

/** A sheet as read. `cells` lists the non-empty cells row by row, left to right. */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly PlacedCell[];
  /** Whether the sheet is protected; undefined where the host was not asked. */
  readonly protected?: boolean | undefined;
  /** Hidden rows, filtered ones included; undefined where the host was not asked. */
  readonly hiddenRows?: readonly number[] | undefined;
  /** Stretches of hidden columns, both ends inclusive; undefined where the host was not asked. */
  readonly hiddenColumns?: readonly ColumnRun[] | undefined;
}

/** Neighbouring columns. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
}
