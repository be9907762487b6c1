/** The lines of a 反馈 sheet: the areas and the total against the best and the mean of those who are finished, then item by item. */
import { isFinished, isUntouched, isWhole, toldItems, type ToldItem } from "../../core/comparison";
import type { Consolidation } from "../../core/consolidate";
import { decimal, meanOf, round } from "../../core/decimal";
import { isYesNo, goesTo } from "../../core/kinds";
import type { Result } from "../../core/result";
import { relaxed } from "../../core/contribution";
import { scopeOf } from "../../core/scope";
import { topGroupsOf } from "../../core/topGroups";
import { ANSWERS } from "../../core/typed";
import { STATUS, stateText, WORDS } from "../../text/sheetWords";
import { PARTS_WORDS } from "../../text/summaryWords";
import { roundedFormula } from "../formulas";
import { groupMark } from "../layouts/figures";
import type { Frame } from "../layouts/frame";
import type { ListCell } from "./listSheet";
import { figureReference, figuresReference } from "./summaryCells";

/** One line. Only areas and total have rates: `rated` says whose. */
export interface FeedbackLine {
  readonly name: string;
  readonly points: string | number | null;
  readonly own: ListCell;
  readonly best: ListCell;
  readonly mean: ListCell;
  readonly text: string;
  readonly rated: { readonly own: number | null; readonly mean: number | null } | null;
}

/** An area, or the total: what is the same on every subject's sheet. */
export interface ComparedFigure {
  readonly mark: string;
  readonly name: string;
  readonly points: number | null;
  /** Null: nothing of it has come, or it is not settled. */
  readonly of: (result: Result) => { readonly value: number | null; readonly whole: boolean };
  readonly best: ListCell;
  readonly mean: ListCell;
}

const NONE: ListCell = { value: null, style: "figure" };

/** The top areas and the total, with best and mean of the finished subjects. Where nobody is finished these stay blank. */
export function comparedFigures({ results, rubric }: Consolidation, frame: Frame): readonly ComparedFigure[] {
  const finished = results.filter(isFinished);
  const wanted = new Set(finished.map(({ subject }) => subject));
  const compared = (own: Pick<ComparedFigure, "mark" | "name" | "points" | "of">): ComparedFigure => {
    const values = finished.flatMap((result) => own.of(result).value ?? []);
    if (values.length === 0) return { ...own, best: NONE, mean: NONE };
    const all = figuresReference(frame, wanted, own.mark);
    const mean = round(meanOf(values.map((value) => decimal(value))), 2).toNumber();
    return {
      ...own,
      best: followed(Math.max(...values), all === null ? null : `MAX(${all})`),
      mean: followed(mean, all === null ? null : `IF(COUNT(${all})=0,"",${roundedFormula(`AVERAGE(${all})`, 2)})`),
    };
  };
  const areas = topGroupsOf(scopeOf(rubric, null)).map((area) =>
    compared({
      mark: groupMark(area.id),
      name: area.title,
      points: rubric.groups.find(({ id }) => id === area.id)?.points ?? area.points,
      of: ({ groups }) => {
        const group = groups.find(({ id }) => id === area.id);
        if (group === undefined || group.scored === 0) return { value: null, whole: false };
        return { value: group.subtotal, whole: isWhole(group) };
      },
    }),
  );
  const total = compared({
    mark: "@total",
    name: WORDS.total,
    points: rubric.fullMarks,
    of: (result) => ({
      value: isUntouched(rubric, result) ? null : result.total,
      whole: isFinished(result),
    }),
  });
  return [...areas, total];
}

function followed(value: number, formula: string | null): ListCell {
  return formula === null ? { value, style: "figure" } : { value, formula, style: "figure" };
}

/** A figure of one subject beside those of the others. A part of an area is shown, but is no share of its points. */
export function figureLine(frame: Frame, figure: ComparedFigure, result: Result): FeedbackLine {
  const { mark, name, points, best, mean } = figure;
  const { value, whole } = figure.of(result);
  const open = mark === "@total" && result.invalid > 0 ? stateText(result) : STATUS.blank;
  return {
    ...{ name, points, best, mean, text: whole || value === null ? "" : PARTS_WORDS.unfinished },
    own:
      value === null ? { value: open, style: "figure" } : followed(value, figureReference(frame, result.subject, mark)),
    rated: { own: whole ? value : null, mean: typeof mean.value === "number" ? mean.value : null },
  };
}

/** What the departments gave and wrote, item by item. Deductions are negative: nobody takes them for what was earned. */
export function itemLines({ rubric, sheet }: Consolidation, { subject }: Result): readonly FeedbackLine[] {
  const scores = sheet.scores.filter((score) => score.subject === subject);
  return toldItems(relaxed(rubric), scores).map((told) => ({
    name: `${told.item.no}. ${told.item.title}`,
    points: pointsOf(told),
    own: { value: ownOf(told), style: "figure" },
    ...{ best: NONE, mean: NONE, rated: null },
    text: [
      told.zeroBecause === null ? "" : PARTS_WORDS.zeroBecause(told.zeroBecause.no, String(told.raw ?? "")),
      told.reason,
    ]
      .filter((part) => part !== "")
      .join("；"),
  }));
}

function pointsOf({ item: { kind, points } }: ToldItem): string | number | null {
  return PARTS_WORDS.kinds[kind](points);
}

function ownOf({ item, counted, raw }: ToldItem): string | number {
  if (counted === null) return raw === null || String(raw).trim() === "" ? STATUS.blank : String(raw);
  if (isYesNo(item)) return counted.eq(1) ? ANSWERS.yes : ANSWERS.no;
  return goesTo(item, "deduction") ? decimal(0).minus(counted).toNumber() : counted.toNumber();
}
