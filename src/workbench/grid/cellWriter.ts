// Writes contents and looks of cells into the grid, leaving alone what is already there.
import type { ICellData, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { Area } from "../host/area";
import type { CellContent, SheetModel } from "../host/model";
import type { GridBook } from "./gridBook";
import { BOOK_ID } from "./gridBook";
import { lookOf } from "./look";

const SET_VALUES = "sheet.mutation.set-range-values";
/** Univer does not calculate after a change that carries this trigger. */
const LOOKS_ONLY = "sheet.command.set-style";

type CellMatrix = Record<number, Record<number, ICellData>>;

/** Brings contents and looks of an area to what the model says. Returns whether any content differed. */
export function writeCells(book: GridBook, sheet: SheetModel, area: Area): boolean {
  const grid = book.api.getWorkbook(BOOK_ID)?.getSheetBySheetId(sheet.id)?.getSheet();
  if (grid === undefined) return false;
  const values: CellMatrix = {};
  const looks: CellMatrix = {};
  let differs = false;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const content = sheet.contentAt(row, column);
      const style = { s: lookOf(sheet.formatAt(row, column)) };
      if (isSame(grid.getCellRaw(row, column), content)) put(looks, row, column, style);
      else {
        put(values, row, column, { ...cellData(content), ...style });
        differs = true;
      }
    }
  }
  book.write(SET_VALUES, sheet.id, { cellValue: looks, trigger: LOOKS_ONLY });
  if (differs) book.write(SET_VALUES, sheet.id, { cellValue: values });
  return differs;
}

function put(matrix: CellMatrix, row: number, column: number, cell: ICellData): void {
  const line = matrix[row] ?? {};
  line[column] = cell;
  matrix[row] = line;
}

function isSame(cell: Nullable<ICellData>, content: CellContent): boolean {
  if ((cell?.f ?? null) !== content.formula) return false;
  if (content.formula !== null) return true;
  return rawValue(cell) === content.value && (cell?.p ?? null) === null;
}

/** The value of a grid cell as the model keeps it. */
export function rawValue(cell: Nullable<ICellData>): string | number | boolean | null {
  const value = cell?.v ?? null;
  return cell?.t === CellValueType.BOOLEAN ? value === 1 || value === true : value;
}

function cellData(content: CellContent): ICellData {
  const { formula, value } = content;
  return { f: formula, si: null, p: null, v: typeof value === "boolean" ? Number(value) : value, ...typeOf(value) };
}

function typeOf(value: CellContent["value"]): Pick<ICellData, "t"> {
  if (typeof value === "string") return { t: CellValueType.STRING };
  if (typeof value === "number") return { t: CellValueType.NUMBER };
  return typeof value === "boolean" ? { t: CellValueType.BOOLEAN } : {};
}
