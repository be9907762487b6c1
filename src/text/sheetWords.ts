/** The words of our sheets. Chinese only: the sheet is an official form whatever the language of Office. */
import type { Fault } from "../core/typed";

/** Sheet names. */
export const SHEETS = {
  scores: "评价表",
  guide: "填表说明",
  criteria: "评分标准",
  stamp: "_pingbiao",
  summaryStamp: "_pingbiao_汇总表",
} as const;

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
  yes: "是",
  no_: "否",
  disqualified: "取消资格",
  signDepartment: "评价部门（盖章）：",
  signReviewer: "评审员（签字）：",
  signHead: "负责人（签字）：",
  signDate: "填报日期：　　　年　　月　　日",
  fingerprint: "指纹",
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

/** The allowed range in words. Example: 0～10; without an upper bound 不小于0. */
export function rangeText(points: number | null): string {
  return points === null ? "应不小于0" : `超出0～${points}`;
}

/** The step in words. Example: 应为0.5的倍数. */
export function stepText(step: number): string {
  return `应为${step}的倍数`;
}

/** The status words of a fault. */
export function faultText(
  fault: Fault,
  item: { readonly points: number | null; readonly step: number; readonly yesNo: boolean },
): string {
  switch (fault) {
    case "blank":
      return STATUS.blank;
    case "not-number":
      return item.yesNo ? STATUS.notYesNo : STATUS.notNumber;
    case "below-zero":
    case "over-points":
      return rangeText(item.points);
    case "off-step":
      return stepText(item.step);
  }
}

/** The state of a subject in words; the state cell's formula says the same. */
export function stateText(counts: { readonly missing: number; readonly invalid: number }): string {
  if (counts.invalid > 0) return `${STATE.invalidStart}${counts.invalid}${STATE.invalidEnd}`;
  if (counts.missing > 0) return `${STATE.incompleteStart}${counts.missing}${STATE.incompleteEnd}`;
  return counts.missing < 0 ? STATE.repeated : STATE.complete;
}

/** The name of a score column. */
export function reviewerText(reviewer: string): string {
  if (reviewer === "self") return WORDS.self;
  return reviewer === "expert" ? WORDS.expert : reviewer;
}
