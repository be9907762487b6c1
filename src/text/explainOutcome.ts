/** The words of 依据说明 for what is no sum: one item, the state, grade and rank. */
import type { Explanation, ItemExplanation } from "../core/explain";
import { isYesNo } from "../core/kinds";
import type { Item, Rubric } from "../core/rubric";
import { stepOf, ANSWERS } from "../core/typed";
import { fullNumber, shownNumber } from "./explainWords";
import { faultText, stateText } from "./sheetWords";
import { outcomeNotes } from "./outcomeWords";
import { RULE_WORDS, SUMMARY_SHEETS } from "./summaryWords";

/** Why an item counts what it counts; "" where its score simply counts and nobody wrote a reason. */
export function itemText({ scope: { rubric }, joined }: Explanation, entry: ItemExplanation): string {
  return [scoreWords(rubric, entry), joined ? joinWords(rubric, entry.item) : "", entry.reason.trim()]
    .filter((part) => part !== "")
    .join("。");
}

function scoreWords(rubric: Rubric, { item, raw, typed, zeroBecause }: ItemExplanation): string {
  if (typed.fault === "blank") return "未评，不计入";
  if (typed.fault !== null) {
    const facts = { points: item.points, step: stepOf(rubric, item), yesNo: isYesNo(item) };
    return `填“${String(raw)}”，${faultText(typed.fault, facts)}，不计入`;
  }
  if (isYesNo(item)) return typed.value.eq(1) ? ANSWERS.yes : ANSWERS.no;
  if (zeroBecause !== null) return `评${shownNumber(typed.value).text}分；第${zeroBecause.no}项得0分，本项按0分计`;
  return typed.asText ? `填的是文本“${String(raw)}”，按${shownNumber(typed.value).text}计` : "";
}

/** How several departments' scores became one; the scores themselves stand in 来源. Example: `甲局、乙局共同评价，取平均，各自的得分见“来源”`. */
function joinWords(rubric: Rubric, item: Item): string {
  if (item.departments.length < 2) return "";
  const rule = RULE_WORDS[isYesNo(item) ? "any" : rubric.departmentJoin];
  return `${item.departments.join("、")}共同评价，${rule}，各自的得分见“${SUMMARY_SHEETS.sources}”`;
}

/** What it all comes to, in one sentence. Example: `合计92.70分，A级，第2名。` */
export function outcomeText(explanation: Explanation): string {
  const { result, scope } = explanation;
  if (result.total === null) return `${stateText(result)}：更正之前没有${totalWord(explanation)}。`;
  const total = `${totalWord(explanation)}${fullNumber(result.total, scope.rubric.decimals)}分`;
  if (!result.complete)
    return `${stateText(result)}：已评各项合计${fullNumber(result.total, scope.rubric.decimals)}分。`;
  const rank = result.rank === null ? "" : `第${result.rank}名`;
  const grade = result.grade === null ? "" : gradeName(result.grade);
  const parts = [total, grade, rank].filter((part) => part !== "").join("，");
  const outcome = outcomeNotes(scope.rubric, result);
  return `${parts}${outcome === "" ? "" : `；${outcome}`}。`;
}

/** A department adds up its own items only; what all come to is the 总分. */
export function totalWord({ scope }: Explanation): string {
  return scope.whole ? "总分" : "合计";
}

/** How the grade was found, or why there is none. */
export function gradeText(explanation: Explanation): string {
  const { result, scope, gradeByTotal, vetoes } = explanation;
  const { rubric } = scope;
  if (!scope.whole) return "本表只评部分要点，不评定等级";
  if (rubric.bands.length === 0)
    return vetoes.length === 0
      ? "本表不划分等级"
      : `${vetoes.map(itemRef).join("、")}选“是”，一票否决；本表不划分等级，分数和名次不变`;
  if (result.grade === null || result.total === null || gradeByTotal === null) return openText(explanation, "评定等级");
  const total = fullNumber(result.total, rubric.decimals);
  const band = rubric.bands.findIndex(({ name }) => name === gradeByTotal);
  const found = `总分${total}，${bandText(rubric, band)}，评为${gradeName(gradeByTotal)}`;
  const lowered = vetoes.map((item) => `${itemRef(item)}选“是”，一票否决`).join("；");
  if (vetoes.length === 0) return found;
  const outcome =
    result.grade === gradeByTotal ? "等级不变，分数和名次也不变" : `等级降为${gradeName(result.grade)}，分数和名次不变`;
  return `${found}；${lowered}，${outcome}`;
}

/** Example: `在“A级：90分及以上”之列` and, below the highest, `低于90分、不低于80分`. */
function bandText({ bands }: Rubric, index: number): string {
  const above = bands[index - 1];
  const own = bands[index];
  const least = index === bands.length - 1 || own === undefined ? "" : `不低于${own.from}分`;
  return (
    [above === undefined ? "" : `低于${above.from}分`, least].filter((part) => part !== "").join("、") || "只有一级"
  );
}

/** How the rank was found, or why there is none. */
export function rankText(explanation: Explanation): string {
  const { result, scope, disqualifications, ranking } = explanation;
  if (!scope.whole) return "本表只评部分要点，不排名次";
  if (result.disqualified) return `${disqualifications.map(itemRef).join("、")}选“是”，取消资格，不参加排名，分数保留`;
  if (!result.complete || result.total === null) return openText(explanation, "排名次");
  if (ranking === null) return "本表只有一个单位，不排名次";
  return `参加排名的${ranking.ranked}个单位中，总分高于本单位的有${ranking.above}个，名次为${ranking.above + 1}（总分相同的并列${result.vetoed ? "；一票否决不影响名次" : ""}）`;
}

function openText({ result }: Explanation, what: string): string {
  return `${stateText(result)}，暂不${what}`;
}

function itemRef(item: Item): string {
  return `第${item.no}项“${item.title}”`;
}

function gradeName(name: string): string {
  return `${name}级`;
}
