/** Proves what a rubric file says: ids, references, sums, weights, steps and bands. Every fault is named by its path. */
import { decimal, isOnStep, round, sumOf, type Decimal } from "./decimal";
import { bandFaults } from "./grade";
import { error, type Problem, type ProblemCode } from "./problem";
import type { RubricFile } from "./rubricSchema";

type FileGroup = RubricFile["groups"][number];

/** All faults of a rubric file; empty for a sound one. */
export function rubricFaults(file: RubricFile): readonly Problem[] {
  return [
    ...idFaults(file),
    ...referenceFaults(file),
    ...dependencyFaults(file),
    ...pointFaults(file),
    ...weightFaults(file),
    ...stepFaults(file),
    ...decimalsFaults(file),
    ...bandFaults(file.bands, file.decimals, file.totalMin ?? 0),
  ];
}

function idFaults(file: RubricFile): readonly Problem[] {
  const lists = { groups: file.groups, items: file.items, subjects: file.subjects, forms: file.forms };
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.flatMap(({ id }, index) =>
      entries.findIndex((other) => other.id === id) < index
        ? [fault("rubric.duplicate-id", `${list}[${index}].id`, `编号“${id}”重复`)]
        : [],
    ),
  );
}

function referenceFaults(file: RubricFile): readonly Problem[] {
  const faults: Problem[] = [];
  const unknown = (path: string, what: string): number => faults.push(fault("rubric.unknown-reference", path, what));
  file.groups.forEach((group, index) => {
    if (group.parent !== null && !file.groups.slice(0, index).some((other) => other.id === group.parent))
      unknown(`groups[${index}].parent`, `上级“${group.parent}”不存在，或没有列在它前面`);
  });
  file.items.forEach((item, index) => {
    const path = `items[${index}]`;
    if (!file.groups.some((group) => group.id === item.group))
      unknown(`${path}.group`, `一级指标“${item.group}”不存在`);
    const strangers = item.departments.filter((name) => !file.departments.includes(name));
    for (const name of strangers) unknown(`${path}.departments`, `评价部门“${name}”不在departments中`);
    if (item.lead !== undefined && !item.departments.includes(item.lead))
      unknown(`${path}.lead`, `牵头部门“${item.lead}”不评价此项`);
    if (item.vetoGrade !== undefined && !file.bands.some((band) => band.name === item.vetoGrade))
      unknown(`${path}.vetoGrade`, `等级“${item.vetoGrade}”不在bands中`);
  });
  const counted = file.countedReviewer;
  const fits = file.reviewers.length === 0 ? counted === null : counted !== null && file.reviewers.includes(counted);
  if (!fits) unknown("countedReviewer", "应为reviewers之一；没有reviewers时应为空");
  return faults;
}

/** A dependency names a scored item that does not itself depend on another: chains would make the order matter. */
function dependencyFaults(file: RubricFile): readonly Problem[] {
  return file.items.flatMap((item, index) => {
    if (item.zeroWhile === undefined) return [];
    const path = `items[${index}].zeroWhile`;
    const other = file.items.find((candidate) => candidate.id === item.zeroWhile);
    if (other === undefined || other.kind === "veto" || other.kind === "disqualification")
      return [fault("rubric.unknown-reference", path, `“${item.zeroWhile}”不是计分的考核要点`)];
    return other.zeroWhile !== undefined
      ? [fault("rubric.cycle", path, `“${other.id}”自身又依赖别的要点，不能再被依赖`)]
      : [];
  });
}

function pointFaults(file: RubricFile): readonly Problem[] {
  const faults: Problem[] = [];
  file.items.forEach((item, index) => {
    const path = `items[${index}].points`;
    const yesNo = item.kind === "veto" || item.kind === "disqualification";
    if (yesNo && item.points !== null) faults.push(fault("rubric.schema", path, "是/否项不设分值"));
    if (item.kind === "score" && item.points === null) faults.push(fault("rubric.schema", path, "计分项必须有分值"));
  });
  file.groups.forEach((group, index) => {
    const sum = reachable(file, group);
    if (group.points !== null && !sum.eq(group.points))
      faults.push(
        fault(
          "rubric.points-sum",
          `groups[${index}].points`,
          `“${group.title}”标${group.points}分，所属各项合计${sum.toString()}分`,
        ),
      );
  });
  const tops = file.groups.filter((group) => group.parent === null);
  const total = sumOf(tops.map((group) => reachable(file, group)));
  if (file.weighting === "points" && !total.eq(file.fullMarks))
    faults.push(fault("rubric.points-sum", "fullMarks", `满分标${file.fullMarks}分，各项合计${total.toString()}分`));
  return faults;
}

/** The most a group can reach: its items and groups, stopped at its cap. Only groups below it in the list count, so that no circle is walked. */
function reachable(file: RubricFile, group: FileGroup): Decimal {
  const own = file.items.filter((item) => item.group === group.id && item.kind === "score");
  const place = file.groups.indexOf(group);
  const isFirst = file.groups.findIndex((other) => other.id === group.id) === place;
  const inner = isFirst ? file.groups.filter((other, index) => other.parent === group.id && index > place) : [];
  const sum = sumOf([...own.map((item) => decimal(item.points ?? 0)), ...inner.map((other) => reachable(file, other))]);
  return group.cap !== null && sum.gt(group.cap) ? decimal(group.cap) : sum;
}

/** Printed weights add up to 100; under "points" each restates its group's points as a percentage of full marks. */
function weightFaults(file: RubricFile): readonly Problem[] {
  const weighted = file.groups.filter((group) => group.weight !== null);
  if (weighted.length === 0)
    return file.weighting === "points" ? [] : [fault("rubric.weights-not-100", "groups", "没有权重")];
  const faults: Problem[] = [];
  const sum = sumOf(weighted.map((group) => decimal(group.weight ?? 0)));
  if (!sum.eq(100)) faults.push(fault("rubric.weights-not-100", "groups", `权重合计${sum.toString()}%，应为100%`));
  file.groups.forEach((group, index) => {
    const wrong = wrongWeight(file, group);
    if (wrong !== null) faults.push(fault(wrong[0], `groups[${index}].weight`, wrong[1]));
  });
  return faults;
}

function wrongWeight(file: RubricFile, group: FileGroup): readonly [ProblemCode, string] | null {
  const points = reachable(file, group);
  const scaled = file.weighting === "weights";
  if (group.weight === null)
    return scaled && group.parent === null && points.gt(0)
      ? ["rubric.weights-not-100", `“${group.title}”有计分项而没有权重`]
      : null;
  if (group.parent !== null) return ["rubric.schema", "只有最上一级可以有权重"];
  if (scaled)
    return group.points === null || group.points === 0 ? ["rubric.schema", "按权重折算的一级指标须标出分值"] : null;
  return points.times(100).eq(decimal(group.weight).times(file.fullMarks))
    ? null
    : ["rubric.weights-restate", `权重${group.weight}%与分值${points.toString()}不一致`];
}

/** Full marks of an item must be reachable in steps. */
function stepFaults(file: RubricFile): readonly Problem[] {
  return file.items.flatMap((item, index) => {
    const step = decimal(item.step ?? file.step);
    const fits = item.points === null || isOnStep(decimal(item.points), step);
    return fits
      ? []
      : [fault("rubric.step", `items[${index}].points`, `分值${item.points}不是步长${step.toString()}的倍数`)];
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
      : [fault("rubric.step", path, `${value}的小数超过${decimals}位`)],
  );
}

function fault(code: ProblemCode, path: string, what: string): Problem {
  return error(code, { path, what });
}
