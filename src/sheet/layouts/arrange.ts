/** Rows and pages of a scoring sheet. Heights depend on where the groups' names stand, and those on where pages end. */
import type { RowPlan } from "../plan";
import { ROWS, type Block } from "./blocks";
import { spansOf } from "./documentCells";
import { HEAD_ROWS, headerHeight, SIGN_ROWS, type Foot } from "./footCells";
import { printed, type Frame } from "./frame";
import { breaksBefore, type Stretch } from "./pages";
import { bandRows } from "./rowHeights";
import type { Span } from "./spans";

/** Merged names at the left, cut where pages end; heights of all rows; rows before which a page ends. */
export interface Arrangement {
  readonly spans: readonly Span[];
  readonly rows: Rows;
  readonly breaksBefore: readonly number[];
}

type Rows = ReadonlyMap<number, RowPlan>;

/**
 * Arranges a sheet; `firsts` is one block a band. Heights are points, rows count from 0. A page ends rather between subjects than between
 * groups, and rather there than inside one.
 */
export function arrange(frame: Frame, firsts: readonly Block[], foot: Foot): Arrangement {
  const whole = firsts.flatMap(spansOf);
  const header = headerHeight(frame);
  const rowsWith = (spans: readonly Span[]): Rows =>
    new Map([
      ...HEAD_ROWS,
      [ROWS.header, { height: header }],
      ...firsts.flatMap((block) => bandRows(block, spans)),
      ...foot.rows,
    ]);
  const breaksOf = (rows: Rows): readonly number[] => {
    const heightOf = (row: number): number => rows.get(row)?.height ?? 0;
    return breaksBefore({ ...printed(frame), heightOf, headerHeight: header }, stretches(firsts));
  };
  return settled(whole, { rowsWith, breaksOf });
}

interface Layout {
  readonly rowsWith: (spans: readonly Span[]) => Rows;
  readonly breaksOf: (rows: Rows) => readonly number[];
}

/** A name cut in two may need higher rows, which may end a page earlier. Rows never get lower again, so this comes to an end. */
function settled(whole: readonly Span[], { rowsWith, breaksOf }: Layout): Arrangement {
  let rows = rowsWith(whole);
  for (;;) {
    const breaks = breaksOf(rows);
    const spans = cutAt(whole, breaks);
    rows = higher(rows, rowsWith(spans));
    if (breaksOf(rows).join() === breaks.join()) return { spans, rows, breaksBefore: breaks };
  }
}

function higher(one: Rows, other: Rows): Rows {
  const heightOf = (row: number): number => Math.max(one.get(row)?.height ?? 0, other.get(row)?.height ?? 0);
  return new Map(Array.from(one, ([row, plan]) => [row, plan.height === undefined ? plan : { height: heightOf(row) }]));
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

/** A subject's rows stay together, else the head with the first items and the figures with each other; the foot with the last figures. */
function stretches(firsts: readonly Block[]): readonly Stretch[] {
  return firsts.map((block, index) => {
    const { footnotes } = block.frame.scope.rubric;
    const isLast = index === firsts.length - 1;
    const bottom = block.bottom + block.figures.length + (isLast ? footnotes.length + SIGN_ROWS : 0);
    const top = index === 0 ? ROWS.title : block.top;
    const starts = [top, ...itemStarts(block).slice(1), block.bottom + 1];
    const parts = starts.map((start, part) => rowsTogether(start, (starts[part + 1] ?? bottom + 1) - 1, block));
    return { top, bottom, parts };
  });
}

/** Rows that stay together, and one by one where a page cannot hold them; the head stays with the first item, figures with each other. */
function rowsTogether(top: number, bottom: number, { top: first, bottom: last }: Block): Stretch {
  if (top > last) return { top, bottom };
  const starts = [top, ...rowsBetween(Math.max(top, first) + 1, bottom)];
  return {
    top,
    bottom,
    parts: starts.map((start, part) => ({ top: start, bottom: (starts[part + 1] ?? bottom + 1) - 1 })),
  };
}

/** Rows before which a page may end: no group's first or last item stands alone, since its name would hardly fit beside it. */
function itemStarts(block: Block): readonly number[] {
  const { items } = block.frame.scope;
  const groupAt = (index: number): string | undefined => items[index]?.group;
  const isInside = (index: number): boolean => groupAt(index - 1) === groupAt(index);
  const isSecond = (index: number): boolean => isInside(index) && groupAt(index - 2) !== groupAt(index);
  const isLast = (index: number): boolean => isInside(index) && groupAt(index + 1) !== groupAt(index);
  return items.flatMap((_, index) => (isSecond(index) || isLast(index) ? [] : [block.top + index]));
}

function rowsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
