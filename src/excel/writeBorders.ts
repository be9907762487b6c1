/** Writes borders: rectangles of equally framed cells get their outer and inner lines at once. */
import type { BorderLine, CellStyle } from "../sheet/plan";
import { coverAreas } from "./coverAreas";
import type { Steps } from "./load";
import type { RangeOf } from "./ranges";

type Frame = NonNullable<CellStyle["border"]>;
type Edge = "EdgeTop" | "EdgeRight" | "EdgeBottom" | "EdgeLeft" | "InsideHorizontal" | "InsideVertical";

/** A cell, row and column from 0, and the lines around it; a side without one is left as it is. */
export interface FramedCell {
  readonly row: number;
  readonly column: number;
  readonly border: Frame;
}

/** Two cells share the line between them: the heavier is written last and stays. */
const WEIGHT: Readonly<Record<BorderLine, number>> = { hair: 1, thin: 2, medium: 3, double: 4 };

/** Draws all frames, the lightest first; cells that share a frame and form a rectangle take at most six assignments together. */
export function* writeBorders(cells: readonly FramedCell[], rangeOf: RangeOf): Steps {
  const frames = new Map<string, Frame>();
  const kinds = cells.map(({ row, column, border }) => {
    const { top, right, bottom, left } = border;
    const kind = [top, right, bottom, left].join();
    frames.set(kind, border);
    return { row, column, kind };
  });
  const framed = coverAreas(kinds).map(({ area, kind }) => ({ area, frame: frames.get(kind) ?? {} }));
  framed.sort((one, other) => heaviest(one.frame) - heaviest(other.frame));
  for (const { area, frame } of framed) {
    for (const [edge, line] of edgesOf(frame, area.bottom > area.top, area.right > area.left)) {
      drawLine(rangeOf(area).format.borders.getItem(edge), line);
    }
    yield;
  }
}

function heaviest(frame: Frame): number {
  const lines = [frame.top, frame.right, frame.bottom, frame.left];
  return Math.max(...lines.map((line) => (line === undefined ? 0 : WEIGHT[line])));
}

function edgesOf(frame: Frame, tall: boolean, wide: boolean): readonly (readonly [Edge, BorderLine])[] {
  const edges: readonly (readonly [Edge, BorderLine | undefined])[] = [
    ["InsideHorizontal", tall ? heavier(frame.top, frame.bottom) : undefined],
    ["InsideVertical", wide ? heavier(frame.left, frame.right) : undefined],
    ["EdgeTop", frame.top],
    ["EdgeRight", frame.right],
    ["EdgeBottom", frame.bottom],
    ["EdgeLeft", frame.left],
  ];
  return edges.flatMap(([edge, line]) => (line === undefined ? [] : [[edge, line] as const]));
}

function heavier(one: BorderLine | undefined, other: BorderLine | undefined): BorderLine | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return WEIGHT[one] >= WEIGHT[other] ? one : other;
}

function drawLine(border: Excel.RangeBorder, line: BorderLine): void {
  border.style = line === "double" ? "Double" : "Continuous";
  if (line !== "double") border.weight = line === "hair" ? "Hairline" : line === "medium" ? "Medium" : "Thin";
  border.color = "#000000";
}
