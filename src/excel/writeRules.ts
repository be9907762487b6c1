/** Writes native validation and conditional formats. */
import type { ConditionalFormatPlan, ValidationPlan } from "../sheet/plan";
import type { RangeOf } from "./ranges";

/**
 * Writes native validation（数据有效性）, no sync of its own. Excel refuses a rule over an area that partly has one: clear, rule, alert and prompt go to exactly the same range.
 * Blanks are allowed by default. A list goes as one text with commas, so its values must hold none.
 */
export function writeValidations(validations: readonly ValidationPlan[], rangeOf: RangeOf): void {
  for (const plan of validations) {
    const validation = rangeOf(plan.area).dataValidation;
    validation.clear();
    validation.rule = ruleOf(plan.rule);
    validation.errorAlert = {
      showAlert: true,
      style: plan.errorStyle === "warning" ? "Warning" : "Stop",
      title: plan.errorTitle,
      message: plan.error,
    };
    if (plan.prompt !== undefined || plan.promptTitle !== undefined) {
      validation.prompt = { showPrompt: true, title: plan.promptTitle ?? "", message: plan.prompt ?? "" };
    }
  }
}

/** Writes conditional formats（条件格式）by formula. A new format goes to the top of the list, so the last is added first and the first one wins. */
export function writeConditionalFormats(formats: readonly ConditionalFormatPlan[], rangeOf: RangeOf): void {
  for (const plan of [...formats].reverse()) {
    const format = rangeOf(plan.area).conditionalFormats.add("Custom");
    format.stopIfTrue = true;
    const { custom } = format;
    custom.rule.formula = `=${plan.formula}`;
    custom.format.fill.color = plan.fill;
    if (plan.color !== undefined) custom.format.font.color = plan.color;
  }
}

function ruleOf(rule: ValidationPlan["rule"]): Excel.DataValidationRule {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
    case "textLength":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "decimal":
      return rule.max === null
        ? { decimal: { formula1: rule.min, operator: "GreaterThanOrEqualTo" } }
        : { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
  }
}
