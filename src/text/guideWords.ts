/** The text of 填表说明 and 汇总说明: how to fill or what a 汇总 is, the rules that apply to this rubric, its readings and anomalies, the colours. */
import { canDo, goesTo, isYesNo } from "../core/kinds";
import type { Item, Rubric, RubricNote, Source } from "../core/rubric";
import { pathOf, type Scope } from "../core/scope";
import { filled, SCORING_WORDS, type ScoringWords } from "./sheetWords";
import { SUMMARY_SHEET_LINES, SUMMARY_USE_LINES } from "./summaryGuideWords";
import { joiningLines } from "./summaryWords";

/** One part of the guide. */
export interface GuidePart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What a workbook asks for: rules and notes on items it does not hold are left out. */
export interface GuideFacts {
  readonly scope: Scope;
  readonly hash: string;
  /** Whether it is a 汇总, into which nobody fills anything. */
  readonly joined?: boolean;
}

const NUMERALS = ["一", "二", "三", "四", "五", "六"] as const;

/** A heading with its number, counted from 0. Example: 二、怎样计分 */
export function numberedHeading(index: number, heading: string): string {
  return `${NUMERALS[index] ?? index + 1}、${heading}`;
}

/** The guide, part by part: how to fill or what a 汇总 is, how totals come about, what the document leaves open and how it is read, and what identifies the sheet. Lines are whole sentences in Chinese. */
export function guideParts({ scope, hash, joined = false }: GuideFacts): readonly GuidePart[] {
  const parts: readonly GuidePart[] = [
    ...(joined
      ? [
          { heading: "本汇总有哪些工作表", lines: numbered(SUMMARY_SHEET_LINES) },
          { heading: "怎样更正、核对和封存", lines: numbered(SUMMARY_USE_LINES) },
        ]
      : [{ heading: "怎样填写", lines: fillingLines(scope) }]),
    { heading: "怎样计分", lines: ruleLines(scope) },
    { heading: "本表的依据和读法", lines: readingLines(scope) },
    { heading: "表格标识", lines: identityLines(scope, hash) },
  ];
  return parts.map(({ heading, lines }, index) => ({ heading: numberedHeading(index, heading), lines }));
}

function numbered(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`);
}

function fillingLines({ rubric, items }: Scope): readonly string[] {
  const yesNo = items.some(isYesNo);
  const extra = items.some((item) => goesTo(item, "bonus") || goesTo(item, "deduction"));
  const reasons = items.some((item) => item.requiresReason);
  return [
    "1. 只填写浅黄色的单元格，其余单元格已锁定；请不要改动公式、标题和隐藏的行列。",
    `2. 得分填数字，应在0至该项分值之间，并且是${stepWords(rubric, items)}的倍数。`,
    "3. 没有评的项留空；评为零分的项填0。空白和0分是两回事，空白的项会使总分显示“未完成”。",
    ...(extra ? ["4. 没有加分或扣分时请填0；扣分填正数，由表格自动减去。"] : []),
    ...(yesNo ? ["5. 一票否决、取消资格各项从下拉列表中选“是”或“否”，没有发生选“否”。"] : []),
    ...(reasons ? [`6. 得分低于满分，或有加分、扣分时，须在“${rubric.headings.reason}”中说明理由。`] : []),
    "7. 粘贴的内容不受录入限制，但“状态”列同样会指出错误；请以“状态”列全部为“✓”为准。",
    "8. 序号可点击，转到“评分标准”中该项的全文。",
  ].map((line, index) => line.replace(/^\d+/, String(index + 1)));
}

function stepWords(rubric: Rubric, items: readonly Item[]): string {
  const own = items.filter((item) => item.step !== undefined && item.step !== rubric.step);
  return own.length === 0 ? String(rubric.step) : `${rubric.step}（另有注明的除外）`;
}

function ruleLines(scope: Scope): readonly string[] {
  const { rubric, items, groups } = scope;
  const lines = [
    "各项得分相加为小计，小计相加为基础分。",
    ...groups
      .filter((group) => group.cap !== null)
      .map((group) => `“${group.title}”的得分合计超过${group.cap}分时，按${group.cap}分计。`),
    ...items
      .filter((item) => item.zeroWhile !== undefined)
      .map((item) => dependencyLine(rubric, item.no, item.zeroWhile ?? "")),
    ...joiningLines(rubric),
    ...weightLines(rubric),
    ...(items.some((item) => goesTo(item, "bonus")) ? [capLine("加分", rubric.bonusCap, "加在基础分之外")] : []),
    ...(items.some((item) => goesTo(item, "deduction")) ? [capLine("扣分", rubric.deductionCap, "从总分中减去")] : []),
    `总分四舍五入到${rubric.decimals}位小数${boundWords(rubric)}。文本形式的数字、全角数字和末尾的“分”字可以识别，状态列会注明。`,
    ...outcomeLines(scope),
  ];
  return numbered(lines);
}

/** Grade and rank need all items: the sheet of one department shows neither. */
function outcomeLines({ rubric, items, whole }: Scope): readonly string[] {
  if (!whole)
    return [
      "有得分填错时合计显示“待更正”，有空白时显示“未完成”。",
      "本表只合计本部门所评的项；总分、等级和名次由汇总单位汇总各部门评价表后得出。",
      ...vetoLines(rubric, items),
    ];
  return [
    "有得分填错时总分显示“待更正”，有空白时显示“未完成”；全部填妥后才显示等级和名次。",
    ...gradeLines(rubric, items),
    "总分相同的名次并列，其后的名次顺延（1、2、2、4）。",
  ];
}

function dependencyLine(rubric: Rubric, no: string, other: string): string {
  const otherNo = rubric.items.find((item) => item.id === other)?.no ?? other;
  return `第${otherNo}项得0分时，第${no}项按0分计。`;
}

function weightLines(rubric: Rubric): readonly string[] {
  if (!rubric.groups.some((group) => group.weight !== null)) return [];
  return rubric.weighting === "points"
    ? ["权重与分值一致，只作说明，不再另行折算。"]
    : [`各组得分按“小计÷该组分值×权重×${rubric.fullMarks}”折算后相加。`];
}

function capLine(what: string, cap: number | null, how: string): string {
  return `${what}${how}，各项不超过表中所列上限${cap === null ? "" : `，合计不超过${cap}分`}。`;
}

function boundWords(rubric: Rubric): string {
  const max = rubric.totalMax === null ? "不设满分上限" : `最高${rubric.totalMax}分`;
  const min = rubric.totalMin === null ? "不设最低分" : `最低${rubric.totalMin}分`;
  return `，${max}，${min}`;
}

function gradeLines(rubric: Rubric, items: readonly Item[]): readonly string[] {
  if (rubric.bands.length === 0) return ["本表不划分等级。", ...vetoLines(rubric, items.filter(isYesNo))];
  return [`等级分段（${sourceWords(rubric.bandsSource)}）：${bandsText(rubric.bands)}。`, ...vetoLines(rubric, items)];
}

/** The grades with their lowest totals, in the words of an edition. Example: A级：90分及以上；B级：其余. */
export function bandsText(bands: Rubric["bands"], { phrases }: Pick<ScoringWords, "phrases"> = SCORING_WORDS): string {
  const last = bands.length - 1;
  return bands
    .map(({ name, from }, index) => filled(index === last ? phrases.lowestBand : phrases.band, { name, from }))
    .join(phrases.bandsBetween);
}

/** What 是 means for vetoes and disqualifications. */
function vetoLines(rubric: Rubric, items: readonly Item[]): readonly string[] {
  return [
    ...items
      .filter((item) => canDo(item, "vetoes"))
      .map((item) => `第${item.no}项选“是”的，${vetoWords(rubric, item)}，分数和名次不变。`),
    ...items
      .filter((item) => canDo(item, "disqualifies"))
      .map((item) => `第${item.no}项选“是”的，取消资格，不参加排名，分数保留。`),
  ];
}

/** The lowest grade is what every vetoed subject gets; a higher one only bounds. */
function vetoWords({ bands }: Rubric, { vetoGrade }: Item): string {
  if (bands.length === 0) return "一票否决；本表不划分等级";
  const lowest = vetoGrade === undefined || vetoGrade === bands.at(-1)?.name;
  return lowest ? `等级一律为${vetoGrade ?? "最低一级"}` : `等级最高为${vetoGrade}`;
}

function readingLines({ rubric, items }: Scope): readonly string[] {
  const own = rubric.notes.map((note) => noteLine(note, ""));
  const ofItems = items.flatMap((item) =>
    item.notes.map((note) =>
      noteLine(note, `第${item.no}项“${pathOf(rubric, item.group).at(-1) ?? ""}·${item.title}”：`),
    ),
  );
  const lines = [`依据：${rubric.document}。`, ...own, ...ofItems];
  return numbered(lines);
}

function noteLine(note: RubricNote, prefix: string): string {
  return `〔${sourceWords(note.source)}〕${prefix}${note.text}`;
}

/** Where a rule comes from, in words. */
export function sourceWords(source: Source): string {
  return { printed: "原文", inferred: "推断", default: "默认" }[source];
}

function identityLines({ rubric, department }: Scope, hash: string): readonly string[] {
  return [
    `1. 评价指标：${rubric.title}（版本${rubric.version}）。`,
    `2. 范围：${department === null ? "全部考核要点" : `${department}负责评价的考核要点`}。`,
    `3. 结构指纹：${hash}。封存以前页脚印有同样的指纹，用来核对表格与指标版本是否一致。`,
    "4. 校验码：封存以后印在签字盖章栏和每页页脚，由评价指标（单位名称、分值、等级分段等）、部门、周期、日期和全部得分、说明算出；其中任何一处改动，校验码都不再相符。它不是密码。",
  ];
}
