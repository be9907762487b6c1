/** The structure hash（结构指纹）: ties a filled workbook to the shape of its rubric. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Item, Rubric } from "./rubric";

/**
 * 16 hexadecimal digits over what changes a figure: ids, order, kinds, points, steps, caps, weights, dependencies, owners. Wording,
 * notes, grade bands and the grade a veto sets may change without making returned workbooks stale.
 */
export function structureHash(rubric: Rubric): string {
  const structure = [
    [rubric.id, rubric.version, rubric.weighting, rubric.fullMarks, rubric.step, rubric.decimals],
    [
      rubric.totalMax,
      rubric.totalMin,
      rubric.bonusCap,
      rubric.deductionCap,
      rubric.departmentJoin,
      rubric.reviewerJoin,
    ],
    [rubric.reviewers, rubric.countedReviewer, rubric.subjects.map((subject) => subject.id)],
    rubric.groups.map((group) => [group.id, group.parent, group.points, group.cap, group.weight]),
    rubric.items.map(structureOf),
  ];
  return digest(JSON.stringify(structure));
}

/** 16 hexadecimal digits that tell whether a text is still the same. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}

function structureOf(item: Item): readonly unknown[] {
  return [
    [item.id, item.group, item.kind, item.points, item.step ?? null, item.zeroWhile ?? null],
    [item.departments, item.lead ?? null, item.requiresReason],
  ];
}
