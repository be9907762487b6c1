/** A plain list as a sheet: title, headings, one row an entry. Used by every sheet of the consolidated workbook but the 汇总表. */
import type { CellValue, PlannedCell, RowPlan, SheetPlan } from "../plan";
import { STYLES, type StyleName } from "../styles";
import { rowHeight } from "../textSize";

/** What a cell of a list holds. */
export interface ListCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly style?: StyleName;
  readonly link?: string;
}

/** One column: heading, width in characters, and its cell of an entry. */
export interface ListColumn<Entry> {
  readonly heading: string;
  readonly width: number;
  readonly cell: (entry: Entry, index: number) => ListCell;
}

/** What a list sheet is made from. */
export interface ListSheet<Entry> {
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly footer: string;
  readonly orientation: "portrait" | "landscape";
  readonly columns: readonly ListColumn<Entry>[];
  readonly entries: readonly Entry[];
  /** Said in one row where there are no entries. */
  readonly emptyText: string;
}

/** Row of the first entry. */
export const FIRST_ENTRY_ROW = 3;

/** The plan of a list. */
export function planListSheet<Entry>(list: ListSheet<Entry>): SheetPlan {
  const { columns, entries } = list;
  const right = columns.length - 1;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const last = FIRST_ENTRY_ROW + Math.max(1, entries.length) - 1;
  const note = list.note ?? "";
  return {
    name: list.name,
    visibility: "visible",
    columns: columns.map((column) => ({ width: column.width })),
    rows: new Map<number, RowPlan>([
      [0, { height: 36 }],
      [1, { height: note === "" ? 8 : rowHeight([{ text: note, width }], 20) }],
      [
        2,
        {
          height: rowHeight(
            columns.map(({ heading, width: own }) => ({ text: heading, width: own })),
            28,
          ),
        },
      ],
      ...entries.map(
        (entry, index) => [FIRST_ENTRY_ROW + index, { height: entryHeight(columns, entry, index) }] as const,
      ),
    ]),
    styles: STYLES,
    cells: [
      { row: 0, column: 0, value: list.title, style: "title" },
      { row: 1, column: 0, value: note === "" ? null : note, style: "note" },
      ...columns.map(({ heading }, column): PlannedCell => ({ row: 2, column, value: heading, style: "header" })),
      ...bodyCells(list),
    ],
    merges:
      right === 0
        ? []
        : [0, 1, ...(entries.length === 0 ? [FIRST_ENTRY_ROW] : [])].map((row) => ({
            top: row,
            bottom: row,
            left: 0,
            right,
          })),
    validations: [],
    conditionalFormats: [],
    protected: true,
    names: [],
    freeze: { rows: FIRST_ENTRY_ROW, columns: 0 },
    print: {
      orientation: list.orientation,
      area: { top: 0, left: 0, bottom: last, right },
      titleRows: [2, 2],
      margin: 1.5,
      footer: { left: list.footer.replace(/&/g, "&&"), center: "第 &P 页 共 &N 页", right: "" },
      breaksBefore: [],
    },
    showGridlines: false,
  };
}

function bodyCells<Entry>({ columns, entries, emptyText }: ListSheet<Entry>): readonly PlannedCell[] {
  if (entries.length === 0)
    return columns.map((_, column): PlannedCell => ({
      row: FIRST_ENTRY_ROW,
      column,
      value: column === 0 ? emptyText : null,
      style: "center",
    }));
  return entries.flatMap((entry, index) =>
    columns.map(({ cell }, column): PlannedCell => {
      const { style = "text", ...content } = cell(entry, index);
      return { row: FIRST_ENTRY_ROW + index, column, style, ...content };
    }),
  );
}

function entryHeight<Entry>(columns: readonly ListColumn<Entry>[], entry: Entry, index: number): number {
  return rowHeight(
    columns.map(({ cell, width }) => ({ text: String(cell(entry, index).value ?? ""), width })),
    22,
  );
}

/** A text cell; empty text leaves the cell empty. */
export function textCell(value: string, style: StyleName = "text"): ListCell {
  return { value: value === "" ? null : value, style };
}
