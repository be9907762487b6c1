// Keeps the person from what the model would refuse or could not follow, and says why.
import { MessageType } from "@univerjs/preset-sheets-core";
import type { WorkbookModel } from "../host/model";
import type { GridBook } from "./gridBook";
import { BOOK_ID } from "./gridBook";

const LOCKED = "这个单元格已锁定，不能修改。请填写浅黄色的单元格。";

/** Milliseconds. */
const SHOWN_FOR = 3000;

/** Opens no editor on locked cells, and locks the tabs: sheets are added, renamed and removed by the add-in only. */
export async function guardGrid(book: GridBook, model: WorkbookModel): Promise<void> {
  const { api } = book;
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const sheet = model.sheets.find((one) => one.id === event.worksheet.getSheetId());
    if (sheet?.protection.protected !== true || !sheet.formatAt(event.row, event.column).locked) return;
    event.cancel = true;
    sayLocked(book);
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

let silentUntil = 0;

/** Says that a cell is locked; once for a word that is typed, not for each of its letters. */
export function sayLocked(book: GridBook): void {
  const now = performance.now();
  if (now < silentUntil) return;
  silentUntil = now + SHOWN_FOR;
  book.api.showMessage({ content: LOCKED, type: MessageType.Warning, duration: SHOWN_FOR });
}
