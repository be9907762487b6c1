/** Cells below the items: labels of the figures, the document's own notes, the sign-off block（签字盖章）. */
import { notSealedText } from "../../text/sealWords";
import { stateText } from "../../text/sheetWords";
import type { Area, PlannedCell, RowPlan } from "../plan";
import { MAX_ROW_HEIGHT, rowHeight } from "../textSize";
import { ROWS, type Block } from "./blocks";
import { columnOf, lastPrintedColumn, needColumn, printed, visibleColumns, type Frame } from "./frame";
import { onPaper } from "./pages";
import { mergesOf, spanCells, type Span } from "./spans";

/** A seal is 4.2 cm across, 119 pt on paper; the label above it needs the rest. One row, so that no page break can split it. */
const SIGN_OFF_ON_PAPER = 139;

/** Two lines of the check code's row below it. */
const SEAL_ON_PAPER = 32;

/** Rows below the document's notes: the sign-off block and its check code. */
export const SIGN_ROWS = 2;

/** Mark of the row of the check code in the hidden item column. */
export const SEAL_MARK = "@seal";

/** A part of the sheet below the items; heights in points by row. */
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
    ...(frame.geometry.across
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

/** The document's notes, the sign-off block in one row, and the row of the check code（校验码）that belongs to it. */
export function closing(frame: Frame, startRow: number): Foot {
  const last = lastPrintedColumn(frame);
  const width = frame.columns.slice(0, last + 1).reduce((sum, column) => sum + column.width, 0);
  const notes = frame.scope.rubric.footnotes;
  const signRow = startRow + notes.length;
  const spans: readonly Span[] = [
    ...notes.map((text, index): Span => ({ area: rowArea(startRow + index, 0, last), text, style: "note" })),
    ...signSpans(frame, signRow),
    { area: rowArea(signRow + 1, 0, last), text: notSealedText(null, frame.edition.words.seal), style: "sealLine" },
  ];
  const mark = (row: number, value: string): PlannedCell => ({
    ...{ row, value, style: "machine" },
    column: needColumn(frame, "item"),
  });
  return {
    cells: [...spans.flatMap(spanCells), mark(signRow, "@sign"), mark(signRow + 1, SEAL_MARK)],
    merges: mergesOf(spans),
    rows: new Map<number, RowPlan>([
      ...notes.map((text, index) => [startRow + index, { height: rowHeight([{ text, width }], 18) }] as const),
      [signRow, { height: Math.min(MAX_ROW_HEIGHT, onPaper(SIGN_OFF_ON_PAPER, printed(frame))) }],
      [signRow + 1, { height: Math.min(MAX_ROW_HEIGHT, onPaper(SEAL_ON_PAPER, printed(frame))) }],
    ]),
  };
}

/** Two boxes over the printed width, cut at the column border nearest to the middle: the department's seal, the signatures. */
function signSpans(frame: Frame, row: number): readonly Span[] {
  const { labels } = frame.edition.words;
  // Who signs and when, one below the other beside the seal.
  const signatures = [labels.signReviewer, labels.signHead, labels.signDate].join("\n\n\n");
  const last = lastPrintedColumn(frame);
  const widths = frame.columns.slice(0, last + 1).map((column) => column.width);
  const middle = edgeNear(widths, widths.reduce((sum, width) => sum + width, 0) / 2);
  return [
    { area: rowArea(row, 0, middle), text: labels.signDepartment, style: "signOff" },
    { area: rowArea(row, middle + 1, last), text: signatures, style: "signatures" },
  ];
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

/** Height of the header row in points: the longest heading in its column, and narrow subject names. */
export function headerHeight(frame: Frame): number {
  const texts = frame.columns
    .filter((column) => column.hidden !== true)
    .map(({ heading, width }) => ({ text: heading, width }));
  return rowHeight(texts, 30);
}

/** Height of a figure row in points: long names of groups, and the state in its narrow column. */
export function figureHeight(block: Block, mark: string, label: string): number {
  const { columns, geometry } = block.frame;
  const left = columns.slice(0, columnOf(block.frame, "points")).reduce((sum, column) => sum + column.width, 0);
  const stateColumn = columnOf(block.frame, geometry.stateRole({ index: 0 }));
  const texts = [
    { text: label, width: left },
    ...(mark === geometry.stateMark
      ? [
          {
            text: stateText({ missing: 99, invalid: 0 }, block.frame.edition.words.state),
            width: columns[stateColumn]?.width ?? 0,
          },
        ]
      : []),
  ];
  return rowHeight(texts, 20);
}

/** Rows of the head with fixed heights; the row of roles is hidden. */
export const HEAD_ROWS: ReadonlyMap<number, RowPlan> = new Map([
  [ROWS.roles, { hidden: true }],
  [ROWS.title, { height: 34 }],
  [ROWS.subject, { height: 21 }],
  [ROWS.department, { height: 21 }],
]);
