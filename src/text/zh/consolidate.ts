/** Words of the step 汇总 in Chinese. */
import type { BoardStatus } from "../../core/board";
import type { Conflict } from "../../core/conflict";
import type { SealStanding } from "../../core/seal";
import type { FileStanding, FileStatus } from "../../core/returned";
import { ruleWords } from "../summaryWords";

const board: Readonly<Record<BoardStatus, string>> = {
  complete: "完成",
  partial: "未完",
  missing: "未交",
  invalid: "有误",
  conflict: "待选定",
  excused: "免交",
};
const status: Readonly<Record<FileStatus, string>> = {
  accepted: "已采用",
  duplicate: "未采用",
  stale: "指标或周期不符",
  waiting: "待确认",
  foreign: "不是评价表",
  unreadable: "无法读取",
};
const standing: Readonly<Record<FileStanding, string>> = {
  single: "",
  equal: "与另一份内容相同",
  open: "有出入，待选定",
  chosen: "已选定采用",
  overruled: "选定了另一份",
  part: "互补，待选定",
  joined: "互补，已合在一起采用",
  earlier: "原汇总，其中的得分不再计入",
  unfilled: "没有填写，另有填好的一份",
};

const seal: Readonly<Record<SealStanding, string>> = {
  none: "",
  intact: "已封存",
  changed: "封存后有改动，请核实",
};

/** The shape of the words in every language. */
export type ConsolidateWords = typeof zhConsolidate;

/** The Chinese words. */
export const zhConsolidate = {
  board,
  status,
  standing,
  seal,
  drop: "把收回的评价表放到这里",
  dropMore: "继续放入收回的评价表",
  dropHint: "可一次放入多个 .xlsx、.zip 或整个文件夹",
  dropNow: "松开即可放入",
  chooseFiles: "选择文件…",
  chooseFolder: "选择文件夹…",
  teach:
    "放入后，这里列出每个文件是否可用、哪些部门还没有交、哪些得分有出入，并算出总分、等级和名次。文件只在本机读取，不会上传。",
  reading: (done: number, count: number) => `正在读取第${done} / ${count}个文件`,
  stop: "停止",
  stopped: "已停止，读到的文件已列出。",
  read: (count: number) => `已读入${count}个文件。`,
  again: (count: number) => `${count}个文件与已有的相同，没有再列。`,
  passedOver: (count: number) => `${count}个文件不是工作簿，没有读取。`,
  nothingFound: "没有找到 .xlsx 或 .zip 文件。请放入收回的评价表。",
  files: "文件",
  filesSummary: (accepted: number, count: number) => `采用${accepted}个，共${count}个`,
  file: "文件",
  fileStatus: "情况",
  remove: (file: string) => `移出“${file}”`,
  removed: (file: string) => `已移出“${file}”。`,
  removeAll: "全部移出",
  showAll: (count: number) => `显示全部${count}个`,
  problemsIn: (count: number) => `表内有${count}处问题`,
  noneOurs: "这些文件里没有评表写入的评价表，还不能汇总。请放入由“拆分”或“建表”生成、填好收回的工作簿。",
  boardTitle: "交表情况",
  boardHint: "用方向键逐格查看。",
  boardSummary: (open: number, conflicts: number) =>
    open + conflicts === 0
      ? "均已交齐"
      : [...(open > 0 ? [`还有${open}处未齐`] : []), ...(conflicts > 0 ? [`${conflicts}处待选定`] : [])].join("，"),
  wholeRubric: "全部考核要点",
  cell: (department: string, subject: string, state: string) => `${department} · ${subject}：${state}`,
  partial: (count: number) => `未完（缺${count}项）`,
  missingItems: (titles: string) => `缺：${titles}`,
  more: (count: number) => `等${count}项`,
  conflicts: "同一部门交来几份，内容不同或互补",
  conflictHint: "请选定采用哪一份。在选定之前，有出入的得分不计入合计。",
  join: "合在一起采用：各填了一部分，没有出入",
  joinedParts: (sender: string) => `已选定“${sender}”的几份合在一起采用。`,
  partsDiffer: (count: number) => `互补：${count}处得分只在其中一份里`,
  overlaps: "几方评了相同的项目，得分不同",
  overlapHint:
    "全部考核要点的工作簿与部门的、部门的与评审员的，同一项只能采用一方。请选定以哪一方为准；在选定之前，有出入的得分不计入合计。选定的一方空着的项目仍算未评。",
  overlapping: "已采用，重叠处待选定",
  chose: (file: string) => `已选定采用“${file}”。`,
  differences: (count: number) => `${count}处得分不同`,
  reasonsDiffer: (count: number) => `${count}处评价说明不同`,
  versions: "收回的评价表所用的评价指标或考核周期不一",
  versionsHint: "请选定以哪一种为准。选定之前不评等级、不排名次，也不能写入汇总表。",
  versionOf: (version: string, count: number) => `${version}，${count}个文件`,
  versionsDiffer: (count: number) => `${count}处不同`,
  versionsOpen: "请先选定以哪一种评价指标、考核周期为准",
  owing: "未交的评审员",
  owingHint: "名单上的评审员交齐之前，有关项目不算完成。确定不再交的，请勾选；部门其他评审员交来后，按已交的计算。",
  excuse: (who: string) => `${who}　免交`,
  excused: (who: string, yes: boolean) => (yes ? `${who}免交` : `仍等${who}交表`),
  senders: "来源待确认",
  sendersHint: "评价指标里没有这些来源，或者名称看上去与别的一样而写法不同。请核实后选定；选定之前得分不计入。",
  sameAs: (name: string) => `就是“${name}”`,
  another: (name: string) => `“${name}”是另一个来源，一并计入`,
  acceptedAs: (name: string) => `已认可“${name}”。`,
  summaries: "放入的文件里有汇总表",
  summariesHint: "汇总表里带有以前的选定、免交。只有本单位写的汇总表才可沿用，别人寄来的不要勾选。",
  trust: (file: string, count: number) => `沿用“${file}”里的${count}项选定、免交`,
  joined: "各部门给分不同的项目",
  joinedSummary: (count: number) => `${count}处`,
  /** By which rule differing scores were joined, in front of what they came to. */
  joinedBy: (conflict: Pick<Conflict, "rule" | "within">): string => `${ruleWords(conflict)}，`,
  resolved: (value: string) => `计${value}`,
  unresolved: "暂未计入",
  spread: "评审员分歧较大",
  results: "汇总结果",
  resultsHint: "未完成的单位不评等级、不排名次。",
  compare: "选一个单位与平均比较",
  total: "总分",
  grade: "等级",
  rank: "名次",
  rankText: (rank: number) => `第${rank}名`,
  open: (fields: number, choices: number) =>
    `${[...(fields > 0 ? [`还有${fields}处未齐`] : []), ...(choices > 0 ? [`${choices}项待选定`] : [])].join("，")}；可以先写入，补齐后再写一次`,
  complete: "各部门均已交齐，没有待定的事项",
  write: "写入汇总表",
  writing: "正在写入…",
  writingPart: (percent: number) => `正在写入，已完成${percent}%`,
  stopWriting: "停止写入",
  stoppedWriting: "已停止，写入的部分已经撤回。",
  written: (first: string, count: number) => `已写入“${first}”等${count}张表。`,
  save: "存为新文件",
  saved: (file: string) => `已下载“${file}”。`,
  savedOpen: (file: string) => `已在新窗口打开，请另存为“${file}”。`,
  rawYes: "是",
  rawNo: "否",
  rawBlank: "空白",
};
