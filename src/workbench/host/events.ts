// Events: which events of Office.js a change of the workbook raises, and for which target.
import { addressOf } from "./area";
import type { Book } from "./book";
import type { CellValue, Change } from "./model";
import type { HostEvent } from "./session";
import { EVENTS, WORKBOOK_TARGET } from "./session";

/** Events of one change, for the sheet and for the workbook. Formats raise none here. */
export function eventsOf(change: Change, book: Book): readonly HostEvent[] {
  switch (change.kind) {
    case "cellsChanged":
      if (change.origin === "results")
        return both(EVENTS.calculated, change.sheetId, { address: addressOf(change.area) });
      return both(EVENTS.changed, change.sheetId, {
        address: addressOf(change.area),
        changeType: "RangeEdited",
        ...edited(change.origin),
        ...values(change, book),
      });
    case "cellsMoved":
      return both(EVENTS.changed, change.sheetId, {
        address: addressOf(change.area),
        changeType: change.how === "Sorted" ? "RangeEdited" : change.how,
        ...edited(change.origin),
      });
    case "sheetAdded":
    case "sheetRemoved": {
      const type = change.kind === "sheetAdded" ? EVENTS.added : EVENTS.deleted;
      return [event(type, WORKBOOK_TARGET, change.sheetId, { source: "Local" })];
    }
    case "sheetActivated":
      return both(EVENTS.activated, change.sheetId, {});
    case "selectionChanged":
      return both(EVENTS.selectionChanged, change.sheetId, { address: addressOf(change.area) });
    default:
      return [];
  }
}

type Details = Readonly<Record<string, unknown>>;

function event(type: number, target: string, sheetId: string, details: Details): HostEvent {
  return { type, target, details: { ...details, worksheetId: sheetId } };
}

function both(type: number, sheetId: string, details: Details): readonly HostEvent[] {
  return [event(type, sheetId, sheetId, details), event(type, WORKBOOK_TARGET, sheetId, details)];
}

function edited(origin: Change["origin"]): Details {
  const source = origin === "coauthor" ? "Remote" : "Local";
  return { source, triggerSource: origin === "addin" ? "ThisLocalAddin" : "Unknown" };
}

/** Old and new value, which Excel tells only of single cells. */
function values(change: Extract<Change, { kind: "cellsChanged" }>, book: Book): Details {
  if (change.before === undefined) return {};
  const after = book.sheet(change.sheetId).contentAt(change.area.top, change.area.left).value;
  return {
    valueBefore: change.before ?? "",
    valueAfter: after ?? "",
    valueTypeBefore: typeName(change.before),
    valueTypeAfter: typeName(after),
  };
}

function typeName(value: CellValue): string {
  if (value === null) return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
