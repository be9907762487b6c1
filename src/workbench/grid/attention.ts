// Keeps selection and shown sheet the same in grid and model, and follows links inside the workbook.
import type { Area } from "../host/area";
import { parseArea } from "../host/area";
import type { WorkbookModel } from "../host/model";
import type { GridBook } from "./gridBook";
import { BOOK_ID } from "./gridBook";

const SET_SELECTIONS = "sheet.operation.set-selections";

/** Starts following selection and sheet tabs both ways. */
export function followAttention(book: GridBook, model: WorkbookModel): void {
  const { api } = book;
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (id !== SET_SELECTIONS) return;
    const range = api.getWorkbook(BOOK_ID)?.getActiveRange()?.getRange();
    const sheetId = api.getWorkbook(BOOK_ID)?.getActiveSheet().getSheetId();
    if (range === undefined || sheetId === undefined) return;
    const area = { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
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
    if (change.kind !== "sheetActivated" && change.kind !== "selectionChanged") return;
    queueMicrotask(() => showActive(book, model));
  });
}

/** Shows the model's active sheet and its selection. */
export function showActive(book: GridBook, model: WorkbookModel): void {
  const workbook = book.api.getWorkbook(BOOK_ID);
  const shown = workbook?.getSheetBySheetId(model.activeSheetId) ?? null;
  if (workbook === null || shown === null) return;
  if (workbook.getActiveSheet().getSheetId() !== model.activeSheetId) workbook.setActiveSheet(model.activeSheetId);
  const { top, left, bottom, right } = model.sheet(model.activeSheetId).selection;
  const active = workbook.getActiveRange();
  const wanted = shown.getRange(top, left, bottom - top + 1, right - left + 1);
  if (active?.getA1Notation() === wanted.getA1Notation() && active.getSheetId() === wanted.getSheetId()) return;
  workbook.setActiveRange(wanted);
  shown.scrollToCell(Math.max(0, top - 3), 0);
}

function knows(model: WorkbookModel, sheetId: string): boolean {
  return model.sheets.some((sheet) => sheet.id === sheetId);
}

function isNews(model: WorkbookModel, sheetId: string, area: Area): boolean {
  if (!knows(model, sheetId)) return false;
  const { top, left, bottom, right } = model.sheet(sheetId).selection;
  const same = top === area.top && left === area.left && bottom === area.bottom && right === area.right;
  return !same || model.activeSheetId !== sheetId;
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
