/** A table that is one stop of the tab key, with arrow keys, Home and End inside. */
import { useState, type KeyboardEvent } from "react";

export interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Attributes of a cell. */
  readonly cell: (row: number, column: number) => { readonly tabIndex: number; readonly "data-place": string };
}

export function useGridKeys(rows: number, columns: number): GridKeys {
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const row = Math.min(place.row, rows - 1);
  const column = Math.min(place.column, columns - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = stepOf(event.key, columns);
    if (step === null) return;
    event.preventDefault();
    const next = { row: within(row + step.down, rows), column: within(column + step.right, columns) };
    setPlace(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };
  return {
    onKeyDown,
    cell: (down, right) => ({
      tabIndex: down === row && right === column ? 0 : -1,
      "data-place": `${down} ${right}`,
    }),
  };
}

function stepOf(key: string, columns: number): { readonly down: number; readonly right: number } | null {
  switch (key) {
    case "ArrowUp":
      return { down: -1, right: 0 };
    case "ArrowDown":
      return { down: 1, right: 0 };
    case "ArrowLeft":
      return { down: 0, right: -1 };
    case "ArrowRight":
      return { down: 0, right: 1 };
    case "Home":
      return { down: 0, right: -columns };
    case "End":
      return { down: 0, right: columns };
    default:
      return null;
  }
}

function within(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}
