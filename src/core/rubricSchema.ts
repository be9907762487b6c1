/** The shape of a rubric file, before its figures are proved (`rubricFaults.ts`). */
// The small form of zod: the pane loads it with its first step, and the full one weighs 18 KB more.
import * as z from "zod/mini";

const WEIGHT_WORDS = "权重应为0～100";
const DECIMALS_WORDS = "应为0～4的整数";

const source = z.enum(["printed", "inferred", "default"]);
const id = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, "应为小写字母开头，只含小写字母、数字和连字符"));
const text = z.string().check(z.minLength(1, "不能为空"));
const positive = z.number().check(z.positive("应大于0"));
const optionalPoints = z._default(z.nullable(z.number().check(z.nonnegative("不能为负数"))), null);
const optionalNumber = z._default(z.nullable(z.number()), null);
const optionalText = z.optional(z.string());
const count = (most: number, words: string) =>
  z.number().check(z.refine(Number.isInteger, words), z.minimum(1, words), z.maximum(most, words));
const listOf = <T extends z.ZodMiniType>(entry: T) => z._default(z.array(entry), []);
const note = z.strictObject({ source, text });

const item = z.strictObject({
  id,
  no: z.string(),
  group: z.string(),
  title: text,
  kind: z.enum(["score", "bonus", "deduction", "veto", "disqualification"]),
  points: optionalPoints,
  departments: listOf(text),
  lead: optionalText,
  office: optionalText,
  criteria: z._default(z.string(), ""),
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
  title: text,
  parent: z._default(z.nullable(z.string()), null),
  points: optionalPoints,
  cap: optionalPoints,
  weight: z._default(z.nullable(z.number().check(z.minimum(0, WEIGHT_WORDS), z.maximum(100, WEIGHT_WORDS))), null),
});

const field = z.strictObject({
  id,
  label: text,
  choices: z.optional(z.array(text)),
  maxLength: z.optional(z.number().check(z.refine(Number.isInteger, "应为整数"), z.positive("应大于0"))),
  lines: count(27, "应为1～27的整数"),
  hint: optionalText,
});

const sheetName = z
  .string()
  .check(
    z.minLength(1, "不能为空"),
    z.maxLength(31, "工作表名称不超过31个字符"),
    z.regex(/^[^[\]:*?/\\]+$/, "工作表名称不能含有[]:*?/\\"),
  );

const form = z.strictObject({
  id,
  name: sheetName,
  title: text,
  fields: listOf(field),
  columns: z.optional(z.array(text)),
  rows: z.optional(count(200, "应为1～200的整数")),
});

const headings = z.strictObject({ group: text, item: text, criteria: text, score: text, reason: text });

/** A rubric file. Unknown members are refused: a misspelt rule must not be lost in silence. */
export const rubricSchema = z.strictObject({
  $schema: optionalText,
  id,
  title: text,
  shortTitle: text,
  version: text,
  document: text,
  period: z.string(),
  layout: z.enum(["table", "form", "matrix"]),
  weighting: z.enum(["points", "weights"]),
  fullMarks: positive,
  step: positive,
  decimals: z._default(
    z
      .number()
      .check(z.refine(Number.isInteger, DECIMALS_WORDS), z.minimum(0, DECIMALS_WORDS), z.maximum(4, DECIMALS_WORDS)),
    2,
  ),
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
  subjects: listOf(z.strictObject({ id, name: text, source: z._default(source, "printed") })),
  subjectLabel: text,
  groups: z.array(group).check(z.minLength(1, "至少要有一个一级指标")),
  items: z.array(item).check(z.minLength(1, "至少要有一个考核要点"), z.maxLength(1000, "最多1000个考核要点")),
  forms: listOf(form),
  notes: listOf(note),
  footnotes: listOf(text),
});

/** A rubric file of the right shape, figures not proved yet. */
export type RubricFile = z.infer<typeof rubricSchema>;
