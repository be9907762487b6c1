// The host's workbook as SheetPlans, so that it is saved by the same writer as every other file of ours.
import type { CellStyle, ColumnPlan, NamePlan, PlannedCell, RowPlan, SheetPlan } from "../../sheet/plan";
import type { CellFormat, SheetModel, WorkbookModel } from "../host/model";
import { chartPlanOf } from "./chartOf";
import { charactersOf, DEFAULT_WIDTH } from "./columnWidth";
import { printPlanOf, validationPlans } from "./ruleOf";
import { styleOf } from "./styleOf";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Plans of all sheets in tab order. */
export function plansOf(model: WorkbookModel): readonly SheetPlan[] {
  return model.sheets.map((sheet, index) => planOf(sheet, namesFor(model, sheet, index)));
}

function planOf(sheet: SheetModel, names: readonly NamePlan[]): SheetPlan {
  const styles = new StyleNames();
  const print = printPlanOf(sheet.page);
  const charts = sheet.charts.map(chartPlanOf).filter((chart) => chart !== null);
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    ...(sheet.tabColor === "" ? {} : { tabColor: sheet.tabColor }),
    columns: columnsOf(sheet),
    rows: rowsOf(sheet),
    cells: cellsOf(sheet, styles),
    styles: styles.all,
    merges: sheet.merges,
    validations: sheet.validations.flatMap(validationPlans),
    conditionalFormats: sheet.conditionalFormats.map(({ area, formula, fill, fontColor }) => ({
      area,
      formula: formula.replace(/^=/u, ""),
      fill: fill ?? "#FFFFFF",
      ...(fontColor === null ? {} : { color: fontColor }),
    })),
    protected: sheet.protection.protected,
    names,
    ...(sheet.freeze === null ? {} : { freeze: sheet.freeze }),
    ...(print === null ? {} : { print }),
    ...(charts.length === 0 ? {} : { charts }),
    ...firstCellOf(sheet),
    showGridlines: sheet.showGridlines,
  };
}

function columnsOf(sheet: SheetModel): readonly ColumnPlan[] {
  const last = Math.max(-1, ...sheet.sizedColumns());
  return Array.from({ length: last + 1 }, (_, column) => {
    const points = sheet.columnWidth(column);
    const width = points === null ? DEFAULT_WIDTH : charactersOf(points);
    return { width, ...(sheet.columnHidden(column) ? { hidden: true } : {}) };
  });
}

/** A plan that selects nothing selects A1. */
function firstCellOf({ selection: { top, left } }: SheetModel): Pick<SheetPlan, "firstCell"> {
  return top === 0 && left === 0 ? {} : { firstCell: { row: top, column: left } };
}

function rowsOf(sheet: SheetModel): ReadonlyMap<number, RowPlan> {
  return new Map(
    sheet.sizedRows().map((row) => {
      const height = sheet.rowHeight(row);
      return [row, { ...(height === null ? {} : { height }), ...(sheet.rowHidden(row) ? { hidden: true } : {}) }];
    }),
  );
}

function cellsOf(sheet: SheetModel, styles: StyleNames): readonly PlannedCell[] {
  const used = sheet.usedArea(false);
  const cells: PlannedCell[] = [];
  if (used === null) return cells;
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const cell = cellOf(sheet, row, column, styles);
      if (cell !== null) cells.push(cell);
    }
  }
  return cells;
}

function cellOf(sheet: SheetModel, row: number, column: number, styles: StyleNames): PlannedCell | null {
  const { formula, value } = sheet.contentAt(row, column);
  const style = styles.nameOf(sheet.formatAt(row, column));
  const link = sheet.hyperlinkAt(row, column)?.documentReference;
  if (formula === null && value === null && style === null && link === undefined) return null;
  return {
    row,
    column,
    // A plan knows no true or false: such a cell becomes the formula that gives it.
    value: typeof value === "boolean" ? Number(value) : value,
    ...(formula !== null ? { formula: formula.replace(/^=/u, "") } : {}),
    ...(formula === null && typeof value === "boolean" ? { formula: value ? "TRUE" : "FALSE" } : {}),
    ...(style === null ? {} : { style }),
    ...(link === undefined ? {} : { link }),
  };
}

/** Names of the workbook go with the sheet they refer to; those that refer to none with the first. */
function namesFor(model: WorkbookModel, sheet: SheetModel, index: number): readonly NamePlan[] {
  return model.names.flatMap((name) => {
    const refersTo = name.formula.replace(/^=/u, "");
    const home =
      model.sheets.find((one) => refersTo.startsWith(`'${one.name.replace(/'/gu, "''")}'!`)) ??
      model.sheets.find((one) => refersTo.startsWith(`${one.name}!`));
    const isHere = home === undefined ? index === 0 : home === sheet;
    return isHere ? [{ name: name.name, refersTo }] : [];
  });
}

/** Gives each look one name. */
class StyleNames {
  readonly all: Record<string, CellStyle> = {};
  private readonly byFormat = new Map<CellFormat, string | null>();
  private readonly byText = new Map<string, string>();

  nameOf(format: CellFormat): string | null {
    const known = this.byFormat.get(format);
    if (known !== undefined) return known;
    const style = styleOf(format);
    const name = style === null ? null : this.intern(style);
    this.byFormat.set(format, name);
    return name;
  }

  private intern(style: CellStyle): string {
    const text = JSON.stringify(style);
    const name = this.byText.get(text) ?? `s${this.byText.size + 1}`;
    this.byText.set(text, name);
    this.all[name] = style;
    return name;
  }
}
