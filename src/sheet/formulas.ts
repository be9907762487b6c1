/** Prints the expression tree as native formulas; with `core/evaluate.ts` one of the two small printers of the arithmetic. */
import { RESIDUE_DECIMALS } from "../core/decimal";
import type { Expression, FigureId } from "../core/total";

/** The only functions a formula of ours may use: they work alike in Excel 2010+, WPS and LibreOffice; there only ISLOGICAL tells TRUE from 1. */
export const FUNCTION_WHITELIST = (
  "SUM SUMPRODUCT SUMIF SUMIFS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS IF AND OR NOT IFERROR ISNUMBER ISBLANK ISTEXT ISLOGICAL MIN MAX " +
  "ROUND INT MOD ABS RANK LARGE SMALL INDEX MATCH LOOKUP VLOOKUP TEXT LEN TRIM SUBSTITUTE AVERAGE MEDIAN"
).split(" ");

/** Where the arithmetic of one subject stands in a sheet. */
export interface FormulaPlaces {
  /** Fixed range of the hidden key column. */
  readonly keys: string;
  /** Fixed range of the counted scores. */
  readonly scores: string;
  /** Address of a figure's own cell; null where it has none and is printed in place. */
  readonly figure: (id: FigureId) => string | null;
}

/** The formula（without "="）of a figure's own cell. Inner figures that have a cell are referred to, so that a reader can follow a total cell by cell. Example: `ROUND(MIN(SUMIF(…),42),11)`. */
export function figureFormula(expression: Expression, places: FormulaPlaces): string {
  const own = expression.op === "figure" ? expression.of : expression;
  const text = print(own, places);
  return own.op === "round" ? text : `ROUND(${text},${RESIDUE_DECIMALS})`;
}

function print(expression: Expression, places: FormulaPlaces): string {
  const inner = (part: Expression): string => print(part, places);
  switch (expression.op) {
    case "items":
      return expression.of.length === 0 ? "0" : `SUMIF(${places.keys},${quote(expression.key)},${places.scores})`;
    case "sum":
      return expression.of.length === 0 ? "0" : `(${expression.of.map(inner).join("+")})`;
    case "minus":
      return `(${inner(expression.from)}-${inner(expression.take)})`;
    case "cap":
      return bounded(inner(expression.of), expression.max, expression.min);
    case "scale":
      return `${inner(expression.of)}*${expression.weight}*${expression.fullMarks}/(${expression.points}*100)`;
    case "round":
      return hasQuotient(expression.of)
        ? roundedFormula(inner(expression.of), expression.decimals)
        : `ROUND(${inner(expression.of)},${expression.decimals})`;
    case "figure":
      return places.figure(expression.id) ?? inner(expression.of);
  }
}

/**
 * A figure that was divided, rounded as the core rounds it: without the residue of binary floats, which would press a half below
 * itself. Example: `ROUND(ROUND(G14-G16,11),2)` is 5.01 for 95.005 − 90, where `ROUND(G14-G16,2)` may be 5.
 */
export function roundedFormula(formula: string, decimals: number): string {
  return `ROUND(ROUND(${formula},${RESIDUE_DECIMALS}),${decimals})`;
}

/** Only real weights divide; sums of scores have no more decimals than are shown, so that none stands at a half. */
function hasQuotient(expression: Expression): boolean {
  switch (expression.op) {
    case "scale":
      return true;
    case "items":
      return false;
    case "sum":
      return expression.of.some(hasQuotient);
    case "minus":
      return hasQuotient(expression.from) || hasQuotient(expression.take);
    default:
      return hasQuotient(expression.of);
  }
}

function bounded(of: string, max: number | null, min: number | null): string {
  const above = max === null ? of : `MIN(${of},${max})`;
  return min === null ? above : `MAX(${above},${min})`;
}

/** A text as a formula writes it. Example: say "hi" → "say ""hi""". */
export function quote(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Names of the functions a formula calls, texts and quoted sheet names left out; each as often as it is called. Example: `SUM(A1)&"MAX("` calls SUM. */
export function functionsIn(formula: string): readonly string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  return [...bare.matchAll(/([A-Za-z_][A-Za-z0-9_.]*)\(/g)].map((match) => match[1] ?? "");
}
