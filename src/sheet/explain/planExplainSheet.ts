/** The sheet 依据说明: one subject, A4 portrait, to be printed as an annex to the signed form. */
import type { Explanation } from "../../core/explain";
import { outcomeText } from "../../text/explainOutcome";
import { EXPLAIN_WORDS, originText } from "../../text/explainSheetWords";
import { footerText } from "../../text/sealWords";
import { WORDS } from "../../text/sheetWords";
import { joiningLines } from "../../text/summaryWords";
import { quote } from "../formulas";
import { breaksBefore } from "../layouts/pages";
import { PAPER_MARGIN, paperFooter } from "../paper";
import type { Area, PlannedCell, PrintPlan, RowPlan, SheetPlan } from "../plan";
import { rowHeight } from "../textSize";
import { EXPLAIN_STYLES, LAST_COLUMN, rowCells, WIDTHS, type ExplainStyle } from "./explainCells";
import { explainRows } from "./explainRows";
import { stretchesOf } from "./explainPages";

/** What the annex says of where its figures come from. */
export interface ExplainFacts {
  /** The scoring sheet's name, and the file's where the annex leaves the workbook. */
  readonly sheet: string;
  readonly file: string | null;
  readonly period: string;
  readonly hash: string;
  /** 校验码 of a sealed sheet. */
  readonly code: string | null;
  /** Errors of the sheet that are no matter of one score: rows, formulas, texts, the seal. */
  readonly faults: number;
  /** Place of the subject's total in the same workbook, like `'评价表'!G20`; null where the annex is a workbook of its own. */
  readonly totalPlace: string | null;
}

const ROWS = { title: 0, rubric: 1, info: 2, outcome: 3, header: 4, first: 5 } as const;
const FULL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);

interface Line {
  readonly cells: readonly PlannedCell[];
  readonly height: number;
  readonly merge: Area | null;
}

/**
 * The plan under the given sheet name. Its figures are plain values, as they were on that day; where the total stands in the same workbook, a
 * last line compares the two and says when they no longer agree.
 */
export function planExplainSheet(name: string, explanation: Explanation, facts: ExplainFacts): SheetPlan {
  const rows = explainRows(explanation);
  const body = rows.map((row, index) => rowCells(row, ROWS.first + index));
  const end = ROWS.first + rows.length;
  const foot = footLines(explanation, facts, end);
  const lines = [...headLines(explanation, facts), ...body, ...foot];
  const heights = lines.map(({ height }) => height);
  const columns = WIDTHS.map((width) => ({ width }));
  const last = lines.length - 1;
  return {
    name,
    visibility: "visible",
    columns,
    rows: new Map(heights.map((height, row): readonly [number, RowPlan] => [row, { height }])),
    styles: EXPLAIN_STYLES,
    cells: lines.flatMap(({ cells }) => cells),
    merges: lines.flatMap(({ merge }) => (merge === null ? [] : [merge])),
    validations: [],
    conditionalFormats: [],
    protected: true,
    names: [],
    freeze: { rows: ROWS.first, columns: 0 },
    print: printPlan(explanation, facts, {
      last,
      breaks: breaksBefore(
        {
          orientation: "portrait",
          columns,
          heightOf: (row) => heights[row] ?? 0,
          headerHeight: heights[ROWS.header] ?? 0,
        },
        stretchesOf(rows, ROWS.first, last),
      ),
    }),
    showGridlines: false,
  };
}

interface Pages {
  readonly last: number;
  readonly breaks: readonly number[];
}

function printPlan({ scope }: Explanation, { code, hash }: ExplainFacts, { last, breaks }: Pages): PrintPlan {
  return {
    orientation: "portrait",
    area: { top: 0, left: 0, bottom: last, right: LAST_COLUMN },
    titleRows: [ROWS.header, ROWS.header],
    margin: PAPER_MARGIN,
    footer: paperFooter(
      `${scope.rubric.shortTitle}　${EXPLAIN_WORDS.sheet}`,
      code === null ? footerText(null, hash) : `${EXPLAIN_WORDS.code} ${code}`,
    ),
    breaksBefore: breaks,
  };
}

function headLines(explanation: Explanation, facts: ExplainFacts): readonly Line[] {
  const { rubric, department } = explanation.scope;
  const info = [
    `${rubric.subjectLabel}：${explanation.result.subjectName || EXPLAIN_WORDS.unnamed}`,
    ...(department === null ? [] : [`${WORDS.department}：${department}`]),
    `${WORDS.period}：${facts.period}`,
  ].join("　　");
  const { columns } = EXPLAIN_WORDS;
  const header = [columns.no, rubric.headings.item, WORDS.points, columns.score, columns.text];
  return [
    wide(ROWS.title, EXPLAIN_WORDS.sheet, "title", 36),
    wide(ROWS.rubric, rubric.title, "subtitle", rowHeight([{ text: rubric.title, width: FULL_WIDTH - 4 }], 22)),
    wide(ROWS.info, info, "info", rowHeight([{ text: info, width: FULL_WIDTH }], 22)),
    wide(ROWS.outcome, outcomeText(explanation), "outcomeLine", 26),
    {
      cells: header.map((value, column) => ({ row: ROWS.header, column, value, style: "header" })),
      height: rowHeight(
        header.map((text, column) => ({ text, width: WIDTHS[column] ?? 0 })),
        26,
      ),
      merge: null,
    },
  ];
}

/** Whether the total still stands where it was explained, and what the annex was made from. */
function footLines(explanation: Explanation, facts: ExplainFacts, row: number): readonly Line[] {
  const joining = explanation.joined ? joiningLines(explanation.scope.rubric).join("") : "";
  const origin = originText(facts) + joining;
  const note = wide(row, origin, "note", rowHeight([{ text: origin, width: FULL_WIDTH }], 20));
  if (facts.totalPlace === null) return [note];
  const { total } = explanation.result;
  const { same, differs } = EXPLAIN_WORDS;
  const is = total === null ? `ISTEXT(${facts.totalPlace})` : `${facts.totalPlace}=${total}`;
  const check = wide(row + 1, same, "note", 20);
  return [
    note,
    { ...check, cells: check.cells.map((cell) => withFormula(cell, `IF(${is},${quote(same)},${quote(differs)})`)) },
  ];
}

function withFormula(cell: PlannedCell, formula: string): PlannedCell {
  return { ...cell, formula };
}

function wide(row: number, value: string, style: ExplainStyle, height: number): Line {
  return {
    cells: [{ row, column: 0, value, style }],
    height,
    merge: { top: row, bottom: row, left: 0, right: LAST_COLUMN },
  };
}
