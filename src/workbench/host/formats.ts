// Formats: how cells look. Whole columns, rows and the sheet have a look of their own, so that a sheet-wide change costs nothing.
import type { Area } from "./area";
import { COLUMNS, contains, eachCell, ROWS } from "./area";
import { extentOf, keyOf } from "./contents";
import type { CellFormat } from "./model";
import { DEFAULT_FORMAT } from "./model";

/** A change of a look. The same input gives the same output within one call. */
export type FormatChange = (format: CellFormat) => CellFormat;

/** Looks by cell, row, column and sheet; the narrowest counts. */
export class Formats {
  private cells = new Map<number, CellFormat>();
  private rows = new Map<number, CellFormat>();
  private columns = new Map<number, CellFormat>();
  private sheet: CellFormat = DEFAULT_FORMAT;

  at(row: number, column: number): CellFormat {
    return this.cells.get(keyOf(row, column)) ?? this.rows.get(row) ?? this.columns.get(column) ?? this.sheet;
  }

  /** Changes all looks in the area; equal looks stay one object. */
  change(area: Area, change: FormatChange): void {
    const once = remembered(change);
    const allRows = area.top === 0 && area.bottom === ROWS - 1;
    const allColumns = area.left === 0 && area.right === COLUMNS - 1;
    if (allRows && allColumns) this.changeSheet(once);
    else if (allRows) this.changeColumns(area, once);
    else if (allColumns) this.changeRows(area, once);
    else eachCell(area, (row, column) => this.cells.set(keyOf(row, column), once(this.at(row, column))));
  }

  /** Smallest area with cells that have a look of their own. */
  used(): Area | null {
    return extentOf(this.cells.keys());
  }

  /** Moves the looks of cells; `place` returns null for those that are gone. */
  move(place: (row: number, column: number) => readonly [number, number] | null): void {
    const moved = new Map<number, CellFormat>();
    for (const [key, format] of this.cells) {
      const to = place(Math.floor(key / COLUMNS), key % COLUMNS);
      if (to !== null) moved.set(keyOf(to[0], to[1]), format);
    }
    this.cells = moved;
  }

  private changeSheet(change: FormatChange): void {
    this.sheet = change(this.sheet);
    this.columns = mapped(this.columns, change);
    this.rows = mapped(this.rows, change);
    this.cells = mapped(this.cells, change);
  }

  private changeColumns(area: Area, change: FormatChange): void {
    // Where a row has a look of its own, the crossing cells are kept apart, as Excel does.
    for (const row of this.rows.keys()) this.keepCells({ ...area, top: row, bottom: row });
    for (let column = area.left; column <= area.right; column++) {
      this.columns.set(column, change(this.columns.get(column) ?? this.sheet));
    }
    this.changeCells(area, change);
  }

  private changeRows(area: Area, change: FormatChange): void {
    for (const column of this.columns.keys()) this.keepCells({ ...area, left: column, right: column });
    for (let row = area.top; row <= area.bottom; row++) this.rows.set(row, change(this.rows.get(row) ?? this.sheet));
    this.changeCells(area, change);
  }

  private keepCells(area: Area): void {
    eachCell(area, (row, column) => this.cells.set(keyOf(row, column), this.at(row, column)));
  }

  private changeCells(area: Area, change: FormatChange): void {
    for (const [key, format] of this.cells) {
      if (contains(area, Math.floor(key / COLUMNS), key % COLUMNS)) this.cells.set(key, change(format));
    }
  }
}

function mapped(formats: ReadonlyMap<number, CellFormat>, change: FormatChange): Map<number, CellFormat> {
  return new Map([...formats].map(([key, format]) => [key, change(format)]));
}

/** The same change, that gives the same object for the same object. */
export function remembered(change: FormatChange): FormatChange {
  const known = new Map<CellFormat, CellFormat>();
  return (format) => {
    const seen = known.get(format);
    if (seen !== undefined) return seen;
    const changed = change(format);
    known.set(format, changed);
    return changed;
  };
}
