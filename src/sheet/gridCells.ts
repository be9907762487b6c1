/** Look-ups in a grid. */
import type { Grid, PlacedCell } from "./grid";

/** The cells of a grid by place. */
export interface GridCells {
  readonly grid: Grid;
  readonly at: (row: number, column: number) => PlacedCell | undefined;
}

/** Indexes a grid once, so that each look-up is immediate. */
export function indexGrid(grid: Grid): GridCells {
  const byPlace = new Map(grid.cells.map((cell) => [placeNumber(cell.row, cell.column), cell]));
  return { grid, at: (row, column) => (column < 0 ? undefined : byPlace.get(placeNumber(row, column))) };
}

/** A number for each cell of a sheet, which has 16,384 columns. */
function placeNumber(row: number, column: number): number {
  return row * 16_384 + column;
}

/** The text of a cell; "" where it is empty. */
export function textAt(cells: GridCells, row: number, column: number): string {
  return textOf(cells.at(row, column));
}

/** What a cell says as words: 44925 in the format of a date says 2022-12-30. */
export function textOf(cell: PlacedCell | undefined): string {
  return cell?.shown ?? String(cell?.value ?? "");
}
