/** Layout `table`: one subject, the document's own columns（序号、一级指标、权重、二级指标、评分标准、分值、得分、评价说明、状态）. */
import type { Scope } from "../../core/scope";
import { MAX_ROW_HEIGHT, LINE_HEIGHT, lineCount } from "../textSize";
import type { Edition } from "../format/edition";
import { GEOMETRIES, hiddenColumns, type Band, type Frame, type FrameColumn } from "./frame";
import { groupColumns, pointsColumn } from "./groupColumns";
import { rowLanes, scoreColumns } from "./rowLanes";

/** Widths in characters; beyond so many lines in the short one, titles get the long one. */
const TITLE_WIDTHS = { short: 22, long: 34 } as const;
const TITLE_LINES = 7;
const CRITERIA_WIDTHS = [50, 64, 80, 100, 120];

/** The frame for one subject, an id or `#0`: landscape, with the columns that the document has. Without criteria the titles get their room. */
export function tableFrame(scope: Scope, subject: string, edition: Edition): Frame {
  const { rubric } = scope;
  const { labels } = edition.words;
  const lanes = rowLanes(rubric);
  const bands: readonly Band[] = [{ subject }];
  const groups = groupColumns(scope, edition, [14, 11]);
  const columns: readonly FrameColumn[] = [
    { role: "no", heading: labels.no, width: 5 },
    ...groups,
    ...(rubric.groups.some((group) => group.weight !== null)
      ? [{ role: "weight", heading: labels.weight, width: 7 } as const]
      : []),
    { role: "title", heading: rubric.headings.item, width: hasCriteria(scope) ? titleWidth(scope) : 48 },
    ...(hasCriteria(scope)
      ? [{ role: "criteria", heading: rubric.headings.criteria, width: criteriaWidth(scope) } as const]
      : []),
    pointsColumn(scope, edition),
    ...scoreColumns(rubric, lanes, edition),
    { role: "reason0", heading: rubric.headings.reason, width: 26 },
    { role: "status", heading: labels.status, width: 12 },
    ...hiddenColumns(scope, lanes),
  ];
  return {
    scope,
    edition,
    geometry: GEOMETRIES.down,
    orientation: "landscape",
    columns,
    lanes,
    bands,
    fixedColumns: 0,
  };
}

/** Most titles are short; where they tell the criteria themselves, they get more room. */
function titleWidth(scope: Scope): number {
  const longest = Math.max(...scope.items.map((item) => lineCount(item.title, TITLE_WIDTHS.short)));
  return longest > TITLE_LINES ? TITLE_WIDTHS.long : TITLE_WIDTHS.short;
}

/** Whether the sheet has a column for criteria; without one the titles get its room. */
function hasCriteria(scope: Scope): boolean {
  return scope.items.some((item) => item.criteria !== "");
}

/** Wide enough that no row is higher than Excel allows. */
function criteriaWidth(scope: Scope): number {
  const lines = Math.floor(MAX_ROW_HEIGHT / LINE_HEIGHT) - 1;
  const fits = (width: number): boolean => scope.items.every((item) => lineCount(item.criteria, width) <= lines);
  return CRITERIA_WIDTHS.find(fits) ?? 140;
}
