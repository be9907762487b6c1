/** The sheet 评分标准: full criteria and 重点考核, one row an item, linked from the scoring sheet. */
import type { Item } from "../core/rubric";
import { pathOf, type Scope } from "../core/scope";
import { pointsText } from "./layouts/documentCells";
import { LANDSCAPE_WIDTH } from "./layouts/pages";
import { SHEETS, WORDS } from "../text/sheetWords";
import { PAPER_MARGIN, paperFooter } from "./paper";
import type { PlannedCell, RowPlan, SheetPlan } from "./plan";
import { STYLES, type StyleName } from "./styles";
import { lineCount, LINE_HEIGHT, MAX_ROW_HEIGHT, rowHeight } from "./textSize";

interface CriteriaColumn {
  readonly heading: string;
  readonly width: number;
  readonly text: (item: Item) => string | number;
}

/** Row of the first item, counted from 0. */
const FIRST_ROW = 2;

/** Columns narrower than this are centred. */
const LONG_TEXT = 20;

/** The plan of the criteria sheet（评分标准）; columns that say nothing for any item are left out. Item n, counted from 0, stands in row n + 3, where the scoring sheet's links point. */
export function planCriteriaSheet(scope: Scope): SheetPlan {
  const columns = columnsOf(scope);
  const last = FIRST_ROW + scope.items.length - 1;
  return {
    name: SHEETS.criteria,
    visibility: "visible",
    columns: columns.map(({ width }) => ({ width })),
    rows: new Map<number, RowPlan>([
      [0, { height: 36 }],
      [1, { height: 28 }],
      ...scope.items.map((item, index) => [FIRST_ROW + index, { height: heightOf(columns, item) }] as const),
    ]),
    styles: STYLES,
    cells: [
      { row: 0, column: 0, value: `${scope.rubric.title}　${SHEETS.criteria}`, style: "title" },
      ...columns.map(({ heading }, column): PlannedCell => ({ row: 1, column, value: heading, style: "header" })),
      ...scope.items.flatMap((item, index) => itemCells(columns, item, FIRST_ROW + index)),
    ],
    merges: [{ top: 0, bottom: 0, left: 0, right: columns.length - 1 }],
    validations: [],
    conditionalFormats: [],
    protected: true,
    names: [],
    freeze: { rows: 2, columns: 0 },
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: last, right: columns.length - 1 },
      titleRows: [1, 1],
      margin: PAPER_MARGIN,
      footer: paperFooter(scope.rubric.shortTitle),
      breaksBefore: [],
    },
    showGridlines: false,
  };
}

function itemCells(columns: readonly CriteriaColumn[], item: Item, row: number): readonly PlannedCell[] {
  return columns.map(({ text, width }, column): PlannedCell => {
    const value = text(item);
    const style: StyleName = width < LONG_TEXT ? "center" : "text";
    return { row, column, value: value === "" ? null : value, style };
  });
}

function heightOf(columns: readonly CriteriaColumn[], item: Item): number {
  return rowHeight(
    columns.map(({ text, width }) => ({ text: String(text(item)), width })),
    24,
  );
}

/** Only columns that say something for at least one item. */
function columnsOf(scope: Scope): readonly CriteriaColumn[] {
  const { rubric } = scope;
  const column = (heading: string, width: number, text: CriteriaColumn["text"]): CriteriaColumn => ({
    heading,
    width,
    text,
  });
  const shared = scope.items.some((item) => (item.focus ?? "") !== "");
  const long = (text: (item: Item) => string): number => longTextWidth(scope, text, shared ? 46 : 60);
  const criteria = (item: Item): string => item.criteria;
  const focus = (item: Item): string => item.focus ?? "";
  const all = [
    column(WORDS.no, 5, (item) => item.no),
    column(rubric.headings.group, 18, (item) => pathOf(rubric, item.group).join("\n")),
    column(rubric.headings.item, 24, (item) => item.title),
    column(WORDS.points, 9, pointsText),
    column(rubric.headings.criteria, long(criteria), criteria),
    column(WORDS.focus, long(focus), focus),
    column(WORDS.evidence, 10, (item) => item.evidence ?? ""),
    column(WORDS.department, 13, ownersText),
  ];
  return filled(all.filter(({ text }) => scope.items.some((item) => text(item) !== "")));
}

/** The long texts get what the page has left. */
function filled(columns: readonly CriteriaColumn[]): readonly CriteriaColumn[] {
  const spare = LANDSCAPE_WIDTH - columns.reduce((sum, { width }) => sum + width, 0);
  const long = columns.filter(({ width }) => width > LONG_TEXT * 2).length;
  if (spare <= 0 || long === 0) return columns;
  const more = Math.floor(spare / long);
  return columns.map((column) => (column.width > LONG_TEXT * 2 ? { ...column, width: column.width + more } : column));
}

/** Example: 市市场监管局〔质量科〕. */
function ownersText(item: Item): string {
  const office = item.office === undefined ? "" : `〔${item.office}〕`;
  return `${item.departments.join("\n")}${office}`;
}

/** Wide enough that no row is higher than Excel allows, and no wider than it must be. */
function longTextWidth(scope: Scope, text: (item: Item) => string, least: number): number {
  const lines = Math.floor(MAX_ROW_HEIGHT / LINE_HEIGHT) - 1;
  const fits = (width: number): boolean => scope.items.every((item) => lineCount(text(item), width) <= lines);
  return [least, 60, 80, 100, 120].find((width) => width >= least && fits(width)) ?? 140;
}
