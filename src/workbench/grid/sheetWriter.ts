// Brings one sheet of the grid to what the model says, aspect by aspect.
import { BooleanNumber } from "@univerjs/core";
import type { Area } from "../host/area";
import type { SheetModel } from "../host/model";
import { writeCells } from "./cellWriter";
import type { GridBook } from "./gridBook";
import { BOOK_ID } from "./gridBook";
import { PIXELS_PER_POINT } from "./look";
import { formatRule, rangeOf, validationRule } from "./rules";

/** What can be out of date on a sheet besides its cells. */
export type Aspect = "merges" | "sizes" | "validations" | "conditionalFormats" | "freeze" | "properties";

/** Every aspect, in the order in which a new sheet gets them. */
export const ASPECTS: readonly Aspect[] = [
  "properties",
  "sizes",
  "merges",
  "freeze",
  "validations",
  "conditionalFormats",
];

/** Rows and columns that stay free below and beside the contents. */
const SPARE = { rows: 40, columns: 10 } as const;
const SMALLEST = { rows: 200, columns: 40 } as const;

/** Default sizes in pixels: 15 and 54 points. */
export const DEFAULT_SIZE = { height: 20, width: 72 } as const;

/** Writes to one sheet and remembers the rules it has put there. */
export interface SheetWriter {
  /** Writes contents and looks of the area; the whole sheet when it is null. Returns whether any content differed. */
  cells(sheet: SheetModel, area: Area | null): boolean;
  aspect(sheet: SheetModel, aspect: Aspect): void;
}

/** The writer of a sheet that stands in the grid under the same id. */
export function sheetWriter(book: GridBook, id: string): SheetWriter {
  const aspects: Readonly<Record<Aspect, (sheet: SheetModel) => void>> = {
    merges: mergeWriter(book, id),
    sizes: (sheet) => writeSizes(book, sheet),
    validations: validationWriter(book, id),
    conditionalFormats: formatWriter(book, id),
    freeze: (sheet) => writeFreeze(book, sheet),
    properties: (sheet) => writeProperties(book, sheet),
  };
  return {
    cells(sheet, area) {
      const extent = ensureExtent(book, sheet);
      return writeCells(book, sheet, area === null ? extent : clip(area, extent));
    },
    aspect: (sheet, aspect) => aspects[aspect](sheet),
  };
}

function clip(area: Area, extent: Area): Area {
  return { ...area, bottom: Math.min(area.bottom, extent.bottom), right: Math.min(area.right, extent.right) };
}

/** Makes the grid large enough; returns the area that can hold something on either side. */
function ensureExtent(book: GridBook, sheet: SheetModel): Area {
  const used = sheet.usedArea(false);
  const grid = book.api.getWorkbook(BOOK_ID)?.getSheetBySheetId(sheet.id)?.getSheet();
  const held = { rows: grid?.getLastRowWithContent() ?? 0, columns: grid?.getLastColumnWithContent() ?? 0 };
  const rows = Math.max(SMALLEST.rows, (used?.bottom ?? 0) + SPARE.rows);
  const columns = Math.max(SMALLEST.columns, (used?.right ?? 0) + SPARE.columns);
  if ((grid?.getRowCount() ?? 0) < rows) {
    book.write("sheet.mutation.set-worksheet-row-count", sheet.id, { rowCount: rows });
  }
  if ((grid?.getColumnCount() ?? 0) < columns) {
    book.write("sheet.mutation.set-worksheet-column-count", sheet.id, { columnCount: columns });
  }
  const bottom = Math.max(used?.bottom ?? 0, held.rows, 0);
  return { top: 0, left: 0, bottom, right: Math.max(used?.right ?? 0, held.columns, 0) };
}

function mergeWriter(book: GridBook, id: string) {
  return (sheet: SheetModel) => {
    const present = book.api.getWorkbook(BOOK_ID)?.getSheetBySheetId(id)?.getSheet().getMergeData() ?? [];
    book.write("sheet.mutation.remove-worksheet-merge", id, { ranges: [...present] });
    book.write("sheet.mutation.add-worksheet-merge", id, { ranges: sheet.merges.map(rangeOf) });
  };
}

function validationWriter(book: GridBook, id: string) {
  let written: readonly string[] = [];
  return (sheet: SheetModel) => {
    book.write("data-validation.mutation.removeRule", id, { ruleId: [...written] });
    const rules = sheet.validations.flatMap((one, index) => validationRule(one, `${id}-${index}`) ?? []);
    for (const rule of rules) book.write("data-validation.mutation.addRule", id, { rule });
    written = rules.map((rule) => rule.uid);
  };
}

/** Univer puts a new rule before the others, so the last goes in first. */
function formatWriter(book: GridBook, id: string) {
  let written: readonly string[] = [];
  return (sheet: SheetModel) => {
    for (const cfId of written) book.write("sheet.mutation.delete-conditional-rule", id, { cfId });
    const rules = sheet.conditionalFormats.map(formatRule);
    for (const rule of [...rules].reverse()) book.write("sheet.mutation.add-conditional-rule", id, { rule });
    written = rules.map((rule) => rule.cfId);
  };
}

function writeSizes(book: GridBook, sheet: SheetModel): void {
  ensureExtent(book, sheet);
  const present = book.api.getWorkbook(BOOK_ID)?.getSheetBySheetId(sheet.id)?.getSheet().getConfig();
  const rows = new Set([...Object.keys(present?.rowData ?? {}).map(Number), ...sheet.sizedRows()]);
  const rowData = Object.fromEntries(
    [...rows].map((row) => [
      row,
      {
        h: pixels(sheet.rowHeight(row), DEFAULT_SIZE.height),
        hd: Number(sheet.rowHidden(row)),
        ia: BooleanNumber.FALSE,
      },
    ]),
  );
  book.write("sheet.mutation.set-row-data", sheet.id, { rowData });
  const columns = new Set([...Object.keys(present?.columnData ?? {}).map(Number), ...sheet.sizedColumns()]);
  const columnData = Object.fromEntries(
    [...columns].map((column) => [
      column,
      { w: pixels(sheet.columnWidth(column), DEFAULT_SIZE.width), hd: Number(sheet.columnHidden(column)) },
    ]),
  );
  book.write("sheet.mutation.set-col-data", sheet.id, { columnData });
  writeGridlines(book, sheet);
}

function pixels(points: number | null, otherwise: number): number {
  return points === null ? otherwise : Math.round(points * PIXELS_PER_POINT);
}

/** This mutation also makes Univer lay the sheet out anew. */
function writeGridlines(book: GridBook, sheet: SheetModel): void {
  book.write("sheet.mutation.toggle-gridlines", sheet.id, { showGridlines: Number(sheet.showGridlines) });
}

function writeFreeze(book: GridBook, sheet: SheetModel): void {
  const rows = sheet.freeze?.rows ?? 0;
  const columns = sheet.freeze?.columns ?? 0;
  book.write("sheet.mutation.set-frozen", sheet.id, {
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
    ySplit: rows,
    xSplit: columns,
  });
}

function writeProperties(book: GridBook, sheet: SheetModel): void {
  const present = book.api.getWorkbook(BOOK_ID)?.getSheetBySheetId(sheet.id);
  if (present?.getSheetName() !== sheet.name) {
    book.write("sheet.mutation.set-worksheet-name", sheet.id, { name: sheet.name });
  }
  book.write("sheet.mutation.set-worksheet-hidden", sheet.id, { hidden: Number(sheet.visibility !== "Visible") });
  book.write("sheet.mutation.set-tab-color", sheet.id, { color: sheet.tabColor });
  writeGridlines(book, sheet);
}
