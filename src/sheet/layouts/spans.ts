/** Spans: texts over several merged cells. Each cell has the style, since a merged area's borders are printed cell by cell. */
import type { Area, CellValue, PlannedCell } from "../plan";
import type { StyleName } from "../styles";

/** A text in an area of one or more cells. */
export interface Span {
  readonly area: Area;
  readonly text: CellValue;
  readonly style: StyleName;
}

/** Text in the first cell of a span; the others carry its borders. */
export function spanCells({ area, text, style }: Span): readonly PlannedCell[] {
  const cells: PlannedCell[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const isFirst = row === area.top && column === area.left;
      cells.push({ row, column, value: isFirst && text !== "" ? text : null, style });
    }
  return cells;
}

/** The areas of spans that need merging: those of more than one cell. */
export function mergesOf(spans: readonly Span[]): readonly Area[] {
  return spans.map((span) => span.area).filter((area) => area.bottom > area.top || area.right > area.left);
}
