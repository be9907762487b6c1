/** What differs between versions of a rubric（指标的出入）, fact by fact. */
import type { Rubric } from "./rubric";
import { factsOf, type Bearing, type FactKind, type FactValue, type RubricFact } from "./rubricFacts";

/** One fact that the versions say differently. */
export interface RubricDifference {
  readonly kind: FactKind;
  readonly bearing: Bearing;
  /** Id of the item, group or subject; "" for the whole. */
  readonly about: string;
  /** What people call it. */
  readonly named: string;
  /** What each version says, in their order; absent: the version has no such thing. */
  readonly given: readonly (FactValue | undefined)[];
}

/** What weighs most comes first. */
const BEARINGS: readonly Bearing[] = ["total", "identity", "grade", "subjects", "words"];

/** All differences among the rubrics, the weightier first. Of what only some of them have, only that is told, not every word of it. */
export function differencesAmong(rubrics: readonly Rubric[]): readonly RubricDifference[] {
  const all = rubrics.map((rubric) => new Map(factsOf(rubric).map((fact) => [keyOf(fact), fact])));
  const keys = new Map(all.flatMap((facts) => [...facts].map(([key, fact]) => [key, fact] as const)));
  const wanting = new Set<string>();
  const found = [...keys].flatMap(([key, { kind, bearing, about, named }]): readonly RubricDifference[] => {
    const given = all.map((facts) => facts.get(key)?.value);
    if (new Set(given).size < 2) return [];
    if (about !== "" && given.includes(undefined)) {
      const whole = `${/^(?:item|group|subject)/.exec(kind)?.[0] ?? kind}\n${about}`;
      if (wanting.has(whole)) return [];
      wanting.add(whole);
    }
    return [{ kind, bearing: bearingOf(rubrics, { kind, bearing, given }), about, named, given }];
  });
  // What is new in one version shifts the order of everything.
  const isGrown = wanting.size > 0;
  const told = found.filter(({ kind }) => kind !== "order" || !isGrown);
  return BEARINGS.flatMap((bearing) => told.filter((difference) => difference.bearing === bearing));
}

/** A subject under two names, or a title that another item has elsewhere: it is no more sure who or what is meant. */
function bearingOf(
  rubrics: readonly Rubric[],
  { kind, bearing, given }: Pick<RubricDifference, "kind" | "bearing" | "given">,
): Bearing {
  if (kind === "subject" && !given.includes(undefined)) return "identity";
  const isExchanged = (title: FactValue | undefined): boolean =>
    rubrics.some(({ items }, index) => items.some((item) => item.title === title && title !== given[index]));
  return kind === "itemTitle" && given.some(isExchanged) ? "identity" : bearing;
}

function keyOf({ kind, about }: RubricFact): string {
  return `${kind}\n${about}`;
}
