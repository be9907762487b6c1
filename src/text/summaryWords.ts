/** Words of the consolidated workbook（汇总表、排名、交表情况、问题清单、来源、反馈）. */
import type { BoardStatus } from "../core/board";
import type { Contribution } from "../core/contribution";
import type { Conflict } from "../core/conflict";
import type { JoinRule } from "../core/join";
import type { Rubric } from "../core/rubric";
import type { SealStanding } from "../core/seal";
import type { FileOutcome, FileStanding, FileStatus } from "../core/returned";

/** Names of the sheets of a consolidated workbook. */
export const SUMMARY_SHEETS = {
  summary: "汇总表",
  ranking: "排名",
  parts: "得分构成",
  board: "交表情况",
  problems: "问题清单",
  sources: "来源",
  feedback: "反馈",
} as const;

/** Words of 得分构成 and of the charts. */
export const PARTS_WORDS = {
  chart: "各单位得分构成",
  /** Behind the name of a subject whose scores are not all there. */
  open: "*",
  unnamed: "（未填名称）",
  note: (facts: {
    readonly hasDeduction: boolean;
    readonly isWeighted: boolean;
    readonly isBounded: boolean;
  }): string =>
    [
      "各数取自“汇总表”，随其变动。各列相加即为总分",
      facts.isWeighted ? "，各领域已按权重折算" : "",
      facts.isBounded ? "（总分另按规定的上下限取值）" : "",
      facts.hasDeduction ? "；扣分记为负数，图中画在零线以下" : "",
      "。图中菱形标出总分；带*的单位尚未评完或有待更正的得分。",
    ].join(""),
  own: "得分、加减分",
  unfinished: "尚未评完，只是已评各项之和",
  zeroBecause: (no: string, given: string): string => `第${no}项得0分，本项按0分计（评${given}分）`,
  /** What stands as the points of an item. */
  kinds: {
    score: (most: number | null): number | null => most,
    bonus: (most: number | null): string => (most === null ? "加分" : `加分，至多${most}`),
    deduction: (most: number | null): string => (most === null ? "扣分" : `扣分，至多${most}`),
    veto: (): string => "一票否决",
    disqualification: (): string => "取消资格",
  },
  /** Whom best and mean are taken of. */
  basis: (finished: number, all: number): string =>
    finished === 0
      ? "还没有评完的单位，最高和平均暂缺"
      : `最高和平均按${finished === all ? "全部" : "已评完的"}${finished}个单位计${finished === all ? "" : `（共${all}个）`}`,
  feedbackChart: "各领域得分率与平均得分率（%）",
  rate: "本单位得分率（%）",
  meanRate: "平均得分率（%）",
  /** Stands in the cells below a chart, where a program shows no charts. */
  placeholder: (title: string): string => `［图表：${title}］`,
} as const;

/** Headings of 来源; 汇总 are read back by them, so that a word once used stays. */
export const SOURCE_WORDS = {
  file: "文件",
  sheet: "工作表",
  cell: "单元格",
  raw: "原值",
  used: "采用值",
  seal: "封存",
  done: "处理",
} as const;

/** Fields of 交表情况. */
export const BOARD_WORDS: Readonly<Record<BoardStatus, string>> = {
  missing: "未交",
  partial: "未完",
  complete: "完成",
  conflict: "待选定",
  invalid: "有误",
  excused: "免交",
};

/** Words of lists that are longer than anybody reads. */
export const LIST_WORDS = {
  limited: "共{all}行，只列出前{listed}行，其余见各份评价表。",
  cut: "……（内容过长，余略）",
} as const;

/** What became of a file. */
export const FILE_WORDS: Readonly<Record<FileStatus, string>> = {
  accepted: "已采用",
  duplicate: "重复",
  stale: "指标或周期不符",
  waiting: "待确认",
  foreign: "不是评价表",
  unreadable: "无法读取",
};

const STANDING_WORDS: Readonly<Record<FileStanding, string | null>> = {
  single: null,
  equal: "重复，内容相同",
  open: "有出入，待选定",
  chosen: "已选定采用",
  overruled: "未采用，选定了另一份",
  part: "互补，待选定",
  joined: "互补，已合在一起采用",
  earlier: "原汇总，其中的得分不再计入",
  unfilled: "没有填写，另有填好的一份",
};

/** What became of a file, in words. Example: 有出入，待选定. */
export function fileWords({ status, standing }: Pick<FileOutcome, "status" | "standing">): string {
  return STANDING_WORDS[standing] ?? FILE_WORDS[status];
}

/** How a returned sheet stands to its seal. */
export const SEAL_WORDS: Readonly<Record<SealStanding, string>> = {
  intact: "已封存",
  none: "未封存",
  changed: "封存后有改动",
};

/** What was done with a score, as 来源 says it. */
export const USE_WORDS: Readonly<Record<Contribution["use"], string>> = {
  counted: "计入",
  blank: "空白",
  invalid: "有误，未计入",
  undecided: "有出入，待选定",
  overruled: "未采用，选定了另一份",
};

/** What is read back of 来源: two headings, what was done with a score, what a joined one came to, and the note above a list that was cut. */
export const LIST_READ_WORDS = {
  used: SOURCE_WORDS.used,
  done: SOURCE_WORDS.done,
  ...USE_WORDS,
  joined: "，计{value}",
  limited: LIST_WORDS.limited,
} as const;

/** How differing scores were resolved. */
export const RULE_WORDS: Readonly<Record<JoinRule, string>> = {
  mean: "取平均",
  lead: "以牵头部门为准",
  min: "取最低",
  median: "取中位数",
  trimmed: "去掉一个最高分和一个最低分后取平均",
  any: "有一个“是”即为“是”",
  choose: "待选定",
};

/** The rules that one score came about by. Example: 部门内评审员的得分取中位数，部门之间取平均. */
export function ruleWords({ rule, within }: Pick<Conflict, "rule" | "within">): string {
  return within === undefined
    ? RULE_WORDS[rule]
    : `部门内评审员的得分${RULE_WORDS[within]}，部门之间${RULE_WORDS[rule]}`;
}

/** How a rubric has scores of one item joined, whoever gives them. */
export function joiningLines({ reviewerJoin, departmentJoin, departments }: Rubric): readonly string[] {
  const few = reviewerJoin === "trimmed" ? "（不足5名的取平均）" : "";
  return [
    `几名评审员评同一项的，${RULE_WORDS[reviewerJoin]}${few}。`,
    ...(departments.length > 1 ? [`几个部门共同评价的项，${RULE_WORDS[departmentJoin]}。`] : []),
  ];
}
