/** The rows of 依据说明: the document's own order, each sum below what it adds up, then total, grade and rank. */
import type { Explanation, ItemExplanation } from "../../core/explain";
import { round } from "../../core/decimal";
import { goesTo, isYesNo } from "../../core/kinds";
import { ANSWERS } from "../../core/typed";
import type { Group } from "../../core/rubric";
import type { FigureId } from "../../core/total";
import { gradeText, itemText, rankText, totalWord } from "../../text/explainOutcome";
import { figureText } from "../../text/explainWords";
import { stateText, WORDS } from "../../text/sheetWords";
import { pointsText } from "../layouts/documentCells";

/** One row. A heading takes the whole width; `level` 0 is a top group. `score` is what was counted, in points, or 是, 否, a grade, a rank; "" while open. */
export type ExplainRow =
  | { readonly kind: "heading"; readonly title: string; readonly level: number }
  | {
      readonly kind: "item";
      readonly no: string;
      readonly title: string;
      readonly points: string | number;
      readonly score: string | number;
      readonly text: string;
    }
  | {
      readonly kind: "subtotal" | "figure" | "total" | "outcome";
      readonly title: string;
      readonly points: string | number;
      readonly score: string | number;
      readonly text: string;
    };

/** All rows from the first group to the rank. Every addend stands above the sum it goes into, so that a reader can add up with a pencil. */
export function explainRows(explanation: Explanation): readonly ExplainRow[] {
  const tops = explanation.scope.groups.filter((group) => group.parent === null);
  return [...tops.flatMap((group) => groupRows(explanation, group, 0)), ...figureRows(explanation)];
}

function groupRows(explanation: Explanation, group: Group, level: number): readonly ExplainRow[] {
  const own = explanation.items.filter(({ item }) => item.group === group.id);
  const inner = explanation.scope.groups.filter((child) => child.parent === group.id);
  return [
    { kind: "heading", title: group.title, level },
    ...own.map((entry) => itemRow(explanation, entry)),
    ...inner.flatMap((child) => groupRows(explanation, child, level + 1)),
    ...subtotalRows(explanation, group),
  ];
}

function itemRow(explanation: Explanation, entry: ItemExplanation): ExplainRow {
  const { item, typed, counted } = entry;
  const yesNo = typed.value === null ? "" : typed.value.eq(1) ? ANSWERS.yes : ANSWERS.no;
  return {
    kind: "item",
    no: item.no,
    title: item.title,
    points: pointsText(item),
    score: counted === null ? (isYesNo(item) ? yesNo : "") : counted.toNumber(),
    text: itemText(explanation, entry),
  };
}

/** A group of one addend and no cap says nothing that stands not above it already, unless it is added to the base itself. */
function subtotalRows(explanation: Explanation, group: Group): readonly ExplainRow[] {
  const figure = explanation.figures.get(`group:${group.id}`);
  if (figure === undefined) return [];
  const scored = explanation.items.filter(({ item }) => item.group === group.id && goesTo(item, "base")).length;
  const addends = figure.parts.filter((part) => part !== null).length + scored;
  if (addends < 2 && group.cap === null && group.parent !== null) return [];
  const { rubric } = explanation.scope;
  return [
    {
      kind: "subtotal",
      title: `${group.title}　${WORDS.subtotal}`,
      points: group.points ?? "",
      score: round(figure.value, rubric.decimals).toNumber(),
      text: figureText(explanation, `group:${group.id}`),
    },
  ];
}

/** Base, bonus, deduction, total, grade, rank; what the rubric does not have is left out. */
function figureRows(explanation: Explanation): readonly ExplainRow[] {
  const { scope, result } = explanation;
  const has = (kind: string): boolean => scope.items.some((item) => item.kind === kind);
  const figure = (id: Exclude<FigureId, `group:${string}`>, value: number): ExplainRow => ({
    kind: "figure",
    title: WORDS[id],
    points: id === "base" && scope.whole ? scope.rubric.fullMarks : "",
    score: value,
    text: figureText(explanation, id),
  });
  return [
    ...(has("score") ? [figure("base", result.base)] : []),
    ...(has("bonus") ? [figure("bonus", result.bonus)] : []),
    ...(has("deduction") ? [figure("deduction", result.deduction)] : []),
    totalRow(explanation),
    outcomeRow(WORDS.grade, result.grade ?? "", gradeText(explanation)),
    outcomeRow(WORDS.rank, result.rank ?? "", rankText(explanation)),
  ];
}

function totalRow(explanation: Explanation): ExplainRow {
  const { result } = explanation;
  const open = result.valid && result.complete ? "" : `；${stateText(result)}`;
  return {
    kind: "total",
    title: totalWord(explanation),
    points: "",
    score: result.total ?? "",
    text: `${figureText(explanation, "total")}${result.valid ? open : `（不含填错的得分）${open}`}`,
  };
}

function outcomeRow(title: string, score: string | number, text: string): ExplainRow {
  return { kind: "outcome", title, points: "", score, text };
}
