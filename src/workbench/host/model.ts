// Model: the workbook behind the host, as a grid or a test reads it. Rows and columns count from 0; lengths are points.
import type { Area } from "./area";
import type { LineStretch } from "./lines";

/** null is an empty cell. In a formula cell a text such as "#N/A" is an error value. */
export type CellValue = string | number | boolean | null;

/** Content of a cell. `formula` starts with "="; `value` is then its last known result. Text is stored without "'". */
export interface CellContent {
  readonly formula: string | null;
  readonly value: CellValue;
}

/** A cell with its place. */
export interface PlacedContent extends CellContent {
  readonly row: number;
  readonly column: number;
}

/** One border line; style and weight are Office.js names (Continuous, Double, Dash …; Hairline, Thin, Medium, Thick). */
export interface Border {
  readonly style: string;
  readonly weight: string;
  /** #RRGGBB. */
  readonly color: string;
}

/** A side of a cell. */
export type Side = "top" | "right" | "bottom" | "left";

/** How a cell looks; never partial. Equal looks written in one call share one object. */
export interface CellFormat {
  readonly numberFormat: string;
  /** #RRGGBB; null: no fill. */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** General, Left, Center, Right, Fill, Justify, CenterAcrossSelection, Distributed. */
  readonly horizontal: string;
  /** Top, Center, Bottom, Justify, Distributed. */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Record<Side, Border | null>>;
}

/** Look of an untouched cell. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  fill: null,
  fontName: "宋体",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColor: "#000000",
  horizontal: "General",
  vertical: "Center",
  wrap: false,
  shrink: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  borders: { top: null, right: null, bottom: null, left: null },
};

/** How a value is compared with a rule's operands. */
export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** What a cell accepts. A text operand that starts with "=" is a formula, relative to the first cell of the first area. */
export type ValidationRule =
  | { readonly kind: "none" }
  | { readonly kind: "list"; readonly source: string; readonly dropDown: boolean }
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: "decimal" | "wholeNumber" | "textLength" | "date" | "time";
      readonly operator: ComparisonOperator;
      readonly formula1: string | number;
      readonly formula2: string | number | null;
    };

/** Native validation（数据有效性）of some cells. Areas of different validations never overlap. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  /** Stop refuses an entry, Warning and Information ask. */
  readonly alert: { readonly show: boolean; readonly style: string; readonly title: string; readonly message: string };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

/** Conditional format by formula, relative to the first cell of the area. Listed first wins. */
export interface ConditionalFormat {
  readonly id: string;
  readonly area: Area;
  /** With "=". */
  readonly formula: string;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly stopIfTrue: boolean;
}

/** A defined name. `formula` like ='评价表'!$A$1; sheetId null: of the workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheetId: string | null;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** Protection of a sheet; `options` holds Office.js's allow… switches and selectionMode. */
export interface Protection {
  readonly protected: boolean;
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string | null;
}

/** A link of a cell, to an address outside or to a place in this workbook. */
export interface Hyperlink {
  readonly address?: string | undefined;
  /** A place in this workbook: '评分标准'!A5. */
  readonly documentReference?: string | undefined;
  readonly screenTip?: string | undefined;
}

/** Print set-up. Margins in points; header and footer texts by position (leftHeader … rightFooter). */
export interface PageSetup {
  readonly orientation: string;
  readonly paperSize: string;
  readonly margins: Readonly<Record<"top" | "right" | "bottom" | "left" | "header" | "footer", number>>;
  readonly printArea: Area | null;
  /** Printed after `printArea`, each on pages of its own. */
  readonly furtherPrintAreas: readonly Area[];
  readonly titleRows: readonly [number, number] | null;
  readonly titleColumns: readonly [number, number] | null;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly headersFooters: Readonly<Record<string, string>>;
  /** Rows before which a page ends. */
  readonly breaksBefore: readonly number[];
}

/** What was set on a part of a chart, by Office.js's path: "title.text", "axes.valueAxis.maximum", "format.fill" … */
export type ChartSettings = Readonly<Record<string, string | number | boolean>>;

/** One series of a chart. References like ='排名'!$B$2:$B$9. */
export interface ChartSeriesModel {
  readonly values: string;
  readonly categories: string | null;
  /** The cell that the name comes from; null where it was given as text. */
  readonly nameCell: string | null;
  readonly settings: ChartSettings;
}

/** A chart on a sheet. */
export interface ChartModel {
  readonly id: string;
  /** The cells it covers. */
  readonly area: Area;
  readonly series: readonly ChartSeriesModel[];
  readonly settings: ChartSettings;
}

/** VeryHidden sheets cannot be shown through the menus of Excel. */
export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A sheet as a grid reads it. */
export interface SheetModel {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** #RRGGBB or "". */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly charts: readonly ChartModel[];
  readonly protection: Protection;
  /** Rows above and columns left of these stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly page: PageSetup;
  readonly selection: Area;
  contentAt(row: number, column: number): CellContent;
  formatAt(row: number, column: number): CellFormat;
  hyperlinkAt(row: number, column: number): Hyperlink | null;
  /** Non-empty cells row by row. */
  contents(): readonly PlacedContent[];
  /** Smallest area with all contents; with formats too unless `valuesOnly`. Null when there is nothing. */
  usedArea(valuesOnly: boolean): Area | null;
  /** Null: default height, 13.5 points. */
  rowHeight(row: number): number | null;
  rowHidden(row: number): boolean;
  /** Null: default width, 54 points. */
  columnWidth(column: number): number | null;
  columnHidden(column: number): boolean;
  /** Rows and columns that have a size or are hidden, ascending. */
  sizedRows(): readonly number[];
  sizedColumns(): readonly number[];
}

/** Who caused a change: the add-in, the person at the grid, somebody else who has the workbook open, or the calculator. */
export type Origin = "addin" | "user" | "coauthor" | "results";

/** How cells moved, in Office.js's words; Sorted comes as an edit of the whole area. */
export type Movement = `${"Row" | "Column" | "Cell"}${"Inserted" | "Deleted"}` | "Sorted";

/** What changed. Read the new state from the model; `origin` lets a grid skip its own echo. */
export type Change = { readonly origin: Origin } & (
  | { readonly kind: "sheetAdded" | "sheetRemoved"; readonly sheetId: string }
  /** Name, visibility, tab colour, position or gridlines. */
  | { readonly kind: "sheetChanged"; readonly sheetId: string }
  /** `before` is the old value where one cell changed. */
  | { readonly kind: "cellsChanged"; readonly sheetId: string; readonly area: Area; readonly before?: CellValue }
  | { readonly kind: "formatsChanged"; readonly sheetId: string; readonly area: Area }
  /** Merges, sizes, rules, protection, freeze or page set-up of the sheet. */
  | {
      readonly kind:
        | "mergesChanged"
        | "rowsChanged"
        | "columnsChanged"
        | "validationsChanged"
        | "conditionalFormatsChanged"
        | "protectionChanged"
        | "freezeChanged"
        | "pageChanged"
        | "hyperlinksChanged"
        | "chartsChanged";
      readonly sheetId: string;
    }
  /** Cells were inserted, deleted or sorted: everything on the sheet may have moved. */
  | { readonly kind: "cellsMoved"; readonly sheetId: string; readonly area: Area; readonly how: Movement }
  | { readonly kind: "namesChanged" }
  | { readonly kind: "sheetActivated"; readonly sheetId: string }
  | { readonly kind: "selectionChanged"; readonly sheetId: string; readonly area: Area }
);

/** A calculated result of a formula cell. */
export interface CalculatedResult {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The workbook: what a grid mirrors, and where it reports what the person did. */
export interface WorkbookModel {
  /** In tab order. */
  readonly sheets: readonly SheetModel[];
  readonly names: readonly DefinedName[];
  readonly activeSheetId: string;
  /** Throws when there is no such sheet. */
  sheet(id: string): SheetModel;
  /** Calls back after each change, synchronously. Returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Sets what to wait for before loads are answered after writes of values or formulas. */
  setCalculator(settle: (() => Promise<void>) | null): void;
  /** What the person would do in `act` is done by somebody else who has the workbook open. */
  asCoauthor(act: () => void): void;
  /** What the person typed: "8.5" becomes a number, "=A1" a formula. False where the cell is locked. */
  typeInto(sheetId: string, row: number, column: number, text: string): boolean;
  /** Pastes texts from the given cell on, without regard to validation, as Excel. False where a cell is locked. */
  pasteInto(sheetId: string, row: number, column: number, texts: readonly (readonly string[])[]): boolean;
  /** Empties the contents, as the delete key. False where a cell is locked. */
  clearContents(sheetId: string, area: Area): boolean;
  /** Results of formulas. Cells without a formula are left alone. */
  acceptResults(sheetId: string, results: readonly CalculatedResult[]): void;
  /** The person selected cells of the active sheet, or another sheet's tab. */
  selectArea(sheetId: string, area: Area): void;
  activateSheet(sheetId: string): void;
  /** Rows inserted before or deleted from `row` by the person. False where the sheet is protected. */
  insertRows(sheetId: string, row: number, count: number): boolean;
  deleteRows(sheetId: string, row: number, count: number): boolean;
  /** Rows or columns dragged to a size by the person. False where the sheet's protection does not let it. */
  resizeLines(sheetId: string, stretch: LineStretch): boolean;
}
