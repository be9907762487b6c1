/** The sheet 评分标准: full criteria and 重点考核, one row an item, linked from the scoring sheet. */
import type { Item } from "../core/rubric";
import { pathOf, type Scope } from "../core/scope";
import { pointsText } from "./layouts/documentCells";
import { sourceWords } from "../text/guideWords";
import { SHEETS, WORDS } from "../text/sheetWords";
import type { PlannedCell, RowPlan, SheetPlan } from "./plan";
import { STYLES } from "./styles";
import { lineCount, LINE_HEIGHT, MAX_ROW_HEIGHT, rowHeight } from "./textSize";

interface CriteriaColumn {
  readonly heading: string;
  readonly width: number;
  readonly text: (item: Item) => string | number;
}

const FIRST_ROW = 2;

/** The plan of the criteria sheet. Item n stands in row n + 3, where the scoring sheet's links point. */
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
      margin: 1.5,
      footer: { left: scope.rubric.shortTitle.replace(/&/g, "&&"), center: "第 &P 页 共 &N 页", right: "" },
      breaksBefore: [],
    },
    showGridlines: false,
  };
}

function itemCells(columns: readonly CriteriaColumn[], item: Item, row: number): readonly PlannedCell[] {
  return columns.map(({ text }, column): PlannedCell => {
    const value = text(item);
    return { row, column, value: value === "" ? null : value, style: column === 0 ? "center" : "textTop" };
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
  const all = [
    column(WORDS.no, 5, (item) => item.no),
    column(rubric.headings.group, 22, (item) => pathOf(rubric, item.group).join("\n")),
    column(rubric.headings.item, 28, (item) => item.title),
    column(WORDS.points, 8, pointsText),
    column(
      rubric.headings.criteria,
      longTextWidth(scope, (item) => item.criteria),
      (item) => item.criteria,
    ),
    column(
      WORDS.focus,
      longTextWidth(scope, (item) => item.focus ?? ""),
      (item) => item.focus ?? "",
    ),
    column(WORDS.evidence, 12, (item) => item.evidence ?? ""),
    column(WORDS.department, 16, (item) => item.departments.join("\n")),
    column(WORDS.office, 12, (item) => item.office ?? ""),
    column(WORDS.notes, 26, notesText),
  ];
  return all.filter(({ text }) => scope.items.some((item) => text(item) !== ""));
}

function notesText(item: Item): string {
  return item.notes.map((note) => `〔${sourceWords(note.source)}〕${note.text}`).join("\n");
}

function longTextWidth(scope: Scope, text: (item: Item) => string): number {
  const lines = Math.floor(MAX_ROW_HEIGHT / LINE_HEIGHT) - 1;
  return [60, 80, 100, 120].find((width) => scope.items.every((item) => lineCount(text(item), width) <= lines)) ?? 140;
}
