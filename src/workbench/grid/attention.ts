// Keeps selection and shown sheet the same in grid and model, and follows links inside the workbook.
import type { IRange } from "@univerjs/core";
import type { Area } from "../host/area";
import { contains, parseArea } from "../host/area";
import type { Change, SheetModel, WorkbookModel } from "../host/model";
import type { GridBook } from "./gridBook";
import { BOOK_ID } from "./gridBook";

const SET_SELECTIONS = "sheet.operation.set-selections";

/** After these, another cell or sheet may be the active one. */
const MOVES_ATTENTION: ReadonlySet<Change["kind"]> = new Set([
  "sheetActivated",
  "selectionChanged",
  "sheetRemoved",
  "cellsMoved",
]);

/** Starts following selection and sheet tabs both ways, and shows what the model has selected. */
export function followAttention(book: GridBook, model: WorkbookModel): void {
  const { api } = book;
  // Univer selects A1 when it first shows a sheet: until the model's selection stands there, nobody has selected.
  const restored = new Set<string>();
  const show = (): void => showActive(book, model, restored);
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (id !== SET_SELECTIONS) return;
    const range = api.getWorkbook(BOOK_ID)?.getActiveRange()?.getRange();
    const sheetId = api.getWorkbook(BOOK_ID)?.getActiveSheet().getSheetId();
    if (range === undefined || sheetId === undefined || !restored.has(sheetId)) return;
    const area = areaOf(range);
    if (isNews(model, sheetId, area)) model.selectArea(sheetId, area);
  });
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheetId = activeSheet.getSheetId();
    if (knows(model, sheetId) && model.activeSheetId !== sheetId) model.activateSheet(sheetId);
  });
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    followLink(model, worksheet.getSheetId(), row, column);
  });
  model.subscribe((change) => {
    if (MOVES_ATTENTION.has(change.kind)) queueMicrotask(show);
  });
  show();
}

function showActive(book: GridBook, model: WorkbookModel, restored: Set<string>): void {
  const workbook = book.api.getWorkbook(BOOK_ID);
  const sheetId = model.activeSheetId;
  const shown = workbook?.getSheetBySheetId(sheetId) ?? null;
  if (workbook === null || shown === null) return;
  if (workbook.getActiveSheet().getSheetId() !== sheetId) workbook.setActiveSheet(sheetId);
  const { top, left, bottom, right } = wholeCell(model.sheet(sheetId));
  const active = workbook.getActiveRange();
  const range = active?.getSheetId() === sheetId ? active.getRange() : null;
  restored.add(sheetId);
  // By its bounds: a selected row is more than its cells, and would lose that by being selected anew.
  if (range !== null && isSame(areaOf(range), { top, left, bottom, right })) return;
  workbook.setActiveRange(shown.getRange(top, left, bottom - top + 1, right - left + 1));
  revealCell(book, top, left);
}

/** The selection; a merged cell counts as one, as in Excel. */
function wholeCell({ selection, merges }: SheetModel): Area {
  const { top, left, bottom, right } = selection;
  if (top !== bottom || left !== right) return selection;
  return merges.find((merge) => contains(merge, top, left)) ?? selection;
}

/** Scrolls the shown sheet as little as it takes to see the cell. */
function revealCell(book: GridBook, row: number, column: number): void {
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  book.api.syncExecuteCommand("sheet.operation.scroll-to-cell", { unitId: BOOK_ID, range });
}

function knows(model: WorkbookModel, sheetId: string): boolean {
  return model.sheets.some((sheet) => sheet.id === sheetId);
}

function isNews(model: WorkbookModel, sheetId: string, area: Area): boolean {
  if (!knows(model, sheetId)) return false;
  return !isSame(model.sheet(sheetId).selection, area) || model.activeSheetId !== sheetId;
}

function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

function isSame(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

function followLink(model: WorkbookModel, sheetId: string, row: number, column: number): void {
  if (!knows(model, sheetId)) return;
  const reference = model.sheet(sheetId).hyperlinkAt(row, column)?.documentReference;
  const match = reference === undefined ? null : /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/u.exec(reference);
  const name = (match?.[1] ?? match?.[2])?.replace(/''/gu, "'");
  const target = model.sheets.find((sheet) => sheet.name === name);
  const area = parseArea(match?.[3] ?? "");
  if (target === undefined || area === null) return;
  model.activateSheet(target.id);
  model.selectArea(target.id, area);
}
