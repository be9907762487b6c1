/** Disagreement（给分不同）: departments or reviewers gave one item of a subject different scores, which a rule joined. Listed, never hidden. */
import type { Conflict } from "./conflict";

/** What was given, in the order of the files, and what it came to. A 汇总 carries these, so that whoever signs it sees them again. */
export interface Disagreement {
  readonly item: string;
  readonly subject: string;
  /** In points; null where somebody gave none. */
  readonly values: readonly (number | null)[];
  readonly resolved: number;
}

/** More than these say less: the sheet 问题清单 has them all. */
const MOST_CARRIED = 500;

/** The joined ones among conflicts; an open one leaves its score blank, which is told as missing. Example: 1.8 and 1.9 joined to 1.85. */
export function disagreementsOf(conflicts: readonly Conflict[]): readonly Disagreement[] {
  const joined = conflicts.filter(({ resolved }) => resolved !== null).slice(0, MOST_CARRIED);
  return joined.flatMap(({ item, subject, values, resolved }): readonly Disagreement[] =>
    resolved === null ? [] : [{ item, subject, values: values.map(({ value }) => value), resolved }],
  );
}

/** Disagreements out of JSON that a workbook carried; null where it holds anything else. */
export function parseDisagreements(json: unknown): readonly Disagreement[] | null {
  return Array.isArray(json) && json.every(isDisagreement) ? json : null;
}

function isDisagreement(json: unknown): json is Disagreement {
  if (typeof json !== "object" || json === null) return false;
  const { item, subject, values, resolved } = json as Partial<Record<keyof Disagreement, unknown>>;
  const named = typeof item === "string" && typeof subject === "string" && typeof resolved === "number";
  return named && Array.isArray(values) && values.every((value) => value === null || typeof value === "number");
}
