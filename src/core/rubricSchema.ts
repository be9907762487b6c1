/** The shape of a rubric file, before its figures are proved (`rubricFaults.ts`). */
// The small form of zod: the pane loads it with its first step, and the full one weighs 18 KB more.
import * as z from "zod/mini";
import { KINDS } from "./kinds";
import { LAYOUT_NAMES } from "./layouts";
import type { ItemKind } from "./rubric";
import type { RubricFault } from "./rubricFault";

/** The name of a fault as the message of a check: zod would take any text, a misspelt name too. */
const named = (fault: RubricFault): RubricFault => fault;

const source = z.enum(["printed", "inferred", "default"]);
const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/, named("malformed-id")));
/** Tabs and line ends may stand in a cell; other control characters, halves of a character and what Unicode keeps out may not. */
const barred = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const printable = z.refine<string>((value) => !barred.test(value), named("control-characters"));
/** Some of them share a cell, which holds 32,767 characters. */
const anyText = z.string().check(z.maxLength(8000, named("text-too-long")), printable);
const text = anyText.check(z.minLength(1, named("empty")));
const shortText = (most: number) =>
  anyText.check(
    z.refine((value) => value.length <= most, { error: named("name-too-long"), params: { least: 0, most } }),
  );
const positive = z.number().check(z.positive(named("not-positive")));
const optionalPoints = z._default(z.nullable(z.number().check(z.nonnegative(named("negative")))), null);
const optionalNumber = z._default(z.nullable(z.number()), null);
const percent = z
  .number()
  .check(z.minimum(0, named("weight-outside-percent")), z.maximum(100, named("weight-outside-percent")));
const optionalText = z.optional(anyText);
const wholeNumber = (least: number, most: number) =>
  z.number().check(
    z.refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error: named("outside-whole-numbers"),
      params: { least, most },
    }),
  );
/** Each is held against others somewhere. */
const most = 1000;
const few = <T extends z.ZodMiniType>(entry: T) =>
  z
    .array(entry)
    .check(z.refine((list) => list.length <= most, { error: named("too-many-entries"), params: { least: 0, most } }));
const listOf = <T extends z.ZodMiniType>(entry: T) => z._default(few(entry), []);
const note = z.strictObject({ source, text });

const item = z.strictObject({
  id,
  /** Stands in the message of its cell, which holds 255 characters. */
  no: shortText(100),
  group: z.string(),
  title: text,
  kind: z.enum(Object.keys(KINDS) as ItemKind[]),
  points: optionalPoints,
  departments: listOf(text),
  lead: optionalText,
  office: optionalText,
  criteria: z._default(anyText, ""),
  focus: optionalText,
  evidence: optionalText,
  requiresReason: z._default(z.boolean(), false),
  zeroWhile: optionalText,
  step: z.optional(positive),
  vetoGrade: optionalText,
  notes: listOf(note),
});

const group = z.strictObject({
  id,
  /** Names a series of a chart, which holds 255 characters. */
  title: shortText(200).check(z.minLength(1, named("empty"))),
  parent: z._default(z.nullable(z.string()), null),
  points: optionalPoints,
  cap: optionalPoints,
  weight: z._default(z.nullable(percent), null),
});

const field = z.strictObject({
  id,
  label: text,
  choices: z.optional(few(text)),
  maxLength: z.optional(
    z.number().check(z.refine(Number.isInteger, named("not-whole")), z.positive(named("not-positive"))),
  ),
  lines: wholeNumber(1, 27),
  hint: optionalText,
});

const sheetName = z
  .string()
  .check(
    z.minLength(1, named("empty")),
    z.maxLength(31, named("sheet-name-too-long")),
    z.regex(/^[^[\]:*?/\\']([^[\]:*?/\\]*[^[\]:*?/\\'])?$/, named("sheet-name-characters")),
  );

const form = z.strictObject({
  id,
  name: sheetName,
  title: text,
  fields: listOf(field),
  columns: z.optional(few(text)),
  rows: z.optional(wholeNumber(1, 200)),
});

const headings = z.strictObject({ group: text, item: text, criteria: text, score: text, reason: text });

/** A rubric file; members that may be left out get the defaults that stand here. Unknown members are refused: a misspelt rule must not be lost in silence. */
export const rubricSchema = z.strictObject({
  $schema: optionalText,
  id,
  title: text,
  shortTitle: text,
  version: text,
  document: text,
  period: anyText,
  layout: z.enum([...LAYOUT_NAMES]),
  weighting: z.enum(["points", "weights"]),
  fullMarks: positive,
  step: positive,
  decimals: z._default(wholeNumber(0, 4), 2),
  totalMax: optionalNumber,
  totalMin: optionalNumber,
  bonusCap: optionalPoints,
  deductionCap: optionalPoints,
  bands: listOf(z.strictObject({ name: text, from: z.number(), to: z.optional(z.number()) })),
  bandsSource: z._default(source, "default"),
  departmentJoin: z._default(z.enum(["mean", "lead", "min"]), "mean"),
  reviewerJoin: z._default(z.enum(["mean", "median", "trimmed"]), "mean"),
  headings,
  reviewers: listOf(id),
  countedReviewer: z._default(z.nullable(z.string()), null),
  departments: listOf(text),
  formerNames: z.optional(z.array(z.strictObject({ was: text, now: text }))),
  subjects: listOf(z.strictObject({ id, name: text, source: z._default(source, "printed") })),
  subjectLabel: text,
  groups: few(group).check(z.minLength(1, named("no-groups"))),
  items: z.array(item).check(z.minLength(1, named("no-items")), z.maxLength(1000, named("too-many-items"))),
  forms: listOf(form),
  notes: listOf(note),
  footnotes: listOf(text),
});

/** A rubric file of the right shape, figures not proved yet. */
export type RubricFile = z.infer<typeof rubricSchema>;
