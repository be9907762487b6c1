/** The shape of a rubric file, before its figures are proved (`rubricFaults.ts`). */
import { z } from "zod";

const WEIGHT_WORDS = "权重应为0～100";
const DECIMALS_WORDS = "应为0～4的整数";

const source = z.enum(["printed", "inferred", "default"]);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "应为小写字母开头，只含小写字母、数字和连字符");
const text = z.string().min(1, "不能为空");
const points = z.number().nonnegative("不能为负数");
const optionalPoints = points.nullable().default(null);
const count = (most: number, words: string): z.ZodNumber =>
  z.number().refine(Number.isInteger, words).min(1, words).max(most, words);
const note = z.strictObject({ source, text });

const item = z.strictObject({
  id,
  no: z.string(),
  group: z.string(),
  title: text,
  kind: z.enum(["score", "bonus", "deduction", "veto", "disqualification"]),
  points: optionalPoints,
  departments: z.array(text).default([]),
  lead: z.string().optional(),
  office: z.string().optional(),
  criteria: z.string().default(""),
  focus: z.string().optional(),
  evidence: z.string().optional(),
  requiresReason: z.boolean().default(false),
  zeroWhile: z.string().optional(),
  step: z.number().positive("应大于0").optional(),
  vetoGrade: z.string().optional(),
  notes: z.array(note).default([]),
});

const group = z.strictObject({
  id,
  title: text,
  parent: z.string().nullable().default(null),
  points: optionalPoints,
  cap: optionalPoints,
  weight: z.number().min(0, WEIGHT_WORDS).max(100, WEIGHT_WORDS).nullable().default(null),
});

const field = z.strictObject({
  id,
  label: text,
  choices: z.array(text).optional(),
  maxLength: z.number().refine(Number.isInteger, "应为整数").positive("应大于0").optional(),
  lines: count(27, "应为1～27的整数"),
  hint: z.string().optional(),
});

const sheetName = z
  .string()
  .min(1, "不能为空")
  .max(31, "工作表名称不超过31个字符")
  .regex(/^[^[\]:*?/\\]+$/, "工作表名称不能含有[]:*?/\\");

const form = z.strictObject({
  id,
  name: sheetName,
  title: text,
  fields: z.array(field).default([]),
  columns: z.array(text).optional(),
  rows: count(200, "应为1～200的整数").optional(),
});

const headings = z.strictObject({ group: text, item: text, criteria: text, score: text, reason: text });

/** A rubric file. Unknown members are refused: a misspelt rule must not be lost in silence. */
export const rubricSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: text,
  shortTitle: text,
  version: text,
  document: text,
  period: z.string(),
  layout: z.enum(["table", "form", "matrix"]),
  weighting: z.enum(["points", "weights"]),
  fullMarks: z.number().positive("应大于0"),
  step: z.number().positive("应大于0"),
  decimals: z
    .number()
    .refine(Number.isInteger, DECIMALS_WORDS)
    .min(0, DECIMALS_WORDS)
    .max(4, DECIMALS_WORDS)
    .default(2),
  totalMax: z.number().nullable().default(null),
  totalMin: z.number().nullable().default(null),
  bonusCap: optionalPoints,
  deductionCap: optionalPoints,
  bands: z.array(z.strictObject({ name: text, from: z.number(), to: z.number().optional() })).default([]),
  bandsSource: source.default("default"),
  departmentJoin: z.enum(["mean", "lead", "min"]).default("mean"),
  reviewerJoin: z.enum(["mean", "median", "trimmed"]).default("mean"),
  headings,
  reviewers: z.array(id).default([]),
  countedReviewer: z.string().nullable().default(null),
  departments: z.array(text).default([]),
  subjects: z.array(z.strictObject({ id, name: text, source: source.default("printed") })).default([]),
  subjectLabel: text,
  groups: z.array(group).min(1, "至少要有一个一级指标"),
  items: z.array(item).min(1, "至少要有一个考核要点").max(1000, "最多1000个考核要点"),
  forms: z.array(form).default([]),
  notes: z.array(note).default([]),
  footnotes: z.array(text).default([]),
});

/** A rubric file of the right shape, figures not proved yet. */
export type RubricFile = z.infer<typeof rubricSchema>;
