/** A sentence for each problem code: what is wrong, where, what to do. `{name}` is filled from the problem's values. */
import type { ProblemCode } from "../core/problem";

/** The same sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export const PROBLEM_SENTENCES: Readonly<Record<ProblemCode, Sentence>> = {
  "rubric.schema": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.duplicate-id": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.unknown-reference": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.points-sum": { zh: "{path}：{what}，请核对分值。", en: "{path}: {what}. Check the points." },
  "rubric.weights-not-100": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.weights-restate": {
    zh: "{path}：{what}，请核对或改用 weights。",
    en: '{path}: {what}. Check them, or use "weights".',
  },
  "rubric.bands-order": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.step": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.cycle": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "score.missing": {
    zh: "未评分，请填写（没有得分填0；是否项选“是”或“否”）。",
    en: "Not scored yet. Enter a score (0 if none), or choose 是 or 否 where the item asks for it.",
  },
  "score.not-number": {
    zh: "“{raw}”不是数字，请填0～{points}的数。",
    en: "“{raw}” is not a number. Enter a number from 0 to {points}.",
  },
  "score.below-zero": {
    zh: "得分{raw}低于0，请填0～{points}的数（扣分填正数）。",
    en: "Score {raw} is below 0. Enter 0 to {points} (deductions are positive).",
  },
  "score.over-points": {
    zh: "得分{raw}超过分值{points}，请改为0～{points}。",
    en: "Score {raw} is over the {points} points. Enter 0 to {points}.",
  },
  "score.off-step": {
    zh: "得分{raw}不是{step}的倍数，请改正。",
    en: "Score {raw} is not a multiple of {step}. Correct it.",
  },
  "score.not-yes-no": {
    zh: "“{raw}”既不是“是”也不是“否”，请从列表中选择。",
    en: "“{raw}” is neither 是 nor 否. Choose from the list.",
  },
  "score.text-number": {
    zh: "数字存成了文本“{raw}”，已按{value}计；建议重新输入数字。",
    en: "The number is stored as text “{raw}” and counted as {value}. Better type it again.",
  },
  "reason.missing": {
    zh: "未填说明：得分低于满分，或有加分、扣分时，须说明理由。",
    en: "Reason missing: a score below full marks, a bonus or a deduction needs one.",
  },
  "sheet.foreign": {
    zh: "这个工作簿里没有评表写入的评价表。",
    en: "This workbook holds no scoring sheet of Pingbiao.",
  },
  "sheet.damaged": {
    zh: "隐藏的标识表“{sheet}”已损坏或被改动，无法核对。请用原表重新填写。",
    en: "The hidden sheet “{sheet}” is damaged or altered. Use the original workbook.",
  },
  "sheet.item-missing": {
    zh: "第{no}项“{title}”所在的行被删除了，请恢复该行。",
    en: "The row of item {no} “{title}” was deleted. Restore it.",
  },
  "sheet.item-repeated": {
    zh: "第{no}项“{title}”出现了不止一行，请删除多余的行。",
    en: "Item {no} “{title}” stands in more than one row. Delete the extra rows.",
  },
  "sheet.item-unknown": {
    zh: "这一行的隐藏编号“{id}”不属于本表，请删除该行。",
    en: "The hidden id “{id}” of this row does not belong here. Delete the row.",
  },
  "sheet.formula-overwritten": {
    zh: "公式被覆盖，表中显示的数不可信，请恢复公式。",
    en: "The formula was overwritten, so the figure shown cannot be trusted. Restore it.",
  },
  "sheet.several": {
    zh: "工作簿里有{count}张评价表，这里核对的是“{sheet}”。",
    en: "The workbook holds {count} scoring sheets; this is “{sheet}”.",
  },
  "subject.name-missing": { zh: "{label}还没有填写。", en: "{label} is not filled in yet." },
  "file.same-sender": {
    zh: "{sender}交了不止一份，且内容不同（{files}）。请选定以哪一份为准；选定之前，有出入的得分不计入。",
    en: "{sender} returned more than one file, and they differ ({files}). Choose one; until then differing scores do not count.",
  },
  "review.spread": {
    zh: "各评审员的得分相差{spread}，超过分值的{share}%，请复核：{values}。",
    en: "Reviewers differ by {spread}, more than {share} % of the points. Review: {values}.",
  },
  "template.unknown-department": {
    zh: "没有评价部门“{department}”。可选：{known}。",
    en: "There is no department “{department}”. Known: {known}.",
  },
  "template.unknown-subject": {
    zh: "没有被考核单位“{subject}”。可选：{known}。",
    en: "There is no subject “{subject}”. Known: {known}.",
  },
  "template.unknown-layout": {
    zh: "版式{layout}只容一个被考核单位，现选了{count}个；请改用form或matrix。",
    en: "Layout {layout} takes one subject, not {count}. Use form or matrix.",
  },
  "template.no-items": { zh: "“{department}”没有负责评价的考核要点。", en: "“{department}” has no items to score." },
};
