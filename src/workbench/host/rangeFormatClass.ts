// RangeFormat, RangeFill, RangeFont and FormatProtection: how the cells of a range look. A mixed range answers null.
import { choiceArgument, colorArgument, flagArgument, numberArgument, textArgument } from "./argument";
import { columnsOf, everyCell, intersection, rowsOf } from "./area";
import { bordersObject } from "./borderClass";
import { hostClass, link, method, scalar } from "./hostObject";
import { LARGEST } from "./lines";
import type { CellFormat } from "./model";
import { askTo } from "./permission";
import { refusal } from "./refusal";
import type { RangeState } from "./session";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

/** The one look of the range in this respect; null where cells differ. Whole columns are judged by the cells in use. */
export function uniform<T>(range: RangeState, read: (format: CellFormat) => T): T | null {
  const { sheet } = range;
  const used = sheet.usedArea(false);
  const first = read(sheet.formatAt(range.area.top, range.area.left));
  const big = rowsOf(range.area) * columnsOf(range.area) > 100000;
  const area = big ? used && intersection(used, range.area) : range.area;
  if (area === null) return first;
  return everyCell(area, (row, column) => read(sheet.formatAt(row, column)) === first) ? first : null;
}

/** Changes the look of the range, if the sheet's protection lets it. */
export function changeLook(range: RangeState, change: (format: CellFormat) => CellFormat): void {
  askTo(range.sheet, "allowFormatCells");
  range.sheet.changeFormats(range.area, change);
  range.session.book.emit({ kind: "formatsChanged", sheetId: range.sheet.id, area: range.area });
}

const rangeFill = hostClass<RangeState>({
  name: "RangeFill",
  scalars: {
    Color: scalar(
      1,
      (range) => uniform(range, (format) => format.fill ?? NO_FILL),
      (range, value) => {
        const fill = value === "" ? null : colorArgument(value, "fill.color");
        changeLook(range, (format) => ({ ...format, fill }));
      },
    ),
  },
  methods: { Clear: method(1, (range) => changeLook(range, (format) => ({ ...format, fill: null }))) },
});

/** Excel answers white for a cell without fill. */
const NO_FILL = "#FFFFFF";

const rangeFont = hostClass<RangeState>({
  name: "RangeFont",
  scalars: {
    Name: look(
      1,
      (format) => format.fontName,
      (value) => ({ fontName: textArgument(value, "font.name") }),
    ),
    Size: look(
      1,
      (format) => format.fontSize,
      (value) => ({ fontSize: numberArgument(value, "font.size") }),
    ),
    Bold: look(
      1,
      (format) => format.bold,
      (value) => ({ bold: flagArgument(value, "font.bold") }),
    ),
    Italic: look(
      1,
      (format) => format.italic,
      (value) => ({ italic: flagArgument(value, "font.italic") }),
    ),
    Color: look(
      1,
      (format) => format.fontColor,
      (value) => ({ fontColor: colorArgument(value, "font.color") }),
    ),
    Underline: look(
      1,
      (format) => format.underline,
      (value) => ({ underline: choiceArgument(value, UNDERLINES, "underline") }),
    ),
    Strikethrough: look(
      9,
      (format) => format.strikethrough,
      (value) => ({ strikethrough: flagArgument(value, "strikethrough") }),
    ),
  },
});

const formatProtection = hostClass<RangeState>({
  name: "FormatProtection",
  scalars: {
    Locked: look(
      2,
      (format) => format.locked,
      (value) => ({ locked: flagArgument(value, "locked") }),
      null,
    ),
    FormulaHidden: look(
      2,
      (format) => format.formulaHidden,
      (value) => ({ formulaHidden: flagArgument(value, "formulaHidden") }),
      null,
    ),
  },
});

/** range.format. */
export const rangeFormat = hostClass<RangeState>({
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: look(
      1,
      (format) => format.horizontal,
      (value) => ({ horizontal: choiceArgument(value, HORIZONTAL, "horizontalAlignment") }),
    ),
    VerticalAlignment: look(
      1,
      (format) => format.vertical,
      (value) => ({ vertical: choiceArgument(value, VERTICAL, "verticalAlignment") }),
    ),
    WrapText: look(
      1,
      (format) => format.wrap,
      (value) => ({ wrap: flagArgument(value, "wrapText") }),
    ),
    IndentLevel: look(
      9,
      (format) => format.indent,
      (value) => ({ indent: numberArgument(value, "indentLevel") }),
    ),
    ShrinkToFit: look(
      9,
      (format) => format.shrink,
      (value) => ({ shrink: flagArgument(value, "shrinkToFit") }),
    ),
    RowHeight: scalar(
      2,
      (range) => lineSize(range, "rows"),
      (range, value) => resize(range, "rows", numberArgument(value, "rowHeight")),
    ),
    ColumnWidth: scalar(
      2,
      (range) => lineSize(range, "columns"),
      (range, value) => resize(range, "columns", numberArgument(value, "columnWidth")),
    ),
  },
  links: {
    Fill: link(1, rangeFill),
    Font: link(1, rangeFont),
    Borders: link(1, bordersObject),
    Protection: link(2, formatProtection),
  },
  methods: {
    AutofitRows: method(2, (range) => resize(range, "rows", null)),
    AutofitColumns: method(2, (range) => resize(range, "columns", null)),
  },
});

/** A scalar that is one member of the look. `option` is the protection switch that allows the change, null: none does. */
function look(
  since: number,
  read: (format: CellFormat) => unknown,
  change: (value: unknown) => Partial<CellFormat>,
  option: string | null = "allowFormatCells",
): ReturnType<typeof scalar<RangeState>> {
  return scalar<RangeState>(
    since,
    (range) => uniform(range, read),
    (range, value) => {
      askTo(range.sheet, option);
      const part = change(value);
      changeLook(range, (format) => ({ ...format, ...part }));
    },
  );
}

const DEFAULT_SIZE = { rows: 13.5, columns: 54 } as const;

function span(range: RangeState, axis: "rows" | "columns"): readonly [number, number] {
  return axis === "rows" ? [range.area.top, range.area.bottom] : [range.area.left, range.area.right];
}

function lineSize(range: RangeState, axis: "rows" | "columns"): number | null {
  const [first, last] = span(range, axis);
  const lines = range.sheet[axis];
  const size = lines.size(first);
  for (const index of lines.listed()) {
    if (index >= first && index <= last && lines.size(index) !== size) return null;
  }
  return size ?? DEFAULT_SIZE[axis];
}

function resize(range: RangeState, axis: "rows" | "columns", size: number | null): void {
  askTo(range.sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const [first, last] = span(range, axis);
  if (size !== null) numberWithin(size, LARGEST[axis], axis);
  range.sheet[axis].resize(first, last, size);
  range.session.book.emit({ kind: axis === "rows" ? "rowsChanged" : "columnsChanged", sheetId: range.sheet.id });
}

function numberWithin(size: number, largest: number, what: string): void {
  if (size < 0 || size > largest) throw refusal("InvalidArgument", `${what} ${size}`);
}
