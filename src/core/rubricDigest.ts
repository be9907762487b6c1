/** The rubric digest（指标摘要）: ties a workbook or paper to everything in its rubric that is visible or decisive. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Rubric } from "./rubric";

/** What only proposes how a template is written; the workbook's own layout and period count. */
const PROPOSALS: ReadonlySet<string> = new Set(["layout", "period"]);

const known = new WeakMap<Rubric, string>();

/**
 * 64 hexadecimal digits over a whole rubric: names, titles, criteria, points, caps, bands, grades, notes. Two rubrics of one digest say and
 * decide the same. The order of members in a file does not count, the order of lists does.
 */
export function rubricDigest(rubric: Rubric): string {
  const digest = known.get(rubric) ?? bytesToHex(sha256(utf8ToBytes(canonicalText(rubric))));
  known.set(rubric, digest);
  return digest;
}

function canonicalText(rubric: Rubric): string {
  return JSON.stringify(canonical(Object.fromEntries(Object.entries(rubric).filter(([key]) => !PROPOSALS.has(key)))));
}

/** Members in the order of their names; members without a value are as good as absent. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return members
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([key, member]) => [key, canonical(member)]);
}
