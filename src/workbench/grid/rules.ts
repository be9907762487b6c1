// Turns the host's validations and conditional formats into Univer's rules.
import type { IRange, ISheetDataValidationRule, IStyleBase } from "@univerjs/core";
import { BooleanNumber, DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "@univerjs/core";
import type { Area } from "../host/area";
import type { ComparisonOperator, ConditionalFormat, Validation, ValidationRule } from "../host/model";

const OPERATORS: Readonly<Record<ComparisonOperator, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const TYPES = {
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
} as const;

const ALERTS: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** A rectangle in Univer's words. */
export function rangeOf(area: Area): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

/** The validation as a rule of the grid, or null where it accepts everything. */
export function validationRule(validation: Validation, uid: string): ISheetDataValidationRule | null {
  const condition = conditionOf(validation.rule);
  if (condition === null) return null;
  const { alert, prompt } = validation;
  return {
    ...condition,
    uid,
    ranges: validation.areas.map(rangeOf),
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: alert.show,
    errorStyle: ALERTS[alert.style] ?? DataValidationErrorStyle.STOP,
    errorTitle: alert.title,
    error: alert.message,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
}

type Condition = Pick<ISheetDataValidationRule, "type" | "formula1" | "formula2" | "operator" | "showDropDown">;

function conditionOf(rule: ValidationRule): Condition | null {
  if (rule.kind === "none") return null;
  if (rule.kind === "list") {
    return { type: DataValidationType.LIST, formula1: rule.source, showDropDown: rule.dropDown };
  }
  if (rule.kind === "custom") return { type: DataValidationType.CUSTOM, formula1: rule.formula };
  return {
    type: TYPES[rule.kind],
    operator: OPERATORS[rule.operator],
    formula1: String(rule.formula1),
    ...(rule.formula2 === null ? {} : { formula2: String(rule.formula2) }),
  };
}

/** A conditional format as a rule of the grid. */
export interface FormatRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: "highlightCell";
    readonly subType: "formula";
    readonly value: string;
    readonly style: IStyleBase;
  };
}

/** The conditional format as a rule of the grid. */
export function formatRule(format: ConditionalFormat): FormatRule {
  const style: IStyleBase = {
    ...(format.fill === null ? {} : { bg: { rgb: format.fill } }),
    ...(format.fontColor === null ? {} : { cl: { rgb: format.fontColor } }),
    ...(format.bold === true ? { bl: BooleanNumber.TRUE } : {}),
  };
  return {
    cfId: format.id,
    ranges: [rangeOf(format.area)],
    stopIfTrue: format.stopIfTrue,
    rule: { type: "highlightCell", subType: "formula", value: format.formula, style },
  };
}
