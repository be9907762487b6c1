/** Row heights of items and figures, computed from their texts. */
import type { RowPlan } from "../plan";
import { lineCount, LINE_HEIGHT, MAX_ROW_HEIGHT, rowHeight } from "../textSize";
import type { Block } from "./blocks";
import { documentCells } from "./documentCells";
import { figureHeight } from "./footCells";
import type { Frame } from "./frame";
import type { Span } from "./spans";

/** Points: the least height of an item row, which a hand-written score fits into on paper. */
const ITEM_HEIGHT = 30;
const SPAN_PADDING = 8;

/** Heights of a band's rows in points, by row. Programs do not fit merged cells to their text, so it is done here: where a merged group's name needs more room than its rows have, each gets some more. */
export function bandRows(block: Block, spans: readonly Span[]): readonly (readonly [number, RowPlan])[] {
  const heights = itemHeights(block);
  for (const span of spans) stretch(block.frame, heights, span);
  const figures = block.figures.map(
    ({ mark, label }, index) => [block.bottom + 1 + index, { height: figureHeight(block, mark, label) }] as const,
  );
  return [...Array.from(heights, ([row, height]) => [row, { height }] as const), ...figures];
}

function itemHeights(block: Block): Map<number, number> {
  const { columns } = block.frame;
  const texts = new Map<number, { readonly text: string; readonly width: number }[]>();
  for (const { row, column, value } of documentCells(block)) {
    const plan = columns[column];
    if (plan === undefined || plan.hidden === true || typeof value !== "string") continue;
    texts.set(row, [...(texts.get(row) ?? []), { text: value, width: plan.width }]);
  }
  return new Map(Array.from(texts, ([row, own]) => [row, rowHeight(own, ITEM_HEIGHT)]));
}

/** Rows of a span share what its text lacks, none above what Excel allows. */
function stretch(frame: Frame, heights: Map<number, number>, { area, text }: Span): void {
  const width = frame.columns.slice(area.left, area.right + 1).reduce((sum, column) => sum + column.width, 0);
  const rows = Array.from(heights.keys()).filter((row) => row >= area.top && row <= area.bottom);
  const have = rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
  const lack = lineCount(String(text ?? ""), width) * LINE_HEIGHT + SPAN_PADDING - have;
  if (lack <= 0) return;
  for (const row of rows)
    heights.set(row, Math.min(MAX_ROW_HEIGHT, (heights.get(row) ?? 0) + Math.ceil(lack / rows.length)));
}
