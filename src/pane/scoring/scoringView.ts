/** What 评分 shows of a report: progress, bars, the current item. Pure. */
import type { CheckReport } from "../../actions/checkWorkbook";
import { counts } from "../../core/check";
import { decimal, sumOf } from "../../core/decimal";
import { goesTo } from "../../core/kinds";
import type { CellPlace } from "../../core/problem";
import type { GroupResult, Result } from "../../core/result";
import type { Item, Rubric } from "../../core/rubric";
import { ancestorsOf, scopeOf } from "../../core/scope";
import type { Score } from "../../core/score";

/** Items that hold a score, of all that the workbook asks for. */
export interface Progress {
  readonly filled: number;
  readonly items: number;
}

/** Progress of one subject. Example: 16 items with 2 blank are { filled: 14, items: 16 }. */
export function progressOf(report: Pick<CheckReport, "rubric" | "assignment">, result: Result): Progress {
  const items = scopeOf(report.rubric, report.assignment.department).items.length;
  return { filled: items - result.missing, items };
}

/** The bar of a top group: its subtotal of the points that this workbook can give to it. */
export interface GroupBar {
  readonly id: string;
  readonly title: string;
  readonly subtotal: number;
  /** A department that scores two items of a group fills its bar with those two. */
  readonly full: number;
  /** Items of the group without a valid score: what they may still bring is no 0. */
  readonly unscored: number;
}

/** One bar a top group, in document order. */
export function groupBars(report: Pick<CheckReport, "rubric" | "assignment">, result: Result): readonly GroupBar[] {
  const { rubric, assignment } = report;
  const { items } = scopeOf(rubric, assignment.department);
  return result.groups
    .filter(({ path }) => path.length === 1)
    .map((group) => ({
      id: group.id,
      title: group.path[0] ?? group.id,
      subtotal: group.subtotal,
      full: fullOf(rubric, items, group),
      unscored: group.items - group.scored,
    }));
}

function fullOf(rubric: Rubric, items: readonly Item[], group: GroupResult): number {
  const points = items
    .filter((item) => goesTo(item, "base") && ancestorsOf(rubric, item.group)[0]?.id === group.id)
    .map((item) => decimal(item.points ?? 0));
  const sum = sumOf(points).toNumber();
  return group.points === null ? sum : Math.min(sum, group.points);
}

/** Finds scores by cell, and items by row. Built once a report. */
export interface PlaceIndex {
  readonly byCell: ReadonlyMap<string, Score>;
  readonly byRow: ReadonlyMap<string, readonly Score[]>;
}

/** The index of all score and 评价说明 cells. */
export function placeIndex(scores: readonly Score[]): PlaceIndex {
  const byCell = new Map<string, Score>();
  const byRow = new Map<string, Score[]>();
  for (const score of scores) {
    byCell.set(cellKey(score), score);
    if (score.reasonCell !== null) byCell.set(cellKey({ sheet: score.sheet, cell: score.reasonCell }), score);
    const row = rowKey(score);
    const inRow = byRow.get(row);
    if (inRow === undefined) byRow.set(row, [score]);
    else inRow.push(score);
  }
  return { byCell, byRow };
}

/** What is selected: an item, and the subject where the cell belongs to one only. */
export interface Selected {
  readonly item: string;
  readonly subject: string | null;
}

/** The item of a cell: of its own score, else of its row's scores where these agree; null elsewhere. */
export function selectedAt(index: PlaceIndex, place: CellPlace): Selected | null {
  const score = index.byCell.get(cellKey(place));
  if (score !== undefined) return { item: score.item, subject: score.subject };
  const inRow = index.byRow.get(rowKey(place)) ?? [];
  const [first] = inRow;
  if (first === undefined || inRow.some(({ item }) => item !== first.item)) return null;
  const one = inRow.every(({ subject }) => subject === first.subject);
  return { item: first.item, subject: one ? first.subject : null };
}

function cellKey({ sheet, cell }: CellPlace): string {
  return `${sheet}!${cell}`;
}

function rowKey({ sheet, cell }: CellPlace): string {
  return `${sheet}!${/\d+$/.exec(cell)?.[0] ?? ""}`;
}

/** The scores of one item for one subject side by side: one a reviewer（自评、专家组）. */
export interface Compared {
  readonly scores: readonly Score[];
  /** Counted score less the other, for two numbers; null otherwise. */
  readonly difference: number | null;
}

/** Sets an item's scores for a subject side by side. Example: self 9.5 and expert 8 differ by -1.5. */
export function compareScores(rubric: Rubric, all: readonly Score[], { item, subject }: Selected): Compared {
  const scores = all.filter((score) => score.item === item && score.subject === subject);
  const counted = scores.find((score) => counts(rubric, score))?.value;
  const other = scores.find((score) => !counts(rubric, score))?.value;
  const both = typeof counted === "number" && typeof other === "number";
  return { scores, difference: both ? decimal(counted).minus(decimal(other)).toNumber() : null };
}
