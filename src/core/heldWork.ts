/** Held work（未结得分）as a 汇总 carries it in its stamp. */
import type { Score } from "./score";
import type { Raw } from "./typed";

/** One workbook's scores of what is still open. */
export interface Held {
  readonly file: string;
  /** Tells whether another 汇总 holds the same workbook. */
  readonly mark: string;
  readonly department: string | null;
  readonly reviewer: string | null;
  readonly roster: readonly string[];
  readonly subjects: readonly string[];
  /** Whether it gives nothing at all. */
  readonly blank: boolean;
  readonly scores: readonly HeldScore[];
}

/** Subject, item, what was typed, the reason, and where it stands. */
export type HeldScore = readonly [
  subject: string,
  item: string,
  raw: Raw,
  value: Score["value"],
  reason: string,
  sheet: string,
  cell: string,
];

/** Held work out of JSON that a 汇总 carried; null where it is anything else. */
export function parseHeld(json: unknown): readonly Held[] | null {
  return Array.isArray(json) && json.every(isHeld) ? json : null;
}

function isHeld(json: unknown): json is Held {
  if (typeof json !== "object" || json === null) return false;
  const { file, mark, department, reviewer, roster, subjects, blank, scores } = json as Partial<
    Record<keyof Held, unknown>
  >;
  const isName = (name: unknown): boolean => name === null || typeof name === "string";
  return (
    [file, mark].every((text) => typeof text === "string") &&
    [department, reviewer].every(isName) &&
    [roster, subjects].every((list) => Array.isArray(list) && list.every((text) => typeof text === "string")) &&
    typeof blank === "boolean" &&
    Array.isArray(scores) &&
    scores.every(isHeldScore)
  );
}

function isHeldScore(json: unknown): boolean {
  if (!Array.isArray(json) || json.length !== 7) return false;
  const [subject, item, raw, value, reason, sheet, cell] = json as readonly unknown[];
  const isRaw = (one: unknown): boolean => one === null || ["string", "number", "boolean"].includes(typeof one);
  return (
    [subject, item, reason, sheet, cell].every((text) => typeof text === "string") &&
    isRaw(raw) &&
    isRaw(value) &&
    typeof value !== "string"
  );
}
