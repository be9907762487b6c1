/** 反馈: one sheet a subject, its areas against the best and the mean of those who are finished, and item by item what it lost and gained. */
import { isFinished } from "../../core/comparison";
import type { Consolidation } from "../../core/consolidate";
import { decimal, round } from "../../core/decimal";
import type { Result } from "../../core/result";
import { outcomeNotes } from "../../text/outcomeWords";
import { stateText, WORDS } from "../../text/sheetWords";
import { PARTS_WORDS, SUMMARY_SHEETS } from "../../text/summaryWords";
import { a1 } from "../address";
import { roundedFormula } from "../formulas";
import type { Frame } from "../layouts/frame";
import type { SheetPlan } from "../plan";
import { feedbackChart } from "./feedbackChart";
import { comparedFigures, figureLine, itemLines, type FeedbackLine } from "./feedbackLines";
import { FIRST_ENTRY_ROW, planListSheet, textCell, type ListCell, type ListColumn } from "./listSheet";

/**
 * One plan a subject（反馈）, in the order of the results. Own score, best and mean are formulas into the 汇总表; best and mean take only
 * subjects that are finished, and say how many these are. Other subjects are not named. Sheet names stay within 31 characters and differ even for
 * long names, since each begins with its number.
 */
export function planFeedbackSheets(consolidation: Consolidation, frame: Frame): readonly SheetPlan[] {
  const figures = comparedFigures(consolidation, frame);
  return consolidation.results.map((result, index) =>
    feedbackSheet(consolidation, {
      result,
      name: sheetName(result.subjectName, index),
      figures: figures.map((figure) => figureLine(frame, figure, result)),
    }),
  );
}

interface Feedback {
  readonly result: Result;
  readonly name: string;
  readonly figures: readonly FeedbackLine[];
}

function feedbackSheet(consolidation: Consolidation, { result, name, figures }: Feedback): SheetPlan {
  const { rubric, results } = consolidation;
  const cell = (heading: string, width: number, of: (line: FeedbackLine) => ListCell): ListColumn<FeedbackLine> => ({
    heading,
    width,
    cell: of,
  });
  return planListSheet({
    name,
    title: `${rubric.title}　${SUMMARY_SHEETS.feedback}`,
    note: noteOf(consolidation, result),
    footer: rubric.shortTitle,
    orientation: "portrait",
    columns: [
      cell("领域、考核要点", 36, (line) => textCell(line.name)),
      cell(WORDS.points, 11, ({ points }) => ({
        value: points,
        style: typeof points === "string" ? "center" : "points",
      })),
      cell(PARTS_WORDS.own, 9, ({ own }) => own),
      cell("最高", 8, ({ best }) => best),
      cell("平均", 8, ({ mean }) => mean),
      rateColumn(PARTS_WORDS.rate, "own"),
      rateColumn(PARTS_WORDS.meanRate, "mean"),
      cell(rubric.headings.reason, 40, ({ text }) => textCell(text)),
    ],
    entries: [...figures, ...itemLines(consolidation, result)],
    emptyText: "没有得分",
    ...feedbackChart({ sheet: name, groups: figures.length - 1, figures: figures.length, subjects: results.length }),
  });
}

/** Who it is, how it stands, and on whom best and mean rest. */
function noteOf({ rubric, results }: Consolidation, result: Result): string {
  const outcome = outcomeNotes(rubric, result);
  return [
    `${rubric.subjectLabel}：${result.subjectName || PARTS_WORDS.unnamed}`,
    `${WORDS.state}：${stateText(result)}`,
    ...(result.grade === null ? [] : [`${WORDS.grade}：${result.grade}`]),
    ...(result.rank === null ? [] : [`${WORDS.rank}：${result.rank}`]),
    ...(outcome === "" ? [] : [outcome]),
    PARTS_WORDS.basis(results.filter(isFinished).length, results.length),
  ].join("　");
}

/** Columns that the rates are reckoned from. */
const COLUMNS = { points: 1, own: 2, mean: 4 } as const;

/** A score as percent of the points, to one decimal. Example: 25.2 of 28 points is 90. Blank for what is not finished, so that no chart draws it as 0. */
function rateColumn(heading: string, whose: "own" | "mean"): ListColumn<FeedbackLine> {
  return {
    heading,
    width: 8,
    cell: ({ rated, points }, index) => {
      const value = rated?.[whose] ?? null;
      if (value === null || typeof points !== "number" || points === 0) return { value: null, style: "figure" };
      const row = FIRST_ENTRY_ROW + index;
      const [score, full] = [a1(row, COLUMNS[whose]), a1(row, COLUMNS.points)];
      return {
        value: round(decimal(value).times(100).div(points), 1).toNumber(),
        formula: `IF(ISNUMBER(${score}),${roundedFormula(`${score}/${full}*100`, 1)},"")`,
        style: "figure",
      };
    },
  };
}

function sheetName(subject: string, index: number): string {
  const plain = subject.replace(/[[\]:*?/\\']/g, "");
  return `${SUMMARY_SHEETS.feedback}${index + 1}-${plain}`.slice(0, 31).replace(/-$/, "");
}
