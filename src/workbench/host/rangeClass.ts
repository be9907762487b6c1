// Range: cells of a sheet, how to reach neighbouring ranges, and what can be done with them.
import type { Area } from "./area";
import {
  addressOf,
  bounding,
  columnsOf,
  contains,
  COLUMNS,
  covers,
  intersection,
  parseArea,
  rowsOf,
  ROWS,
  WHOLE,
} from "./area";
import { countArgument, flagArgument, numberArgument } from "./argument";
import { conditionalFormats } from "./conditionalFormatClass";
import type { HostObject } from "./hostObject";
import { hostClass, isHostObject, link, method, scalar } from "./hostObject";
import { hiddenOf, hideLines, lineProperties } from "./rangeLines";
import { changeHyperlink, clearRange, deleteRange, insertRange, mergeRange, unmergeRange } from "./rangeChanges";
import {
  readFormulas,
  readTexts,
  readTypes,
  readValues,
  writeContents,
  writeNumberFormats,
  readCells,
} from "./rangeCells";
import { rangeFormat } from "./rangeFormatClass";
import { rangeSort } from "./sortClass";
import { quotedSheet } from "./references";
import { refusal } from "./refusal";
import type { RangeState } from "./session";
import { dataValidation } from "./validationClass";

/** A range of the object model. */
export const rangeObject = hostClass<RangeState>({
  name: "Range",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  scalars: {
    Values: scalar(1, readValues, writeContents),
    Formulas: scalar(1, readFormulas, writeContents),
    FormulasLocal: scalar(1, readFormulas, writeContents),
    Text: scalar(1, readTexts),
    ValueTypes: scalar(1, readTypes),
    NumberFormat: scalar(
      1,
      (range) => readCells(range, (row, column) => range.sheet.formatAt(row, column).numberFormat),
      writeNumberFormats,
    ),
    Address: scalar(1, ({ sheet, area }) => `${quotedSheet(sheet.name)}!${addressOf(area)}`),
    AddressLocal: scalar(1, ({ sheet, area }) => `${quotedSheet(sheet.name)}!${addressOf(area)}`),
    RowIndex: scalar(1, ({ area }) => area.top),
    ColumnIndex: scalar(1, ({ area }) => area.left),
    RowCount: scalar(1, ({ area }) => rowsOf(area)),
    ColumnCount: scalar(1, ({ area }) => columnsOf(area)),
    CellCount: scalar(1, ({ area }) =>
      rowsOf(area) * columnsOf(area) > 2 ** 31 - 1 ? -1 : rowsOf(area) * columnsOf(area),
    ),
    RowHidden: scalar(
      2,
      (range) => hiddenOf(range, "rows"),
      (range, value) => hideLines(range, "rows", flagArgument(value, "rowHidden")),
    ),
    ColumnHidden: scalar(
      2,
      (range) => hiddenOf(range, "columns"),
      (range, value) => hideLines(range, "columns", flagArgument(value, "columnHidden")),
    ),
    Hidden: scalar(2, (range) =>
      hiddenOf(range, "rows") === true || hiddenOf(range, "columns") === true ? true : hiddenOf(range, "rows"),
    ),
    IsEntireRow: scalar(7, ({ area }) => area.left === 0 && area.right === COLUMNS - 1),
    IsEntireColumn: scalar(7, ({ area }) => area.top === 0 && area.bottom === ROWS - 1),
    Hyperlink: scalar(7, ({ sheet, area }) => sheet.hyperlinkAt(area.top, area.left), changeHyperlink),
  },
  links: {
    Worksheet: link(1, ({ session, sheet }) => session.worksheet(sheet)),
    Format: link(1, rangeFormat),
    DataValidation: link(8, dataValidation),
    ConditionalFormats: link(6, (range) => conditionalFormats(range)),
    Sort: link(2, rangeSort),
  },
  methods: {
    _KeepReference: method(1, (range) => {
      range.session.keep(range);
    }),
    _ValidateArraySize: method(1, ({ area }, [rows, columns]) => {
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) {
        throw refusal("InvalidArgument", "the array has another size than the range");
      }
    }),
    GetCell: method(1, (range, [row, column]) => {
      const top = range.area.top + numberArgument(row, "row");
      const left = range.area.left + numberArgument(column, "column");
      return at(range, { top, left, bottom: top, right: left });
    }),
    GetRow: method(1, (range, [row]) => {
      const top = range.area.top + countArgument(row, "row");
      return at(range, { ...range.area, top, bottom: top });
    }),
    GetColumn: method(1, (range, [column]) => {
      const left = range.area.left + countArgument(column, "column");
      return at(range, { ...range.area, left, right: left });
    }),
    GetOffsetRange: method(1, (range, [rows, columns]) => at(range, moved(range.area, rows, columns, true))),
    GetResizedRange: method(2, (range, [rows, columns]) => at(range, moved(range.area, rows, columns, false))),
    GetAbsoluteResizedRange: method(7, (range, [rows, columns]) =>
      at(range, {
        ...range.area,
        bottom: range.area.top + countArgument(rows, "rows", 1) - 1,
        right: range.area.left + countArgument(columns, "columns", 1) - 1,
      }),
    ),
    GetBoundingRect: method(1, (range, [other]) => at(range, bounding(range.area, otherArea(range, other)))),
    GetIntersection: method(1, (range, [other]) => {
      const common = intersection(range.area, otherArea(range, other));
      if (common === null) throw refusal("ItemNotFound", "the ranges do not meet");
      return at(range, common);
    }),
    GetIntersectionOrNullObject: method(4, (range, [other]) => {
      const common = intersection(range.area, otherArea(range, other));
      return common === null ? null : at(range, common);
    }),
    GetEntireRow: method(1, (range) => at(range, { ...range.area, left: 0, right: COLUMNS - 1 })),
    GetEntireColumn: method(1, (range) => at(range, { ...range.area, top: 0, bottom: ROWS - 1 })),
    GetLastCell: method(1, (range) => at(range, { ...range.area, top: range.area.bottom, left: range.area.right })),
    GetLastRow: method(1, (range) => at(range, { ...range.area, top: range.area.bottom })),
    GetLastColumn: method(1, (range) => at(range, { ...range.area, left: range.area.right })),
    GetUsedRange: method(1, (range, [valuesOnly]) => {
      const found = used(range, valuesOnly === true);
      if (found === null) throw refusal("ItemNotFound", "no used cell");
      return found;
    }),
    GetUsedRangeOrNullObject: method(4, (range, [valuesOnly]) => used(range, valuesOnly === true)),
    GetRowProperties: method(9, (range, [wanted]) => lineProperties(range, "rows", wanted)),
    GetColumnProperties: method(9, (range, [wanted]) => lineProperties(range, "columns", wanted)),
    Clear: method(1, (range, [applyTo]) => clearRange(range, applyTo)),
    Insert: method(1, (range, [shift]) => {
      insertRange(range, shift);
      return range.session.range(range.sheet, range.area);
    }),
    Delete: method(1, (range, [shift]) => deleteRange(range, shift)),
    Merge: method(2, (range, [across]) => mergeRange(range, across === true)),
    Unmerge: method(2, unmergeRange),
    Select: method(1, ({ session, sheet, area }) => {
      if (sheet.visibility !== "Visible") throw refusal("InvalidOperation", `${sheet.name} is hidden`);
      session.book.selectArea(sheet.id, area);
    }),
  },
});

function at(range: RangeState, area: Area): HostObject {
  if (!covers(WHOLE, area) || area.top > area.bottom || area.left > area.right)
    throw refusal("InvalidArgument", "outside of the sheet");
  return range.session.range(range.sheet, area);
}

function moved(area: Area, rows: unknown, columns: unknown, whole: boolean): Area {
  const down = numberArgument(rows, "rows");
  const across = numberArgument(columns, "columns");
  return {
    top: area.top + (whole ? down : 0),
    left: area.left + (whole ? across : 0),
    bottom: area.bottom + down,
    right: area.right + across,
  };
}

/** An argument that is a range or an address on the same sheet. */
function otherArea(range: RangeState, other: unknown): Area {
  const address = typeof other === "string" ? other : addressOfObject(other);
  const cut = address.lastIndexOf("!");
  const area = parseArea(cut < 0 ? address : address.slice(cut + 1));
  const prefix = cut < 0 ? quotedSheet(range.sheet.name) : address.slice(0, cut);
  if (area === null || prefix !== quotedSheet(range.sheet.name)) throw refusal("InvalidArgument", address);
  return area;
}

function addressOfObject(other: unknown): string {
  if (!isHostObject(other) || other.type !== "Range") throw refusal("InvalidArgument", "range");
  return String(other.get("Address"));
}

/** The used part of the range: the smallest area that holds its used cells. */
function used(range: RangeState, valuesOnly: boolean): HostObject | null {
  if (covers(range.area, WHOLE)) {
    const all = range.sheet.usedArea(valuesOnly);
    return all === null ? null : at(range, all);
  }
  const cells = range.sheet.contents().filter(({ row, column }) => contains(range.area, row, column));
  const areas = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  const first = areas[0];
  return first === undefined ? null : at(range, areas.reduce(bounding, first));
}
