// Book: the workbook's state. It keeps the order of sheets, carries references along, and tells its listeners what changed.
import type { Area } from "./area";
import { cellArea, COLUMNS } from "./area";
import { entered } from "./coerce";
import { LARGEST, type LineStretch } from "./lines";
import type {
  CalculatedResult,
  CellValue,
  Change,
  ChartSeriesModel,
  DefinedName,
  Origin,
  WorkbookModel,
} from "./model";
import { orphanedFormula, renamedFormula, sameName, shiftedFormula } from "./references";
import { refusal } from "./refusal";
import { mapRule } from "./rules";
import { Sheet } from "./sheet";
import type { Shift } from "./shift";
import { isWhole, movedArea, movementOf } from "./shift";

/** A change without its origin, which the book adds. */
export type BareChange = Change extends infer C ? (C extends Change ? Omit<C, "origin"> : never) : never;

/** The state of one workbook; the only place that changes the order of sheets, names and references. */
export class Book implements WorkbookModel {
  sheets: readonly Sheet[] = [];
  names: readonly DefinedName[] = [];
  activeSheetId = "";
  /** Structure protection of the workbook: no sheet may be added, removed, renamed, moved or hidden. */
  structureProtected = false;
  calculationMode = "Automatic";
  /** Files that the add-in opened as workbooks of their own, base64. */
  openedWorkbooks: readonly string[] = [];
  private origin: Origin = "addin";
  private person: Origin = "user";
  private settle: (() => Promise<void>) | null = null;
  private written = 0;
  private calculated = 0;
  private asked = false;
  private serial = 0;
  private readonly listeners = new Set<(change: Change) => void>();

  constructor(firstSheet = "Sheet1") {
    this.activeSheetId = this.addSheet(firstSheet).id;
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells the listeners; `cellsChanged` also makes the calculator's results stale. */
  emit(change: BareChange): void {
    if (this.origin !== "results" && (change.kind === "cellsChanged" || change.kind === "cellsMoved"))
      this.written += 1;
    const full = { ...change, origin: this.origin };
    for (const listener of [...this.listeners]) listener(full);
  }

  setCalculator(settle: (() => Promise<void>) | null): void {
    this.settle = settle;
  }

  /** Resolves when results are up to date with all writes, those of the meantime too. In manual mode nothing is calculated unasked. */
  async settled(): Promise<void> {
    while (!this.isCalculated && (this.asked || this.calculationMode !== "Manual")) {
      const written = this.written;
      await this.settle?.();
      this.calculated = written;
    }
    this.asked = false;
  }

  /** Lets the next load see results that are up to date, in manual mode too（F9）. */
  askCalculation(): void {
    this.asked = true;
  }

  /** Whether every formula shows what all writes lead to. */
  get isCalculated(): boolean {
    return this.calculated === this.written;
  }

  sheet(id: string): Sheet {
    const sheet = this.sheets.find((one) => one.id === id);
    if (sheet === undefined) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  /** By name in any case, or by id. */
  findSheet(key: string): Sheet | null {
    return this.sheets.find((one) => one.id === key || sameName(one.name, key)) ?? null;
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(
      `{${(++this.serial).toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`,
      name,
    );
    this.sheets = [...this.sheets, sheet];
    this.emit({ kind: "sheetAdded", sheetId: sheet.id });
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.sheets = this.sheets.filter((one) => one !== sheet);
    this.names = this.names.filter((name) => name.sheetId !== sheet.id);
    this.rewrite((formula) => orphanedFormula(formula, sheet.name));
    if (this.activeSheetId === sheet.id) {
      this.activeSheetId = this.sheets.find((one) => one.visibility === "Visible")?.id ?? "";
    }
    this.emit({ kind: "sheetRemoved", sheetId: sheet.id });
  }

  renameSheet(sheet: Sheet, name: string): void {
    const old = sheet.name;
    sheet.name = name;
    this.rewrite((formula) => renamedFormula(formula, old, name));
    this.emit({ kind: "sheetChanged", sheetId: sheet.id });
  }

  moveSheet(sheet: Sheet, position: number): void {
    const others = this.sheets.filter((one) => one !== sheet);
    this.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    this.emit({ kind: "sheetChanged", sheetId: sheet.id });
  }

  putNames(names: readonly DefinedName[]): void {
    this.names = names;
    this.emit({ kind: "namesChanged" });
  }

  /** Moves cells of a sheet and every reference to them. */
  shiftCells(sheet: Sheet, shift: Shift): void {
    sheet.shift(shift);
    if (isWhole(shift)) (shift.axis === "rows" ? sheet.rows : sheet.columns).shift(shift.at, shift.count);
    this.rewrite((formula, home) => shiftedFormula(formula, home, sheet.name, shift));
    this.emit({ kind: "cellsMoved", sheetId: sheet.id, area: movedArea(shift), how: movementOf(shift) });
  }

  activateSheet(sheetId: string): void {
    if (this.activeSheetId === sheetId) return;
    this.activeSheetId = this.sheet(sheetId).id;
    this.emit({ kind: "sheetActivated", sheetId });
  }

  selectArea(sheetId: string, area: Area): void {
    this.activateSheet(sheetId);
    this.sheet(sheetId).selection = area;
    this.emit({ kind: "selectionChanged", sheetId, area });
  }

  typeInto(sheetId: string, row: number, column: number, text: string): boolean {
    return this.pasteInto(sheetId, row, column, [[text]]);
  }

  pasteInto(sheetId: string, row: number, column: number, texts: readonly (readonly string[])[]): boolean {
    const columns = Math.max(...texts.map((line) => line.length));
    const area = { top: row, left: column, bottom: row + texts.length - 1, right: column + columns - 1 };
    return this.asUser(sheetId, area, (sheet) => {
      const before = valueBefore(sheet, area);
      texts.forEach((line, down) =>
        line.forEach((text, across) => this.enter(sheet, row + down, column + across, text)),
      );
      this.emit({ kind: "cellsChanged", sheetId, area, ...before });
    });
  }

  clearContents(sheetId: string, area: Area): boolean {
    return this.asUser(sheetId, area, (sheet) => {
      const before = valueBefore(sheet, area);
      sheet.cells.clear(area);
      this.emit({ kind: "cellsChanged", sheetId, area, ...before });
    });
  }

  acceptResults(sheetId: string, results: readonly CalculatedResult[]): void {
    const sheet = this.sheet(sheetId);
    this.as("results", () => {
      for (const { row, column, value } of results) {
        const content = sheet.contentAt(row, column);
        if (content.formula === null || content.value === value) continue;
        sheet.cells.put(row, column, { ...content, value });
        this.emit({ kind: "cellsChanged", sheetId, area: cellArea(row, column) });
      }
    });
  }

  insertRows(sheetId: string, row: number, count: number): boolean {
    return this.shiftRows(sheetId, row, count);
  }

  deleteRows(sheetId: string, row: number, count: number): boolean {
    return this.shiftRows(sheetId, row, -count);
  }

  resizeLines(sheetId: string, { axis, first, last, points }: LineStretch): boolean {
    const sheet = this.sheet(sheetId);
    if (!sheet.permits(axis === "rows" ? "allowFormatRows" : "allowFormatColumns")) return false;
    sheet[axis].resize(first, last, Math.min(points, LARGEST[axis]));
    this.as(this.person, () => this.emit({ kind: axis === "rows" ? "rowsChanged" : "columnsChanged", sheetId }));
    return true;
  }

  /** Puts what the text or number becomes, with the number format it brings. */
  enter(sheet: Sheet, row: number, column: number, value: unknown): void {
    const content = entered(value, sheet.formatAt(row, column).numberFormat);
    sheet.cells.put(row, column, content);
    const { format } = content;
    if (format !== undefined && sheet.formatAt(row, column).numberFormat === "General") {
      sheet.changeFormats(cellArea(row, column), (old) => ({ ...old, numberFormat: format }));
    }
  }

  private shiftRows(sheetId: string, row: number, count: number): boolean {
    const sheet = this.sheet(sheetId);
    if (sheet.protection.protected) return false;
    this.as(this.person, () => this.shiftCells(sheet, { axis: "rows", at: row, count, from: 0, to: COLUMNS - 1 }));
    return true;
  }

  private asUser(sheetId: string, area: Area, act: (sheet: Sheet) => void): boolean {
    const sheet = this.sheet(sheetId);
    if (isLocked(sheet, area)) return false;
    this.as(this.person, () => act(sheet));
    return true;
  }

  asCoauthor(act: () => void): void {
    this.person = "coauthor";
    try {
      act();
    } finally {
      this.person = "user";
    }
  }

  private as(origin: Origin, act: () => void): void {
    const before = this.origin;
    this.origin = origin;
    try {
      act();
    } finally {
      this.origin = before;
    }
  }

  private rewrite(change: (formula: string, home: string) => string): void {
    for (const sheet of this.sheets) {
      const own = (formula: string): string => change(formula, sheet.name);
      sheet.cells.rewrite(own);
      sheet.validations = sheet.validations.map((one) => ({ ...one, rule: mapRule(one.rule, own) }));
      sheet.conditionalFormats = sheet.conditionalFormats.map((one) => ({ ...one, formula: own(one.formula) }));
      sheet.charts = sheet.charts.map((one) => ({ ...one, series: one.series.map((series) => moved(series, own)) }));
    }
    this.names = this.names.map((name) => ({ ...name, formula: change(name.formula, "") }));
  }
}

/** A chart follows its cells. */
function moved(series: ChartSeriesModel, own: (formula: string) => string): ChartSeriesModel {
  const follow = (formula: string | null): string | null => (formula === null ? null : own(formula));
  const { values, categories, nameCell } = series;
  return { ...series, values: own(values), categories: follow(categories), nameCell: follow(nameCell) };
}

/** The old value of a single cell, to be told with its change. */
export function valueBefore(sheet: Sheet, area: Area): { readonly before?: CellValue } {
  const single = area.top === area.bottom && area.left === area.right;
  return single ? { before: sheet.contentAt(area.top, area.left).value } : {};
}

/** Cells beyond this are judged by the look of the whole sheet: nobody locks them one by one. */
const MOST_CELLS_ASKED = 200000;

/** Whether the sheet is protected and some cell of the area is locked. */
export function isLocked(sheet: Sheet, area: Area): boolean {
  if (!sheet.protection.protected) return false;
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (cells > MOST_CELLS_ASKED) return true;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.formatAt(row, column).locked) return true;
    }
  }
  return false;
}

/** Refuses a sheet name Excel would refuse. `own` is the sheet that is being renamed. */
export function checkSheetName(book: Book, name: string, own: Sheet | null): void {
  const bad =
    name === "" || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name) || sameName(name, "History");
  if (bad) throw refusal("InvalidArgument", name);
  if (book.sheets.some((one) => one !== own && sameName(one.name, name))) throw refusal("ItemAlreadyExists", name);
}
