// WorksheetFreezePanes: rows and columns that stay in view.
import { COLUMNS, parseArea, ROWS } from "./area";
import { countArgument } from "./argument";
import { hostClass, isHostObject, method } from "./hostObject";
import { refusal } from "./refusal";
import type { Session } from "./session";
import type { Sheet } from "./sheet";

interface SheetState {
  readonly session: Session;
  readonly sheet: Sheet;
}

/** worksheet.freezePanes. */
export const freezePanes = hostClass<SheetState>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: method(7, (state, [range]) => {
      const text = isHostObject(range) ? String(range.get("Address")) : String(range);
      const area = parseArea(text.slice(text.lastIndexOf("!") + 1));
      if (area === null) throw refusal("InvalidArgument", text);
      freeze(state, area.bottom + 1, area.right + 1);
    }),
    FreezeRows: method(7, (state, [count]) => freeze(state, countArgument(count ?? 1, "count", 1), 0)),
    FreezeColumns: method(7, (state, [count]) => freeze(state, 0, countArgument(count ?? 1, "count", 1))),
    Unfreeze: method(7, (state) => freeze(state, 0, 0)),
    GetLocation: method(7, (state) => {
      const location = locationOf(state);
      if (location === null) throw refusal("ItemNotFound", "nothing is frozen");
      return location;
    }),
    GetLocationOrNullObject: method(7, locationOf),
  },
});

function freeze({ session, sheet }: SheetState, rows: number, columns: number): void {
  sheet.freeze = rows + columns === 0 ? null : { rows, columns };
  session.book.emit({ kind: "freezeChanged", sheetId: sheet.id });
}

function locationOf({ session, sheet }: SheetState): ReturnType<Session["range"]> | null {
  if (sheet.freeze === null) return null;
  const { rows, columns } = sheet.freeze;
  return session.range(sheet, {
    top: 0,
    left: 0,
    bottom: rows === 0 ? ROWS - 1 : rows - 1,
    right: columns === 0 ? COLUMNS - 1 : columns - 1,
  });
}
