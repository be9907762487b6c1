/** Rows and cells of a sheet (`<sheetData>`). */
import { ownEntry } from "../core/ownEntry";
import type { CellStyle, PlannedCell, RowPlan, SheetPlan } from "../sheet/plan";
import { a1 } from "../sheet/address";
import { columnLetters } from "./package/reference";
import { xmlString, xmlTexts } from "./package/xml";
import type { SharedStrings } from "./sharedStrings";
import type { StylesPart } from "./stylesPart";

/** What all sheets of a workbook share while it is written. */
export interface SharedTables {
  readonly styles: StylesPart;
  readonly strings: SharedStrings;
}

/** A text put together from millions of parts takes ten times its length until it is joined, so rows are joined in batches. */
const rowsAtOnce = 256;

/** Text that starts so would be read as a formula if someone edited the cell. */
const formulaStarts = "=+-@";

/**
 * `<sheetData>` of a plan: rows and cells in ascending order, whatever their order in the plan. Formulas stand with their value, so that
 * a reader that calculates nothing shows it; text goes into the table of strings. Throws an ordinary Error when two cells claim one
 * place, a style is not in the plan, or a value is no finite number. In pieces, since it may be 30 million characters.
 */
export function sheetDataXml(plan: SheetPlan, tables: SharedTables): readonly string[] {
  const rows = rowsOf(plan);
  const formatOf = formatsByName(plan, tables.styles);
  const formulas = escapedFormulas(plan);
  const pieces: string[] = [];
  let waiting: string[] = [];
  for (const number of [...rows.keys()].sort((one, other) => one - other)) {
    const context = { plan: plan.rows.get(number), formatOf, formulas, strings: tables.strings };
    waiting.push(rowXml(number, rows.get(number) ?? [], context));
    if (waiting.length < rowsAtOnce) continue;
    pieces.push(waiting.join(""));
    waiting = [];
  }
  return ["<sheetData>", ...pieces, ...waiting, "</sheetData>"];
}

interface RowContext {
  readonly plan: RowPlan | undefined;
  readonly formatOf: (cell: PlannedCell) => number;
  readonly formulas: ReadonlyMap<PlannedCell, string>;
  readonly strings: SharedStrings;
}

function escapedFormulas({ cells }: SheetPlan): ReadonlyMap<PlannedCell, string> {
  const withFormula = cells.filter(({ formula }) => formula !== undefined);
  const escaped = xmlTexts(withFormula.map(({ formula = "" }) => formula));
  return new Map(withFormula.map((cell, index) => [cell, escaped[index] ?? ""]));
}

function rowsOf(plan: SheetPlan): Map<number, PlannedCell[]> {
  const rows = new Map<number, PlannedCell[]>();
  for (const number of plan.rows.keys()) rows.set(number, []);
  for (const cell of plan.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

function rowXml(row: number, cells: PlannedCell[], context: RowContext): string {
  const sorted = isSorted(cells) ? cells : cells.sort((one, other) => one.column - other.column);
  let out = `<row r="${row + 1}"${rowAttributes(context.plan)}>`;
  let last = -1;
  for (const cell of sorted) {
    if (cell.column === last) throw new Error(`Two cells at ${a1(row, last)}`);
    last = cell.column;
    out += cellXml(cell, context);
  }
  return `${out}</row>`;
}

function isSorted(cells: readonly PlannedCell[]): boolean {
  return cells.every((cell, index) => index === 0 || (cells[index - 1]?.column ?? 0) < cell.column);
}

function rowAttributes(plan: RowPlan | undefined): string {
  if (plan === undefined) return "";
  const height = plan.height === undefined ? "" : ` ht="${plan.height}" customHeight="1"`;
  return plan.hidden === true ? `${height} hidden="1"` : height;
}

function cellXml(cell: PlannedCell, context: RowContext): string {
  const format = context.formatOf(cell);
  const start = `<c r="${columnLetters(cell.column)}${cell.row + 1}"${format === 0 ? "" : ` s="${format}"`}`;
  const formula = context.formulas.get(cell);
  if (formula !== undefined) return `${start}${formulaXml(formula, cell.value)}</c>`;
  // A cell with empty text would count as filled (COUNTA), so it is written blank.
  if (cell.value === null || cell.value === "") return `${start}/>`;
  if (typeof cell.value === "number") return `${start}><v>${numberText(cell.value)}</v></c>`;
  return `${start} t="s"><v>${context.strings.indexOf(cell.value)}</v></c>`;
}

/** A formula without a value is calculated on load; text results stand in the cell itself, not in the table of strings. */
function formulaXml(escaped: string, value: PlannedCell["value"]): string {
  const text = `<f>${escaped}</f>`;
  if (value === null) return `>${text}`;
  return typeof value === "number"
    ? `>${text}<v>${numberText(value)}</v>`
    : ` t="str">${text}<v>${xmlString(value)}</v>`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold ${value}`);
  return String(value);
}

/** Looks up each style once for plain text and once for text that starts like a formula. */
function formatsByName(plan: SheetPlan, styles: StylesPart): (cell: PlannedCell) => number {
  const plain = new Map<string | undefined, number>([[undefined, 0]]);
  return (cell) => {
    if (typeof cell.value === "string" && cell.formula === undefined && startsLikeFormula(cell.value)) {
      return styles.cellFormat(styleOf(plan, cell.style), true);
    }
    const known = plain.get(cell.style);
    if (known !== undefined) return known;
    const number = styles.cellFormat(styleOf(plan, cell.style), false);
    plain.set(cell.style, number);
    return number;
  };
}

function startsLikeFormula(text: string): boolean {
  return text !== "" && formulaStarts.includes(text.charAt(0));
}

function styleOf(plan: SheetPlan, name: string | undefined): CellStyle {
  if (name === undefined) return {};
  const style = ownEntry(plan.styles, name);
  if (style === undefined) throw new Error(`Sheet ${plan.name} has no style ${name}`);
  return style;
}
