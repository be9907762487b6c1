/** 排名: the subjects by rank, each figure a formula into the 汇总表. */
import { isUntouched, kindsCome } from "../../core/comparison";
import type { Consolidation } from "../../core/consolidate";
import type { Result } from "../../core/result";
import type { ItemKind, Rubric } from "../../core/rubric";
import { outcomeNotes } from "../../text/outcomeWords";
import { SCORING_WORDS, STATUS, WORDS } from "../../text/sheetWords";
import { SUMMARY_SHEETS } from "../../text/summaryWords";
import { FIGURES, type FigureMark } from "../layouts/figures";
import type { Frame } from "../layouts/frame";
import type { SheetPlan } from "../plan";
import { planListSheet, textCell, type ListCell, type ListColumn } from "./listSheet";
import { figureReference } from "./summaryCells";

/** The plan of 排名; columns that the rubric has no figure for are left out. Rows stand in the order of the day it was written; the figures follow the 汇总表. */
export function planRankingSheet({ rubric, results, sheet }: Consolidation, frame: Frame): SheetPlan {
  const figure = (mark: FigureMark, width: number): ListColumn<Result> => ({
    heading: FIGURES[mark].label(SCORING_WORDS, true),
    width,
    cell: (result) => figureCell(frame, result, mark),
  });
  const come = kindsCome(rubric, sheet.scores);
  const sum = (kind: ItemKind, column: ListColumn<Result>): ListColumn<Result> => ({
    ...column,
    cell: (result, index) => openCell(column.cell(result, index), come(result.subject, kind)),
  });
  const total = figure("@total", 12);
  const columns: readonly ListColumn<Result>[] = [
    figure("@rank", 8),
    { heading: rubric.subjectLabel, width: 24, cell: (result) => textCell(result.subjectName, "center") },
    sum("score", { ...figure("@base", 10), cell: (result) => baseCell(rubric, frame, result) }),
    sum("bonus", figure("@bonus", 10)),
    sum("deduction", figure("@deduction", 10)),
    { ...total, cell: (result, index) => openCell(total.cell(result, index), !isUntouched(rubric, result)) },
    figure("@grade", 8),
    figure("@state", 20),
    { heading: WORDS.notes, width: 24, cell: (result) => textCell(outcomeNotes(rubric, result)) },
  ];
  const shown = columns.filter(({ cell }) => results.some((result, index) => cell(result, index).value !== null));
  return planListSheet({
    name: SUMMARY_SHEETS.ranking,
    title: `${rubric.title}　${SUMMARY_SHEETS.ranking}`,
    note: "各数取自“汇总表”，随其变动；行的先后按编制时的名次。",
    footer: rubric.shortTitle,
    orientation: "portrait",
    columns: shown,
    entries: byRank(results),
    emptyText: "还没有可汇总的单位",
  });
}

/** What has not come is not 0. */
function openCell(cell: ListCell, hasCome: boolean): ListCell {
  return hasCome || cell.value === null ? cell : { value: STATUS.blank, style: "center" };
}

/** The base that is shown has the decimals of the total; under real weights that of the 汇总表 has more. */
function baseCell(rubric: Rubric, frame: Frame, result: Result): ListCell {
  const cell = figureCell(frame, result, "@base");
  if (rubric.weighting === "points" || cell.formula === undefined) return cell;
  return { ...cell, formula: `ROUND(${cell.formula},${rubric.decimals})` };
}

function figureCell(frame: Frame, result: Result, mark: FigureMark): ListCell {
  const formula = figureReference(frame, result.subject, mark);
  if (formula === null) return { value: null, style: "center" };
  const value = FIGURES[mark].value(result, SCORING_WORDS);
  return { value, formula, style: mark === "@total" ? "points" : "center" };
}

/** Behind every rank. */
const LAST = 1e6;

/** Ranked first by rank, ties and those without a rank in their own order. Example: ranks 2, none, 1, 2 stand as 1, 2, 2, none. */
export function byRank(results: readonly Result[]): readonly Result[] {
  return [...results].sort((left, right) => (left.rank ?? LAST) - (right.rank ?? LAST));
}
