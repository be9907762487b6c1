// Carries heights and widths that the person drags to the model, so that a saved file keeps them.
import type { IRange } from "@univerjs/core";
import type { LineStretch } from "../host/lines";
import type { WorkbookModel } from "../host/model";
import { sayRefused } from "./guard";
import type { GridBook } from "./gridBook";
import { BOOK_ID, isOwnWrite } from "./gridBook";
import { PIXELS_PER_POINT } from "./look";
import type { Mirror } from "./mirror";
import { memberOf, textOf } from "./params";

type Axis = LineStretch["axis"];

/** A drag sets one size; a double click on the border of a row lets its text decide. */
const RESIZES: Readonly<Record<string, Axis>> = {
  "sheet.mutation.set-worksheet-col-width": "columns",
  "sheet.mutation.set-worksheet-row-height": "rows",
  "sheet.mutation.set-worksheet-row-is-auto-height": "rows",
};

/** Starts carrying sizes from the grid to the model. */
export function followSizes(book: GridBook, model: WorkbookModel, mirror: Mirror): void {
  book.api.addEvent(book.api.Event.CommandExecuted, ({ id, options, ...event }) => {
    const axis = RESIZES[id];
    const params: unknown = event.params;
    const sheetId = textOf(params, "subUnitId");
    if (axis === undefined || isOwnWrite(options) || sheetId === null || textOf(params, "unitId") !== BOOK_ID) return;
    const ranges = memberOf(params, "ranges");
    if (!Array.isArray(ranges)) return;
    // Only after the command has run to its end does the grid know the height that a text needs.
    queueMicrotask(() => {
      const taken = stretchesOf(book, sheetId, axis, ranges).every((stretch) => model.resizeLines(sheetId, stretch));
      if (taken) return;
      mirror.refreshSizes(sheetId);
      sayRefused(book, "size");
    });
  });
}

/** The sizes that the grid shows now, in points. */
function stretchesOf(book: GridBook, sheetId: string, axis: Axis, ranges: readonly IRange[]): readonly LineStretch[] {
  const grid = book.api.getWorkbook(BOOK_ID)?.getSheetBySheetId(sheetId)?.getSheet();
  if (grid === undefined) return [];
  const sizeAt = (line: number): number => (axis === "rows" ? grid.getRowHeight(line) : grid.getColumnWidth(line));
  return ranges.flatMap((range) => {
    const [first, last] = axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    return Array.from({ length: last - first + 1 }, (_, offset) => {
      const line = first + offset;
      return { axis, first: line, last: line, points: sizeAt(line) / PIXELS_PER_POINT };
    });
  });
}
