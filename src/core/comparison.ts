/** Comparison（与其他单位比较）: whose figures stand beside each other, and what a subject is told item by item. What has not come is not 0. */
import type { Decimal } from "./decimal";
import { countedScore } from "./evaluate";
import { standsOut } from "./kinds";
import type { GroupResult, Result } from "./result";
import type { Item, Rubric } from "./rubric";
import type { Score } from "./score";
import { readTyped, type Raw } from "./typed";

/** Whether all scores of a subject are there and valid（完成）: only then its figures are compared. */
export function isFinished({ complete, valid }: Pick<Result, "complete" | "valid">): boolean {
  return complete && valid;
}

/** Whether all items of a group have a valid score. */
export function isWhole({ scored, items }: Pick<GroupResult, "scored" | "items">): boolean {
  return scored === items;
}

/** Whether nothing at all has come for a subject. */
export function isUntouched(rubric: Pick<Rubric, "items">, { missing }: Pick<Result, "missing">): boolean {
  return missing === rubric.items.length;
}

/** Tells of which kinds of items something valid has come for a subject: a sum of none is no 0. */
export function kindsCome(
  { items }: Pick<Rubric, "items">,
  scores: readonly Score[],
): (subject: string, kind: Item["kind"]) => boolean {
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  const come = new Set(
    scores.filter(({ value }) => value !== null).map(({ item, subject }) => `${kinds.get(item) ?? ""}\n${subject}`),
  );
  return (subject, kind) => come.has(`${kind}\n${subject}`);
}

/** One item that a subject is told of. */
export interface ToldItem {
  readonly item: Item;
  /** In points, as it counts; a deduction is positive. Null: not scored, or wrong. */
  readonly counted: Decimal | null;
  readonly raw: Raw;
  readonly reason: string;
  /** The item whose 0 makes this one count 0. */
  readonly zeroBecause: Item | null;
}

/**
 * What a subject is told（反馈）, in document order: every item below full marks, every bonus and deduction, every 是, whatever is wrong,
 * and all else that somebody wrote a reason for. Example: 34 of 40 points without a reason is told; 40 of 40 without one is not.
 */
export function toldItems(rubric: Rubric, scores: readonly Score[]): readonly ToldItem[] {
  const bySubject = new Map(scores.map((score) => [score.item, score]));
  const valid = new Map(
    rubric.items.flatMap((item): readonly (readonly [string, Decimal])[] => {
      const { value } = readTyped(rubric, item, bySubject.get(item.id)?.raw ?? null);
      return value === null ? [] : [[item.id, value]];
    }),
  );
  return rubric.items
    .map((item): ToldItem => {
      const { raw = null, reason = "" } = bySubject.get(item.id) ?? {};
      const zeroWhile = item.zeroWhile ?? null;
      const isZero = zeroWhile !== null && valid.get(zeroWhile)?.eq(0) === true;
      const zeroBecause = isZero ? (rubric.items.find(({ id }) => id === zeroWhile) ?? null) : null;
      const counted = countedScore({ item: item.id, zeroWhile }, valid);
      return { item, counted, raw, reason: reason.trim(), zeroBecause };
    })
    .filter(isTold);
}

function isTold({ item, counted, raw, reason }: ToldItem): boolean {
  if (reason !== "") return true;
  if (counted === null) return raw !== null && String(raw).trim() !== "";
  return standsOut(item, counted);
}
