/** Figures of 排名 that somebody typed over their formulas: what stands there is held against the scores, whichever version of the program wrote the sheet. */
import { decimal } from "../../core/decimal";
import { error, type Problem } from "../../core/problem";
import type { Result } from "../../core/result";
import type { SheetWords } from "../../text/wordsOfSheets";
import { a1 } from "../address";
import { isOverwritten } from "../figurePlaces";
import type { Grid, PlacedCell } from "../grid";
import { indexGrid, textAt } from "../gridCells";
import { FIGURE_MARKS, FIGURES } from "../layouts/figures";
import { sameText, withoutSpace } from "../sameText";
import { FIRST_ENTRY_ROW, HEADING_ROW } from "./listSheet";

/** What stands under each heading. */
function figuresBy(words: SheetWords): ReadonlyMap<string, (result: Result) => string | number> {
  return new Map(
    FIGURE_MARKS.map((mark) => {
      const { label, value } = FIGURES[mark];
      return [label(words, true), (result: Result) => value(result, words)] as const;
    }),
  );
}

/** A ranking's heading of the subjects, and its other words. */
export interface RankingWords {
  readonly label: string;
  readonly words: SheetWords;
}

/** `sheet.figure-differs` at each cell without a formula that says another thing than the scores give. Formulas recalculate by themselves. */
export function overwrittenRanking(
  grid: Grid,
  { label, words }: RankingWords,
  results: readonly Result[],
): readonly Problem[] {
  const figures = figuresBy(words);
  const cells = indexGrid(grid);
  const headings = grid.cells.filter(({ row }) => row === HEADING_ROW);
  const names = headings.find(({ value }) => sameText(String(value), label))?.column ?? -1;
  const columns = new Map(headings.map(({ column, value }) => [column, figures.get(withoutSpace(String(value)))]));
  return grid.cells.flatMap((cell) => {
    const figure = cell.row < FIRST_ENTRY_ROW ? undefined : columns.get(cell.column);
    if (figure === undefined) return [];
    const own = results.filter(({ subjectName }) => sameText(subjectName, textAt(cells, cell.row, names)));
    const [result] = own;
    if (result === undefined || own.length > 1 || !isOverwritten(cell.formula)) return [];
    const right = figure(result);
    if (says(cell, right, words)) return [];
    const at = { sheet: grid.name, cell: a1(cell.row, cell.column) };
    return [error("sheet.figure-differs", { shown: String(cell.value), right }, { at, subject: result.subject })];
  });
}

/** 未评 stands for what has not come. */
function says({ value }: PlacedCell, right: string | number, { status }: SheetWords): boolean {
  if (value === status.blank) return true;
  if (typeof value === "number" && typeof right === "number") return decimal(value).minus(right).abs().lte(1e-9);
  return sameText(String(value ?? ""), String(right));
}
