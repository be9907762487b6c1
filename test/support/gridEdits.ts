/** What people do to a sheet, done to a grid: rows and columns inserted, rows sorted, copied or deleted, cells typed, sheets renamed. */
import type { Grid, PlacedCell, ReadValue } from "../../src/sheet/grid";

/** A way to change a grid. */
export type GridEdit = (grid: Grid) => Grid;

/** Inserts an empty row above `row`. */
export function insertRow(row: number): GridEdit {
  return mapCells((cell) => [cell.row < row ? cell : { ...cell, row: cell.row + 1 }]);
}

/** Inserts an empty column left of `column`. */
export function insertColumn(column: number): GridEdit {
  return mapCells((cell) => [cell.column < column ? cell : { ...cell, column: cell.column + 1 }]);
}

/** Deletes a row; those below move up. */
export function deleteRow(row: number): GridEdit {
  return mapCells((cell) => (cell.row === row ? [] : [cell.row < row ? cell : { ...cell, row: cell.row - 1 }]));
}

/** Empties a row, hidden cells and all; the others stay where they are. */
export function clearRow(row: number): GridEdit {
  return mapCells((cell) => (cell.row === row ? [] : [cell]));
}

/** Deletes a column; those right of it move left. */
export function deleteColumn(column: number): GridEdit {
  return mapCells((cell) =>
    cell.column === column ? [] : [cell.column < column ? cell : { ...cell, column: cell.column - 1 }],
  );
}

/** Inserts a copy of a row right below it, hidden cells and all. */
export function copyRow(row: number): GridEdit {
  return (grid) => {
    const wider = insertRow(row + 1)(grid);
    const copies = grid.cells.filter((cell) => cell.row === row).map((cell) => ({ ...cell, row: row + 1 }));
    return inOrder({ ...wider, cells: [...wider.cells, ...copies] });
  };
}

/** Sorts whole rows: `order` tells for each of `rows` which row comes to stand there. */
export function permuteRows(rows: readonly number[], order: readonly number[]): GridEdit {
  const target = new Map(order.map((from, index) => [from, rows[index] ?? from]));
  return mapCells((cell) => [{ ...cell, row: target.get(cell.row) ?? cell.row }]);
}

/** Sorts rows as spreadsheets do: what a formula refers to in its own row, it refers to in the row where it comes to stand. */
export function sortRows(rows: readonly number[], order: readonly number[]): GridEdit {
  const from = new Map(order.map((row, index) => [rows[index] ?? row, row]));
  const follow = mapCells((cell) => {
    const before = from.get(cell.row);
    if (cell.formula === undefined || before === undefined) return [cell];
    return [{ ...cell, formula: moved(cell.formula, before + 1, cell.row + 1) }];
  });
  return (grid) => follow(permuteRows(rows, order)(grid));
}

/** Texts in quotes stay as they are. */
function moved(formula: string, from: number, to: number): string {
  const own = new RegExp(`(?<![$\\w])([A-Z]{1,3})${from}(?![\\d(])`, "g");
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(own, (_, column: string) => `${column}${to}`)))
    .join("");
}

/** Types a value into a cell, over whatever stands there. */
export function typeInto(row: number, column: number, value: ReadValue): GridEdit {
  return (grid) => {
    const others = grid.cells.filter((cell) => cell.row !== row || cell.column !== column);
    return inOrder({ ...grid, cells: value === null ? others : [...others, { row, column, value }] });
  };
}

/** Gives the sheet another name. */
export function rename(name: string): GridEdit {
  return (grid) => ({ ...grid, name });
}

/** Applies edits one after the other. */
export function edited(grid: Grid, ...edits: readonly GridEdit[]): Grid {
  return edits.reduce((current, edit) => edit(current), grid);
}

/** Programs move print areas and merges along with the rows; here they are no longer told. */
function mapCells(change: (cell: PlacedCell) => readonly PlacedCell[]): GridEdit {
  return (grid) => inOrder({ ...grid, looks: undefined, cells: grid.cells.flatMap(change) });
}

function inOrder(grid: Grid): Grid {
  return { ...grid, cells: [...grid.cells].sort((one, other) => one.row - other.row || one.column - other.column) };
}
