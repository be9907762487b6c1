/** Grid: the cells of one sheet as read back. Rows and columns count from 0. Sparse, so a stray cell at XFD1048576 costs nothing. */

import type { Area } from "./plan";

/** What a cell holds when read: booleans and error texts (#N/A) appear only in sheets we did not write. */
export type ReadValue = string | number | boolean | null;

/** One cell as read: its value, its formula (without "=") where it has one, and whether it is an error such as #N/A. */
export interface ReadCell {
  readonly value: ReadValue;
  readonly formula?: string | undefined;
  readonly error?: boolean | undefined;
  /** What a number means that its format makes a date, a time or a percentage: what stands there as words. Scores are read from the value. */
  readonly shown?: string | undefined;
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
  /** The host has not calculated the formulas since the last edit; undefined where it has, or was not asked. */
  readonly uncalculated?: boolean | undefined;
  /** Hidden rows, filtered ones included; undefined where the host was not asked. */
  readonly hiddenRows?: readonly number[] | undefined;
  /** Stretches of hidden columns, both ends inclusive; undefined where the host was not asked. */
  readonly hiddenColumns?: readonly ColumnRun[] | undefined;
  /** What may deceive a reader's eye; undefined where the host was not asked, and for sheets that nobody signs. */
  readonly looks?: GridLooks | undefined;
}

/** Where a sheet may show, on the screen or on paper, something else than its cells hold. */
export interface GridLooks {
  /** Filled cells whose own look keeps the eye from their values. */
  readonly veiled: readonly VeiledCell[];
  /** Cells under pictures, text boxes and shapes. */
  readonly covered: readonly Area[];
  /** Cells that a conditional format may show as another text, or as none. */
  readonly painted: readonly Area[];
  /** What is printed; null: all there is. */
  readonly printed: readonly Area[] | null;
  /** Headers and footers of all kinds of pages, with Excel's codes. */
  readonly margins: readonly string[];
}

/** A cell that does not show what it holds. */
export interface VeiledCell {
  readonly row: number;
  readonly column: number;
  /** Another number is shown（格式、列宽）, or nothing can be seen（字色同底色、被合并）. */
  readonly how: "other" | "unseen";
}

/** Neighbouring columns. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
}
