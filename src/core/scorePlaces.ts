/** Contributions by what they score: one item of one subject. */
import { scoreOf, type Contribution } from "./contribution";

/** All scores of an item of a subject, in the order of the files; none is an empty list. */
export type ScoresAt = (subject: string, item: string) => readonly Contribution[];

/** Sorts contributions by what they score, once, so that each look-up is immediate. */
export function byPlace(contributions: readonly Contribution[]): ScoresAt {
  const places = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const { subject, item } = scoreOf(contribution);
    const own = places.get(placeKey(subject, item));
    if (own === undefined) places.set(placeKey(subject, item), [contribution]);
    else own.push(contribution);
  }
  return (subject, item) => places.get(placeKey(subject, item)) ?? [];
}

function placeKey(subject: string, item: string): string {
  return `${subject}\n${item}`;
}
