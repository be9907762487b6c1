/** Whose name a row of a form stands under. Only the first row of a merged block shows the subject, so the rows below are held against it. */
import { textAt, type GridCells } from "./gridCells";
import type { Role } from "./layouts/frame";
import { sameText } from "./sameText";

/** A row with its hidden ids. */
interface IdRow {
  readonly row: number;
  readonly item: string;
  readonly subject: string;
}

/** What {@link namesAbove} needs to know of a found sheet. */
interface NamedRows {
  readonly cells: GridCells;
  readonly rows: readonly IdRow[];
  readonly column: (role: Role) => number;
  readonly subjectName: (id: string) => string;
}

/**
 * The name that stands visibly at or above each row whose hidden subject is another one, by row. Rows between two rows of figures are a block;
 * where all of a block are one subject's, sorted or not, nobody reads them as another's. Empty where the layout has no column of names.
 */
export function namesAbove(source: NamedRows): ReadonlyMap<number, string> {
  const column = source.column("subject");
  return new Map(column < 0 ? [] : blocksOf(source.rows).flatMap((block) => strangersIn(source, block, column)));
}

/** Item rows between rows of figures, of the head and of the foot, in sheet order. */
function blocksOf(rows: readonly IdRow[]): readonly (readonly IdRow[])[] {
  const blocks: IdRow[][] = [[]];
  for (const row of [...rows].sort((one, other) => one.row - other.row))
    if (row.item.startsWith("@")) blocks.push([]);
    else blocks.at(-1)?.push(row);
  return blocks.filter((block) => block.length > 0);
}

/** Names that the rubric gives are held against it elsewhere, those still to be typed only against each other. */
function strangersIn(
  { cells, subjectName }: NamedRows,
  block: readonly IdRow[],
  column: number,
): readonly (readonly [number, string])[] {
  let [above] = block;
  let shown = "";
  return block.flatMap((row): readonly (readonly [number, string])[] => {
    const text = textAt(cells, row.row, column).trim();
    const isTyped = text !== "" && row.subject.startsWith("#");
    if (isTyped && !sameText(text, subjectName(row.subject))) return [[row.row, text]];
    if (text !== "") [above, shown] = [row, text];
    if (above === undefined || above.subject === row.subject) return [];
    return [[row.row, shown === "" ? subjectName(above.subject) : shown]];
  });
}
