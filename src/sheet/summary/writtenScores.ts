/** The scores of a 汇总表 as they were written（汇总时的得分）: its stamp carries them, so that one changed by hand is found, whatever the lists beside it say. */
import { isYesNo } from "../../core/kinds";
import type { Rubric } from "../../core/rubric";
import type { Score } from "../../core/score";
import { digest } from "../../core/structureHash";
import { readTyped, type Raw, ANSWERS } from "../../core/typed";
import type { Entries } from "../entries";
import { sameText, withoutSpace } from "../sameText";

/** One subject's: what stood in the score cells, and a digest of each reason, "" for a blank one; in the order of the rubric's items. */
export interface WrittenScores {
  readonly scores: readonly Exclude<Raw, boolean>[];
  readonly reasons: readonly string[];
}

const REASON_DIGITS = 6;

/** What `entries` put into the sheet, subject by subject. */
export function writtenScores(
  rubric: Pick<Rubric, "items">,
  subjects: readonly string[],
  entries: Entries,
): readonly WrittenScores[] {
  return subjects.map((subject) => {
    const own = rubric.items.map(({ id }) => entries(subject, null, id));
    return { scores: own.map(({ raw }) => raw), reasons: own.map(({ reason }) => reasonDigits(reason)) };
  });
}

/** Whether a score is what was written. Example: 28, "28" and "28分" are the same; a program may have saved one as another. */
export function isAsWritten(rubric: Rubric, { item: id, raw }: Score, written: Raw): boolean {
  const item = rubric.items.find((one) => one.id === id);
  const [now, then] = [raw, written].map((one) => (item === undefined ? null : readTyped(rubric, item, one).value));
  if (now && then) return now.eq(then);
  return !now && !then && sameText(textOf(raw), textOf(written));
}

/** Whether a reason is the one that was written. */
export function isReasonAsWritten(reason: string, digits: string): boolean {
  return reasonDigits(reason) === digits;
}

/** What a sentence shows of a score. Example: 是 for a yes/no item that counts 1. */
export function scoreText(rubric: Rubric, id: string, value: number): string {
  const item = rubric.items.find((one) => one.id === id);
  if (item === undefined || !isYesNo(item)) return String(value);
  return value === 1 ? ANSWERS.yes : ANSWERS.no;
}

/** Scores out of JSON that a workbook carried; null where it holds anything else. */
export function parseWrittenScores(json: unknown): readonly WrittenScores[] | null {
  return Array.isArray(json) && json.every(isWritten) ? json : null;
}

function isWritten(json: unknown): json is WrittenScores {
  if (typeof json !== "object" || json === null) return false;
  const { scores, reasons } = json as Partial<Record<keyof WrittenScores, unknown>>;
  return (
    Array.isArray(scores) &&
    scores.every((score) => score === null || typeof score === "string" || typeof score === "number") &&
    Array.isArray(reasons) &&
    reasons.every((reason) => typeof reason === "string")
  );
}

function reasonDigits(reason: string): string {
  const text = withoutSpace(reason);
  return text === "" ? "" : digest(text).slice(0, REASON_DIGITS);
}

function textOf(raw: Raw): string {
  return String(raw ?? "");
}
