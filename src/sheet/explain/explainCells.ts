/** The cells of one row of 依据说明. */
import type { Area, CellStyle, PlannedCell } from "../plan";
import { COLORS, STYLES } from "../styles";
import { rowHeight } from "../textSize";
import type { ExplainRow } from "./explainRows";

/** 序号, 考核要点, 分值, 计分, 依据: as wide as A4 portrait takes at a readable size. */
export const WIDTHS = [5, 26, 9, 7, 37] as const;
/** The last of these columns, counted from 0. */
export const LAST_COLUMN = WIDTHS.length - 1;

/** Points. */
const LEAST_HEIGHT = 22;
/** Every style of 依据说明: those of all sheets and some of its own. */
export const EXPLAIN_STYLES = {
  ...STYLES,
  subtitle: { font: "hei", size: 12, horizontal: "center", vertical: "center", wrap: true },
  outcomeLine: { bold: true, size: 12, vertical: "center" },
  section: { ...STYLES.text, font: "hei", fill: COLORS.header },
  sum: { ...STYLES.text, bold: true },
  basis: { ...STYLES.text, size: 10 },
  totalBasis: { ...STYLES.totalState, horizontal: "left", bold: false, indent: 0 },
} as const satisfies Record<string, CellStyle>;

/** A name of {@link EXPLAIN_STYLES}. */
export type ExplainStyle = keyof typeof EXPLAIN_STYLES;

/** Cells, height in points and merged area of a row; `index` is the row of the sheet, counted from 0. Only items have a number of their own. */
export function rowCells(
  row: ExplainRow,
  index: number,
): { readonly cells: readonly PlannedCell[]; readonly height: number; readonly merge: Area | null } {
  if (row.kind === "heading") return headingCells(row, index);
  const styles = stylesOf(row.kind);
  const first = row.kind === "item" ? [row.no, row.title] : [row.title, null];
  const values = [...first, row.points, row.score, row.text];
  const cells = values.map((value, column): PlannedCell => ({
    row: index,
    column,
    value: value === "" ? null : (value ?? null),
    style: styles[column] ?? "text",
  }));
  const title =
    row.kind === "item" ? { text: row.title, width: WIDTHS[1] } : { text: row.title, width: WIDTHS[0] + WIDTHS[1] };
  return {
    cells,
    // The text of the last column is a point smaller, which leaves it some room.
    height: rowHeight(
      [title, { text: String(row.points), width: WIDTHS[2] }, { text: row.text, width: WIDTHS[4] }],
      LEAST_HEIGHT,
    ),
    merge: row.kind === "item" ? null : { top: index, bottom: index, left: 0, right: 1 },
  };
}

function headingCells({ title, level }: Extract<ExplainRow, { kind: "heading" }>, index: number) {
  const style: ExplainStyle = level === 0 ? "section" : "sum";
  const cells = WIDTHS.map((_, column): PlannedCell => ({
    row: index,
    column,
    value: column === 0 ? title : null,
    style,
  }));
  const width = WIDTHS.reduce((sum, one) => sum + one, 0);
  return {
    cells,
    height: rowHeight([{ text: title, width }], LEAST_HEIGHT),
    merge: { top: index, bottom: index, left: 0, right: LAST_COLUMN },
  };
}

function stylesOf(kind: Exclude<ExplainRow["kind"], "heading">): readonly ExplainStyle[] {
  switch (kind) {
    case "item":
      return ["center", "text", "center", "figure", "basis"];
    case "subtotal":
      return ["sum", "sum", "points", "points", "basis"];
    case "figure":
      return ["figureLabel", "figureLabel", "points", "points", "basis"];
    case "total":
      return ["totalLabel", "totalLabel", "total", "total", "totalBasis"];
    case "outcome":
      return ["figureLabel", "figureLabel", "outcome", "outcome", "basis"];
  }
}
