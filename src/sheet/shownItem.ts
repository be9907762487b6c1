/** Which item a row shows: what people read there, whatever its hidden id says. */
import type { Item } from "../core/rubric";
import { textAt, type GridCells } from "./gridCells";
import { titleText } from "./layouts/documentCells";
import type { Frame, Role } from "./layouts/frame";
import { sameText } from "./sameText";

/** Where rows are looked at. */
interface ShownRows {
  readonly frame: Frame;
  readonly cells: GridCells;
  readonly column: (role: Role) => number;
}

/**
 * The other item that the row shows, as after sorting only some of the columns; null where it shows its own or nobody's. Of items that are called
 * alike, and where the title is gone, the number tells.
 */
export function shownItem(
  { frame, cells, column }: ShownRows,
  row: { readonly row: number; readonly of: Item },
): Item | null {
  const [title, no] = [textAt(cells, row.row, column("title")), textAt(cells, row.row, column("no"))];
  const { items } = frame.scope.rubric;
  const called = title === "" ? items : items.filter((item) => sameText(title, titleText(item, frame)));
  const numbered = no === "" ? [] : called.filter((item) => sameText(no, item.no));
  if (numbered.includes(row.of)) return null;
  if (numbered[0] !== undefined) return numbered[0];
  return title === "" || called.includes(row.of) ? null : (called[0] ?? null);
}
