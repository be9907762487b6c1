/** Differing scores in words: where they stand, and what was typed. Pure. */
import type { Rubric } from "../../core/rubric";
import type { Score } from "../../core/score";
import { subjectName } from "../../core/scope";
import type { Raw } from "../../core/typed";
import type { ConsolidateWords } from "../../text/zh/consolidate";

/** Example: 某县 · 1. 质量工作. */
export function placeText(rubric: Rubric, { subject, item: id }: Pick<Score, "subject" | "item">): string {
  const item = rubric.items.find((one) => one.id === id);
  return `${subjectName(rubric, subject)} · ${item === undefined ? id : `${item.no}. ${item.title}`}`;
}

/** What was typed; a blank is called one. */
export function rawText(words: ConsolidateWords, raw: Raw): string {
  if (raw === null || raw === "") return words.rawBlank;
  if (typeof raw === "boolean") return raw ? words.rawYes : words.rawNo;
  return String(raw);
}
