// Inserts and deletes whole rows for the person: the model does it, and the grid is shown again as the model holds it.
// What else Univer can do to rows and columns is refused, for the model would not follow.
import { RANGE_TYPE } from "@univerjs/core";
import type { WorkbookModel } from "../host/model";
import { sayRefused } from "./guard";
import type { GridBook } from "./gridBook";
import { BOOK_ID } from "./gridBook";

/** Commands that would move, hide, add or drop rows, columns or frozen panes in the grid alone. */
const UNFOLLOWED: ReadonlySet<string> = new Set(
  [
    ...["insert-row", "insert-col", "append-row", "insert-range-move-down", "insert-range-move-right"],
    ...["remove-row", "remove-col", "delete-range-move-up", "delete-range-move-left", "move-rows", "move-cols"],
    ...["set-rows-hidden", "set-selected-rows-visible", "set-specific-rows-visible"],
    ...["set-col-hidden", "set-selected-cols-visible", "set-col-visible-on-cols"],
    ...["set-frozen", "set-selection-frozen", "set-row-frozen", "set-col-frozen", "cancel-frozen"],
  ].map((name) => `sheet.command.${name}`),
);

type Action = "insert" | "delete";

/** Starts taking Ctrl+Shift+= and Ctrl+- on selected rows, as Excel does, and refusing what the model cannot follow. */
export function followRows(book: GridBook, model: WorkbookModel, container: HTMLElement): void {
  book.api.addEvent(book.api.Event.BeforeCommandExecute, (event) => {
    if (!UNFOLLOWED.has(event.id)) return;
    event.cancel = true;
    sayRefused(book, "unfollowed");
  });
  // Before Univer, which would zoom.
  container.ownerDocument.addEventListener(
    "keydown",
    (event) => {
      const action = actionOf(event);
      const rows = action === null ? null : selectedRows(book);
      if (action === null || rows === null) return;
      event.preventDefault();
      event.stopPropagation();
      const act = action === "insert" ? model.insertRows.bind(model) : model.deleteRows.bind(model);
      if (!act(model.activeSheetId, rows.first, rows.count)) sayRefused(book, "rows");
    },
    { capture: true },
  );
}

function actionOf({ ctrlKey, metaKey, altKey, code }: KeyboardEvent): Action | null {
  if (altKey || (!ctrlKey && !metaKey)) return null;
  if (code === "Equal" || code === "NumpadAdd") return "insert";
  return code === "Minus" || code === "NumpadSubtract" ? "delete" : null;
}

/** The rows whose headers are selected, or null. */
function selectedRows({ api }: GridBook): { readonly first: number; readonly count: number } | null {
  const range = api.getWorkbook(BOOK_ID)?.getActiveRange()?.getRange();
  const columns = api.getWorkbook(BOOK_ID)?.getActiveSheet().getSheet().getColumnCount() ?? 0;
  if (range === undefined) return null;
  // A selection that was put back, by the add-in or after an insertion, counts as rows too.
  const isWhole = range.startColumn === 0 && range.endColumn === columns - 1;
  if (range.rangeType !== RANGE_TYPE.ROW && !isWhole) return null;
  return { first: range.startRow, count: range.endRow - range.startRow + 1 };
}
