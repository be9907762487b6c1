/** Figures of 排名 that somebody typed over their formulas: what stands there is held against the scores, whichever version of the program wrote the sheet. */
import { decimal } from "../../core/decimal";
import { ownEntry } from "../../core/ownEntry";
import { error, type Problem } from "../../core/problem";
import type { Result } from "../../core/result";
import { stateText, STATUS, WORDS } from "../../text/sheetWords";
import { a1 } from "../address";
import { isOverwritten } from "../figurePlaces";
import type { Grid, PlacedCell } from "../grid";
import { indexGrid, textAt } from "../gridCells";
import { sameText, withoutSpace } from "../sameText";
import { FIRST_ENTRY_ROW, HEADING_ROW } from "./listSheet";

const FIGURES: Readonly<Record<string, (result: Result) => string | number>> = {
  [WORDS.rank]: ({ rank, disqualified }) => rank ?? (disqualified ? WORDS.disqualified : ""),
  [WORDS.base]: ({ base }) => base,
  [WORDS.bonus]: ({ bonus }) => bonus,
  [WORDS.deduction]: ({ deduction }) => deduction,
  [WORDS.total]: (result) => result.total ?? stateText(result),
  [WORDS.grade]: ({ grade }) => grade ?? "",
  [WORDS.state]: stateText,
};

/** `sheet.figure-differs` at each cell without a formula that says another thing than the scores give. Formulas recalculate by themselves. */
export function overwrittenRanking(grid: Grid, label: string, results: readonly Result[]): readonly Problem[] {
  const cells = indexGrid(grid);
  const headings = grid.cells.filter(({ row }) => row === HEADING_ROW);
  const names = headings.find(({ value }) => sameText(String(value), label))?.column ?? -1;
  const columns = new Map(
    headings.map(({ column, value }) => [column, ownEntry(FIGURES, withoutSpace(String(value)))]),
  );
  return grid.cells.flatMap((cell) => {
    const figure = cell.row < FIRST_ENTRY_ROW ? undefined : columns.get(cell.column);
    if (figure === undefined) return [];
    const own = results.filter(({ subjectName }) => sameText(subjectName, textAt(cells, cell.row, names)));
    const [result] = own;
    if (result === undefined || own.length > 1 || !isOverwritten(cell.formula)) return [];
    const right = figure(result);
    if (says(cell, right)) return [];
    const at = { sheet: grid.name, cell: a1(cell.row, cell.column) };
    return [error("sheet.figure-differs", { shown: String(cell.value), right }, { at, subject: result.subject })];
  });
}

/** 未评 stands for what has not come. */
function says({ value }: PlacedCell, right: string | number): boolean {
  if (value === STATUS.blank) return true;
  if (typeof value === "number" && typeof right === "number") return decimal(value).minus(right).abs().lte(1e-9);
  return sameText(String(value ?? ""), String(right));
}
