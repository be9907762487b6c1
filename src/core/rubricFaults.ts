/** Proves what a rubric file says: ids, references, sums, weights, steps and bands. Every fault is named by its path. */
import { decimal, isOnStep, round, sumOf, type Decimal } from "./decimal";
import { formFaults } from "./formFaults";
import { bandFaults } from "./grade";
import { isYesNo, KINDS, goesTo } from "./kinds";
import type { Problem, ProblemCode } from "./problem";
import { rubricProblem, type RubricFault } from "./rubricFault";
import type { RubricFile } from "./rubricSchema";

type FileGroup = RubricFile["groups"][number];
type FileItem = RubricFile["items"][number];

/** Groups that stand in each other; the deepest document we know has four. */
const MOST_LEVELS = 20;

/** The kind of a fault and the figures of its sentence. */
type Found = readonly [fault: RubricFault, figures?: Problem["values"]];

/**
 * All faults of a rubric file whose shape is right, at once and each at its path; empty for a sound one. Proved are: ids that stand
 * once, references, dependencies of one link, printed points by their sums, weights by 100 and by the points they restate, points
 * on the step, decimals that can be shown, bounds of the total, forms, and grade bands without hole or overlap.
 */
export function rubricFaults(file: RubricFile): readonly Problem[] {
  return [
    ...idFaults(file),
    ...referenceFaults(file),
    ...dependencyFaults(file),
    ...pointFaults(file),
    ...weightFaults(file),
    ...stepFaults(file),
    ...decimalsFaults(file),
    ...boundFaults(file),
    ...formFaults(file),
    ...bandFaults(file.bands, file.decimals, file.totalMin ?? 0),
  ];
}

function idFaults(file: RubricFile): readonly Problem[] {
  const lists = { groups: file.groups, items: file.items, subjects: file.subjects, forms: file.forms };
  return Object.entries(lists).flatMap(([list, entries]) => {
    const places = firstPlaces(entries);
    return entries.flatMap(({ id }, index) =>
      places.get(id) === index
        ? []
        : [problem("rubric.duplicate-id", `${list}[${index}].id`, ["repeated-id", { name: id }])],
    );
  });
}

function referenceFaults(file: RubricFile): readonly Problem[] {
  const counted = file.countedReviewer;
  const fits = file.reviewers.length === 0 ? counted === null : counted !== null && file.reviewers.includes(counted);
  return [
    ...parentFaults(file),
    ...file.items.flatMap((item, index) => itemReferences(file, item, `items[${index}]`)),
    ...(file.formerNames ?? []).flatMap(({ now }, index) =>
      file.departments.includes(now) ? [] : [unknown(`formerNames[${index}].now`, "unknown-department", now)],
    ),
    ...(fits ? [] : [problem("rubric.unknown-reference", "countedReviewer", ["counted-reviewer"])]),
  ];
}

/** A group stands behind its parent, and not too far below the top. */
function parentFaults({ groups }: RubricFile): readonly Problem[] {
  const levels = new Map<string, number>();
  return groups.flatMap(({ id, parent }, index): readonly Problem[] => {
    const above = parent === null ? 0 : levels.get(parent);
    if (!levels.has(id)) levels.set(id, (above ?? 0) + 1);
    if (above === undefined) return [unknown(`groups[${index}].parent`, "unknown-parent", parent ?? "")];
    return above === MOST_LEVELS
      ? [problem("rubric.schema", `groups[${index}].parent`, ["groups-too-deep", { most: MOST_LEVELS }])]
      : [];
  });
}

function itemReferences(file: RubricFile, item: FileItem, path: string): readonly Problem[] {
  const { group, departments, lead, vetoGrade } = item;
  const isGroup = file.groups.some(({ id }) => id === group);
  const strangers = departments.filter((name) => !file.departments.includes(name));
  const isBand = vetoGrade === undefined || file.bands.some(({ name }) => name === vetoGrade);
  return [
    ...(isGroup ? [] : [unknown(`${path}.group`, "unknown-group", group)]),
    ...strangers.map((name) => unknown(`${path}.departments`, "unknown-department", name)),
    ...(lead === undefined || departments.includes(lead) ? [] : [unknown(`${path}.lead`, "lead-without-item", lead)]),
    ...(isBand ? [] : [unknown(`${path}.vetoGrade`, "unknown-grade", vetoGrade)]),
  ];
}

function unknown(path: string, kind: RubricFault, name: string): Problem {
  return problem("rubric.unknown-reference", path, [kind, { name }]);
}

/** A dependency names a scored item that does not itself depend on another: chains would make the order matter. */
function dependencyFaults(file: RubricFile): readonly Problem[] {
  return file.items.flatMap((item, index) => {
    if (item.zeroWhile === undefined) return [];
    const path = `items[${index}].zeroWhile`;
    if (isYesNo(item)) return [problem("rubric.schema", path, ["dependency-of-yes-no"])];
    const other = file.items.find((candidate) => candidate.id === item.zeroWhile);
    if (other === undefined || isYesNo(other)) return [unknown(path, "dependency-not-scored", item.zeroWhile)];
    return other.zeroWhile !== undefined
      ? [problem("rubric.cycle", path, ["dependency-chain", { name: other.id }])]
      : [];
  });
}

function pointFaults(file: RubricFile): readonly Problem[] {
  const reached = reachable(file);
  const total = sumOf(reached.filter((_, index) => file.groups[index]?.parent === null));
  const isWhole = file.weighting !== "points" || total.eq(file.fullMarks);
  const figures = { points: file.fullMarks, sum: total.toString() };
  return [
    ...file.items.flatMap(kindFaults),
    ...file.groups.flatMap((group, index) => {
      const sum = reached[index] ?? decimal(0);
      if (group.points === null || sum.eq(group.points)) return [];
      const found: Found = ["group-points-sum", { name: group.title, points: group.points, sum: sum.toString() }];
      return [problem("rubric.points-sum", `groups[${index}].points`, found)];
    }),
    ...(isWhole ? [] : [problem("rubric.points-sum", "fullMarks", ["full-marks-sum", figures])]),
  ];
}

/** A yes/no item has no points; a score item must have some, else a sum could not be proved. */
function kindFaults({ kind, points }: FileItem, index: number): readonly Problem[] {
  const path = `items[${index}].points`;
  if (isYesNo({ kind }) && points !== null) return [problem("rubric.schema", path, ["yes-no-with-points"])];
  return KINDS[kind].pointed && points === null ? [problem("rubric.schema", path, ["score-without-points"])] : [];
}

/**
 * The most each group can reach, in points: its items and groups, stopped at its cap. Example: items of 55 points and a cap of 42 reach 42. Only groups
 * below it in the list count, so that no circle is walked: each stands behind its parent, and one pass from the last to the first is enough.
 */
function reachable({ groups, items }: RubricFile): readonly Decimal[] {
  const own = new Map<string, Decimal>();
  for (const { group, kind, points } of items) if (goesTo({ kind }, "base")) add(own, group, decimal(points ?? 0));
  const places = firstPlaces(groups);
  const inner = new Map<string, Decimal>();
  const reached = groups.map(() => decimal(0));
  for (const [index, { id, parent, cap }] of [...groups.entries()].reverse()) {
    const held = places.get(id) === index ? inner.get(id) : undefined;
    const sum = sumOf([own.get(id) ?? decimal(0), held ?? decimal(0)]);
    const most = cap !== null && sum.gt(cap) ? decimal(cap) : sum;
    reached[index] = most;
    if (parent !== null && (places.get(parent) ?? index) < index) add(inner, parent, most);
  }
  return reached;
}

function add(sums: Map<string, Decimal>, id: string, points: Decimal): void {
  sums.set(id, sumOf([sums.get(id) ?? decimal(0), points]));
}

/** Where each id stands first. */
function firstPlaces(entries: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { id }] of entries.entries()) if (!places.has(id)) places.set(id, index);
  return places;
}

/** Printed weights（权重）add up to 100; under "points" each restates its group's points as a percentage of full marks. */
function weightFaults(file: RubricFile): readonly Problem[] {
  const weighted = file.groups.filter((group) => group.weight !== null);
  if (weighted.length === 0)
    return file.weighting === "points" ? [] : [problem("rubric.weights-not-100", "groups", ["no-weights"])];
  const reached = reachable(file);
  const sum = sumOf(weighted.map((group) => decimal(group.weight ?? 0)));
  const found: Found = ["weights-sum", { sum: sum.toString() }];
  return [
    ...(sum.eq(100) ? [] : [problem("rubric.weights-not-100", "groups", found)]),
    ...file.groups.flatMap((group, index) => {
      const wrong = wrongWeight(file, group, reached[index] ?? decimal(0));
      return wrong === null ? [] : [problem(wrong[0], `groups[${index}].weight`, wrong[1])];
    }),
  ];
}

function wrongWeight(file: RubricFile, group: FileGroup, points: Decimal): readonly [ProblemCode, Found] | null {
  const scaled = file.weighting === "weights";
  if (group.weight === null)
    return scaled && group.parent === null && points.gt(0)
      ? ["rubric.weights-not-100", ["group-without-weight", { name: group.title }]]
      : null;
  if (group.parent !== null) return ["rubric.schema", ["weight-below-top"]];
  if (scaled) return group.points === null || group.points === 0 ? ["rubric.schema", ["weight-without-points"]] : null;
  return points.times(100).eq(decimal(group.weight).times(file.fullMarks))
    ? null
    : ["rubric.weights-restate", ["weight-restated", { weight: group.weight, points: points.toString() }]];
}

/** Full marks of an item must be reachable in steps. */
function stepFaults(file: RubricFile): readonly Problem[] {
  return file.items.flatMap((item, index) => {
    const { points, step = file.step } = item;
    if (points === null || isOnStep(decimal(points), decimal(step))) return [];
    return [problem("rubric.step", `items[${index}].points`, ["points-off-step", { points, step }])];
  });
}

/** Steps and bounds fit the decimals that are shown: else a total could be rounded beyond its own bound. */
function decimalsFaults(file: RubricFile): readonly Problem[] {
  const { step, totalMax, totalMin, bonusCap, deductionCap, decimals } = file;
  const figures: readonly (readonly [string, number | null | undefined])[] = [
    ...Object.entries({ step, totalMax, totalMin, bonusCap, deductionCap }),
    ...file.groups.map((group, index) => [`groups[${index}].cap`, group.cap] as const),
    ...file.items.map((item, index) => [`items[${index}].step`, item.step] as const),
  ];
  return figures.flatMap(([path, value]) =>
    value === null || value === undefined || round(decimal(value), decimals).eq(value)
      ? []
      : [problem("rubric.step", path, ["too-many-decimals", { value, decimals }])],
  );
}

/** A least total above the most one would leave it open which of the two holds. */
function boundFaults({ totalMin, totalMax }: RubricFile): readonly Problem[] {
  if (totalMin === null || totalMax === null || totalMin <= totalMax) return [];
  return [problem("rubric.schema", "totalMin", ["bounds-crossed", { least: totalMin, most: totalMax }])];
}

function problem(code: ProblemCode, path: string, [fault, figures]: Found): Problem {
  return rubricProblem(code, { path, fault }, figures);
}
