// Shows a workbook model in a spreadsheet grid and lets the grid calculate it.
import { LocaleType } from "@univerjs/core";
import type { WorkbookModel } from "../host/model";
import { followAttention } from "./attention";
import { followEdits } from "./edits";
import { BOOK_ID, gridBook } from "./gridBook";
import { guardGrid, sayRefused } from "./guard";
import { mirrorModel } from "./mirror";
import type { OpenUniver } from "./openUniver";
import { openUniver } from "./openUniver";
import { followRows } from "./rows";
import { DEFAULT_SIZE } from "./sheetWriter";
import { followSizes } from "./sizes";

/** The grid as a test drives it: where a cell is on the page, and what it holds. */
export interface ShownGrid {
  /** Waits until every formula shows its result. */
  settle(): Promise<void>;
  /** Middle of a cell of the shown sheet in page pixels; scrolls it into view first. */
  placeOf(row: number, column: number): Promise<Point>;
  /** Id of the sheet that is shown. */
  shownSheetId(): string | undefined;
  /** What stands in the open editor of a cell; null: none is open. */
  typedText(): string | null;
  /** Value that the grid itself holds. */
  shownValue(sheetId: string, row: number, column: number): unknown;
  /** Colours that the grid paints, conditional formats included. */
  paintedFill(sheetId: string, row: number, column: number): string | null;
}

/** Starts the grid in `container`, fills it from the model and keeps the two alike. */
export async function showWorkbook(container: HTMLElement, model: WorkbookModel): Promise<ShownGrid> {
  const univer = openUniver(container);
  const book = gridBook(univer);
  book.api.createWorkbook(emptyWorkbook(model));
  const mirror = mirrorModel(book, model);
  model.setCalculator(() => mirror.settle());
  followEdits(book, model, mirror, () => sayRefused(book, "locked"));
  followSizes(book, model, mirror);
  followRows(book, model, container);
  await mirror.settle();
  followAttention(book, model);
  await guardGrid(book, model);
  univer.nameRefusals((message) => titleOfAlert(model, message));
  return {
    settle: () => mirror.settle(),
    placeOf: (row, column) => placeOf({ book, univer, container }, row, column),
    shownSheetId: () => book.api.getWorkbook(BOOK_ID)?.getActiveSheet().getSheetId(),
    typedText: () => (book.api.getWorkbook(BOOK_ID)?.isCellEditing() === true ? univer.typedText() : null),
    shownValue: (sheetId, row, column) => rangeAt(book, sheetId, row, column)?.getRawValue() ?? null,
    paintedFill: (sheetId, row, column) => paintedFill(book, sheetId, row, column),
  };
}

/** The title that the rule of the shown sheet gives to its message（数据有效性的标题）. */
function titleOfAlert(model: WorkbookModel, message: string): string | null {
  const { validations } = model.sheet(model.activeSheetId);
  return validations.find(({ alert }) => alert.message === message && alert.title !== "")?.alert.title ?? null;
}

type Book = ReturnType<typeof gridBook>;

function emptyWorkbook(model: WorkbookModel) {
  const sheets = model.sheets.map(({ id, name }) => ({
    id,
    name,
    defaultRowHeight: DEFAULT_SIZE.height,
    defaultColumnWidth: DEFAULT_SIZE.width,
  }));
  return {
    id: BOOK_ID,
    name: "工作簿",
    locale: LocaleType.ZH_CN,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function rangeAt(book: Book, sheetId: string, row: number, column: number) {
  return book.api.getWorkbook(BOOK_ID)?.getSheetBySheetId(sheetId)?.getRange(row, column);
}

function paintedFill(book: Book, sheetId: string, row: number, column: number): string | null {
  const sheet = book.api.getWorkbook(BOOK_ID)?.getSheetBySheetId(sheetId)?.getSheet();
  const cell = sheet?.getCell(row, column);
  const style = sheet?.getComposedCellStyleByCellData(row, column, cell);
  return style?.bg?.rgb ?? null;
}

/** Pixels at the far edges of the grid where scroll bars lie over the cells. */
const EDGE = 24;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Stage {
  readonly book: Book;
  readonly univer: OpenUniver;
  readonly container: HTMLElement;
}

async function placeOf(stage: Stage, row: number, column: number): Promise<Point> {
  const seen = measure(stage, row, column);
  if (seen.isInView) return seen.point;
  const sheet = stage.book.api.getWorkbook(BOOK_ID)?.getActiveSheet();
  const { xSplit = 0, ySplit = 0 } = sheet?.getSheet().getFreeze() ?? {};
  sheet?.scrollToCell(Math.max(ySplit, row - 1), Math.max(xSplit, column - 3));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return measure(stage, row, column).point;
}

function measure({ book, univer, container }: Stage, row: number, column: number) {
  const sheet = book.api.getWorkbook(BOOK_ID)?.getActiveSheet();
  const canvas = container.querySelector("canvas[id^=univer-sheet-main-canvas]")?.getBoundingClientRect();
  if (sheet === undefined || canvas === undefined) throw new Error("the grid shows no sheet");
  const cell = sheet.getRange(row, column).getCellRect();
  const scrolled = univer.scrolled(BOOK_ID);
  const { xSplit, ySplit } = sheet.getSheet().getFreeze();
  const x = canvas.x + cell.x + cell.width / 2 - (column < xSplit ? 0 : scrolled.x);
  const y = canvas.y + cell.y + cell.height / 2 - (row < ySplit ? 0 : scrolled.y);
  const first = sheet.getRange(ySplit, xSplit).getCellRect();
  const isRight = column < xSplit || (x > canvas.x + first.x && x < canvas.right - EDGE);
  const isBelow = row < ySplit || (y > canvas.y + first.y && y < canvas.bottom - EDGE);
  return { point: { x, y }, isInView: isRight && isBelow };
}
