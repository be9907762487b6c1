/** 得分构成: what every subject's total is made of, as a table whose columns add up to the total and as a chart. */
import { isUntouched, kindsCome } from "../../core/comparison";
import type { Consolidation } from "../../core/consolidate";
import { decimal } from "../../core/decimal";
import type { Result } from "../../core/result";
import { scopeOf, type Scope } from "../../core/scope";
import { addedToBase, topGroupsOf, type TopGroup } from "../../core/topGroups";
import { outcomesOfAll } from "../../text/outcomeWords";
import { STATE, stateText, STATUS, WORDS } from "../../text/sheetWords";
import { PARTS_WORDS, SUMMARY_SHEETS } from "../../text/summaryWords";
import { quote, roundedFormula } from "../formulas";
import { groupMark } from "../layouts/figures";
import type { Frame } from "../layouts/frame";
import type { Area, ChartPlan, ChartRange, SheetPlan } from "../plan";
import { bonusColor, CHART_COLORS, groupColor } from "./chartColors";
import { FIRST_ENTRY_ROW, HEADING_ROW, planListSheet, textCell, type ListCell, type ListColumn } from "./listSheet";
import { byRank } from "./rankingSheet";
import { figureReference } from "./summaryCells";

/** A column of the table that is a series of the chart too. */
interface Part {
  readonly heading: string;
  readonly color: string;
  readonly isTotal?: boolean;
  readonly cell: (result: Result) => ListCell;
}

const CHART_HEIGHT = 300;

/** More columns than these cannot be told apart on a page; one alone has nothing to stand beside. */
const CHART_SUBJECTS = { least: 2, most: 60 } as const;

/** The plan; rows in the order of the ranks on the day it was written, figures follow the 汇总表. */
export function planPartsSheet({ rubric, results, sheet }: Consolidation, frame: Frame): SheetPlan {
  const scope = scopeOf(rubric, null);
  const ranked = byRank(results);
  const parts = partsOf(scope, frame, { results: ranked, come: kindsCome(rubric, sheet.scores) });
  const columns: readonly ListColumn<Result>[] = [
    { heading: rubric.subjectLabel, width: 20, cell: (result) => nameCell(frame, result) },
    ...parts.map(({ heading, cell }) => ({ heading, width: 11, cell })),
  ];
  return planListSheet({
    name: SUMMARY_SHEETS.parts,
    title: `${rubric.title}　${SUMMARY_SHEETS.parts}`,
    note:
      PARTS_WORDS.note({
        hasDeduction: parts.some(({ heading }) => heading === WORDS.deduction),
        isWeighted: rubric.weighting === "weights",
        isBounded: rubric.totalMax !== null || rubric.totalMin !== null,
      }) + outcomesOfAll(rubric, ranked),
    footer: rubric.shortTitle,
    orientation: "portrait",
    columns,
    entries: ranked,
    emptyText: "还没有可汇总的单位",
    ...(ranked.length < CHART_SUBJECTS.least || ranked.length > CHART_SUBJECTS.most
      ? {}
      : {
          chart: {
            after: ranked.length,
            height: CHART_HEIGHT,
            plan: (area: Area) => partsChart(parts, ranked.length, area),
          },
        }),
  });
}

interface Come {
  readonly results: readonly Result[];
  readonly come: ReturnType<typeof kindsCome>;
}

function partsOf(scope: Scope, frame: Frame, { results, come }: Come): readonly Part[] {
  const has = (mark: string): boolean => results.some(({ subject }) => figureReference(frame, subject, mark) !== null);
  const groups = topGroupsOf(scope);
  const isSplit = groups.length > 0 && groups.every(({ id }) => has(groupMark(id)));
  const part = (heading: string, color: string, cell: (result: Result) => ListCell): Part => ({ heading, color, cell });
  return [
    ...(isSplit
      ? groups.map((group, index) =>
          part(group.title, groupColor(index), (result) => groupCell(scope, frame, group, result)),
        )
      : [part(WORDS.base, groupColor(0), (result) => wholeCell(scope, frame, result))]),
    ...(has("@bonus")
      ? [
          part(WORDS.bonus, bonusColor(isSplit ? groups.length : 1), (result) =>
            come(result.subject, "bonus") ? figure(frame, result, "@bonus", result.bonus) : OPEN,
          ),
        ]
      : []),
    ...(has("@deduction")
      ? [
          part(WORDS.deduction, CHART_COLORS.deduction, (result) =>
            come(result.subject, "deduction") ? deductionCell(frame, result) : OPEN,
          ),
        ]
      : []),
    {
      ...part(WORDS.total, CHART_COLORS.total, (result) => ({
        ...(isUntouched(scope.rubric, result)
          ? OPEN
          : figure(frame, result, "@total", result.total ?? stateText(result))),
        style: "points",
      })),
      isTotal: true,
    },
  ];
}

/** What has not come is not 0; charts draw a text as nothing, and its number is none. */
const OPEN: ListCell = { value: STATUS.blank, style: "figure" };

/** What Excel takes as a text inside a formula. */
const LONGEST_TEXT = 255;

/** A name with a star while the subject's scores are not all there. */
function nameCell(frame: Frame, result: Result): ListCell {
  const name = result.subjectName === "" ? PARTS_WORDS.unnamed : result.subjectName;
  const open = `${name}${PARTS_WORDS.open}`;
  const state = figureReference(frame, result.subject, "@state");
  const value = stateText(result) === STATE.complete ? name : open;
  if (state === null || open.length > LONGEST_TEXT) return textCell(value, "center");
  return { value, formula: `IF(${state}=${quote(STATE.complete)},${quote(name)},${quote(open)})`, style: "center" };
}

function figure(frame: Frame, { subject }: Result, mark: string, value: number | string): ListCell {
  const formula = figureReference(frame, subject, mark);
  return formula === null ? { value: null, style: "figure" } : { value, formula, style: "figure" };
}

/** The base as one part; where the sheet has none of its own, it is the total. */
function wholeCell({ rubric }: Scope, frame: Frame, result: Result): ListCell {
  const cell = figure(frame, result, "@base", result.base);
  if (cell.formula === undefined) return figure(frame, result, "@total", result.total ?? stateText(result));
  if (rubric.weighting === "points") return cell;
  return { ...cell, formula: roundedFormula(cell.formula, rubric.decimals) };
}

function groupCell(scope: Scope, frame: Frame, group: TopGroup, result: Result): ListCell {
  const { rubric } = scope;
  const { subtotal = 0, scored = 0 } = result.groups.find(({ id }) => id === group.id) ?? {};
  if (scored === 0) return OPEN;
  const cell = figure(frame, result, groupMark(group.id), addedToBase(scope, group, subtotal));
  if (group.weight === null || cell.formula === undefined) return cell;
  const scaled = `${cell.formula}*${group.weight}*${rubric.fullMarks}/(${group.points}*100)`;
  return { ...cell, formula: roundedFormula(scaled, rubric.decimals) };
}

/** Negative, so that the row adds up and the chart draws it below zero. */
function deductionCell(frame: Frame, result: Result): ListCell {
  const cell = figure(frame, result, "@deduction", decimal(0).minus(result.deduction).toNumber());
  return cell.formula === undefined ? cell : { ...cell, formula: `0-${cell.formula}` };
}

function partsChart(parts: readonly Part[], count: number, area: Area): ChartPlan {
  const cells = (column: number, top: number, rows: number): ChartRange => ({
    sheet: SUMMARY_SHEETS.parts,
    area: { top, left: column, bottom: top + rows - 1, right: column },
  });
  const hasDeduction = parts.some(({ heading }) => heading === WORDS.deduction);
  return {
    kind: "stackedColumn",
    title: PARTS_WORDS.chart,
    categories: cells(0, FIRST_ENTRY_ROW, count),
    series: parts.map(({ heading, color, isTotal = false }, index) => ({
      name: heading,
      nameCell: cells(index + 1, HEADING_ROW, 1),
      values: cells(index + 1, FIRST_ENTRY_ROW, count),
      color,
      // A total that does not stand is a text, which charts draw as 0: zero gets no number.
      ...(isTotal ? { labels: "General;-General;", mark: true } : {}),
    })),
    axis: { ...(hasDeduction ? {} : { min: 0 }), format: "General" },
    area,
  };
}
