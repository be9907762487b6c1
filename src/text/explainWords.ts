/** The words of 依据说明: how a figure came about, as a sum that can be checked with a pocket calculator. */
import { decimal, round, type Decimal } from "../core/decimal";
import type { FigureExplanation, Explanation } from "../core/explain";
import type { Step } from "../core/evaluate";
import type { Item, Rubric } from "../core/rubric";
import type { FigureId } from "../core/total";
import { WORDS } from "./sheetWords";

/** More decimals than this are cut with ≈: only real weights lead to them. */
const SHOWN_DECIMALS = 6;

/** A number as it is shown, and whether that is all of it. Example: 20 ÷ 27 is "0.740741", not exact. */
export interface ShownNumber {
  readonly text: string;
  readonly exact: boolean;
}

/** Cuts long quotients for showing only. Example: 8.50 is "8.5". */
export function shownNumber(value: Decimal): ShownNumber {
  const short = round(value, SHOWN_DECIMALS);
  return { text: short.toFixed(), exact: short.eq(round(value, SHOWN_DECIMALS * 2)) };
}

/** A rounded figure with all its decimals. Example: 92.7 with 2 decimals is "92.70". */
export function fullNumber(value: number | Decimal, decimals: number): string {
  return decimal(value).toFixed(decimals);
}

/**
 * The sum behind a figure, step by step.
 * Example: `第15项 8.5 + 第16项 9 + … = 51.5；超过上限42，按42计`.
 */
export function figureText(explanation: Explanation, id: FigureId): string {
  const figure = explanation.figures.get(id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  const { rubric } = explanation.scope;
  const sums = id === "total" ? [totalSum(explanation, figure)] : sumClauses(explanation, figure);
  const bound = figure.steps.find((step) => step.rule === "cap");
  const rounding = figure.steps.find((step) => step.rule === "round");
  return [
    ...sums,
    ...(bound?.rule === "cap" ? [boundText(bound)] : capText(rubric, id, figure.value)),
    ...(rounding?.rule === "round" ? [roundText(rounding)] : []),
  ].join("；");
}

/** Own items, weighted groups, and the sum of all addends: each a clause of its own. */
function sumClauses(explanation: Explanation, figure: FigureExplanation): readonly string[] {
  const own = figure.steps.find((step) => step.rule === "items");
  const sum = figure.steps.find((step) => step.rule === "sum");
  const scaled = figure.steps.filter((step) => step.rule === "scale");
  const weighted = scaledParts(explanation, figure, scaled);
  const clauses = own === undefined ? [] : [itemSum(explanation, own)];
  if (sum?.rule === "sum") return [...clauses, ...weighted, addendSum(explanation, figure, sum)];
  if (own !== undefined) return clauses;
  return weighted.length > 0 ? weighted : [`${nameOf(explanation, figure.parts[0] ?? null)} ${shown(figure.value)}`];
}

function itemSum({ scope }: Explanation, step: Step): string {
  if (step.rule !== "items") return "";
  if (step.terms.length === 0) return "没有计入的得分，计0";
  const terms = step.terms.map(({ item, value }) => `${itemName(scope.items, item)} ${shown(value)}`);
  return equation(terms.join(" + "), step.value, step.terms.length);
}

function addendSum(explanation: Explanation, figure: FigureExplanation, sum: Step): string {
  if (sum.rule !== "sum") return "";
  const terms = sum.terms.map((value, index) => {
    const part = figure.parts[index] ?? null;
    return `${part === null ? "直属各项" : nameOf(explanation, part)} ${shown(value)}`;
  });
  return equation(terms.join(" + "), sum.value, terms.length);
}

/** Example: `“甲”折算：20 ÷ 27 × 70% × 100 ≈ 51.851852`. Groups without weight are added as they are. */
function scaledParts(explanation: Explanation, figure: FigureExplanation, steps: readonly Step[]): readonly string[] {
  const { rubric } = explanation.scope;
  const weighted = figure.parts.filter((part) => part !== null && groupOf(rubric, part)?.weight !== null);
  return steps.map((step, index) => {
    if (step.rule !== "scale") return "";
    const name = nameOf(explanation, weighted[index] ?? null);
    const sum = `${shown(step.from)} ÷ ${step.points} × ${step.weight}% × ${rubric.fullMarks}`;
    return `“${name}”折算：${equation(sum, step.value, 2)}`;
  });
}

/** Base, bonus and deduction; what the rubric does not have is left out. Example: `基础分 82.7 + 加分 10 − 扣分 0 = 92.7`. */
function totalSum({ scope, figures }: Explanation, { steps }: FigureExplanation): string {
  const has = (kind: Item["kind"]): boolean => scope.items.some((item) => item.kind === kind);
  const named = (sign: string, id: "base" | "bonus" | "deduction"): string =>
    `${sign}${WORDS[id]} ${shown(figures.get(id)?.value ?? decimal(0))}`;
  const terms = [
    ...(has("score") || !has("bonus") ? [named("", "base")] : []),
    ...(has("bonus") ? [named(has("score") ? " + " : "", "bonus")] : []),
    ...(has("deduction") ? [named(" − ", "deduction")] : []),
  ];
  const minus = steps.find((step) => step.rule === "minus");
  return minus === undefined ? terms.join("") : equation(terms.join(""), minus.value, terms.length);
}

function equation(sum: string, value: Decimal, terms: number): string {
  const { text, exact } = shownNumber(value);
  return terms < 2 ? sum : `${sum} ${exact ? "=" : "≈"} ${text}`;
}

function boundText({ from, bound, value }: Extract<Step, { rule: "cap" }>): string {
  return from.gt(decimal(bound)) ? `超过上限${bound}，按${shown(value)}计` : `低于下限${bound}，按${shown(value)}计`;
}

/** A cap that was not reached is said too, but for bounds of the total. Example: `上限42，计41.5`. */
function capText(rubric: Rubric, id: FigureId, value: Decimal): readonly string[] {
  const cap = capOf(rubric, id);
  return cap === null ? [] : [`上限${cap}，计${shown(value)}`];
}

function capOf(rubric: Rubric, id: FigureId): number | null {
  switch (id) {
    case "bonus":
      return rubric.bonusCap;
    case "deduction":
      return rubric.deductionCap;
    case "total":
      return null;
    default:
      return groupOf(rubric, id)?.cap ?? null;
  }
}

function roundText({ from, decimals, value }: Extract<Step, { rule: "round" }>): string {
  const result = fullNumber(value, decimals);
  return from.eq(value) ? `计${result}` : `四舍五入到${decimals}位小数，计${result}`;
}

function shown(value: Decimal): string {
  return shownNumber(value).text;
}

/** Example: 第15项. */
function itemName(items: readonly Item[], id: string): string {
  const item = items.find((candidate) => candidate.id === id);
  return item === undefined ? id : `第${item.no}项`;
}

/** What a figure is called: its group's title, or 基础分、加分、扣分、总分. */
function nameOf({ scope }: Explanation, id: FigureId | null): string {
  switch (id) {
    case null:
      return "";
    case "base":
    case "bonus":
    case "deduction":
    case "total":
      return WORDS[id];
    default:
      return groupOf(scope.rubric, id)?.title ?? id;
  }
}

function groupOf(rubric: Rubric, id: FigureId): Rubric["groups"][number] | undefined {
  return rubric.groups.find((group) => `group:${group.id}` === id);
}
