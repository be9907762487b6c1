/** What somebody wrote where the original sheet is empty, such as a second “总分” beside the real one. */
import { warning, type Problem } from "../../core/problem";
import { a1 } from "../address";
import type { PlacedCell } from "../grid";
import { roleMark, type Role } from "../layouts/frame";
import type { FoundSheet } from "../readScores";
import { withoutSpace } from "../sameText";
import { STYLES } from "../styles";
import { shortened } from "./alteredCell";
import type { MatchedRow } from "./plannedSheet";

/** Cells at the left of the items that are merged over several rows; whoever unmerges them may repeat the text in each row. */
const REPEATABLE = /^(?:subject|weight|group\d+)$/;

/**
 * `sheet.text-added`, one for all, at the first cell. Looks at the columns that are shown, and at columns inserted between them. Inputs may
 * hold anything; rows without a mark only the document's notes.
 */
export function addedTexts(found: FoundSheet, matched: readonly MatchedRow[]): readonly Problem[] {
  const { grid } = found.cells;
  const shown = found.frame.columns.filter(({ hidden }) => hidden !== true);
  const roles = new Map<number, Role>(shown.map(({ role }) => [found.column(role), role]));
  const last = Math.max(...roles.keys());
  const rows = new Map(matched.map((one) => [one.row.row, one]));
  const notes = new Set(found.frame.scope.rubric.footnotes.map(withoutSpace));
  const marks = grid.cells.find(({ value }) => value === roleMark("item"))?.row;
  const added = grid.cells.filter((cell) => {
    if (cell.column > last || cell.row === marks || isEmpty(cell)) return false;
    const row = rows.get(cell.row);
    return row === undefined ? !notes.has(withoutSpace(String(cell.value))) : !isPlanned(row, roles.get(cell.column));
  });
  const [first] = added;
  if (first === undefined) return [];
  const at = { sheet: grid.name, cell: a1(first.row, first.column) };
  return [warning("sheet.text-added", { count: added.length, shown: shortened(String(first.value)) }, { at })];
}

function isEmpty({ value, formula }: PlacedCell): boolean {
  return formula === undefined && (value === null || value === "" || String(value).trim() === "");
}

/** Whether the original has something there, or leaves room for it. Rows from elsewhere are told of as such. */
function isPlanned({ row, planned }: MatchedRow, role: Role | undefined): boolean {
  if (planned === undefined) return true;
  const cell = role === undefined ? undefined : planned.cells.get(role);
  if (cell === undefined || role === undefined) return false;
  const isFilled = cell.formula !== undefined || cell.value !== null;
  return isFilled || UNLOCKED.has(cell.style ?? "") || (!row.item.startsWith("@") && REPEATABLE.test(role));
}

const UNLOCKED = new Set(Object.entries(STYLES).flatMap(([name, style]) => ("unlocked" in style ? [name] : [])));
