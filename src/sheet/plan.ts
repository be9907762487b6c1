/** SheetPlan: what a sheet should contain. Both adapters write it; neither adds anything of its own. Rows and columns count from 0. */

/** A typed cell value. Booleans are not used: 是/否 is text, since engines calculate with TRUE differently. */
export type CellValue = string | number | null;

/** Thin black by default; hair inside long tables; double above a total. */
export type BorderLine = "thin" | "hair" | "medium" | "double";

/** How a cell looks. Absent members take the workbook's default (宋体 11, bottom, numbers right and text left, no fill, locked). */
export interface CellStyle {
  /** 宋体 or 黑体. */
  readonly font?: "song" | "hei";
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** #RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Characters of room beside the text. */
  readonly indent?: number;
  /** Neutral formats only: General, 0, 0.00, 0.##, @, yyyy-mm-dd. */
  readonly format?: string;
  readonly border?: {
    readonly top?: BorderLine;
    readonly right?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
  };
  /** True for input cells: everything else is locked. */
  readonly unlocked?: boolean;
}

/** One cell. With `formula` (text after "="), `value` is its cached result. Text is always text: "=1+1" in `value` stays a string. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  /** Name of a style in `SheetPlan.styles`. */
  readonly style?: string;
  /** Link to a cell of this workbook, e.g. `'评分标准'!A5`. */
  readonly link?: string;
}

/** A rectangle of cells, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column width in characters of the default font. */
export interface ColumnPlan {
  readonly width: number;
  readonly hidden?: boolean;
}

/** Row height in points, at most 409; absent: the default height. */
export interface RowPlan {
  readonly height?: number;
  readonly hidden?: boolean;
}

/** Native validation of an input area. `error` at most 225 characters, titles at most 32. Blank cells are allowed. */
export interface ValidationPlan {
  readonly area: Area;
  readonly rule:
    /** `max` null: no upper bound. */
    | { readonly type: "decimal"; readonly min: number; readonly max: number | null }
    /** Without commas, together at most 255 characters. */
    | { readonly type: "list"; readonly values: readonly string[] }
    /** True where the entry is accepted. Without "=", relative to the top left cell of the area, at most 255 characters. */
    | { readonly type: "custom"; readonly formula: string }
    | { readonly type: "textLength"; readonly max: number };
  readonly errorTitle: string;
  readonly error: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
  /** "stop" refuses the entry (default); "warning" asks. */
  readonly errorStyle?: "stop" | "warning";
}

/** Conditional format by formula, relative to the top left cell of the area. Earlier ones win. */
export interface ConditionalFormatPlan {
  readonly area: Area;
  /** Without "=". */
  readonly formula: string;
  /** #RRGGBB. */
  readonly fill: string;
  readonly color?: string;
}

/** A defined name of the workbook; `refersTo` like `'_pingbiao'!$A$1`. */
export interface NamePlan {
  readonly name: string;
  readonly refersTo: string;
}

/** Print set-up（打印设置）: A4, one page wide. Margins in centimetres. Header and footer use Excel's codes (&P, &N). */
export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  readonly area: Area;
  /** First and last row repeated on every page. */
  readonly titleRows?: readonly [number, number];
  /** First and last column repeated on every page. */
  readonly titleColumns?: readonly [number, number];
  /** Printed after `area`, each on pages of its own. */
  readonly furtherAreas?: readonly Area[];
  readonly margin: number;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** Rows before which a page ends. */
  readonly breaksBefore: readonly number[];
}

/** A stretch of one row or one column of a sheet of the same workbook. */
export interface ChartRange {
  readonly sheet: string;
  readonly area: Area;
}

/** One series（数据系列）of a chart. */
export interface ChartSeriesPlan {
  /** What the legend says; the text of `nameCell` where that is given. */
  readonly name: string;
  readonly nameCell?: ChartRange;
  readonly values: ChartRange;
  /** #RRGGBB; every part has a thin dark outline besides, so that black-and-white prints show where it ends. */
  readonly color: string;
  /** Format of the numbers written beside the values, e.g. `0%`; absent: none are written. */
  readonly labels?: string;
  /** A mark over the columns instead of a column: the total over its parts. Only in stackedColumn. */
  readonly mark?: boolean;
}

/** A native chart（图表）. It follows the cells it refers to; the file keeps their values for programs that do not calculate. */
export interface ChartPlan {
  /**
   * stackedColumn: a column a category, the series one on the other, negative ones below zero.
   * clusteredBar: bars side by side, the first category on top, with numbers beside them instead of an axis.
   */
  readonly kind: "stackedColumn" | "clusteredBar";
  readonly title: string;
  /** Names below the columns or beside the bars. */
  readonly categories: ChartRange;
  readonly series: readonly ChartSeriesPlan[];
  /** The value axis: its ends, each left to the program where absent, and the format of its numbers. */
  readonly axis: { readonly min?: number; readonly max?: number; readonly format: string };
  /** The cells it covers. */
  readonly area: Area;
}

/** A whole sheet. Cells may stand in any order, at most one a place; areas of merges and of validations do not overlap. */
export interface SheetPlan {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly tabColor?: string;
  readonly columns: readonly ColumnPlan[];
  /** Sparse by row number. */
  readonly rows: ReadonlyMap<number, RowPlan>;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  /** Locked but for unlocked cells, no password; false: not protected. Column widths and row heights may be changed. */
  readonly protected: boolean;
  readonly names: readonly NamePlan[];
  /** Rows above and columns left of these stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintPlan;
  readonly charts?: readonly ChartPlan[];
  /** Selected after writing. */
  readonly firstCell?: { readonly row: number; readonly column: number };
  readonly showGridlines: boolean;
}
