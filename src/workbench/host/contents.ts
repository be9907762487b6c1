// Contents: the non-empty cells of a sheet, sparse. Empty cells are not kept.
import type { Area } from "./area";
import { bounding, cellArea, COLUMNS, contains } from "./area";
import type { CellContent, PlacedContent } from "./model";

const EMPTY: CellContent = { formula: null, value: null };

/** Number under which a cell is kept. */
export function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The smallest area with all cells that are kept under these numbers; null for none. */
export function extentOf(keys: Iterable<number>): Area | null {
  let area: Area | null = null;
  for (const key of keys) {
    const cell = cellArea(Math.floor(key / COLUMNS), key % COLUMNS);
    area = area === null ? cell : bounding(area, cell);
  }
  return area;
}

/** Values and formulas by cell. */
export class Contents {
  private readonly cells = new Map<number, CellContent>();

  at(row: number, column: number): CellContent {
    return this.cells.get(keyOf(row, column)) ?? EMPTY;
  }

  put(row: number, column: number, content: CellContent): void {
    if (content.formula === null && content.value === null) this.cells.delete(keyOf(row, column));
    else this.cells.set(keyOf(row, column), { formula: content.formula, value: content.value });
  }

  clear(area: Area): void {
    for (const key of [...this.cells.keys()]) {
      if (contains(area, Math.floor(key / COLUMNS), key % COLUMNS)) this.cells.delete(key);
    }
  }

  /** Row by row, left to right. */
  list(): readonly PlacedContent[] {
    const keys = [...this.cells.keys()].sort((a, b) => a - b);
    return keys.flatMap((key) => {
      const content = this.cells.get(key);
      return content === undefined ? [] : [{ row: Math.floor(key / COLUMNS), column: key % COLUMNS, ...content }];
    });
  }

  used(): Area | null {
    return extentOf(this.cells.keys());
  }

  /** Replaces everything; used when cells move. */
  replace(cells: readonly PlacedContent[]): void {
    this.cells.clear();
    for (const cell of cells) this.put(cell.row, cell.column, cell);
  }

  /** Rewrites each formula; used when references move. */
  rewrite(change: (formula: string) => string): void {
    for (const [key, content] of this.cells) {
      if (content.formula === null) continue;
      const formula = change(content.formula);
      if (formula !== content.formula) this.cells.set(key, { ...content, formula });
    }
  }
}
