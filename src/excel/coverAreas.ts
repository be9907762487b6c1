/** Covers cells of one kind with few large rectangles, so that each look is written once an area and not once a cell. */
import type { Area } from "../sheet/plan";

/** A cell and the kind it belongs to; kinds are compared as text. */
export interface KindAt {
  readonly row: number;
  readonly column: number;
  readonly kind: string;
}

/** An area whose cells are all of one kind. */
export interface KindArea {
  readonly area: Area;
  readonly kind: string;
}

/**
 * Rectangles that hold exactly the given cells, each once, top to bottom.
 * Neighbours in a row are joined first; equal stretches in rows that follow each other are then joined downwards.
 */
export function coverAreas(cells: readonly KindAt[]): readonly KindArea[] {
  const done: KindArea[] = [];
  let open = new Map<string, KindArea>();
  let lastRow = -2;
  for (const [row, stretches] of stretchesByRow(cells)) {
    const above = row === lastRow + 1 ? open : new Map<string, KindArea>();
    if (above !== open) done.push(...open.values());
    const next = new Map<string, KindArea>();
    for (const { left, right, kind } of stretches) {
      const key = `${left},${right},${kind}`;
      const top = above.get(key)?.area.top ?? row;
      above.delete(key);
      next.set(key, { area: { top, left, bottom: row, right }, kind });
    }
    done.push(...above.values());
    open = next;
    lastRow = row;
  }
  return [...done, ...open.values()].sort(
    (one, other) => one.area.top - other.area.top || one.area.left - other.area.left,
  );
}

interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly kind: string;
}

function stretchesByRow(cells: readonly KindAt[]): ReadonlyMap<number, readonly Stretch[]> {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const rows = new Map<number, Stretch[]>();
  for (const { row, column, kind } of sorted) {
    const stretches = rows.get(row) ?? [];
    const last = stretches[stretches.length - 1];
    if (last !== undefined && last.kind === kind && last.right === column - 1) {
      stretches[stretches.length - 1] = { ...last, right: column };
    } else {
      stretches.push({ left: column, right: column, kind });
    }
    rows.set(row, stretches);
  }
  return rows;
}
