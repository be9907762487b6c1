/** Kinds of items（得分、加分、扣分、一票否决、取消资格）: all that one kind differs from another in. A new kind is a row here, and words where the compiler asks for them. */
import { decimal, type Decimal } from "./decimal";
import type { Item, ItemKind } from "./rubric";

/** What a kind is. */
export interface KindFacts {
  /** How it is answered: with points, or with 是 or 否, which then has no points and no step. */
  readonly answer: "points" | "yes-no";
  /** The sum that its points go to; a deduction is taken off. Null: none. */
  readonly sum: "base" | "bonus" | "deduction" | null;
  /** What a 是 does. */
  readonly event: "vetoes" | "disqualifies" | null;
  /** Whether it must have points, or no sum of its group could be proved. */
  readonly pointed: boolean;
  /** What its score is filed under in a sheet's hidden column; SUMIF adds up what one key holds. */
  readonly key: (item: Pick<Item, "group" | "vetoGrade">) => string;
}

/** Kinds in the order in which people list them. */
export const KINDS: Readonly<Record<ItemKind, KindFacts>> = {
  score: { answer: "points", sum: "base", event: null, pointed: true, key: ({ group }) => `group:${group}` },
  bonus: { answer: "points", sum: "bonus", event: null, pointed: false, key: () => "bonus" },
  deduction: { answer: "points", sum: "deduction", event: null, pointed: false, key: () => "deduction" },
  veto: {
    ...{ answer: "yes-no", sum: null, event: "vetoes", pointed: false },
    key: ({ vetoGrade = "" }) => `veto:${vetoGrade}`,
  },
  disqualification: {
    ...{ answer: "yes-no", sum: null, event: "disqualifies", pointed: false },
    key: () => "disqualification",
  },
};

type OfKind = Pick<Item, "kind">;

/** Whether the item is answered with 是 or 否（一票否决、取消资格）: it has no points and no step. */
export function isYesNo({ kind }: OfKind): boolean {
  return KINDS[kind].answer === "yes-no";
}

/** Whether the item's points go to that sum. */
export function goesTo({ kind }: OfKind, sum: KindFacts["sum"]): boolean {
  return KINDS[kind].sum === sum;
}

/** Whether a 是 of the item does that. */
export function canDo({ kind }: OfKind, event: KindFacts["event"]): boolean {
  return KINDS[kind].event === event;
}

/** The key an item's score is filed under. Examples: `group:g1` for a score item of group g1, `bonus`, `veto:D` for a veto that sets grade D. */
export function keyOf(item: Item): string {
  return KINDS[item.kind].key(item);
}

/**
 * Whether a valid score stands out（低于满分、加分、扣分、“是”）: below full marks, anything given or taken, a 是. Example for 10 points: 9.5 does, 10 does
 * not; a deduction of 0 does not.
 */
export function standsOut({ kind, points }: Pick<Item, "kind" | "points">, value: Decimal): boolean {
  return goesTo({ kind }, "base") ? points !== null && value.lt(decimal(points)) : value.gt(0);
}
