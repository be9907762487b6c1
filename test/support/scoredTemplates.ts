/** Templates with generated scores in them, and what should be read back from them whoever saved them. */
import fc from "fast-check";
import { isYesNo } from "../../src/core/kinds";
import { scopeOf } from "../../src/core/scope";
import { readTyped } from "../../src/core/typed";
import { NO_ENTRY, type Entries } from "../../src/sheet/entries";
import type { Score } from "../../src/core/score";
import { subjectsOf, type TemplateRequest } from "../../src/sheet/template";
import { scoreSet } from "../agreement/scoreSets";

/** What is read of one score; the key is subject, reviewer and item. */
export type Reading = Pick<Score, "value" | "raw" | "reason">;

/** Scores for every subject and reviewer of a request. */
export function entriesFor(request: TemplateRequest): fc.Arbitrary<Entries> {
  const { rubric } = request;
  const lanes = subjectsOf(request).flatMap((subject) =>
    reviewersOf(request).map((reviewer) => `${subject}/${reviewer ?? ""}`),
  );
  return fc.tuple(...lanes.map(() => scoreSet(rubric))).map((sets) => {
    const byLane = new Map(lanes.map((lane, index) => [lane, sets[index]]));
    return (subject, reviewer, item) => byLane.get(`${subject}/${reviewer ?? ""}`)?.get(item) ?? NO_ENTRY;
  });
}

/** One sample of {@link entriesFor}, the same every time. */
export function sampleEntries(request: TemplateRequest, seed = 20221231): Entries {
  const [entries] = fc.sample(entriesFor(request), { numRuns: 1, seed });
  if (entries === undefined) throw new Error("no sample");
  return entries;
}

/** What should be read back; `nameOf` says what a subject is called in the sheet. */
export function expectedReadings(
  request: TemplateRequest,
  entries: Entries,
  nameOf: (subject: string) => string = (subject) => (subject === "#0" ? "" : subject),
): ReadonlyMap<string, Reading> {
  const { rubric, department } = request;
  const readings = subjectsOf(request).flatMap((subject) =>
    reviewersOf(request).flatMap((reviewer) =>
      scopeOf(rubric, department).items.map((item) => {
        const { raw } = entries(subject, reviewer, item.id);
        const typed = readTyped(rubric, item, raw).value;
        const value = typed === null ? null : isYesNo(item) ? typed.eq(1) : typed.toNumber();
        const { reason } = entries(subject, rubric.countedReviewer, item.id);
        return [keyOf({ subject: nameOf(subject), reviewer, item: item.id }), { value, raw, reason }] as const;
      }),
    ),
  );
  return new Map(readings);
}

/** Scores as read, in the same form. */
export function readingsOf(scores: readonly Score[]): ReadonlyMap<string, Reading> {
  return new Map(scores.map((score) => [keyOf(score), { value: score.value, raw: score.raw, reason: score.reason }]));
}

/** The same readings with numbers as other programs save them, to 15 digits. */
export function rounded(readings: ReadonlyMap<string, Reading>): ReadonlyMap<string, Reading> {
  const round = <T>(value: T): T | number => (typeof value === "number" ? Number(value.toPrecision(15)) : value);
  return new Map(Array.from(readings, ([key, reading]) => [key, { ...reading, raw: round(reading.raw) }]));
}

function keyOf({ subject, reviewer, item }: Pick<Score, "subject" | "reviewer" | "item">): string {
  return [subject, reviewer ?? "", item].join("/");
}

function reviewersOf({ rubric }: TemplateRequest): readonly (string | null)[] {
  return rubric.reviewers.length === 0 ? [null] : rubric.reviewers;
}
