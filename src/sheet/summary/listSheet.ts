/** A plain list as a sheet: title, headings, one row an entry. Used by every sheet of the consolidated workbook but the 汇总表. */
import { PAPER_MARGIN, paperFooter } from "../paper";
import type { Area, CellValue, PlannedCell, RowPlan, SheetPlan } from "../plan";
import { filled } from "../../text/sheetWords";
import { LIST_WORDS } from "../../text/summaryWords";
import { STYLES, type StyleName } from "../styles";
import { rowHeight } from "../textSize";
import { breaksBeforeChart, chartRoom, roomRows, type ListChart } from "./chartRoom";

/** What a cell of a list holds: with a formula, `value` is what it shows; `link` is a place in the workbook like `'评分标准'!A5`. */
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
  /** How many there are, where `entries` are but the first of them. */
  readonly all?: number;
  /** Said in one row where there are no entries. */
  readonly emptyText: string;
  readonly chart?: ListChart;
  /** Most entries that are listed; a note tells how many there are. Absent: a thousand. */
  readonly most?: number;
}

/** Ten thousand files would else make sheets that no program opens. */
const mostEntries = 1000;

/** A row of the greatest height shows fewer characters than these. */
const mostCharacters = 2000;

/** Row of the headings, counted from 0; title and note stand above. */
export const HEADING_ROW = 2;
/** Row of the first entry, counted from 0. Entries behind a chart stand lower by its room. */
export const FIRST_ENTRY_ROW = 3;

/**
 * The plan of a list: locked, headings repeated on every page, rows as high as their texts. Beyond `most` entries the rest is left out and
 * the note tells how many there are; it is never left out in silence.
 */
export function planListSheet<Entry>(whole: ListSheet<Entry>): SheetPlan {
  const list = limited(whole);
  const { columns, entries, chart, orientation } = list;
  const right = columns.length - 1;
  const room = chart === undefined ? undefined : chartRoom(chart, FIRST_ENTRY_ROW + chart.after, right);
  const last = entryRow(list, Math.max(1, entries.length)) - 1;
  const widths = columns.map(({ width }) => ({ width }));
  const body = bodyOf(list);
  const rows = new Map<number, RowPlan>([...headRows(list), ...body.rows, ...(room?.rows ?? [])]);
  const charts = room?.charts;
  return {
    name: list.name,
    visibility: "visible",
    columns: widths,
    rows,
    styles: STYLES,
    cells: [...headCells(list), ...body.cells, ...(room?.cells ?? [])],
    merges: [...(right === 0 ? [] : mergedRows(list)), ...(room?.merges ?? [])],
    validations: [],
    conditionalFormats: [],
    protected: true,
    names: [],
    freeze: { rows: FIRST_ENTRY_ROW, columns: 0 },
    print: {
      orientation,
      area: { top: 0, left: 0, bottom: last, right },
      titleRows: [HEADING_ROW, HEADING_ROW],
      margin: PAPER_MARGIN,
      footer: paperFooter(list.footer),
      breaksBefore: breaksBeforeChart({ orientation, columns: widths }, rows, charts ?? []),
    },
    ...(charts === undefined ? {} : { charts }),
    showGridlines: false,
  };
}

function limited<Entry>(list: ListSheet<Entry>): ListSheet<Entry> {
  const { entries, all = entries.length, note = "", most = mostEntries } = list;
  if (all <= most) return list;
  return {
    ...list,
    entries: entries.slice(0, most),
    note: `${note}${filled(LIST_WORDS.limited, { all, listed: most })}`,
  };
}

/** Entries behind the chart stand lower by its room. */
function entryRow<Entry>({ chart }: ListSheet<Entry>, index: number): number {
  return FIRST_ENTRY_ROW + index + (chart !== undefined && index >= chart.after ? roomRows(chart) : 0);
}

function headRows<Entry>({ columns, note = "" }: ListSheet<Entry>): readonly (readonly [number, RowPlan])[] {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const headings = columns.map(({ heading, width: own }) => ({ text: heading, width: own }));
  return [
    [0, { height: 36 }],
    [1, { height: note === "" ? 8 : rowHeight([{ text: note, width }], 20) }],
    [HEADING_ROW, { height: rowHeight(headings, 28) }],
  ];
}

function headCells<Entry>({ title, note = "", columns }: ListSheet<Entry>): readonly PlannedCell[] {
  return [
    { row: 0, column: 0, value: title, style: "title" },
    { row: 1, column: 0, value: note === "" ? null : note, style: "note" },
    ...columns.map(({ heading }, column): PlannedCell => ({
      row: HEADING_ROW,
      column,
      value: heading,
      style: "header",
    })),
  ];
}

function mergedRows<Entry>({ columns, entries }: ListSheet<Entry>): readonly Area[] {
  const rows = [0, 1, ...(entries.length === 0 ? [FIRST_ENTRY_ROW] : [])];
  return rows.map((row) => ({ top: row, bottom: row, left: 0, right: columns.length - 1 }));
}

function bodyOf<Entry>(list: ListSheet<Entry>): Required<Pick<SheetPlan, "rows" | "cells">> {
  const { columns, entries, emptyText } = list;
  const rows = new Map<number, RowPlan>();
  const cells: PlannedCell[] = [];
  entries.forEach((entry, index) => {
    const row = entryRow(list, index);
    const own = columns.map(({ cell }) => cell(entry, index));
    rows.set(row, { height: entryHeight(columns, own) });
    own.forEach((cell, column) => cells.push(placed(cell, row, column)));
  });
  return entries.length === 0 ? { rows, cells: emptyCells(columns.length, emptyText) } : { rows, cells };
}

function placed({ value, formula, style = "text", link }: ListCell, row: number, column: number): PlannedCell {
  // Most cells are plain: a list has up to half a million, and a spread one takes ten times the room.
  if (formula === undefined && link === undefined) return { row, column, value, style };
  return {
    ...{ row, column, value, style },
    ...(formula === undefined ? {} : { formula }),
    ...(link === undefined ? {} : { link }),
  };
}

function emptyCells(columns: number, emptyText: string): readonly PlannedCell[] {
  return Array.from({ length: columns }, (_, column) => ({
    row: FIRST_ENTRY_ROW,
    column,
    value: column === 0 ? emptyText : null,
    style: "center",
  }));
}

function entryHeight(columns: readonly { readonly width: number }[], own: readonly ListCell[]): number {
  return rowHeight(
    columns.map(({ width }, column) => ({ text: String(own[column]?.value ?? ""), width })),
    22,
  );
}

/** A text cell; empty text leaves the cell empty, and what no row can show is left out. */
export function textCell(value: string, style: StyleName = "text"): ListCell {
  return { value: value === "" ? null : shownText(value), style };
}

/** A text that a cell can show: all but the last words of very long ones. */
export function shownText(text: string): string {
  if (text.length <= mostCharacters) return text;
  return `${text.slice(0, mostCharacters - LIST_WORDS.cut.length)}${LIST_WORDS.cut}`;
}

/** Texts as one that a cell can show, as {@link shownText} would cut it; of very many the last are not even put together. */
export function shownTexts(texts: Iterable<string>, between: string): string {
  const shown: string[] = [];
  let length = 0;
  for (const text of texts) {
    shown.push(text);
    length += text.length + between.length;
    if (length > mostCharacters + between.length) break;
  }
  return shownText(shown.join(between));
}
