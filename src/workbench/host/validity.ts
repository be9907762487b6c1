// Validity: which cells break their own validation, as Excel's circles would show. Formulas as bounds are not evaluated.
import type { Area } from "./area";
import { contains } from "./area";
import type { CellValue, Validation, ValidationRule } from "./model";
import { refusal } from "./refusal";
import type { Sheet } from "./sheet";

/** A cell that its validation does not accept. */
export interface InvalidCell {
  readonly row: number;
  readonly column: number;
}

/** Cells of the area that their validation does not accept. Blank cells are accepted where blanks are ignored. */
export function invalidCells(sheet: Sheet, area: Area): readonly InvalidCell[] {
  return sheet.validations.flatMap((validation) =>
    sheet
      .contents()
      .filter((cell) => contains(area, cell.row, cell.column))
      .filter((cell) => validation.areas.some((part) => contains(part, cell.row, cell.column)))
      .filter((cell) => !accepts(validation, cell.value)),
  );
}

/** Whether a value may stand in a cell with this validation. */
export function accepts(validation: Validation, value: CellValue): boolean {
  if (value === null || value === "") return validation.ignoreBlanks || validation.rule.kind === "none";
  return obeys(validation.rule, value);
}

function obeys(rule: ValidationRule, value: string | number | boolean): boolean {
  switch (rule.kind) {
    case "none":
      return true;
    case "list":
      return listed(rule.source, value);
    case "custom":
      throw refusal("ApiNotEmulated", "validation by formula is not evaluated");
    case "textLength":
      return compares(rule, String(value).length);
    case "wholeNumber":
      return typeof value === "number" && Number.isInteger(value) && compares(rule, value);
    default:
      return typeof value === "number" && compares(rule, value);
  }
}

function listed(source: string, value: string | number | boolean): boolean {
  if (source.startsWith("=")) throw refusal("ApiNotEmulated", "a list taken from cells is not evaluated");
  return source.split(",").some((choice) => choice.trim() === String(value));
}

type Compared = Extract<ValidationRule, { operator: string }>;

function compares(rule: Compared, value: number): boolean {
  const first = bound(rule.formula1);
  const second = rule.formula2 === null ? first : bound(rule.formula2);
  switch (rule.operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
}

function bound(operand: string | number): number {
  const number = typeof operand === "number" ? operand : Number(operand.replace(/^=/, ""));
  if (Number.isNaN(number)) throw refusal("ApiNotEmulated", "a bound taken from cells is not evaluated");
  return number;
}
