// Rules: validations and conditional formats as they are laid over areas, cut apart and moved.
import type { Area } from "./area";
import { contains, intersection, without } from "./area";
import type { ConditionalFormat, Validation, ValidationRule } from "./model";
import { copiedFormula } from "./references";
import type { Shift } from "./shift";
import { shiftedArea } from "./shift";

/** What a cell without a rule has. */
export const NO_VALIDATION: Validation = {
  areas: [],
  rule: { kind: "none" },
  ignoreBlanks: true,
  alert: { show: true, style: "Stop", title: "", message: "" },
  prompt: { show: true, title: "", message: "" },
};

/** The validation of a cell. */
export function validationAt(validations: readonly Validation[], row: number, column: number): Validation {
  return validations.find((one) => one.areas.some((area) => contains(area, row, column))) ?? NO_VALIDATION;
}

/** The one validation of a whole area, or null where it differs from cell to cell. */
export function validationOf(validations: readonly Validation[], area: Area): Validation | null {
  const touching = validations.filter((one) => one.areas.some((part) => intersection(part, area) !== null));
  const [only] = touching;
  if (only === undefined) return NO_VALIDATION;
  return touching.length === 1 && isCovered(area, only.areas) ? only : null;
}

function isCovered(area: Area, parts: readonly Area[]): boolean {
  let left: readonly Area[] = [area];
  for (const part of parts) left = left.flatMap((rest) => without(rest, part));
  return left.length === 0;
}

/** Takes the area out of all validations; those that are left with nothing go. */
export function cutValidations(validations: readonly Validation[], area: Area): readonly Validation[] {
  return validations.flatMap((one) => {
    // Most are elsewhere, and a form writes hundreds of rules one after the other.
    if (one.areas.every((part) => intersection(part, area) === null)) return [one];
    const areas = one.areas.flatMap((part) => without(part, area));
    const [from] = one.areas;
    const [to] = areas;
    if (from === undefined || to === undefined) return [];
    return [
      {
        ...one,
        areas,
        rule: mapRule(one.rule, (formula) => copiedFormula(formula, to.top - from.top, to.left - from.left)),
      },
    ];
  });
}

/** Takes the area out of all conditional formats. What is left of one may be several, each relative to its own first cell. */
export function cutConditionalFormats(formats: readonly ConditionalFormat[], area: Area): readonly ConditionalFormat[] {
  return formats.flatMap((one) =>
    without(one.area, area).map((part, index) => ({
      ...one,
      id: index === 0 ? one.id : `${one.id}.${index}`,
      area: part,
      formula: copiedFormula(one.formula, part.top - one.area.top, part.left - one.area.left),
    })),
  );
}

/** The rule with each of its formulas rewritten. */
export function mapRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  const operand = <T extends string | number | null>(value: T): T | string =>
    typeof value === "string" && value.startsWith("=") ? change(value) : value;
  switch (rule.kind) {
    case "none":
      return rule;
    case "list":
      return { ...rule, source: operand(rule.source) };
    case "custom":
      return { ...rule, formula: operand(rule.formula) };
    default:
      return { ...rule, formula1: operand(rule.formula1), formula2: operand(rule.formula2) };
  }
}

/** Areas after a shift, without those that are gone. */
export function shiftedAreas(areas: readonly Area[], shift: Shift): readonly Area[] {
  return areas.flatMap((area) => shiftedArea(area, shift) ?? []);
}
