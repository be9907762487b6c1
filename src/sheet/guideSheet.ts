/** The sheet 填表说明, in a 汇总 汇总说明. */
import { guideParts, numberedHeading, type GuideFacts } from "../text/guideWords";
import { SHEETS } from "../text/sheetWords";
import { PAPER_MARGIN, paperFooter } from "./paper";
import type { PlannedCell, RowPlan, SheetPlan } from "./plan";
import { STYLES, type StyleName } from "./styles";
import { rowHeight } from "./textSize";

/** Characters. */
const WIDTHS = [14, 80] as const;
const WIDTH = WIDTHS[0] + WIDTHS[1];

const SWATCH_HEIGHT = 20;

/** Style, colour, meaning. */
type Swatch = readonly [StyleName, string, string];

const SWATCHES: readonly Swatch[] = [
  ["swatchInput", "浅黄", "可以填写的单元格"],
  ["swatchMissing", "黄", "还没有评，或应填说明而没有填"],
  ["swatchWrong", "红", "填错了，须更正；“状态”列写明错在哪里"],
];

const SUMMARY_SWATCHES: readonly Swatch[] = [
  ["swatchInput", "浅黄", "表头中可以填写的空白"],
  ["swatchMissing", "黄", "还没有得分，或缺少说明；见“交表情况”和“问题清单”"],
  ["swatchWrong", "红", "得分有误，由评价部门更正后重新汇总"],
];

/** The plan of the guide（填表说明，汇总中为汇总说明）: headings and paragraphs over both columns, each row as high as its text, then the meaning of the colours. It is locked. */
export function planGuideSheet(facts: GuideFacts): SheetPlan {
  const [name, colours] = facts.joined === true ? [SHEETS.summaryGuide, SUMMARY_SWATCHES] : [SHEETS.guide, SWATCHES];
  const lines: Line[] = [{ text: `${facts.scope.rubric.title}　${name}`, style: "title", height: 36 }];
  const parts = guideParts(facts);
  for (const part of parts) {
    lines.push({ text: part.heading, style: "heading", height: 26 });
    for (const text of part.lines)
      lines.push({ text, style: "paragraph", height: rowHeight([{ text, width: WIDTH }], 18) });
  }
  lines.push({ text: numberedHeading(parts.length, "颜色"), style: "heading", height: 26 });
  const swatchRow = lines.length;
  const last = swatchRow + colours.length - 1;
  return {
    name,
    visibility: "visible",
    columns: WIDTHS.map((width) => ({ width })),
    rows: new Map(
      [...lines, ...colours.map(() => ({ height: SWATCH_HEIGHT }))].map(
        ({ height }, row): readonly [number, RowPlan] => [row, { height }],
      ),
    ),
    styles: STYLES,
    cells: [
      ...lines.map((line, row): PlannedCell => ({ row, column: 0, value: line.text, style: line.style })),
      ...swatches(swatchRow, colours),
    ],
    merges: lines.map((_, row) => ({ top: row, bottom: row, left: 0, right: 1 })),
    validations: [],
    conditionalFormats: [],
    protected: true,
    names: [],
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: last, right: 1 },
      margin: PAPER_MARGIN,
      footer: paperFooter(facts.scope.rubric.shortTitle),
      breaksBefore: [],
    },
    showGridlines: false,
  };
}

interface Line {
  readonly text: string;
  readonly style: StyleName;
  readonly height: number;
}

function swatches(top: number, colours: readonly Swatch[]): readonly PlannedCell[] {
  return colours.flatMap(([style, name, meaning], index): PlannedCell[] => [
    { row: top + index, column: 0, value: name, style },
    { row: top + index, column: 1, value: meaning, style: "text" },
  ]);
}
