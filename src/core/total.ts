/**
 * The order of evaluation, once and for all. A rubric becomes a small expression tree; `evaluate.ts` computes it in exact
 * decimals and `sheet/formulas.ts` prints it as native formulas.
 *
 *  1. item scores, each within its own range (`check.ts` sees to that);
 *  2. dependencies: an item counts 0 while the item it hangs on is 0;
 *  3. group subtotal, stopped at the group's cap;
 *  4. real weights: subtotal ÷ group points × weight × full marks;
 *  5. their sum is the base;
 *  6. plus bonus, stopped at its cap; minus deductions, stopped at theirs;
 *  7. within the rubric's own bounds of the total, where it has any;
 *  8. rounded once, half up. Rank and grade come after (`grade.ts`).
 */
import { goesTo, keyOf } from "./kinds";
import type { Group, Item, Rubric } from "./rubric";
import type { Scope } from "./scope";

/** Names of figures that have a cell of their own: `group:ID`, base, bonus, deduction, total. */
export type FigureId = `group:${string}` | "base" | "bonus" | "deduction" | "total";

/** The score of one item; `zeroWhile` names the item whose 0 makes it 0. */
export interface ItemTerm {
  readonly item: string;
  readonly zeroWhile: string | null;
}

/** A small arithmetic over item scores: no more than both the decimals of the core and the functions of every spreadsheet can say alike. */
export type Expression =
  /** Sum of the scores filed under one key: a group's own items, or all bonus or deduction items. */
  | { readonly op: "items"; readonly key: string; readonly of: readonly ItemTerm[] }
  | { readonly op: "sum"; readonly of: readonly Expression[] }
  | { readonly op: "minus"; readonly from: Expression; readonly take: Expression }
  /** Not above `max`, not below `min`. */
  | { readonly op: "cap"; readonly of: Expression; readonly max: number | null; readonly min: number | null }
  /** ÷ points × weight percent × full marks. */
  | {
      readonly op: "scale";
      readonly of: Expression;
      readonly points: number;
      readonly weight: number;
      readonly fullMarks: number;
    }
  | { readonly op: "round"; readonly of: Expression; readonly decimals: number }
  | { readonly op: "figure"; readonly id: FigureId; readonly of: Expression };

/**
 * The figures of one subject, as expressions. `groups` by group id in document order, a parent before its children, each the
 * subtotal before weighting and stopped at its cap; groups without score items are absent. Base, bonus and deduction are
 * exact; only the total is rounded.
 */
export interface TotalExpressions {
  readonly groups: ReadonlyMap<string, Expression>;
  readonly base: Expression;
  readonly bonus: Expression;
  readonly deduction: Expression;
  readonly total: Expression;
}

/**
 * The expressions of a scope; the same object for the same scope. A bonus or deduction without a cap of its own goes in whole.
 * Example: cert-publicity's total is round(base + bonus − deduction, 2) with bonus and deduction stopped at 10 each.
 */
export function totalOf(scope: Scope): TotalExpressions {
  const expressions = known.get(scope) ?? expressionsOf(scope);
  known.set(scope, expressions);
  return expressions;
}

/** A sheet asks for the same scope's expressions once a subject. */
const known = new WeakMap<Scope, TotalExpressions>();

function expressionsOf(scope: Scope): TotalExpressions {
  const { rubric } = scope;
  const groups = new Map<string, Expression>();
  for (const group of scope.groups.filter((candidate) => candidate.parent === null)) collect(scope, group, groups);
  const tops = scope.groups.filter((group) => group.parent === null && holdsScores(scope, group));
  const base = figure("base", sum(tops.map((group) => weighted(rubric, group, subtotal(groups, group)))));
  const bonus = figure("bonus", cap(filed(scope, "bonus"), rubric.bonusCap));
  const deduction = figure("deduction", cap(filed(scope, "deduction"), rubric.deductionCap));
  const sumOfParts: Expression = { op: "minus", from: sum([base, bonus]), take: deduction };
  const bounded = cap(sumOfParts, rubric.totalMax, rubric.totalMin);
  const total = figure("total", { op: "round", of: bounded, decimals: rubric.decimals });
  return { groups, base, bonus, deduction, total };
}

/** Adds a group's subtotal, and those of the groups in it, to `found`; parents first. */
function collect(scope: Scope, group: Group, found: Map<string, Expression>): void {
  if (!holdsScores(scope, group)) return;
  // Replaced below. A map keeps the place of a key, and a parent is to stand before its children.
  found.set(group.id, filed(scope, `group:${group.id}`));
  const inner = childrenOf(scope, group).filter((child) => holdsScores(scope, child));
  for (const child of inner) collect(scope, child, found);
  const own = filed(scope, `group:${group.id}`);
  const parts = [...(own.op === "items" && own.of.length > 0 ? [own] : []), ...inner.map((c) => subtotal(found, c))];
  found.set(group.id, figure(`group:${group.id}`, cap(sum(parts), group.cap)));
}

function subtotal(found: ReadonlyMap<string, Expression>, group: Group): Expression {
  const expression = found.get(group.id);
  if (expression === undefined) throw new Error(`no subtotal for group ${group.id}`);
  return expression;
}

function weighted(rubric: Rubric, group: Group, of: Expression): Expression {
  // A weight that restates the points is in them already.
  if (rubric.weighting === "points" || group.weight === null || group.points === null) return of;
  return { op: "scale", of, points: group.points, weight: group.weight, fullMarks: rubric.fullMarks };
}

/** Whether the group, or a group in it, holds an item that counts to the base: only then does it have a subtotal. */
export function holdsScores(scope: Scope, group: Group): boolean {
  const own = scope.items.some((item) => item.group === group.id && goesTo(item, "base"));
  return own || childrenOf(scope, group).some((child) => holdsScores(scope, child));
}

function childrenOf(scope: Scope, group: Group): readonly Group[] {
  return scope.groups.filter((candidate) => candidate.parent === group.id);
}

function filed(scope: Scope, key: string): Expression {
  const items = scope.items.filter((item) => keyOf(item) === key);
  const known = new Set(scope.items.map((item) => item.id));
  return { op: "items", key, of: items.map((item) => termOf(item, known)) };
}

/** A dependency reaches only as far as the scope: another department's score is not in this workbook. */
function termOf(item: Item, known: ReadonlySet<string>): ItemTerm {
  const other = item.zeroWhile;
  return { item: item.id, zeroWhile: other !== undefined && known.has(other) ? other : null };
}

function figure(id: FigureId, of: Expression): Expression {
  return { op: "figure", id, of };
}

/** A sum of one is that one: formula and explanation then show no sum. */
function sum(of: readonly Expression[]): Expression {
  const [first] = of;
  return of.length === 1 && first !== undefined ? first : { op: "sum", of };
}

function cap(of: Expression, max: number | null, min: number | null = null): Expression {
  return max === null && min === null ? of : { op: "cap", of, max, min };
}
