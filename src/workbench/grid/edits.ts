// Carries what the person does in the grid to the model. The model decides; the grid then shows what the model holds.
import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { Area } from "../host/area";
import { bounding, cellArea } from "../host/area";
import type { CalculatedResult, WorkbookModel } from "../host/model";
import { rawValue } from "./cellWriter";
import type { GridBook } from "./gridBook";
import { BOOK_ID, isCalculation, isOwnWrite } from "./gridBook";
import type { Mirror } from "./mirror";
import { memberOf, textOf } from "./params";

const SET_VALUES = "sheet.mutation.set-range-values";

/** Mutations of the person that the model cannot follow: the sheet is shown again as the model holds it. */
const UNFOLLOWED: ReadonlySet<string> = new Set([
  "sheet.mutation.move-range",
  "sheet.mutation.reorder-range",
  "sheet.mutation.add-worksheet-merge",
  "sheet.mutation.remove-worksheet-merge",
]);

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData | null;
}

/** Starts carrying edits and results from the grid to the model; `refused` is told when the model refuses one. */
export function followEdits(book: GridBook, model: WorkbookModel, mirror: Mirror, refused: () => void): void {
  book.api.addEvent(book.api.Event.CommandExecuted, ({ id, options, ...event }) => {
    const params: unknown = event.params;
    if (isOwnWrite(options)) return;
    const sheetId = textOf(params, "subUnitId");
    if (sheetId === null || textOf(params, "unitId") !== BOOK_ID) return;
    if (UNFOLLOWED.has(id)) mirror.refresh(sheetId, "all");
    if (id !== SET_VALUES) return;
    const cells = cellsOf(params);
    if (!isCalculation(options)) takeEdit({ model, mirror, refused }, sheetId, cells);
    else if (options?.["applyFormulaCalculationResult"] === true) model.acceptResults(sheetId, cells.map(resultOf));
  });
}

interface Target {
  readonly model: WorkbookModel;
  readonly mirror: Mirror;
  readonly refused: () => void;
}

/** One edit of the person. The grid's own command is still running, so the grid is corrected in the next turn. */
function takeEdit({ model, mirror, refused }: Target, sheetId: string, cells: readonly PlacedCell[]): void {
  const area = cells.map(({ row, column }) => cellArea(row, column)).reduce<Area | null>(joined, null);
  if (area === null) return;
  mirror.refresh(sheetId, area);
  const edited = cells.filter(({ cell }) => cell === null || "v" in cell || "f" in cell || "p" in cell);
  if (edited.length === 0) return;
  mirror.expectResults();
  if (!apply(model, sheetId, edited, area)) refused();
}

function joined(area: Area | null, cell: Area): Area {
  return area === null ? cell : bounding(area, cell);
}

function apply(model: WorkbookModel, sheetId: string, cells: readonly PlacedCell[], area: Area): boolean {
  const [only] = cells;
  if (only !== undefined && cells.length === 1) {
    return model.typeInto(sheetId, only.row, only.column, textOfCell(only.cell));
  }
  const isWhole = cells.length === (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (isWhole && cells.every(({ cell }) => textOfCell(cell) === "")) return model.clearContents(sheetId, area);
  if (isWhole) return model.pasteInto(sheetId, area.top, area.left, textsOf(cells, area));
  return cells
    .map(({ row, column, cell }) => model.typeInto(sheetId, row, column, textOfCell(cell)))
    .every((accepted) => accepted);
}

function textsOf(cells: readonly PlacedCell[], area: Area): readonly (readonly string[])[] {
  const texts = Array.from({ length: area.bottom - area.top + 1 }, () =>
    new Array<string>(area.right - area.left + 1).fill(""),
  );
  for (const { row, column, cell } of cells) texts[row - area.top]?.splice(column - area.left, 1, textOfCell(cell));
  return texts;
}

/** What a person would type to get this content. */
export function textOfCell(cell: ICellData | null): string {
  if (cell === null) return "";
  const formula = cell.f ?? "";
  if (formula !== "") return formula;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/u, "").replace(/\r/gu, "\n");
  const value = rawValue(cell);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return cell.t === CellValueType.FORCE_STRING ? `'${value}` : String(value);
}

function resultOf({ row, column, cell }: PlacedCell): CalculatedResult {
  return { row, column, value: rawValue(cell) };
}

/** The cells of a mutation, row by row. */
function cellsOf(params: unknown): readonly PlacedCell[] {
  const matrix = memberOf(params, "cellValue");
  if (typeof matrix !== "object" || matrix === null) return [];
  return Object.entries(matrix).flatMap(([row, line]: [string, unknown]) =>
    typeof line !== "object" || line === null
      ? []
      : Object.entries(line).map(([column, cell]: [string, unknown]) => ({
          row: Number(row),
          column: Number(column),
          cell: isCell(cell) ? cell : null,
        })),
  );
}

function isCell(value: unknown): value is ICellData {
  return typeof value === "object" && value !== null;
}
