/** What differs between versions of a rubric, in words. Example: 第3项分值：20 / 30；等级分段：A≥90 / A≥55. */
import type { RubricDifference } from "../core/rubricDifferences";
import type { FactKind, FactValue } from "../core/rubricFacts";
import type { Sentences } from "./sentences";
import { filled } from "./sheetWords";

/** Whole things: what matters is whether they are there, their value is only an id. */
const THINGS: ReadonlySet<FactKind> = new Set<FactKind>(["item", "group"]);

/** Ids in a row, of which nobody can read more than that they differ. */
const UNREADABLE: ReadonlySet<FactKind> = new Set<FactKind>(["order", "forms"]);

/** So many differences are told; the rest is counted. */
const TOLD = 6;

/** Characters of a text that are shown, and how many of them stand before the first that differs. */
const SHOWN = { all: 24, before: 8 };

/** All differences, the first ones in full. */
export function differencesText(differences: readonly RubricDifference[], sentences: Sentences): string {
  if (differences.length === 0) return sentences.phrases.untold;
  const told = differences.slice(0, TOLD).map((difference) => differenceText(difference, sentences));
  const rest = differences.length - told.length;
  const { more, semicolon } = sentences.phrases;
  return [...told, ...(rest > 0 ? [filled(more, { count: rest })] : [])].join(semicolon);
}

/** Values stand in the order of the versions. */
export function differenceText(difference: RubricDifference, sentences: Sentences): string {
  const { place, values } = differenceLine(difference, sentences);
  return values.length === 0 ? place : `${place}${sentences.phrases.colon}${values.join(" / ")}`;
}

/** What differs, and what each version says; no values where nobody could read them. */
export function differenceLine(
  { kind, named, given }: RubricDifference,
  sentences: Sentences,
): { readonly place: string; readonly values: readonly string[] } {
  const label = filled(sentences.facts[kind], { named });
  const { phrases } = sentences;
  if (UNREADABLE.has(kind)) return { place: filled(phrases.differs, { label }), values: [] };
  const values = THINGS.has(kind)
    ? given.map((value) => phrases.values[value === undefined ? "absent" : "present"])
    : clipped(given.map((value) => valueText(value, sentences)));
  return { place: label, values };
}

function valueText(value: FactValue | undefined, { phrases: { values } }: Sentences): string {
  if (value === undefined) return values.absent;
  if (value === null || value === "") return values.none;
  return typeof value === "boolean" ? values[value ? "true" : "false"] : String(value);
}

/** Long texts from where they begin to differ. */
function clipped(texts: readonly string[]): readonly string[] {
  const from = Math.max(0, firstDifference(texts) - SHOWN.before);
  const isLong = texts.some((text) => text.length > SHOWN.all);
  if (!isLong) return texts;
  return texts.map((text) => {
    const shown = text.slice(from, from + SHOWN.all).replace(/\s+/g, " ");
    return `${from > 0 ? "…" : ""}${shown}${text.length > from + SHOWN.all ? "…" : ""}`;
  });
}

function firstDifference([first = "", ...others]: readonly string[]): number {
  const place = Array.from({ length: first.length }, (_, index) => index).find((index) =>
    others.some((other) => other.charAt(index) !== first.charAt(index)),
  );
  return place ?? first.length;
}
