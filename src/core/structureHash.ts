/** The structure hash（结构指纹）: ties a filled workbook to the shape of its rubric. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Group, Item, Rubric } from "./rubric";

/**
 * 16 hexadecimal digits over what a score is given by: ids, order, kinds, points, steps, caps, weights, dependencies, and which items one
 * department shares. Subjects, the names of departments, wording, notes and grades may change without making returned workbooks stale;
 * `rubricDigest` covers those.
 */
export function structureHash(rubric: Rubric): string {
  // Departments by their places: another name in the same place owns the same items.
  const owner = (name: string): number => rubric.departments.indexOf(name);
  const structure = [
    ...figuresOf(rubric),
    [rubric.reviewers, rubric.countedReviewer],
    rubric.groups.map(structureOfGroup),
    rubric.items.map((item) => [
      ...scoredOf(item),
      [item.departments.map(owner), item.lead === undefined ? null : owner(item.lead), item.requiresReason],
    ]),
  ];
  return digest(JSON.stringify(structure));
}

/**
 * The hash of the first releases, which counted subjects and names of departments as structure: their stamps hold it, and it enters the
 * check codes of their papers.
 */
export function firstStructureHash(rubric: Rubric): string {
  const structure = [
    ...figuresOf(rubric),
    [rubric.reviewers, rubric.countedReviewer, rubric.subjects.map((subject) => subject.id)],
    rubric.groups.map(structureOfGroup),
    rubric.items.map((item) => [...scoredOf(item), [item.departments, item.lead ?? null, item.requiresReason]]),
  ];
  return digest(JSON.stringify(structure));
}

/** 16 hexadecimal digits that tell whether a text is still the same. */
export function digest(text: string): string {
  return fullDigest(text).slice(0, 16);
}

/** All 64 hexadecimal digits of SHA-256, where nobody may find another text of the same digest. */
export function fullDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function figuresOf(rubric: Rubric): readonly (readonly unknown[])[] {
  const { totalMax, totalMin, bonusCap, deductionCap, departmentJoin, reviewerJoin } = rubric;
  return [
    [rubric.id, rubric.version, rubric.weighting, rubric.fullMarks, rubric.step, rubric.decimals],
    [totalMax, totalMin, bonusCap, deductionCap, departmentJoin, reviewerJoin],
  ];
}

function structureOfGroup({ id, parent, points, cap, weight }: Group): readonly unknown[] {
  return [id, parent, points, cap, weight];
}

function scoredOf(item: Item): readonly unknown[] {
  return [[item.id, item.group, item.kind, item.points, item.step ?? null, item.zeroWhile ?? null]];
}
