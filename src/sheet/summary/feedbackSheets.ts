/** 反馈: one sheet a subject, its areas against the best and the mean of all, and what the departments wrote. */
import type { Consolidation } from "../../core/consolidate";
import { decimal, meanOf, round } from "../../core/decimal";
import type { Result } from "../../core/result";
import { scopeOf } from "../../core/scope";
import { topGroupsOf } from "../../core/topGroups";
import { stateText, WORDS } from "../../text/sheetWords";
import { PARTS_WORDS, SUMMARY_SHEETS } from "../../text/summaryWords";
import { a1 } from "../address";
import { roundedFormula } from "../formulas";
import type { Frame } from "../layouts/frame";
import type { SheetPlan } from "../plan";
import { feedbackChart } from "./feedbackChart";
import { FIRST_ENTRY_ROW, planListSheet, textCell, type ListCell, type ListColumn } from "./listSheet";
import { figureReference, figuresReference } from "./summaryCells";

interface Line {
  readonly name: string;
  readonly points: number | null;
  readonly own: ListCell;
  readonly best: ListCell;
  readonly mean: ListCell;
  readonly text: string;
}

/**
 * One plan a subject（反馈）, in the order of the results. Own score, best and mean are formulas into the 汇总表; the mean is rounded to two decimals
 * and takes only subjects that have a total. Other subjects are not named. Sheet names stay within 31 characters and differ even for
 * long names, since each begins with its number.
 */
export function planFeedbackSheets(consolidation: Consolidation, frame: Frame): readonly SheetPlan[] {
  return consolidation.results.map((result, index) => feedbackSheet(consolidation, frame, result, index));
}

function feedbackSheet(consolidation: Consolidation, frame: Frame, result: Result, index: number): SheetPlan {
  const { rubric, results } = consolidation;
  const cell = (heading: string, width: number, of: (line: Line) => ListCell): ListColumn<Line> => ({
    heading,
    width,
    cell: of,
  });
  const name = sheetName(result.subjectName, index);
  const figures = figureLines(consolidation, frame, result);
  return planListSheet({
    name,
    title: `${rubric.title}　${SUMMARY_SHEETS.feedback}`,
    note: `${rubric.subjectLabel}：${result.subjectName || "（未填名称）"}　${WORDS.state}：${stateText(result)}${result.grade === null ? "" : `　${WORDS.grade}：${result.grade}`}${result.rank === null ? "" : `　${WORDS.rank}：${result.rank}`}`,
    footer: rubric.shortTitle,
    orientation: "portrait",
    columns: [
      cell("领域、考核要点", 36, (line) => textCell(line.name)),
      cell(WORDS.points, 8, ({ points }) => ({ value: points, style: "points" })),
      cell("得分", 8, ({ own }) => own),
      cell("最高", 8, ({ best }) => best),
      cell("平均", 8, ({ mean }) => mean),
      rateColumn(PARTS_WORDS.rate, COLUMNS.own, figures),
      rateColumn(PARTS_WORDS.meanRate, COLUMNS.mean, figures),
      cell(rubric.headings.reason, 40, ({ text }) => textCell(text)),
    ],
    entries: [...figures, ...reasonLines(consolidation, result)],
    emptyText: "没有得分",
    ...feedbackChart({ sheet: name, groups: figures.length - 1, figures: figures.length, subjects: results.length }),
  });
}

/** Columns that the rates are reckoned from. */
const COLUMNS = { points: 1, own: 2, mean: 4 } as const;

/** A score as percent of the points, to one decimal. Example: 25.2 of 28 points is 90. */
function rateColumn(heading: string, column: number, figures: readonly Line[]): ListColumn<Line> {
  return {
    heading,
    width: 8,
    cell: (line, index) => {
      const { value } = column === COLUMNS.own ? line.own : line.mean;
      if (!figures.includes(line) || line.points === null || line.points === 0) return { value: null, style: "figure" };
      const [score, points] = [a1(FIRST_ENTRY_ROW + index, column), a1(FIRST_ENTRY_ROW + index, COLUMNS.points)];
      const rate = typeof value === "number" ? round(decimal(value).times(100).div(line.points), 1).toNumber() : "";
      return {
        value: rate,
        formula: `IF(ISNUMBER(${score}),${roundedFormula(`${score}/${points}*100`, 1)},"")`,
        style: "figure",
      };
    },
  };
}

function sheetName(subject: string, index: number): string {
  const plain = subject.replace(/[[\]:*?/\\']/g, "");
  return `${SUMMARY_SHEETS.feedback}${index + 1}-${plain}`.slice(0, 31).replace(/-$/, "");
}

/** Top areas and the total, each a formula into the 汇总表. */
function figureLines({ results, rubric }: Consolidation, frame: Frame, result: Result): readonly Line[] {
  const points = new Map(topGroupsOf(scopeOf(rubric, null)).map((group) => [group.id, group.points]));
  const tops = result.groups.filter((group) => group.path.length === 1);
  const areas = tops.map((group) => {
    const values = results.map((other) => other.groups.find(({ id }) => id === group.id)?.subtotal ?? 0);
    return line(frame, results, result, {
      mark: `@group:${group.id}`,
      name: group.path[0] ?? group.id,
      points: group.points ?? points.get(group.id) ?? null,
      own: group.subtotal,
      values,
    });
  });
  const totals = results.map(({ total }) => total);
  return [
    ...areas,
    line(frame, results, result, {
      mark: "@total",
      name: WORDS.total,
      points: rubric.fullMarks,
      own: result.total,
      values: totals,
    }),
  ];
}

interface Compared {
  readonly mark: string;
  readonly name: string;
  readonly points: number | null;
  readonly own: number | null;
  readonly values: readonly (number | null)[];
}

function line(
  frame: Frame,
  results: readonly Result[],
  result: Result,
  { mark, name, points, own, values }: Compared,
): Line {
  const all = figuresReference(
    frame,
    results.map(({ subject }) => subject),
    mark,
  );
  const numbers = values.filter((value) => value !== null);
  const mean = numbers.length === 0 ? "" : round(meanOf(numbers.map((value) => decimal(value))), 2).toNumber();
  const formula = figureReference(frame, result.subject, mark);
  const given = (value: number | string, text: string): ListCell =>
    all === null ? { value, style: "figure" } : { value, formula: text, style: "figure" };
  return {
    name,
    points,
    own:
      formula === null
        ? { value: own, style: "figure" }
        : { value: own ?? stateText(result), formula, style: "figure" },
    best: given(numbers.length === 0 ? 0 : Math.max(...numbers), `MAX(${all})`),
    mean: given(mean, `IF(COUNT(${all})=0,"",${roundedFormula(`AVERAGE(${all})`, 2)})`),
    text: "",
  };
}

/** What the departments wrote, item by item. */
function reasonLines({ rubric, sheet }: Consolidation, { subject }: Result): readonly Line[] {
  const empty: ListCell = { value: null, style: "figure" };
  return sheet.scores
    .filter((score) => score.subject === subject && score.reason !== "")
    .map((score) => {
      const item = rubric.items.find(({ id }) => id === score.item);
      const given = typeof score.raw === "boolean" ? String(score.raw) : score.raw;
      return {
        name: item === undefined ? score.item : `${item.no}. ${item.title}`,
        points: item?.points ?? null,
        own: { value: given, style: "figure" },
        best: empty,
        mean: empty,
        text: score.reason,
      };
    });
}
