/** Proves what a rubric file says: ids, references, sums, weights, steps and bands. Every fault is named by its path. */
import { decimal, isOnStep, round, sumOf, type Decimal } from "./decimal";
import { formFaults } from "./formFaults";
import { bandFaults } from "./grade";
import type { Problem, ProblemCode } from "./problem";
import { isYesNo } from "./typed";
import { rubricProblem, type RubricFault } from "./rubricFault";
import type { RubricFile } from "./rubricSchema";

type FileGroup = RubricFile["groups"][number];
type FileItem = RubricFile["items"][number];

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
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.flatMap(({ id }, index) =>
      entries.findIndex((other) => other.id === id) < index
        ? [problem("rubric.duplicate-id", `${list}[${index}].id`, ["repeated-id", { name: id }])]
        : [],
    ),
  );
}

function referenceFaults(file: RubricFile): readonly Problem[] {
  const counted = file.countedReviewer;
  const fits = file.reviewers.length === 0 ? counted === null : counted !== null && file.reviewers.includes(counted);
  return [
    ...file.groups.flatMap((group, index) =>
      group.parent === null || file.groups.slice(0, index).some((other) => other.id === group.parent)
        ? []
        : [unknown(`groups[${index}].parent`, "unknown-parent", group.parent)],
    ),
    ...file.items.flatMap((item, index) => itemReferences(file, item, `items[${index}]`)),
    ...(fits ? [] : [problem("rubric.unknown-reference", "countedReviewer", ["counted-reviewer"])]),
  ];
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
  const tops = file.groups.filter((group) => group.parent === null);
  const total = sumOf(tops.map((group) => reachable(file, group)));
  const isWhole = file.weighting !== "points" || total.eq(file.fullMarks);
  const figures = { points: file.fullMarks, sum: total.toString() };
  return [
    ...file.items.flatMap(kindFaults),
    ...file.groups.flatMap((group, index) => {
      const sum = reachable(file, group);
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
  return kind === "score" && points === null ? [problem("rubric.schema", path, ["score-without-points"])] : [];
}

/** The most a group can reach, in points: its items and groups, stopped at its cap. Example: items of 55 points and a cap of 42 reach 42. Only groups below it in the list count, so that no circle is walked. */
function reachable(file: RubricFile, group: FileGroup): Decimal {
  const own = file.items.filter((item) => item.group === group.id && item.kind === "score");
  const place = file.groups.indexOf(group);
  const isFirst = file.groups.findIndex((other) => other.id === group.id) === place;
  const inner = isFirst ? file.groups.filter((other, index) => other.parent === group.id && index > place) : [];
  const sum = sumOf([...own.map((item) => decimal(item.points ?? 0)), ...inner.map((other) => reachable(file, other))]);
  return group.cap !== null && sum.gt(group.cap) ? decimal(group.cap) : sum;
}

/** Printed weights（权重）add up to 100; under "points" each restates its group's points as a percentage of full marks. */
function weightFaults(file: RubricFile): readonly Problem[] {
  const weighted = file.groups.filter((group) => group.weight !== null);
  if (weighted.length === 0)
    return file.weighting === "points" ? [] : [problem("rubric.weights-not-100", "groups", ["no-weights"])];
  const sum = sumOf(weighted.map((group) => decimal(group.weight ?? 0)));
  const found: Found = ["weights-sum", { sum: sum.toString() }];
  return [
    ...(sum.eq(100) ? [] : [problem("rubric.weights-not-100", "groups", found)]),
    ...file.groups.flatMap((group, index) => {
      const wrong = wrongWeight(file, group);
      return wrong === null ? [] : [problem(wrong[0], `groups[${index}].weight`, wrong[1])];
    }),
  ];
}

function wrongWeight(file: RubricFile, group: FileGroup): readonly [ProblemCode, Found] | null {
  const points = reachable(file, group);
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
