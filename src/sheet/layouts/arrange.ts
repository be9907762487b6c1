/** Rows and pages of a scoring sheet. Heights depend on where the groups' names stand, and those on where pages end. */
import type { RowPlan } from "../plan";
import { ROWS, type Block } from "./blocks";
import { spansOf } from "./documentCells";
import { HEAD_ROWS, headerHeight, type Foot } from "./footCells";
import { printed, type Frame } from "./frame";
import { breaksBefore, type Stretch } from "./pages";
import { bandRows } from "./rowHeights";
import type { Span } from "./spans";

/** Merged names at the left, cut where pages end; heights of all rows; rows before which a page ends. */
export interface Arrangement {
  readonly spans: readonly Span[];
  readonly rows: ReadonlyMap<number, RowPlan>;
  readonly breaksBefore: readonly number[];
}

/** `firsts` is one block a band. */
export function arrange(frame: Frame, firsts: readonly Block[], foot: Foot): Arrangement {
  const whole = firsts.flatMap(spansOf);
  const header = headerHeight(frame);
  const rowsWith = (spans: readonly Span[]): ReadonlyMap<number, RowPlan> =>
    new Map([
      ...HEAD_ROWS,
      [ROWS.header, { height: header }],
      ...firsts.flatMap((block) => bandRows(block, spans)),
      ...foot.rows,
    ]);
  const breaksOf = (rows: ReadonlyMap<number, RowPlan>): readonly number[] => {
    const heightOf = (row: number): number => rows.get(row)?.height ?? 0;
    return breaksBefore({ ...printed(frame), heightOf, headerHeight: header }, stretches(firsts));
  };
  // A name cut in two may need higher rows, which may end a page earlier: the second try has them.
  const first = breaksOf(rowsWith(whole));
  const breaks = breaksOf(rowsWith(cutAt(whole, first)));
  const spans = cutAt(whole, breaks);
  return { spans, rows: rowsWith(spans), breaksBefore: breaks };
}

/** A name that reaches over the end of a page stands on both; a name that is still to be typed stands once. */
function cutAt(spans: readonly Span[], breaks: readonly number[]): readonly Span[] {
  return spans.flatMap((span) => {
    const { top, bottom } = span.area;
    const starts = [top, ...(span.style === "nameInput" ? [] : breaks.filter((row) => row > top && row <= bottom))];
    return starts.map((start, index) => ({
      ...span,
      area: { ...span.area, top: start, bottom: (starts[index + 1] ?? bottom + 1) - 1 },
    }));
  });
}

/** A subject's rows stay together, else the head with the first item and the figures with each other; the foot stays with the last figures. */
function stretches(firsts: readonly Block[]): readonly Stretch[] {
  return firsts.map((block, index) => {
    const { footnotes } = block.frame.scope.rubric;
    const isLast = index === firsts.length - 1;
    const bottom = block.bottom + block.figures.length + (isLast ? footnotes.length + 1 : 0);
    const top = index === 0 ? ROWS.title : block.top;
    const starts = [top, ...rowsBetween(block.top + 1, block.bottom + 1)];
    const parts = starts.map((start, part) => ({ top: start, bottom: (starts[part + 1] ?? bottom + 1) - 1 }));
    return { top, bottom, parts };
  });
}

function rowsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
