/** Rules of a sheet: data validation and conditional formats. */
import type { ConditionalFormatPlan, ValidationPlan } from "../sheet/plan";
import { rangeA1 } from "../sheet/address";
import { attributes, xmlString, xmlStringAttribute, xmlText } from "./package/xml";
import type { StylesPart } from "./stylesPart";

/** Excel takes at most 255 characters for a list of choices, quotes aside. */
const maxListLength = 255;

/**
 * `<dataValidations>`（数据有效性）, or nothing. Blanks pass: a score may be taken back. Throws an ordinary Error for a list of choices that Excel would
 * refuse. Example: a decimal from 0 to 5 for D5:F5.
 */
export function validationsXml(plans: readonly ValidationPlan[]): string {
  if (plans.length === 0) return "";
  return `<dataValidations count="${plans.length}">${plans.map(validationXml).join("")}</dataValidations>`;
}

/** `<conditionalFormatting>` elements: rules of one area together, priorities in the order of the plan. */
export function conditionalFormatsXml(plans: readonly ConditionalFormatPlan[], styles: StylesPart): string {
  const byArea = new Map<string, string>();
  plans.forEach((plan, index) => {
    const area = rangeA1(plan.area);
    byArea.set(area, (byArea.get(area) ?? "") + ruleXml(plan, index + 1, styles));
  });
  let out = "";
  for (const [area, rules] of byArea) {
    out += `<conditionalFormatting sqref="${area}">${rules}</conditionalFormatting>`;
  }
  return out;
}

function ruleXml(plan: ConditionalFormatPlan, priority: number, styles: StylesPart): string {
  const dxfId = styles.differentialFormat(plan.fill, plan.color);
  // Earlier rules win: Excel would otherwise mix the fill of one rule with the font of the next.
  return (
    `<cfRule${attributes({ type: "expression", dxfId, priority, stopIfTrue: 1 })}>` +
    `<formula>${xmlText(plan.formula)}</formula></cfRule>`
  );
}

function validationXml(plan: ValidationPlan): string {
  const { rule } = plan;
  const { operator, formulas } = condition(rule);
  return (
    `<dataValidation${attributes({
      type: rule.type,
      errorStyle: plan.errorStyle === "warning" ? "warning" : undefined,
      operator,
      allowBlank: 1,
      showInputMessage: plan.prompt === undefined ? undefined : 1,
      showErrorMessage: 1,
    })}${messages(plan)} sqref="${rangeA1(plan.area)}">` +
    formulas.map((formula, index) => `<formula${index + 1}>${formula}</formula${index + 1}>`).join("") +
    "</dataValidation>"
  );
}

function messages(plan: ValidationPlan): string {
  const one = (name: string, text: string | undefined): string =>
    text === undefined ? "" : ` ${name}="${xmlStringAttribute(text)}"`;
  return (
    one("errorTitle", plan.errorTitle) +
    one("error", plan.error) +
    one("promptTitle", plan.promptTitle) +
    one("prompt", plan.prompt)
  );
}

function condition(rule: ValidationPlan["rule"]): { operator: string | undefined; formulas: readonly string[] } {
  if (rule.type === "list") return { operator: undefined, formulas: [xmlString(choices(rule.values))] };
  if (rule.type === "custom") return { operator: undefined, formulas: [xmlText(rule.formula)] };
  if (rule.type === "textLength") return { operator: "lessThanOrEqual", formulas: [String(rule.max)] };
  if (rule.max === null) return { operator: "greaterThanOrEqual", formulas: [String(rule.min)] };
  return { operator: undefined, formulas: [String(rule.min), String(rule.max)] };
}

/** Choices as one text in quotes. A comma would part a choice in two, so it is refused. */
function choices(values: readonly string[]): string {
  const text = values.join(",");
  if (values.some((value) => value.includes(","))) throw new Error(`A choice contains a comma: ${text}`);
  if (text.length > maxListLength) throw new Error(`A list of choices has at most ${maxListLength} characters`);
  return `"${text.replace(/"/g, '""')}"`;
}
