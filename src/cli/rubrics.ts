/** `pingbiao rubrics [ID]`: lists the rubrics, or tells one whole. */
import type { Item, Rubric } from "../core/rubric";
import { pathOf } from "../core/scope";
import { structureHash } from "../core/structureHash";
import { stepOf } from "../core/typed";
import { readArguments } from "./arguments";
import { jsonOutput, textOutput, type Output } from "./output";
import { loadRubric, rubricIds } from "./rubricFiles";
import { UsageError } from "./usage";

/** Runs the command. */
export function rubrics(words: readonly string[]): Output {
  const { words: ids, options } = readArguments(words, ["json"]);
  const [id] = ids;
  if (ids.length > 1) throw new UsageError("rubrics 只接受一个 ID。");
  if (id === undefined) return list(options.json);
  const rubric = loadRubric(id);
  return options.json ? jsonOutput(rubricJson(rubric)) : textOutput(rubricLines(rubric));
}

function list(json: boolean): Output {
  const all = rubricIds().map(loadRubric);
  if (json) return jsonOutput(all.map(summaryJson));
  return textOutput(
    all.map((rubric) => `${rubric.id}\t${rubric.title}（${rubric.items.length}项，${rubric.fullMarks}分）`),
  );
}

function summaryJson({ id, title, version, fullMarks, ...rubric }: Rubric): unknown {
  return {
    id,
    title,
    version,
    hash: structureHash({ id, title, version, fullMarks, ...rubric }),
    fullMarks,
    items: rubric.items.length,
  };
}

function rubricJson(rubric: Rubric): unknown {
  const { id, title, version, fullMarks, step, weighting, departments, bands } = rubric;
  return {
    id,
    title,
    version,
    hash: structureHash(rubric),
    fullMarks,
    step,
    weighting,
    departments,
    subjects: rubric.subjects,
    bands,
    groups: rubric.groups.map((group) => ({
      id: group.id,
      path: pathOf(rubric, group.id),
      points: group.points,
      cap: group.cap,
      weight: group.weight,
    })),
    items: rubric.items.map((item) => itemJson(rubric, item)),
  };
}

function itemJson(rubric: Rubric, item: Item): unknown {
  const { id, no, title, kind, points, departments, criteria, requiresReason, notes } = item;
  return {
    id,
    no,
    title,
    path: pathOf(rubric, item.group),
    kind,
    points,
    step: stepOf(rubric, item),
    departments,
    office: item.office ?? null,
    criteria,
    focus: item.focus ?? null,
    evidence: item.evidence ?? null,
    requiresReason,
    notes,
  };
}

function rubricLines(rubric: Rubric): readonly string[] {
  const head = `${rubric.title}（${rubric.id}，版本${rubric.version}，指纹${structureHash(rubric)}）`;
  return [
    head,
    ...rubric.items.map(
      (item) => `${item.no}\t${item.points ?? "—"}\t${pathOf(rubric, item.group).join(" / ")}\t${item.title}`,
    ),
  ];
}
