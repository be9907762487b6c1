/** What differs between versions of a rubric, in words. Example: 第3项分值：20 / 30；等级分段：A≥90 / A≥55. */
import type { RubricDifference } from "../core/rubricDifferences";
import type { FactKind, FactValue } from "../core/rubricFacts";
import type { Sentence } from "./sentence";

/** What each fact is called; {named} is the item's number, the group's title or the subject's id. */
export const FACT_WORDS: Readonly<Record<FactKind, Sentence>> = {
  id: { zh: "评价指标编号", en: "rubric id" },
  title: { zh: "指标名称", en: "title" },
  version: { zh: "版本", en: "version" },
  document: { zh: "依据文件", en: "document" },
  bands: { zh: "等级分段", en: "grade bands" },
  bandsSource: { zh: "等级分段的依据", en: "source of the bands" },
  weighting: { zh: "权重用法", en: "weighting" },
  fullMarks: { zh: "满分", en: "full marks" },
  step: { zh: "打分步长", en: "step" },
  decimals: { zh: "小数位数", en: "decimals" },
  totalMax: { zh: "总分上限", en: "highest total" },
  totalMin: { zh: "总分下限", en: "lowest total" },
  bonusCap: { zh: "加分合计上限", en: "cap of all bonuses" },
  deductionCap: { zh: "扣分合计上限", en: "cap of all deductions" },
  departmentJoin: { zh: "部门得分合成办法", en: "join of departments" },
  reviewerJoin: { zh: "评审员得分合成办法", en: "join of reviewers" },
  reviewers: { zh: "得分栏", en: "score columns" },
  countedReviewer: { zh: "计入的得分栏", en: "counted score column" },
  departments: { zh: "评价部门", en: "departments" },
  formerNames: { zh: "评价部门曾用名", en: "former names of departments" },
  subjectLabel: { zh: "被考核单位的称谓", en: "what subjects are called" },
  headings: { zh: "栏目名称", en: "headings" },
  notes: { zh: "说明", en: "notes" },
  footnotes: { zh: "表下的注", en: "footnotes" },
  forms: { zh: "附表", en: "forms" },
  order: { zh: "排列次序", en: "order" },
  subject: { zh: "被考核单位（{named}）", en: "subject {named}" },
  group: { zh: "一级指标“{named}”", en: "group “{named}”" },
  groupTitle: { zh: "一级指标“{named}”的名称", en: "title of group “{named}”" },
  groupParent: { zh: "一级指标“{named}”的上级", en: "parent of group “{named}”" },
  groupPoints: { zh: "一级指标“{named}”的分值", en: "points of group “{named}”" },
  groupCap: { zh: "一级指标“{named}”的上限", en: "cap of group “{named}”" },
  groupWeight: { zh: "一级指标“{named}”的权重", en: "weight of group “{named}”" },
  item: { zh: "第{named}项", en: "item {named}" },
  itemNo: { zh: "第{named}项序号", en: "number of item {named}" },
  itemTitle: { zh: "第{named}项名称", en: "title of item {named}" },
  itemGroup: { zh: "第{named}项所属的一级指标", en: "group of item {named}" },
  itemKind: { zh: "第{named}项类别", en: "kind of item {named}" },
  itemPoints: { zh: "第{named}项分值", en: "points of item {named}" },
  itemStep: { zh: "第{named}项打分步长", en: "step of item {named}" },
  itemDepartments: { zh: "第{named}项评价部门", en: "departments of item {named}" },
  itemLead: { zh: "第{named}项牵头部门", en: "lead department of item {named}" },
  itemOffice: { zh: "第{named}项科室", en: "office of item {named}" },
  itemCriteria: { zh: "第{named}项评分标准", en: "criteria of item {named}" },
  itemFocus: { zh: "第{named}项重点考核", en: "focus of item {named}" },
  itemEvidence: { zh: "第{named}项印证材料", en: "evidence of item {named}" },
  itemRequiresReason: { zh: "第{named}项是否必填评价说明", en: "reason required for item {named}" },
  itemZeroWhile: { zh: "第{named}项的前提项", en: "item on which item {named} depends" },
  itemVetoGrade: { zh: "第{named}项否决后的等级", en: "grade set by item {named}" },
  itemNotes: { zh: "第{named}项说明", en: "notes of item {named}" },
};

const VALUES = {
  absent: { zh: "无此内容", en: "not there" },
  present: { zh: "有", en: "there" },
  none: { zh: "无", en: "none" },
  true: { zh: "是", en: "yes" },
  false: { zh: "否", en: "no" },
} as const;

/** Whole things: what matters is whether they are there, their value is only an id. */
const THINGS: ReadonlySet<FactKind> = new Set<FactKind>(["item", "group"]);

/** Ids in a row, of which nobody can read more than that they differ. */
const UNREADABLE: ReadonlySet<FactKind> = new Set<FactKind>(["order", "forms"]);

const DIFFERS = { zh: "不同", en: "differs" } as const;

/** Where a fingerprint alone is known. */
const UNTOLD = { zh: "评分项目、分值等不同", en: "items, points or the like differ" } as const;

/** So many differences are told; the rest is counted. */
const TOLD = 6;

/** Characters of a text that are shown, and how many of them stand before the first that differs. */
const SHOWN = { all: 24, before: 8 };

type Language = keyof Sentence;

/** All differences, the first ones in full. */
export function differencesText(differences: readonly RubricDifference[], language: Language): string {
  if (differences.length === 0) return UNTOLD[language];
  const told = differences.slice(0, TOLD).map((difference) => differenceText(difference, language));
  const rest = differences.length - told.length;
  if (language === "zh") return [...told, ...(rest > 0 ? [`另有${rest}处不同`] : [])].join("；");
  return [...told, ...(rest > 0 ? [`${rest} more`] : [])].join("; ");
}

/** Values stand in the order of the versions. */
export function differenceText(difference: RubricDifference, language: Language): string {
  const { place, values } = differenceLine(difference, language);
  const colon = language === "zh" ? "：" : ": ";
  return values.length === 0 ? place : `${place}${colon}${values.join(" / ")}`;
}

/** What differs, and what each version says; no values where nobody could read them. */
export function differenceLine(
  { kind, named, given }: RubricDifference,
  language: Language,
): { readonly place: string; readonly values: readonly string[] } {
  const label = FACT_WORDS[kind][language].replace("{named}", named);
  if (UNREADABLE.has(kind)) return { place: `${label}${language === "zh" ? "" : " "}${DIFFERS[language]}`, values: [] };
  const values = THINGS.has(kind)
    ? given.map((value) => VALUES[value === undefined ? "absent" : "present"][language])
    : clipped(given.map((value) => valueText(value, language)));
  return { place: label, values };
}

function valueText(value: FactValue | undefined, language: Language): string {
  if (value === undefined) return VALUES.absent[language];
  if (value === null || value === "") return VALUES.none[language];
  return typeof value === "boolean" ? VALUES[value ? "true" : "false"][language] : String(value);
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
