/** Cells below the items: labels of the figures, the document's own notes, the sign-off block（签字盖章）. */
import { WORDS } from "../../text/sheetWords";
import type { Area, PlannedCell, RowPlan } from "../plan";
import type { StyleName } from "../styles";
import { rowHeight, textUnits } from "../textSize";
import { isMatrix, ROWS, type Block } from "./blocks";
import { visibleColumns } from "./headCells";
import { columnOf, needColumn, type Frame } from "./frame";

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
  const cells: PlannedCell[] = [];
  const merges: Area[] = [];
  block.figures.forEach((figure, index) => {
    const row = block.bottom + 1 + index;
    const isTotal = figure.mark === "@total";
    const label: StyleName = isTotal ? "totalLabel" : "figureLabel";
    cells.push({ row, column: 0, value: figure.label, style: label });
    cells.push({ row, column: points, value: figure.points, style: isTotal ? "total" : "points" });
    for (const column of fillers(frame)) cells.push({ row, column, value: null, style: isTotal ? "total" : "text" });
    cells.push({ row, column: needColumn(frame, "item"), value: figure.mark, style: "machine" });
    if (!isMatrix(frame))
      cells.push({ row, column: needColumn(frame, "subjectId"), value: block.subject, style: "machine" });
    merges.push({ top: row, bottom: row, left: 0, right: points - 1 });
  });
  return { cells, merges, rows: new Map() };
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
  const zones = signZones(frame, signRow);
  const rows = new Map<number, RowPlan>([[signRow, { height: SIGN_OFF_HEIGHT }]]);
  notes.forEach((text, index) => rows.set(startRow + index, { height: rowHeight([{ text, width }], 18) }));
  return {
    cells: [
      ...notes.map((value, index): PlannedCell => ({ row: startRow + index, column: 0, value, style: "note" })),
      ...zones.map(({ area, text }): PlannedCell => ({
        row: signRow,
        column: area.left,
        value: text,
        style: "signOff",
      })),
      { row: signRow, column: needColumn(frame, "item"), value: "@sign", style: "machine" },
    ],
    merges: [
      ...notes.map((_, index) => ({ top: startRow + index, bottom: startRow + index, left: 0, right: last })),
      ...zones.map((zone) => zone.area),
    ].filter((area) => area.right > area.left),
    rows,
  };
}

/** In a matrix the reasons are printed on pages of their own. */
export function lastPrintedColumn(frame: Frame): number {
  return isMatrix(frame) ? needColumn(frame, "status") : visibleColumns(frame) - 1;
}

const SIGN_OFF = [WORDS.signDepartment, WORDS.signReviewer, WORDS.signHead, WORDS.signDate];

/** Four boxes over the printed width, cut at column borders nearest to equal widths. */
function signZones(frame: Frame, row: number): readonly { readonly area: Area; readonly text: string }[] {
  const last = lastPrintedColumn(frame);
  const widths = frame.columns.slice(0, last + 1).map((column) => column.width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const edges = SIGN_OFF.map((_, index) => edgeNear(widths, (total * (index + 1)) / SIGN_OFF.length));
  return SIGN_OFF.flatMap((text, index) => {
    const left = index === 0 ? 0 : (edges[index - 1] ?? 0) + 1;
    const right = index === SIGN_OFF.length - 1 ? last : (edges[index] ?? last);
    return right < left ? [] : [{ area: { top: row, bottom: row, left, right }, text }];
  });
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
