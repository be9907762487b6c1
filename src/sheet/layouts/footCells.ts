/** Cells below the items: labels of the figures, the document's own notes, the sign-off block（签字盖章）. */
import { WORDS } from "../../text/sheetWords";
import type { Area, PlannedCell, RowPlan } from "../plan";
import { rowHeight, textUnits } from "../textSize";
import { isMatrix, ROWS, type Block } from "./blocks";
import { visibleColumns } from "./headCells";
import { columnOf, needColumn, type Frame } from "./frame";
import { mergesOf, spanCells, type Span } from "./spans";

/** A seal is 4.2 cm across: about 119 pt; label and margin need the rest. One row, so that no page break can split it. */
const SIGN_OFF_HEIGHT = 150;

/** A part of the sheet below the items. */
export interface Foot {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
  readonly rows: ReadonlyMap<number, RowPlan>;
}

/** Labels, points and hidden marks of a block's figures, and the empty cells between. */
export function figureLabels(block: Block): Foot {
  const { frame } = block;
  const points = needColumn(frame, "points");
  const rows = block.figures.map((figure, index) => ({ ...figure, row: block.bottom + 1 + index }));
  const spans = rows.map(({ row, label, mark }): Span => ({
    area: rowArea(row, 0, points - 1),
    text: label,
    style: mark === "@total" ? "totalLabel" : "figureLabel",
  }));
  const cells = rows.flatMap(({ row, mark, points: most }): PlannedCell[] => [
    { row, column: points, value: most, style: mark === "@total" ? "total" : "points" },
    ...fillers(frame).map((column) => ({ row, column, value: null, style: mark === "@total" ? "total" : "text" })),
    { row, column: needColumn(frame, "item"), value: mark, style: "machine" },
    ...(isMatrix(frame)
      ? []
      : [{ row, column: needColumn(frame, "subjectId"), value: block.subject, style: "machine" }]),
  ]);
  return { cells: [...spans.flatMap(spanCells), ...cells], merges: mergesOf(spans), rows: new Map() };
}

/** Visible columns right of the points that hold no figure; the status column of the total's row is written after. */
function fillers(frame: Frame): readonly number[] {
  const scores = frame.lanes.map((lane) => needColumn(frame, `score${lane.index}`));
  const right = needColumn(frame, "points") + 1;
  return Array.from({ length: visibleColumns(frame) - right }, (_, index) => right + index).filter(
    (column) => !scores.includes(column),
  );
}

/** The document's notes, and the sign-off block in one row. */
export function closing(frame: Frame, startRow: number): Foot {
  const last = lastPrintedColumn(frame);
  const width = frame.columns.slice(0, last + 1).reduce((sum, column) => sum + column.width, 0);
  const notes = frame.scope.rubric.footnotes;
  const signRow = startRow + notes.length;
  const spans: readonly Span[] = [
    ...notes.map((text, index): Span => ({ area: rowArea(startRow + index, 0, last), text, style: "note" })),
    ...signSpans(frame, signRow),
  ];
  const mark: PlannedCell = { row: signRow, column: needColumn(frame, "item"), value: "@sign", style: "machine" };
  return {
    cells: [...spans.flatMap(spanCells), mark],
    merges: mergesOf(spans),
    rows: new Map<number, RowPlan>([
      ...notes.map((text, index) => [startRow + index, { height: rowHeight([{ text, width }], 18) }] as const),
      [signRow, { height: SIGN_OFF_HEIGHT }],
    ]),
  };
}

/** In a matrix the reasons are printed on pages of their own. */
export function lastPrintedColumn(frame: Frame): number {
  return isMatrix(frame) ? needColumn(frame, "status") : visibleColumns(frame) - 1;
}

const SIGN_OFF = [WORDS.signDepartment, WORDS.signReviewer, WORDS.signHead, WORDS.signDate];

/** Four boxes over the printed width, cut at column borders nearest to equal widths. */
function signSpans(frame: Frame, row: number): readonly Span[] {
  const last = lastPrintedColumn(frame);
  const widths = frame.columns.slice(0, last + 1).map((column) => column.width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const edges = SIGN_OFF.map((_, index) => edgeNear(widths, (total * (index + 1)) / SIGN_OFF.length));
  return SIGN_OFF.flatMap((text, index): readonly Span[] => {
    const left = index === 0 ? 0 : (edges[index - 1] ?? 0) + 1;
    const right = index === SIGN_OFF.length - 1 ? last : (edges[index] ?? last);
    return right < left ? [] : [{ area: rowArea(row, left, right), text, style: "signOff" }];
  });
}

function rowArea(row: number, left: number, right: number): Area {
  return { top: row, bottom: row, left, right };
}

/** The column whose right border is nearest to `target` characters from the left. */
function edgeNear(widths: readonly number[], target: number): number {
  const borders = widths.map((_, index) => widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0));
  const distances = borders.map((border) => Math.abs(border - target));
  return distances.indexOf(Math.min(...distances));
}

/** Height of the header row: the widest heading, and narrow subject names. */
export function headerHeight(frame: Frame): number {
  const texts = frame.columns
    .filter((column) => column.hidden !== true)
    .map(({ heading, width }) => ({ text: heading, width }));
  return rowHeight(texts, 30);
}

/** Height of a figure row: the state of a matrix is a long text in a narrow column. */
export function figureHeight(block: Block, mark: string, label: string): number {
  const left = block.frame.columns
    .slice(0, columnOf(block.frame, "points"))
    .reduce((sum, column) => sum + column.width, 0);
  return mark === "@state" ? 45 : Math.max(24, textUnits(label) > left ? 36 : 24);
}

/** Rows of the head with fixed heights; the row of roles is hidden. */
export const HEAD_ROWS: ReadonlyMap<number, RowPlan> = new Map([
  [ROWS.roles, { hidden: true }],
  [ROWS.title, { height: 36 }],
  [ROWS.subject, { height: 24 }],
  [ROWS.department, { height: 24 }],
]);
