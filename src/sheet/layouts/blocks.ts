/** Blocks: the rows of a frame laid out, and the scores of one subject by one reviewer in them. */
import type { Group } from "../../core/rubric";
import { holdsScores } from "../../core/total";
import { filled } from "../../text/sheetWords";
import { a1, fixedRange } from "../address";
import type { FormulaPlaces } from "../formulas";
import type { ScoreCells } from "../rowFormulas";
import { hasMark } from "../format/edition";
import { FIGURE_MARKS, FIGURES, groupMark } from "./figures";
import { countedRole, needColumn, type Band, type Frame, type Lane } from "./frame";

/** Rows above the items. */
export const ROWS = { roles: 0, title: 1, subject: 2, department: 3, header: 4, firstItem: 5 } as const;

/** A row of figures under a block: what it shows, and its name in the hidden item column. */
export interface FigureRow {
  readonly mark: `@${string}`;
  readonly label: string;
  readonly points: number | null;
}

/** The scores of one subject by one reviewer: a stretch of rows and a lane. */
export interface Block {
  readonly frame: Frame;
  readonly lane: Lane;
  readonly band: Band;
  /** Subject id, or `#0`, `#1` … where the name is still to be typed. */
  readonly subject: string;
  /** First and last item row. */
  readonly top: number;
  readonly bottom: number;
  readonly figures: readonly FigureRow[];
}

/** Figures under every block of a frame, in order: subtotals, then those of {@link FIGURES} that the layout shows. */
export function figureRows(frame: Frame): readonly FigureRow[] {
  const { scope, edition } = frame;
  const rows = FIGURE_MARKS.flatMap((mark): readonly FigureRow[] => {
    const { label, ofFullMarks, isShown } = FIGURES[mark];
    const points = ofFullMarks && scope.whole ? scope.rubric.fullMarks : null;
    return isShown(frame) ? [{ mark, label: label(edition.words, scope.whole), points }] : [];
  });
  return [...groupRows(frame), ...rows].filter(({ mark }) => hasMark(edition, mark));
}

/** Subtotals of the top groups, and of any group that has a cap. A department's short form goes without. */
function groupRows(frame: Frame): readonly FigureRow[] {
  const { scope } = frame;
  const scored = scope.groups.filter((group) => holdsScores(scope, group));
  const tops = scored.filter((group) => group.parent === null);
  if (tops.length < 2 || (!scope.whole && frame.orientation === "portrait")) return [];
  return scored
    .filter((group) => group.parent === null || group.cap !== null)
    .map((group) => ({
      mark: groupMark(group.id),
      label: groupLabel(frame, group),
      points: group.points,
    }));
}

/** Example: 质量安全 小计（上限42）. */
function groupLabel({ edition: { words } }: Frame, { title, cap }: Group): string {
  const facts = { title, subtotal: words.labels.subtotal };
  return cap === null ? filled(words.phrases.subtotal, facts) : filled(words.phrases.capped, { ...facts, cap });
}

/** All blocks: the bands one below the other, in each the lanes side by side. */
export function blocksOf(frame: Frame): readonly Block[] {
  const figures = figureRows(frame);
  const height = frame.scope.items.length + figures.length;
  return frame.bands.flatMap((band, index) => {
    const top = ROWS.firstItem + index * height;
    const bottom = top + frame.scope.items.length - 1;
    return frame.lanes.map((lane) => ({
      frame,
      lane,
      band,
      subject: band.subject ?? lane.subject ?? "",
      top,
      bottom,
      figures,
    }));
  });
}

/** Row of a figure of the block; -1 where the layout does not show it. */
export function figureRowOf(block: Block, mark: string): number {
  const index = block.figures.findIndex((figure) => figure.mark === mark);
  return index < 0 ? -1 : block.bottom + 1 + index;
}

/** Addresses of one score and of its working. */
export function scoreCells(block: Block, row: number): ScoreCells {
  const { index } = block.lane;
  const at = (role: Parameters<typeof needColumn>[1]): string => a1(row, needColumn(block.frame, role));
  return {
    score: at(`score${index}`),
    text: at(`text${index}`),
    number: at(`number${index}`),
    valid: at(`valid${index}`),
  };
}

/** Fixed range of a column within the block's item rows. */
export function blockRange(block: Block, role: Parameters<typeof needColumn>[1]): string {
  const column = needColumn(block.frame, role);
  return fixedRange({ top: block.top, bottom: block.bottom, left: column, right: column });
}

/** Where the block's arithmetic stands. */
export function placesOf(block: Block): FormulaPlaces {
  const scoreColumn = needColumn(block.frame, `score${block.lane.index}`);
  return {
    keys: blockRange(block, "key"),
    scores: blockRange(block, countedRole(block.frame, block.lane)),
    figure: (id) => {
      const row = figureRowOf(block, `@${id}`);
      return row < 0 ? null : a1(row, scoreColumn);
    },
  };
}
