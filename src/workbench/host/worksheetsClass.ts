// WorksheetCollection: the sheets in tab order.
import { textArgument } from "./argument";
import { checkSheetName } from "./book";
import { eventMethods } from "./eventMethods";
import type { HostObject } from "./hostObject";
import { hostClass, method } from "./hostObject";
import { askToRestructure } from "./permission";
import { refusal } from "./refusal";
import type { Session } from "./session";
import { EVENTS, WORKBOOK_TARGET } from "./session";
import { visibleSheets } from "./worksheetClass";

const workbookTarget = (): string => WORKBOOK_TARGET;

interface BookState {
  readonly session: Session;
}

/** workbook.worksheets. */
export const worksheets = hostClass<BookState>({
  name: "WorksheetCollection",
  methods: {
    Add: method(1, ({ session }, [name]) => {
      askToRestructure(session.book);
      const text = name === undefined || name === null ? freeName(session) : textArgument(name, "name");
      checkSheetName(session.book, text, null);
      return session.worksheet(session.book.addSheet(text));
    }),
    GetItem: method(1, ({ session }, [key]) => {
      const sheet = session.book.findSheet(textArgument(key, "key"));
      if (sheet === null) throw refusal("ItemNotFound", `worksheet ${String(key)}`);
      return session.worksheet(sheet);
    }),
    GetItemOrNullObject: method(4, ({ session }, [key]) => {
      const sheet = session.book.findSheet(textArgument(key, "key"));
      return sheet === null ? null : session.worksheet(sheet);
    }),
    GetActiveWorksheet: method(1, ({ session }) => session.worksheet(session.book.sheet(session.book.activeSheetId))),
    GetCount: method(4, ({ session }, [visibleOnly]) =>
      visibleOnly === true ? visibleSheets(session).length : session.book.sheets.length,
    ),
    GetFirst: method(5, ({ session }, [visibleOnly]) => endSheet(session, visibleOnly === true, 0)),
    GetLast: method(5, ({ session }, [visibleOnly]) => endSheet(session, visibleOnly === true, -1)),
    ...eventMethods<BookState>(9, "DataChanged", EVENTS.changed, workbookTarget),
    ...eventMethods<BookState>(7, "Activated", EVENTS.activated, workbookTarget),
    ...eventMethods<BookState>(7, "Deactivated", EVENTS.deactivated, workbookTarget),
    ...eventMethods<BookState>(7, "Added", EVENTS.added, workbookTarget),
    ...eventMethods<BookState>(7, "Deleted", EVENTS.deleted, workbookTarget),
    ...eventMethods<BookState>(9, "SelectionChanged", EVENTS.selectionChanged, workbookTarget),
    ...eventMethods<BookState>(8, "Calculated", EVENTS.calculated, workbookTarget),
  },
  items: ({ session }) => session.book.sheets.map((sheet) => session.worksheet(sheet)),
});

function freeName(session: Session): string {
  let number = session.book.sheets.length + 1;
  while (session.book.findSheet(`Sheet${number}`) !== null) number++;
  return `Sheet${number}`;
}

function endSheet(session: Session, visibleOnly: boolean, index: 0 | -1): HostObject {
  const sheet = (visibleOnly ? visibleSheets(session) : session.book.sheets).at(index);
  if (sheet === undefined) throw refusal("ItemNotFound", "no sheet");
  return session.worksheet(sheet);
}
