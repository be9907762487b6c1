/** Writes links, values and formulas of one sheet: one assignment for all cells, or one for every stretch of rows where they are many. */
import type { PlannedCell, SheetPlan } from "../sheet/plan";
import { guardedText } from "./cellText";
import type { Load, Steps } from "./load";
import { areaAround, type RangeOf } from "./ranges";

/** So many bytes of text are assigned at once. */
const BLOCK = 500_000;

/** What one cell of a formulas array may hold; null leaves the cell alone. */
type Entry = string | number | null;

/** Cells are still in the format General here, so that the mark for text means the same in every cell. */
export function* writeCells(plan: SheetPlan, rangeOf: RangeOf, load: Load): Steps {
  // A new link may put its own text into an empty cell: the values come after it.
  for (const { row, column, link } of plan.cells) {
    if (link === undefined) continue;
    rangeOf({ top: row, left: column, bottom: row, right: column }).hyperlink = { documentReference: link };
    yield;
  }
  const filled = plan.cells.filter((cell) => cell.formula !== undefined || cell.value !== null);
  const area = areaAround(filled);
  if (area === null) return;
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, (): Entry => null),
  );
  for (const cell of filled) {
    const entries = rows[cell.row - area.top];
    if (entries !== undefined) entries[cell.column - area.left] = entryOf(cell);
  }
  for (const { first, entries, bytes } of blocksOf(rows)) {
    const top = area.top + first;
    rangeOf({ ...area, top, bottom: top + entries.length - 1 }).formulas = entries;
    load.addCells(entries.length * (area.right - area.left + 1), bytes);
    yield;
  }
}

/** Rows that are assigned together; `first` counts from 0. */
interface Block {
  readonly first: number;
  readonly entries: Entry[][];
  readonly bytes: number;
}

function blocksOf(rows: readonly Entry[][]): readonly Block[] {
  const blocks: Block[] = [];
  rows.forEach((row, index) => {
    const bytes = row.reduce<number>((sum, entry) => sum + bytesOf(entry), 0);
    const last = blocks[blocks.length - 1];
    if (last === undefined || last.bytes + bytes > BLOCK) blocks.push({ first: index, entries: [row], bytes });
    else {
      last.entries.push(row);
      blocks[blocks.length - 1] = { ...last, bytes: last.bytes + bytes };
    }
  });
  return blocks;
}

/** A Chinese character takes three bytes; quotes and the comma take three more. */
function bytesOf(entry: Entry): number {
  const text = String(entry ?? "null");
  let bytes = text.length + 3;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) bytes += 2;
  return bytes;
}

function entryOf({ value, formula }: PlannedCell): Entry {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === "string" ? guardedText(value) : value;
}
