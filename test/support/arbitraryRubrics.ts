/**
 * Generates sound rubrics and scores for them: groups in groups, caps, real weights, steps, bands, bonus, deductions, vetoes, dependencies,
 * bounds of the total. Names, departments, reviewers and subjects come from `arbitraryDress.ts`.
 */
import fc from "fast-check";
import { withVetoGrades } from "../../src/core/grade";
import { isYesNo } from "../../src/core/kinds";
import type { Group, Item, ItemKind, Rubric } from "../../src/core/rubric";
import { stepOf } from "../../src/core/typed";
import { bandsOf, BAND_NAMES, BAND_SHARES } from "./arbitraryBands";
import type { Thousandths } from "./naiveModel";
import { anItem, aRubric } from "./someRubrics";

/** A group with its items' points in steps, before ids are given. */
interface Branch {
  readonly points: readonly number[];
  /** Where the subtotal stops, in percent of what it can reach; null: nowhere. */
  readonly cap: number | null;
  readonly isPrinted: boolean;
  readonly inner: readonly Branch[];
}

const STEPS = [2, 1, 0.5, 0.3, 0.25, 0.2, 0.125, 0.1, 0.05, 0.01, 0.001] as const;
const WEIGHTS = [
  ...[[100], [60, 40], [33.3, 66.7], [12.5, 87.5], [0.1, 99.9], [0, 100]],
  ...[
    [25, 25, 50],
    [30, 30, 40],
    [33.3, 33.3, 33.4],
    [33.33, 33.33, 33.34],
  ],
  ...[
    [25, 25, 25, 25],
    [7, 11, 13, 17, 52],
    [14.28, 14.28, 14.28, 14.28, 14.28, 14.3, 14.3],
  ],
];

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });

const branch: (depth: number) => fc.Arbitrary<Branch> = (depth) =>
  fc.record({
    points: fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }))
      .map(([first, others]) => [first, ...others]),
    cap: maybe(fc.integer({ min: 20, max: 120 })),
    isPrinted: fc.boolean(),
    inner: depth === 0 ? fc.constant([]) : fc.array(branch(depth - 1), { maxLength: 2 }),
  });

const extras = fc.array(
  fc.record({
    kind: fc.constantFrom<ItemKind>("bonus", "bonus", "deduction", "deduction", "veto", "disqualification"),
    points: maybe(fc.integer({ min: 1, max: 20 })),
    /** Among the scored items, or in a group of their own. */
    isAmong: fc.boolean(),
    grade: fc.nat({ max: 9 }),
  }),
  { maxLength: 6 },
);

const plan = fc.constantFrom(...WEIGHTS).chain((weights) =>
  fc.record({
    weights: fc.constant<readonly number[]>(weights),
    tops: fc.array(branch(2), { minLength: weights.length, maxLength: weights.length }),
    weighting: fc.constantFrom("points", "weights"),
    weightedMarks: fc.constantFrom(100, 100, 1000, 120, 33.3),
    step: fc.constantFrom(...STEPS),
    decimals: fc.constantFrom(0, 1, 2, 2, 3, 4),
    ownSteps: fc.array(fc.constantFrom(null, null, "finest", 2, 5), { minLength: 1, maxLength: 5 }),
    extras,
    bonusCap: maybe(fc.integer({ min: 0, max: 5 })),
    deductionCap: maybe(fc.integer({ min: 1, max: 5 })),
    totalMax: maybe(fc.integer({ min: 10, max: 100 })),
    totalMin: maybe(fc.integer({ min: -5, max: 10 })),
    dependencies: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
    bandNames: fc.constantFrom<readonly string[]>([], ...BAND_NAMES),
    bandShares: fc.constantFrom(...BAND_SHARES),
  }),
);

type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** A rubric that the parser accepts. */
export function arbitraryRubric(): fc.Arbitrary<Rubric> {
  return plan.map(rubricOf);
}

/** Scores on step and in range for most items, the others blank; 是 is 1 point, 否 is 0. */
export function arbitraryScores(rubric: Rubric): fc.Arbitrary<Thousandths> {
  const one = (item: Item): fc.Arbitrary<number | null> => {
    const step = stepOf(rubric, item) * 1000;
    const most = isYesNo(item) ? 1 : Math.round(((item.points ?? 20) * 1000) / step);
    const unit = isYesNo(item) ? 1000 : step;
    const given = fc.oneof(fc.integer({ min: 0, max: most }), fc.constantFrom(0, most));
    return fc.option(
      given.map((count) => Math.round(count * unit)),
      { nil: null, freq: 6 },
    );
  };
  return fc
    .tuple(...rubric.items.map(one))
    .map((values) => new Map(rubric.items.flatMap((item, index) => entryOf(item, values[index] ?? null))));
}

function entryOf(item: Item, value: number | null): readonly (readonly [string, number])[] {
  return value === null ? [] : [[item.id, value]];
}

function rubricOf(given: Plan): Rubric {
  const { weighting, step, bonusCap, deductionCap, totalMax, totalMin } = given;
  const groups: Group[] = [];
  const items: Item[] = [];
  given.tops.forEach((top, index) => {
    const weight = weighting === "weights" ? (given.weights[index] ?? null) : null;
    addBranch(top, { id: `g${index}`, parent: null, weight, step, groups, items });
  });
  const full = groups.filter((group) => group.parent === null).map((group) => group.points ?? 0);
  const fullMarks = weighting === "weights" ? given.weightedMarks : tidy(full.reduce((sum, points) => sum + points, 0));
  const shown = weighting === "weights" ? groups : groups.map((group, index) => unprinted(group, given, index));
  const bands = bandsOf({ names: given.bandNames, shares: given.bandShares, fullMarks, totalMin });
  const decimals = Math.max(given.decimals, decimalsOf(step));
  const all = [...items.map((item, index) => withStep(item, given, index, decimals)), ...extraItems(given)];
  return withVetoGrades(
    aRubric({
      ...{ weighting, step, decimals, bonusCap, deductionCap, totalMax, totalMin, fullMarks, bands },
      groups: [...shown, { id: "extras", title: "其他", parent: null, points: null, cap: null, weight: null }],
      items: hung(all, given.dependencies),
    }),
  );
}

/** Where weights need no points, a document may print none. */
function unprinted(group: Group, { tops }: Plan, index: number): Group {
  return tops[index % tops.length]?.isPrinted === true ? group : { ...group, points: null };
}

function withStep(item: Item, { ownSteps, step }: Plan, index: number, decimals: number): Item {
  const own = ownSteps[index % ownSteps.length] ?? null;
  if (own === null) return item;
  if (own === "finest") return { ...item, step: 10 ** -Math.min(decimals, 3) };
  return typeof own === "number" && Math.round((item.points ?? 0) / step) % own === 0
    ? { ...item, step: tidy(step * own) }
    : item;
}

function extraItems({ extras: given, step, bandNames }: Plan): readonly Item[] {
  return given.map(({ kind, points, isAmong, grade }, index) => {
    const most = kind === "bonus" || kind === "deduction" ? points : null;
    const vetoGrade = kind === "veto" && grade < bandNames.length ? { vetoGrade: bandNames[grade] } : {};
    const own = { id: `x${index}`, group: isAmong ? "g0" : "extras", kind, ...vetoGrade };
    return anItem({ ...own, points: most === null ? null : tidy(most * step) });
  });
}

interface Place extends Pick<Group, "id" | "parent" | "weight"> {
  readonly step: number;
  readonly groups: Group[];
  readonly items: Item[];
}

/** Adds the group and all in it; returns what it can reach. */
function addBranch({ points, cap, inner }: Branch, place: Place): number {
  const { id, parent, weight, step, groups, items } = place;
  const index = groups.push({ id, title: id, parent, points: null, cap: null, weight }) - 1;
  points.forEach((count, at) => items.push(anItem({ id: `${id}-i${at}`, group: id, points: tidy(count * step) })));
  const below = inner.map((child, at) => addBranch(child, { ...place, id: `${id}-${at}`, parent: id, weight: null }));
  const sum = tidy([...points.map((count) => count * step), ...below].reduce((total, one) => total + one, 0));
  const stop = cap === null ? null : tidy(Math.max(1, Math.round((sum * cap) / 100 / step)) * step);
  const reach = stop === null ? sum : Math.min(stop, sum);
  groups[index] = { id, title: id, parent, points: reach, cap: stop, weight };
  return reach;
}

/** Hangs items on others that hang on nothing themselves. */
function hung(items: readonly Item[], pairs: readonly (readonly [number, number])[]): readonly Item[] {
  const scored = items.filter((item) => !isYesNo(item));
  const others = new Map(
    pairs.map(([one, other]) => [scored[one % scored.length]?.id, scored[other % scored.length]?.id]),
  );
  return items.map((item) => {
    const other = others.get(item.id);
    return other === undefined || other === item.id || others.has(other) ? item : { ...item, zeroWhile: other };
  });
}

function decimalsOf(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}

/** A decimal as somebody types it: 0.3, not 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toFixed(3));
}
