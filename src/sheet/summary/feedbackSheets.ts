/** 反馈: one sheet a subject, its areas against the best and the mean of all, and what the departments wrote. */
import type { Consolidation } from "../../core/consolidate";
import { decimal, meanOf, round } from "../../core/decimal";
import type { Result } from "../../core/result";
import { stateText, WORDS } from "../../text/sheetWords";
import { SUMMARY_SHEETS } from "../../text/summaryWords";
import type { Frame } from "../layouts/frame";
import type { SheetPlan } from "../plan";
import { planListSheet, textCell, type ListCell, type ListColumn } from "./listSheet";
import { figureReference } from "./summaryCells";

interface Line {
  readonly name: string;
  readonly points: number | null;
  readonly own: ListCell;
  readonly best: ListCell;
  readonly mean: ListCell;
  readonly text: string;
}

/** One plan a subject. Sheet names stay within 31 characters and differ even for long names. */
export function planFeedbackSheets(consolidation: Consolidation, frame: Frame): readonly SheetPlan[] {
  return consolidation.results.map((result, index) => feedbackSheet(consolidation, frame, result, index));
}

function feedbackSheet(consolidation: Consolidation, frame: Frame, result: Result, index: number): SheetPlan {
  const { rubric } = consolidation;
  const cell = (heading: string, width: number, of: (line: Line) => ListCell): ListColumn<Line> => ({
    heading,
    width,
    cell: of,
  });
  return planListSheet({
    name: sheetName(result.subjectName, index),
    title: `${rubric.title}　${SUMMARY_SHEETS.feedback}`,
    note: `${rubric.subjectLabel}：${result.subjectName || "（未填名称）"}　${WORDS.state}：${stateText(result)}${result.grade === null ? "" : `　${WORDS.grade}：${result.grade}`}${result.rank === null ? "" : `　${WORDS.rank}：${result.rank}`}`,
    footer: rubric.shortTitle,
    orientation: "portrait",
    columns: [
      cell("领域、考核要点", 40, ({ name }) => textCell(name)),
      cell(WORDS.points, 8, ({ points }) => ({ value: points, style: "points" })),
      cell("得分", 9, ({ own }) => own),
      cell("最高", 9, ({ best }) => best),
      cell("平均", 9, ({ mean }) => mean),
      cell(rubric.headings.reason, 44, ({ text }) => textCell(text)),
    ],
    entries: [...figureLines(consolidation, frame, result), ...reasonLines(consolidation, result)],
    emptyText: "没有得分",
  });
}

function sheetName(subject: string, index: number): string {
  const plain = subject.replace(/[[\]:*?/\\']/g, "");
  return `${SUMMARY_SHEETS.feedback}${index + 1}-${plain}`.slice(0, 31).replace(/-$/, "");
}

/** Top areas and the total, each a formula into the 汇总表. */
function figureLines({ results, rubric }: Consolidation, frame: Frame, result: Result): readonly Line[] {
  const tops = result.groups.filter((group) => group.path.length === 1);
  const areas = tops.map((group) => {
    const values = results.map((other) => other.groups.find(({ id }) => id === group.id)?.subtotal ?? 0);
    return line(frame, results, result, {
      mark: `@group:${group.id}`,
      name: group.path[0] ?? group.id,
      points: group.points,
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
  const places = results.map(({ subject }) => figureReference(frame, subject, mark)).filter((place) => place !== null);
  const numbers = values.filter((value) => value !== null);
  const all = places.join(",");
  const mean = numbers.length === 0 ? "" : round(meanOf(numbers.map((value) => decimal(value))), 2).toNumber();
  const formula = figureReference(frame, result.subject, mark);
  const given = (value: number | string, text: string): ListCell =>
    places.length === 0 ? { value, style: "figure" } : { value, formula: text, style: "figure" };
  return {
    name,
    points,
    own:
      formula === null
        ? { value: own, style: "figure" }
        : { value: own ?? stateText(result), formula, style: "figure" },
    best: given(numbers.length === 0 ? 0 : Math.max(...numbers), `MAX(${all})`),
    mean: given(mean, `IF(COUNT(${all})=0,"",ROUND(AVERAGE(${all}),2))`),
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
