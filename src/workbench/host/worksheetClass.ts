// Worksheet: one sheet, what can be asked of it and what Excel refuses to do with it.
import type { Area } from "./area";
import { cellArea, covers, parseArea, WHOLE } from "./area";
import { choiceArgument, colorArgument, countArgument, flagArgument, textArgument } from "./argument";
import { checkSheetName } from "./book";
import { charts } from "./chartClass";
import { eventMethods } from "./eventMethods";
import { freezePanes } from "./freezePanesClass";
import type { HostObject } from "./hostObject";
import { hostClass, link, method, scalar } from "./hostObject";
import { namedItems } from "./namesClass";
import { horizontalPageBreaks, pageLayout } from "./pageLayoutClass";
import { askToRestructure } from "./permission";
import { worksheetProtection } from "./protectionClass";
import { rangeAreas } from "./rangeAreasClass";
import { refusal } from "./refusal";
import type { Session } from "./session";
import { EVENTS } from "./session";
import type { Sheet } from "./sheet";

interface SheetState {
  readonly session: Session;
  readonly sheet: Sheet;
}

const target = ({ sheet }: SheetState): string => sheet.id;

/** A sheet of the object model. */
export const worksheetObject = hostClass<SheetState>({
  name: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: scalar(1, ({ sheet }) => sheet.id),
    Name: scalar(1, ({ sheet }) => sheet.name, rename),
    Position: scalar(
      1,
      ({ session, sheet }) => session.book.sheets.indexOf(sheet),
      (state, value) => {
        askToRestructure(state.session.book);
        const position = countArgument(value, "position");
        if (position >= state.session.book.sheets.length) throw refusal("InvalidArgument", `position ${position}`);
        state.session.book.moveSheet(state.sheet, position);
      },
    ),
    Visibility: scalar(1, ({ sheet }) => sheet.visibility, changeVisibility),
    TabColor: scalar(
      7,
      ({ sheet }) => sheet.tabColor,
      (state, value) => {
        state.sheet.tabColor = value === "" ? "" : colorArgument(value, "tabColor");
        tell(state);
      },
    ),
    ShowGridlines: scalar(8, ({ sheet }) => sheet.showGridlines),
    ShowHeadings: scalar(8, ({ sheet }) => sheet.showHeadings),
    // The client writes these two under other names than it reads them.
    Gridlines: scalar(
      8,
      ({ sheet }) => sheet.showGridlines,
      (state, value) => {
        state.sheet.showGridlines = flagArgument(value, "showGridlines");
        tell(state);
      },
    ),
    Headings: scalar(
      8,
      ({ sheet }) => sheet.showHeadings,
      (state, value) => {
        state.sheet.showHeadings = flagArgument(value, "showHeadings");
        tell(state);
      },
    ),
  },
  links: {
    Protection: link(2, worksheetProtection),
    FreezePanes: link(7, freezePanes),
    PageLayout: link(9, pageLayout),
    HorizontalPageBreaks: link(9, horizontalPageBreaks),
    Names: link(4, namedItems),
    Charts: link(1, charts),
  },
  methods: {
    Activate: method(1, ({ session, sheet }) => {
      if (sheet.visibility !== "Visible") throw refusal("InvalidOperation", `${sheet.name} is hidden`);
      session.book.activateSheet(sheet.id);
    }),
    Delete: method(1, removeSheet),
    Calculate: method(6, () => undefined),
    GetCell: method(1, ({ session, sheet }, [row, column]) =>
      session.range(sheet, cellArea(countArgument(row, "row"), countArgument(column, "column"))),
    ),
    GetRange: method(1, ({ session, sheet }, [address]) => session.range(sheet, addressed(session, address))),
    GetRanges: method(9, ({ session, sheet }, [address]) => {
      const areas = textArgument(address, "address").split(",");
      return rangeAreas({ session, sheet, areas: areas.map((one) => addressed(session, one)) });
    }),
    GetRangeByIndexes: method(7, ({ session, sheet }, [row, column, rows, columns]) => {
      const top = countArgument(row, "startRow");
      const left = countArgument(column, "startColumn");
      const bottom = top + countArgument(rows, "rowCount", 1) - 1;
      const right = left + countArgument(columns, "columnCount", 1) - 1;
      if (!covers(WHOLE, { top, left, bottom, right })) throw refusal("InvalidArgument", "outside of the sheet");
      return session.range(sheet, { top, left, bottom, right });
    }),
    GetUsedRange: method(1, ({ session, sheet }, [valuesOnly]) =>
      session.range(sheet, sheet.usedArea(valuesOnly === true) ?? cellArea(0, 0)),
    ),
    GetUsedRangeOrNullObject: method(4, ({ session, sheet }, [valuesOnly]) => {
      const used = sheet.usedArea(valuesOnly === true);
      return used === null ? null : session.range(sheet, used);
    }),
    GetNextOrNullObject: method(5, (state, [visibleOnly]) => neighbour(state, 1, visibleOnly === true)),
    GetPreviousOrNullObject: method(5, (state, [visibleOnly]) => neighbour(state, -1, visibleOnly === true)),
    ...eventMethods<SheetState>(7, "DataChanged", EVENTS.changed, target),
    ...eventMethods<SheetState>(7, "Activated", EVENTS.activated, target),
    ...eventMethods<SheetState>(7, "Deactivated", EVENTS.deactivated, target),
    ...eventMethods<SheetState>(7, "SelectionChanged", EVENTS.selectionChanged, target),
    ...eventMethods<SheetState>(8, "Calculated", EVENTS.calculated, target),
  },
});

function tell({ session, sheet }: SheetState): void {
  session.book.emit({ kind: "sheetChanged", sheetId: sheet.id });
}

function rename({ session, sheet }: SheetState, value: unknown): void {
  askToRestructure(session.book);
  const name = textArgument(value, "name");
  checkSheetName(session.book, name, sheet);
  session.book.renameSheet(sheet, name);
}

/** Sheets with a tab to click on. */
export function visibleSheets(session: Session): readonly Sheet[] {
  return session.book.sheets.filter((one) => one.visibility === "Visible");
}

function changeVisibility(state: SheetState, value: unknown): void {
  const { session, sheet } = state;
  askToRestructure(session.book);
  const visibility = choiceArgument(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
  const others = visibleSheets(session).filter((one) => one !== sheet);
  if (visibility !== "Visible" && others.length === 0) throw refusal("InvalidOperation", "the last visible sheet");
  sheet.visibility = visibility;
  tell(state);
  const [next] = others;
  if (visibility !== "Visible" && session.book.activeSheetId === sheet.id && next !== undefined) {
    session.book.activateSheet(next.id);
  }
}

function removeSheet({ session, sheet }: SheetState): void {
  askToRestructure(session.book);
  if (sheet.visibility === "VeryHidden") throw refusal("InvalidOperation", `${sheet.name} is very hidden`);
  if (sheet.visibility === "Visible" && visibleSheets(session).length === 1) {
    throw refusal("InvalidOperation", "the last visible sheet");
  }
  session.book.removeSheet(sheet);
}

/** An address, a defined name, or nothing for the whole sheet. */
function addressed(session: Session, address: unknown): Area {
  if (address === undefined || address === null || address === "") return WHOLE;
  const text = textArgument(address, "address");
  const bare = text.slice(text.lastIndexOf("!") + 1);
  const area = parseArea(bare);
  if (area !== null) return area;
  const name = session.book.names.find((one) => one.name.toLowerCase() === bare.toLowerCase());
  const named = name === undefined ? null : parseArea(name.formula.slice(name.formula.lastIndexOf("!") + 1));
  if (named === null) throw refusal("InvalidArgument", text);
  return named;
}

function neighbour({ session, sheet }: SheetState, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const sheets = session.book.sheets.filter((one) => one === sheet || !visibleOnly || one.visibility === "Visible");
  const next = sheets[sheets.indexOf(sheet) + step];
  return next === undefined ? null : session.worksheet(next);
}
