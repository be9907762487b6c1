// Validations and print set-up between the host's model and a SheetPlan, both ways.
import type { PrintPlan, ValidationPlan } from "../../sheet/plan";
import { copiedFormula } from "../host/references";
import type { PageSetup, Validation, ValidationRule } from "../host/model";

export const POINTS_PER_CENTIMETRE = 72 / 2.54;

/** A validation as plans, one for each of its areas; none for a rule that a plan cannot say. */
export function validationPlans({ areas, rule, alert, prompt }: Validation): readonly ValidationPlan[] {
  const said = ruleOf(rule);
  const [first] = areas;
  if (said === null || first === undefined) return [];
  return areas.map((area) => ({
    area,
    rule: movedRule(said, area.top - first.top, area.left - first.left),
    errorTitle: alert.title,
    error: alert.message,
    ...(prompt.title === "" ? {} : { promptTitle: prompt.title }),
    ...(prompt.message === "" ? {} : { prompt: prompt.message }),
    ...(alert.style === "Stop" ? {} : { errorStyle: "warning" as const }),
  }));
}

/** A formula is relative to the first cell of its area. */
function movedRule(rule: ValidationPlan["rule"], rows: number, columns: number): ValidationPlan["rule"] {
  return rule.type === "custom" ? { ...rule, formula: copiedFormula(rule.formula, rows, columns) } : rule;
}

function ruleOf(rule: ValidationRule): ValidationPlan["rule"] | null {
  if (rule.kind === "list") return { type: "list", values: rule.source.split(",").map((value) => value.trim()) };
  if (rule.kind === "custom") return { type: "custom", formula: rule.formula.replace(/^=/, "") };
  if (rule.kind === "textLength" && rule.operator === "LessThanOrEqualTo") {
    return { type: "textLength", max: Number(rule.formula1) };
  }
  if (rule.kind !== "decimal") return null;
  if (rule.operator === "GreaterThanOrEqualTo") return { type: "decimal", min: Number(rule.formula1), max: null };
  if (rule.operator !== "Between") return null;
  return { type: "decimal", min: Number(rule.formula1), max: Number(rule.formula2) };
}

/** A planned validation in the model. */
export function validationOf(plan: ValidationPlan): Validation {
  return {
    areas: [plan.area],
    rule: modelRule(plan.rule),
    ignoreBlanks: true,
    alert: {
      show: true,
      style: plan.errorStyle === "warning" ? "Warning" : "Stop",
      title: plan.errorTitle,
      message: plan.error,
    },
    prompt: {
      show: plan.prompt !== undefined || plan.promptTitle !== undefined,
      title: plan.promptTitle ?? "",
      message: plan.prompt ?? "",
    },
  };
}

function modelRule(rule: ValidationPlan["rule"]): ValidationRule {
  if (rule.type === "list") return { kind: "list", source: rule.values.join(","), dropDown: true };
  if (rule.type === "custom") return { kind: "custom", formula: `=${rule.formula}` };
  if (rule.type === "textLength") {
    return { kind: "textLength", operator: "LessThanOrEqualTo", formula1: rule.max, formula2: null };
  }
  if (rule.max === null) {
    return { kind: "decimal", operator: "GreaterThanOrEqualTo", formula1: rule.min, formula2: null };
  }
  return { kind: "decimal", operator: "Between", formula1: rule.min, formula2: rule.max };
}

/** The print set-up as a plan; null where no area to print was set. */
export function printPlanOf(page: PageSetup): PrintPlan | null {
  if (page.printArea === null) return null;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    area: page.printArea,
    ...(page.titleRows === null ? {} : { titleRows: page.titleRows }),
    ...(page.titleColumns === null ? {} : { titleColumns: page.titleColumns }),
    ...(page.furtherPrintAreas.length === 0 ? {} : { furtherAreas: page.furtherPrintAreas }),
    margin: Math.round((page.margins.left / POINTS_PER_CENTIMETRE) * 1000) / 1000,
    footer: {
      left: page.headersFooters["leftFooter"] ?? "",
      center: page.headersFooters["centerFooter"] ?? "",
      right: page.headersFooters["rightFooter"] ?? "",
    },
    breaksBefore: page.breaksBefore,
  };
}

/** The page set-up of the model with what the plan says. */
export function pageOf(print: PrintPlan, page: PageSetup): PageSetup {
  const margin = print.margin * POINTS_PER_CENTIMETRE;
  return {
    ...page,
    orientation: print.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: "A4",
    margins: { top: margin, right: margin, bottom: margin, left: margin, header: margin / 2, footer: margin / 2 },
    printArea: print.area,
    furtherPrintAreas: print.furtherAreas ?? [],
    titleRows: print.titleRows ?? null,
    titleColumns: print.titleColumns ?? null,
    zoom: { horizontalFitToPages: 1 },
    headersFooters: {
      ...page.headersFooters,
      leftFooter: print.footer.left,
      centerFooter: print.footer.center,
      rightFooter: print.footer.right,
    },
    breaksBefore: print.breaksBefore,
  };
}
