/** Print set-up of a scoring sheet. The reasons of a matrix are printed on pages of their own, beside the items they belong to. */
import { footerText } from "../../text/sealWords";
import { PAPER_MARGIN, paperFooter } from "../paper";
import type { Area, PrintPlan } from "../plan";
import { ROWS } from "./blocks";
import { SIGN_ROWS } from "./footCells";
import { columnOf, lastPrintedColumn, visibleColumns, type Frame } from "./frame";

/** All but the page breaks. `endRow` is the first row below the figures, where notes and sign-off block begin. */
export function printPlan(frame: Frame, hash: string, endRow: number): Omit<PrintPlan, "breaksBefore"> {
  const { rubric, items } = frame.scope;
  const right = lastPrintedColumn(frame);
  const bottom = ROWS.firstItem + items.length - 1;
  const furtherAreas = reasonColumns(frame).map(([first, last]): Area => ({
    top: ROWS.header,
    bottom,
    left: first,
    right: last,
  }));
  return {
    orientation: frame.orientation,
    area: { top: ROWS.title, bottom: endRow + rubric.footnotes.length + SIGN_ROWS - 1, left: 0, right },
    titleRows: [ROWS.header, ROWS.header],
    ...(furtherAreas.length === 0 ? {} : { furtherAreas, titleColumns: [0, columnOf(frame, "title")] as const }),
    margin: PAPER_MARGIN,
    footer: paperFooter(rubric.shortTitle, footerText(null, hash, frame.edition.words.seal)),
  };
}

/** Columns right of the printed ones, first and last of each page; a page is no wider than the scores', since all share one scale. */
function reasonColumns(frame: Frame): readonly (readonly [number, number])[] {
  const widthOf = (first: number, last: number): number =>
    frame.columns.slice(first, last + 1).reduce((sum, column) => sum + column.width, 0);
  const right = lastPrintedColumn(frame);
  const room = widthOf(columnOf(frame, "title") + 1, right);
  const pages: [number, number][] = [];
  for (let column = right + 1; column < visibleColumns(frame); column += 1) {
    const page = pages.at(-1);
    if (page !== undefined && widthOf(page[0], column) <= room) page[1] = column;
    else pages.push([column, column]);
  }
  return pages;
}
