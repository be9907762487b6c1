/** Rules of a sheet read back: the validations and conditional formats that a plan can say; others are passed over. */
import type { Area, ConditionalFormatPlan, ValidationPlan } from "../sheet/plan";
import { HostError } from "../sheet/workbook";
import { movable } from "./formulaReferences";
import { parseAreaReference } from "./package/reference";
import { decodeXstring } from "./package/xmlEntities";
import type { XmlScanner } from "./package/xmlScanner";
import { isTrue } from "./readCells";
import { eachChild, type DifferentialFormat } from "./readStyles";

/** Areas or rules of a sheet; a file with more is refused, for losing some in silence would let wrong entries through. */
const maxRules = 20_000;

/** A conditional format with its place in the order of all. */
export interface RankedFormat {
  readonly priority: number;
  readonly plan: ConditionalFormatPlan;
}

/**
 * Reads the `<dataValidations>` just opened: decimals within bounds, lists of literal values, text lengths, formulas, one plan for each
 * area; a formula is moved along from the first of them. Other kinds are passed over. Throws a HostError (`too-big-to-read`).
 */
export function readValidations(scanner: XmlScanner): readonly ValidationPlan[] {
  const plans: ValidationPlan[] = [];
  eachChild(scanner, () => {
    plans.push(...readValidation(scanner));
    requireFew(plans.length);
  });
  return plans;
}

/**
 * Reads the `<conditionalFormatting>` just opened: one plan for each rule by formula and each area, the formula as for the first cell
 * of the first area. Rules of other kinds, and those that paint nothing, are passed over. Throws a HostError (`too-big-to-read`).
 */
export function readConditionalFormats(
  scanner: XmlScanner,
  differentials: readonly DifferentialFormat[],
): readonly RankedFormat[] {
  const areas = readAreas(scanner.attribute("sqref"));
  const found: RankedFormat[] = [];
  eachChild(scanner, () => {
    const look = differentials[Number(scanner.attribute("dxfId") ?? -1)];
    const priority = Number(scanner.attribute("priority") ?? 0);
    const isExpression = scanner.attribute("type") === "expression";
    const [formula] = readFormulas(scanner);
    const fill = look?.fill;
    if (!isExpression || formula === undefined || fill === undefined) return;
    const color = look?.color === undefined ? {} : { color: look.color };
    for (const area of areas) found.push({ priority, plan: { area, formula, fill, ...color } });
    requireFew(found.length);
  });
  return found;
}

function readValidation(scanner: XmlScanner): readonly ValidationPlan[] {
  const areas = readAreas(scanner.attribute("sqref"));
  const type = scanner.attribute("type");
  const operator = scanner.attribute("operator") ?? "between";
  const base = readMessages(scanner);
  const rule = ruleOf(type, operator, readFormulas(scanner));
  const [first] = areas;
  if (rule === null || first === undefined) return [];
  if (rule.type !== "custom") return areas.map((area) => ({ area, rule, ...base }));
  const moved = movable(rule.formula);
  return areas.map((area) => {
    const formula = moved(area.top - first.top, area.left - first.left);
    return { area, rule: { type: "custom", formula }, ...base };
  });
}

function readMessages(scanner: XmlScanner): Omit<ValidationPlan, "area" | "rule"> {
  const text = (name: string): string | undefined => {
    const value = scanner.attribute(name);
    return value === undefined ? undefined : decodeXstring(value);
  };
  const promptTitle = text("promptTitle");
  const prompt = isTrue(scanner.attribute("showInputMessage")) ? text("prompt") : undefined;
  return {
    errorTitle: text("errorTitle") ?? "",
    error: text("error") ?? "",
    ...(promptTitle === undefined ? {} : { promptTitle }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(scanner.attribute("errorStyle") === "warning" ? { errorStyle: "warning" } : {}),
  };
}

function ruleOf(
  type: string | undefined,
  operator: string,
  formulas: readonly string[],
): ValidationPlan["rule"] | null {
  const [first = "", second = ""] = formulas;
  if (type === "list") return listRule(first);
  if (type === "custom") return first === "" ? null : { type, formula: first };
  const least = Number(first);
  if (first === "" || Number.isNaN(least)) return null;
  if (type === "textLength") return operator === "lessThanOrEqual" ? { type, max: least } : null;
  if (type !== "decimal") return null;
  if (operator === "greaterThanOrEqual") return { type, min: least, max: null };
  const most = Number(second);
  return operator !== "between" || second === "" || Number.isNaN(most) ? null : { type, min: least, max: most };
}

function listRule(formula: string): ValidationPlan["rule"] | null {
  const literal = /^"(.*)"$/s.exec(formula)?.[1];
  return literal === undefined ? null : { type: "list", values: literal.replace(/""/g, '"').split(",") };
}

function readFormulas(scanner: XmlScanner): readonly string[] {
  const formulas: string[] = [];
  eachChild(scanner, () => {
    if (scanner.name.startsWith("formula")) formulas.push(scanner.content());
    else scanner.skip();
  });
  return formulas;
}

function readAreas(sqref: string | undefined): readonly Area[] {
  const areas = (sqref ?? "").split(" ").flatMap((reference) => parseAreaReference(reference) ?? []);
  requireFew(areas.length);
  return areas;
}

function requireFew(count: number): void {
  if (count > maxRules) throw new HostError("too-big-to-read", `more than ${maxRules} rules`);
}
