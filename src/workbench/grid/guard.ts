// Keeps the person from what the model would refuse or could not follow, and says why.
import { MessageType } from "@univerjs/preset-sheets-core";
import type { WorkbookModel } from "../host/model";
import type { GridBook } from "./gridBook";
import { BOOK_ID } from "./gridBook";

/** Why the grid does not do what the person asked for. */
const REFUSALS = {
  locked: "这个单元格已锁定，不能修改。请填写浅黄色的单元格。",
  size: "这张表受保护，不能调整行高和列宽。",
  rows: "这张表受保护，不能插入或删除行。",
  unfollowed: "工作台里不能移动或隐藏行列、插入或删除列、改变冻结的行列。需要时请存为文件，用表格软件打开。",
} as const;

/** What may be refused. */
export type Refused = keyof typeof REFUSALS;

/** Milliseconds. */
const SHOWN_FOR = 3000;

/** Opens no editor on locked cells, and locks the tabs: sheets are added, renamed and removed by the add-in only. */
export async function guardGrid(book: GridBook, model: WorkbookModel): Promise<void> {
  const { api } = book;
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const sheet = model.sheets.find((one) => one.id === event.worksheet.getSheetId());
    if (sheet?.protection.protected !== true || !sheet.formatAt(event.row, event.column).locked) return;
    event.cancel = true;
    sayRefused(book, "locked");
  });
  const permission = api.getWorkbook(BOOK_ID)?.getWorkbookPermission();
  const points = api.Enum.WorkbookPermissionPoint;
  const closed = [
    points.CreateSheet,
    points.DeleteSheet,
    points.RenameSheet,
    points.MoveSheet,
    points.HideSheet,
    points.CopySheet,
  ];
  for (const point of closed) await permission?.setPoint(point, false);
}

const silentUntil = new Map<Refused, number>();

/** Says why; once for a word that is typed into a locked cell, not for each of its letters. */
export function sayRefused(book: GridBook, what: Refused): void {
  const now = performance.now();
  if (now < (silentUntil.get(what) ?? 0)) return;
  silentUntil.set(what, now + SHOWN_FOR);
  book.api.showMessage({ content: REFUSALS[what], type: MessageType.Warning, duration: SHOWN_FOR });
}
