/** Writes how cells look: each property once for every rectangle of cells that share it. */
import { ownEntry } from "../core/ownEntry";
import type { CellStyle, PlannedCell, SheetPlan } from "../sheet/plan";
import { coverAreas, type KindAt } from "./coverAreas";
import type { Steps } from "./load";
import { areaAround, type RangeOf } from "./ranges";
import { writeBorders } from "./writeBorders";

/** The fonts by their names in the plan. */
const FONTS = { song: "宋体", hei: "黑体" } as const;
const BASE = { font: FONTS.song, size: 11, vertical: "Bottom", color: "#000000" } as const;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** A cell together with its style. */
interface StyledCell {
  readonly cell: PlannedCell;
  readonly style: CellStyle;
}

/** One property of the look: its value as text (null: as the base), and how to write it. */
interface Facet {
  readonly kindOf: (styled: StyledCell) => string | null;
  readonly write: (range: Excel.Range, styled: StyledCell) => void;
}

const FACETS: readonly Facet[] = [
  {
    kindOf: ({ style }) => (style.font === "hei" ? style.font : null),
    write: (range) => (range.format.font.name = FONTS.hei),
  },
  {
    kindOf: ({ style }) => (style.size === undefined || style.size === BASE.size ? null : String(style.size)),
    write: (range, { style }) => (range.format.font.size = style.size ?? BASE.size),
  },
  { kindOf: ({ style }) => (style.bold === true ? "bold" : null), write: (range) => (range.format.font.bold = true) },
  {
    // A new link brings its own colour and underline: the plan's colour stands, the line goes.
    kindOf: ({ cell, style }) => (cell.link === undefined ? (style.color ?? null) : `link ${style.color ?? ""}`),
    write: (range, { cell, style }) => {
      range.format.font.color = style.color ?? BASE.color;
      if (cell.link !== undefined) range.format.font.underline = "None";
    },
  },
  {
    kindOf: ({ style }) => style.fill ?? null,
    write: (range, { style }) => (range.format.fill.color = style.fill ?? ""),
  },
  {
    kindOf: ({ style }) => style.horizontal ?? null,
    write: (range, { style }) => (range.format.horizontalAlignment = HORIZONTAL[style.horizontal ?? "left"]),
  },
  {
    kindOf: ({ style }) => (style.vertical === "bottom" ? null : (style.vertical ?? null)),
    write: (range, { style }) => (range.format.verticalAlignment = VERTICAL[style.vertical ?? "bottom"]),
  },
  { kindOf: ({ style }) => (style.wrap === true ? "wrap" : null), write: (range) => (range.format.wrapText = true) },
  {
    kindOf: ({ style }) => (style.indent === undefined || style.indent === 0 ? null : String(style.indent)),
    write: (range, { style }) => (range.format.indentLevel = style.indent ?? 0),
  },
  {
    kindOf: ({ style }) => (style.unlocked === true ? "unlocked" : null),
    write: (range) => (range.format.protection.locked = false),
  },
];

/**
 * Fonts, fills, alignment, locks, number formats and borders of the plan's cells, no sync of its own. The base goes over the whole area
 * first, since a workbook may have another default font; then each property over every rectangle that differs from it.
 */
export function* writeLooks(plan: SheetPlan, rangeOf: RangeOf): Steps {
  const whole = areaAround(plan.cells);
  if (whole === null) return;
  const base = rangeOf(whole).format;
  base.font.name = BASE.font;
  base.font.size = BASE.size;
  base.verticalAlignment = BASE.vertical;
  const styled = plan.cells.map((cell): StyledCell => ({ cell, style: styleOf(plan, cell) }));
  for (const facet of FACETS) yield* writeFacet(facet, styled, rangeOf);
  yield* writeNumberFormats(styled, rangeOf);
  yield* writeBorders(
    styled.map(({ cell: { row, column }, style }) => ({ row, column, border: style.border ?? {} })),
    rangeOf,
  );
}

/** The named style; a name that the plan does not know is a mistake of ours. */
function styleOf(plan: SheetPlan, cell: PlannedCell): CellStyle {
  if (cell.style === undefined) return {};
  const style = ownEntry(plan.styles, cell.style);
  if (style === undefined) throw new Error(`${plan.name} has no style ${cell.style}`);
  return style;
}

function* writeFacet({ kindOf, write }: Facet, cells: readonly StyledCell[], rangeOf: RangeOf): Steps {
  const samples = new Map<string, StyledCell>();
  const kinds = cells.flatMap((styled): KindAt[] => {
    const kind = kindOf(styled);
    if (kind === null) return [];
    samples.set(kind, styled);
    return [{ row: styled.cell.row, column: styled.cell.column, kind }];
  });
  for (const { area, kind } of coverAreas(kinds)) {
    const sample = samples.get(kind);
    if (sample !== undefined) write(rangeOf(area), sample);
    yield;
  }
}

/** After the values, so that a formula in a text cell goes on calculating. */
function* writeNumberFormats(cells: readonly StyledCell[], rangeOf: RangeOf): Steps {
  const kinds = cells.flatMap(({ cell: { row, column }, style }): KindAt[] =>
    style.format === undefined || style.format === "General" ? [] : [{ row, column, kind: style.format }],
  );
  for (const { area, kind } of coverAreas(kinds)) {
    const row = Array.from({ length: area.right - area.left + 1 }, () => kind);
    rangeOf(area).numberFormat = Array.from({ length: area.bottom - area.top + 1 }, () => row);
    yield;
  }
}
