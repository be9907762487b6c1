/** Limits of the file format, checked before anything is written: a file beyond them would open with a "repair" question. */
import type { Area, ChartPlan, PlannedCell, SheetPlan, ValidationPlan } from "../sheet/plan";
import { a1, rangeA1 } from "../sheet/address";
import { maxColumns, maxRows } from "./package/reference";

/** Limits of Excel: characters of a name; points of a row; characters of a column, a validation's title and texts, a formula, a name of a series. */
const maxSheetName = 31;
const maxRowHeight = 409;
const maxColumnWidth = 255;
const maxTitle = 32;
const maxError = 225;
const maxPrompt = 255;
const maxFormula = 8192;
const maxRule = 255;
const maxSeriesName = 255;

/** Throws an ordinary Error that names the sheet when plans break a limit: they are made by us, so it is our mistake. */
export function checkPlans(plans: readonly SheetPlan[]): void {
  if (!plans.some((plan) => plan.visibility === "visible")) throw new Error("A workbook needs a visible sheet");
  checkUnique(plans.map((plan) => plan.name));
  checkUnique(plans.flatMap((plan) => plan.names.map(({ name }) => name)));
  for (const plan of plans) {
    const fault = sheetFault(plan);
    if (fault !== null) throw new Error(`Sheet ${plan.name}: ${fault}`);
  }
}

/** Sheet names and defined names are one name in any case: 表A and 表a clash. */
function checkUnique(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new Error(`The name ${name} is used twice`);
    seen.add(key);
  }
}

function sheetFault(plan: SheetPlan): string | null {
  if (plan.name === "" || plan.name.length > maxSheetName || /[[\]:*?/\\]|^'|'$/.test(plan.name)) return "bad name";
  for (const { width } of plan.columns) if (!(width >= 0 && width < maxColumnWidth)) return `column width ${width}`;
  for (const [row, { height = 0 }] of plan.rows) {
    if (!isWithin(row, maxRows)) return `row ${row}`;
    if (!(height >= 0 && height <= maxRowHeight)) return `row height ${height}`;
  }
  const { cells, validations, merges, charts = [] } = plan;
  return (
    first(cells, cellFault) ?? first(validations, validationFault) ?? mergeFault(merges) ?? first(charts, chartFault)
  );
}

function first<T>(things: readonly T[], faultOf: (thing: T) => string | null): string | null {
  for (const thing of things) {
    const fault = faultOf(thing);
    if (fault !== null) return fault;
  }
  return null;
}

function cellFault({ row, column, formula }: PlannedCell): string | null {
  if (!isWithin(row, maxRows) || !isWithin(column, maxColumns)) return `no cell at row ${row}, column ${column}`;
  if (formula === undefined) return null;
  if (formula === "" || formula.startsWith("=")) return `${a1(row, column)}: formula must not start with =`;
  return formula.length > maxFormula ? `${a1(row, column)}: formula too long` : null;
}

function validationFault(plan: ValidationPlan): string | null {
  const tooLong =
    plan.errorTitle.length > maxTitle ||
    plan.error.length > maxError ||
    (plan.promptTitle ?? "").length > maxTitle ||
    (plan.prompt ?? "").length > maxPrompt;
  const { rule } = plan;
  if (rule.type === "custom" && rule.formula.length > maxRule) return `validation formula of ${rangeA1(plan.area)}`;
  return tooLong ? `validation message of ${rangeA1(plan.area)} is too long` : null;
}

function chartFault({ title, series, area }: ChartPlan): string | null {
  if (series.length === 0) return `the chart ${title} has no series`;
  if (series.some(({ name }) => name.length > maxSeriesName))
    return `a series of the chart ${title} has a name too long`;
  return isWithin(area.bottom, maxRows - 1) && isWithin(area.right, maxColumns - 1)
    ? null
    : `the chart ${title} leaves the sheet`;
}

/** Overlapping merges are the commonest reason for a "repair" question. Merges are few, so pairs are compared row by row. */
function mergeFault(merges: readonly Area[]): string | null {
  const sorted = [...merges].sort((one, other) => one.top - other.top);
  for (const [index, area] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.top > area.bottom) break;
      if (other.left <= area.right && area.left <= other.right) {
        return `merges ${rangeA1(area)} and ${rangeA1(other)} overlap`;
      }
    }
  }
  return null;
}

function isWithin(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}
