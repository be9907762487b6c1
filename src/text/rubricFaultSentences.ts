/** What is wrong in a rubric file, in words: the part of the sentence that stands for `{what}`. Gaps are filled from the problem's values. */
import type { Problem } from "../core/problem";
import type { RubricFault } from "../core/rubricFault";
import type { Sentence } from "./sentence";

/** Without a full stop and without the path, which the sentence around them has. Words in code, such as bands, are members of the file. */
export const RUBRIC_FAULT_WORDS: Readonly<Record<RubricFault, Sentence>> = {
  "unknown-member": { zh: "不认识这个成员", en: "this member is not known" },
  missing: { zh: "缺少这一项", en: "this member is missing" },
  "not-text": { zh: "应为文本", en: "should be text" },
  "not-number": { zh: "应为数字", en: "should be a number" },
  "not-true-or-false": { zh: "应为true或false", en: "should be true or false" },
  "not-list": { zh: "应为列表", en: "should be a list" },
  "not-object": { zh: "应为对象", en: "should be an object" },
  "not-of-these": { zh: "应为其中之一：{choices}", en: "should be one of {choices}" },
  "malformed-id": {
    zh: "应为小写字母开头，只含小写字母、数字和连字符，不超过64个字符",
    en: "should start with a lower-case letter and hold only lower-case letters, digits and hyphens, 64 at most",
  },
  empty: { zh: "不能为空", en: "must not be empty" },
  "not-positive": { zh: "应大于0", en: "should be above 0" },
  negative: { zh: "不能为负数", en: "must not be negative" },
  "outside-whole-numbers": { zh: "应为{least}～{most}的整数", en: "should be a whole number from {least} to {most}" },
  "not-whole": { zh: "应为整数", en: "should be a whole number" },
  "weight-outside-percent": { zh: "权重应为0～100", en: "a weight should be from 0 to 100" },
  "sheet-name-too-long": { zh: "工作表名称不超过31个字符", en: "a sheet name has at most 31 characters" },
  "sheet-name-characters": {
    zh: "工作表名称不能含有[]:*?/\\，首尾不能是单引号",
    en: "a sheet name must not hold any of []:*?/\\, nor begin or end with an apostrophe",
  },
  "sheet-name-taken": {
    zh: "工作表名称“{name}”已被占用，请换一个",
    en: "another sheet has the name “{name}” already; choose another one",
  },
  "choice-with-comma": {
    zh: "选项“{name}”含有半角逗号，请改用全角逗号或顿号",
    en: "the choice “{name}” holds a comma, which would part it in two",
  },
  "choices-too-long": {
    zh: "选项合计{length}个字符，最多{most}个",
    en: "the choices have {length} characters together, where {most} are allowed",
  },
  "text-too-long": { zh: "文字超过8000个字符", en: "the text has more than 8000 characters" },
  "no-groups": { zh: "至少要有一个一级指标", en: "at least one group is needed" },
  "no-items": { zh: "至少要有一个考核要点", en: "at least one item is needed" },
  "name-too-long": { zh: "最多{most}个字符", en: "there may be at most {most} characters" },
  "control-characters": {
    zh: "含有单元格中不能有的控制字符",
    en: "it holds control characters, which no cell can hold",
  },
  "too-many-entries": { zh: "最多{most}条", en: "there may be at most {most} entries" },
  "groups-too-deep": { zh: "最多{most}级", en: "groups may stand at most {most} levels deep" },
  "too-many-items": { zh: "最多1000个考核要点", en: "there may be at most 1000 items" },
  misshapen: { zh: "不符合格式", en: "does not have the right form" },
  "repeated-id": { zh: "编号“{name}”重复", en: "the id “{name}” stands twice" },
  "unknown-parent": {
    zh: "上级“{name}”不存在，或没有列在它前面",
    en: "the parent “{name}” does not exist, or is not listed before it",
  },
  "unknown-group": { zh: "一级指标“{name}”不存在", en: "there is no group “{name}”" },
  "unknown-department": {
    zh: "评价部门“{name}”不在departments中",
    en: "the department “{name}” is not in departments",
  },
  "lead-without-item": {
    zh: "牵头部门“{name}”不评价此项",
    en: "the lead department “{name}” does not score this item",
  },
  "unknown-grade": { zh: "等级“{name}”不在bands中", en: "the grade “{name}” is not in bands" },
  "counted-reviewer": {
    zh: "应为reviewers之一；没有reviewers时应为空",
    en: "should be one of reviewers, or null where there are none",
  },
  "dependency-not-scored": { zh: "“{name}”不是计分的考核要点", en: "“{name}” is not an item that gets points" },
  "dependency-chain": {
    zh: "“{name}”自身又依赖别的要点，不能再被依赖",
    en: "“{name}” itself depends on another item, so nothing may depend on it",
  },
  "dependency-of-yes-no": {
    zh: "是/否项不计分，不能设置“另一项为0时计0”",
    en: "a yes/no item has no points, so it cannot count 0 while another item is 0",
  },
  "yes-no-with-points": { zh: "是/否项不设分值", en: "a yes/no item has no points" },
  "score-without-points": { zh: "计分项必须有分值", en: "a score item needs points" },
  "group-points-sum": {
    zh: "“{name}”标{points}分，所属各项合计{sum}分",
    en: "“{name}” states {points} points, but its items add up to {sum}",
  },
  "full-marks-sum": {
    zh: "满分标{points}分，各项合计{sum}分",
    en: "full marks are stated as {points}, but the items add up to {sum}",
  },
  "no-weights": { zh: "没有权重", en: "there are no weights" },
  "weights-sum": { zh: "权重合计{sum}%，应为100%", en: "the weights add up to {sum} %, not to 100 %" },
  "group-without-weight": {
    zh: "“{name}”有计分项而没有权重",
    en: "“{name}” has score items but no weight",
  },
  "weight-below-top": { zh: "只有最上一级可以有权重", en: "only groups at the top may have a weight" },
  "weight-without-points": {
    zh: "按权重折算的一级指标须标出分值",
    en: "a group whose weight rescales it must state its points",
  },
  "weight-restated": {
    zh: "权重{weight}%与分值{points}不一致",
    en: "the weight of {weight} % does not agree with {points} points",
  },
  "points-off-step": {
    zh: "分值{points}不是步长{step}的倍数",
    en: "{points} points are not a multiple of the step {step}",
  },
  "too-many-decimals": { zh: "{value}的小数超过{decimals}位", en: "{value} has more than {decimals} decimals" },
  "bounds-crossed": {
    zh: "总分下限{least}不能高于总分上限{most}",
    en: "the least total {least} must not be above the most, {most}",
  },
  "band-repeated": { zh: "等级“{name}”出现两次", en: "the grade “{name}” stands twice" },
  "band-not-lower": {
    zh: "“{name}”的最低分{from}应低于“{above}”的{aboveFrom}",
    en: "“{name}” starts at {from}, which should be below the {aboveFrom} of “{above}”",
  },
  "band-overlap": {
    zh: "“{name}”到{to}分，与“{above}”（{aboveFrom}分起）重叠",
    en: "“{name}” reaches {to} and overlaps “{above}”, which starts at {aboveFrom}",
  },
  "band-gap": { zh: "总分在{to}与{from}之间没有等级", en: "totals between {to} and {from} have no grade" },
  "bands-end-high": {
    zh: "总分低于{from}时没有等级，最低一级应从{lowest}分起",
    en: "totals below {from} have no grade; the lowest band should start at {lowest}",
  },
};

/** The sentence with the words of its fault in the place of `{what}`, and a name for the file where the fault has no path of its own. */
export function faultSentence(sentence: Sentence, values: Problem["values"]): Sentence {
  const words = Object.entries(RUBRIC_FAULT_WORDS).find(([fault]) => fault === values.fault)?.[1];
  if (words === undefined) return sentence;
  const [zhPlace, enPlace] = values.path === "" ? ["整个文件", "The file as a whole"] : ["{path}", "{path}"];
  return { zh: put(sentence.zh, zhPlace, words.zh), en: put(sentence.en, enPlace, words.en) };
}

function put(sentence: string, place: string, what: string): string {
  return sentence.replace("{path}", () => place).replace("{what}", () => what);
}
