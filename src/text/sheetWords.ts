/** The words of our sheets. Chinese only: the sheet is an official form whatever the language of Office. */
import { ownEntry } from "../core/ownEntry";
import type { Fault } from "../core/typed";

/** Sheet names. */
export const SHEETS = {
  scores: "评价表",
  guide: "填表说明",
  summaryGuide: "汇总说明",
  criteria: "评分标准",
} as const;

/** Names of the hidden sheets of facts. Programs find them by what stands in them. */
export const STAMP_SHEETS = { stamp: "_pingbiao", summaryStamp: "_pingbiao_汇总表" } as const;

/** Headings that no document prints itself. */
export const WORDS = {
  no: "序号",
  weight: "权重",
  points: "分值",
  status: "状态",
  difference: "差值",
  department: "评价部门",
  office: "科室",
  period: "考核周期",
  date: "填报日期",
  focus: "重点考核",
  evidence: "印证材料",
  notes: "说明",
  subtotal: "小计",
  base: "基础分",
  bonus: "加分",
  deduction: "扣分",
  total: "总分",
  ownTotal: "合计",
  grade: "等级",
  rank: "名次",
  state: "填写状态",
  self: "自评分",
  expert: "专家组评分",
  disqualified: "取消资格",
  signDepartment: "评价部门（盖章）：",
  signReviewer: "评审员（签字）：",
  signHead: "负责人（签字）：",
  signDate: "填报日期：　　　年　　月　　日",
} as const;

/** The 状态 of one score. */
export const STATUS = {
  blank: "未评",
  fine: "✓",
  textNumber: "✓ 文本数字",
  reason: "请填说明",
  notNumber: "不是数字",
  notYesNo: "请选是或否",
  selfWrong: "自评分有误",
  places: "处",
} as const;

/** What the state cell says. Example: `incomplete(2)` → 未完成（缺2项）. */
export const STATE = {
  complete: "完成",
  incompleteStart: "未完成（缺",
  incompleteEnd: "项）",
  invalidStart: "待更正（",
  invalidEnd: "处）",
  repeated: "行有重复，请勿复制行",
} as const;

/** Phrases with blanks to fill in. */
export const PHRASES = {
  label: "{label}：",
  secondLevel: "二级指标",
  thirdLevel: "三级指标",
  office: "{title}〔{office}〕",
  subtotal: "{title} {subtotal}",
  capped: "{title} {subtotal}（上限{cap}）",
  most: "≤{points}",
  veto: "一票否决",
  fromZero: "应不小于0",
  outOfRange: "超出0～{points}",
  offStep: "应为{step}的倍数",
  wrong: "{name}有误：{allowed}",
  allowedFromZero: "应不小于0、{step}的倍数",
  allowed: "应为0～{points}、{step}的倍数",
  ofSelf: "{name}自评",
  band: "{name}级：{from}分及以上",
  lowestBand: "{name}级：其余",
  bandsBetween: "；",
} as const;

/** A phrase with its blanks filled in. */
export function filled(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (blank, name: string) => String(ownEntry(values, name) ?? blank));
}

/** A list of words under its keys. */
type Texts<T> = { readonly [K in keyof T]: string };

/** All words of the scoring sheet. */
export interface ScoringWords {
  readonly labels: Texts<typeof WORDS>;
  readonly status: Texts<typeof STATUS>;
  readonly state: Texts<typeof STATE>;
  readonly phrases: Texts<typeof PHRASES>;
}

/** Those of today. */
export const SCORING_WORDS: ScoringWords = { labels: WORDS, status: STATUS, state: STATE, phrases: PHRASES };

/** The status words of a fault. Examples: 超出0～10; without an upper bound 应不小于0; 应为0.5的倍数. */
export function faultText(
  fault: Fault,
  item: { readonly points: number | null; readonly step: number; readonly yesNo: boolean },
  { status, phrases }: Pick<ScoringWords, "status" | "phrases"> = SCORING_WORDS,
): string {
  const { points, step } = item;
  switch (fault) {
    case "blank":
      return status.blank;
    case "not-number":
      return item.yesNo ? status.notYesNo : status.notNumber;
    case "below-zero":
    case "over-points":
      return points === null ? phrases.fromZero : filled(phrases.outOfRange, { points });
    case "off-step":
      return filled(phrases.offStep, { step });
  }
}

/** The state of a subject in words; the state cell's formula says the same. Example: 未完成（缺2项）. */
export function stateText(
  counts: { readonly missing: number; readonly invalid: number },
  state: ScoringWords["state"] = STATE,
): string {
  if (counts.invalid > 0) return `${state.invalidStart}${counts.invalid}${state.invalidEnd}`;
  if (counts.missing > 0) return `${state.incompleteStart}${counts.missing}${state.incompleteEnd}`;
  return counts.missing < 0 ? state.repeated : state.complete;
}

/** The name of a score column. */
export function reviewerText(reviewer: string, labels: ScoringWords["labels"] = WORDS): string {
  if (reviewer === "self") return labels.self;
  return reviewer === "expert" ? labels.expert : reviewer;
}
