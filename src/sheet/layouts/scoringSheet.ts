/** The scoring sheet（评价表）of any layout: head, blocks, foot, guards and print set-up put together. */
import { resultOf, resultsOf } from "../../core/resultsOf";
import type { Result } from "../../core/result";
import type { Score } from "../../core/score";
import { SHEETS, WORDS } from "../../text/sheetWords";
import { a1 } from "../address";
import type { Entries } from "../entries";
import type { PlannedCell, PrintPlan, RowPlan, SheetPlan } from "../plan";
import { STYLES } from "../styles";
import { LINE_HEIGHT, MAX_ROW_HEIGHT, rowHeight, lineCount } from "../textSize";
import { blocksOf, isMatrix, ROWS, type Block } from "./blocks";
import { documentCells, spansOf } from "./documentCells";
import { figureCells } from "./figureCells";
import { closing, figureHeight, figureLabels, headerHeight, HEAD_ROWS, lastPrintedColumn } from "./footCells";
import type { Frame } from "./frame";
import { needColumn } from "./frame";
import { formatsOf, validationsOf } from "./guards";
import { firstScoreColumn, headOf, visibleColumns, type HeadFacts } from "./headCells";
import { entryOf, laneCells, reasonCells, validScores } from "./itemCells";
import { mergesOf, spanCells, type Span } from "./spans";
import { statusCells } from "./statusCells";

/** What a scoring sheet is made from. */
export interface ScoringSheet {
  readonly frame: Frame;
  readonly facts: HeadFacts;
  readonly entries: Entries;
  /** Structure hash, printed in the footer. */
  readonly hash: string;
}

/** The plan of the scoring sheet. */
export function planScoringSheet(sheet: ScoringSheet): SheetPlan {
  const { frame, facts, entries } = sheet;
  const blocks = blocksOf(frame);
  const bands = bandsOf(blocks);
  const head = headOf(frame, facts);
  const firsts = bands.flatMap((band) => band.slice(0, 1));
  const spans = firsts.flatMap(spansOf);
  const labels = firsts.map(figureLabels);
  const foot = closing(frame, endRow(blocks));
  const results = resultsByBlock(blocks, entries);
  return {
    name: SHEETS.scores,
    visibility: "visible",
    columns: frame.columns.map(({ width, hidden }) => (hidden === true ? { width, hidden } : { width })),
    rows: new Map([
      ...HEAD_ROWS,
      [ROWS.header, { height: headerHeight(frame) }],
      ...bandRows(firsts, spans),
      ...foot.rows,
    ]),
    styles: STYLES,
    cells: inOrder([
      ...head.cells,
      ...firsts.flatMap(documentCells),
      ...spans.flatMap(spanCells),
      ...labels.flatMap((label) => label.cells),
      ...blocks.flatMap((block) => laneCells(block, entries)),
      ...bands.flatMap((band) => [
        ...differenceCells(band, entries),
        ...reasonsOf(band, entries),
        ...statusCells(band, entries),
      ]),
      ...blocks.flatMap((block, index) => figureCells(block, entries, results[index] ?? emptyResult(block))),
      ...foot.cells,
    ]),
    merges: [...head.merges, ...mergesOf(spans), ...labels.flatMap((label) => label.merges), ...foot.merges],
    validations: bands.flatMap(validationsOf),
    conditionalFormats: blocks.flatMap(formatsOf),
    protected: true,
    names: [],
    freeze: { rows: ROWS.header + 1, columns: isMatrix(frame) ? frame.fixedColumns : 0 },
    print: printPlan(sheet, endRow(blocks) + frame.scope.rubric.footnotes.length),
    firstCell: { row: ROWS.firstItem, column: firstScoreColumn(frame) },
    showGridlines: false,
  };
}

/** The blocks of each band together. */
function bandsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const tops = [...new Set(blocks.map((block) => block.top))];
  return tops.map((top) => blocks.filter((block) => block.top === top));
}

/** First row below the last block. */
function endRow(blocks: readonly Block[]): number {
  return Math.max(...blocks.map((block) => block.bottom + 1 + block.figures.length));
}

/** Reasons stand once a subject: in a band of one subject, once a row. */
function reasonsOf(band: readonly Block[], entries: Entries): readonly PlannedCell[] {
  return band.filter((block) => block.lane.counted).flatMap((block) => reasonCells(block, entries));
}

function differenceCells(band: readonly Block[], entries: Entries): readonly PlannedCell[] {
  const [self, expert] = band;
  if (self === undefined || expert === undefined || !self.frame.columns.some((column) => column.role === "difference"))
    return [];
  const column = needColumn(self.frame, "difference");
  const valid = (block: Block, row: number): string => a1(row, needColumn(block.frame, `valid${block.lane.index}`));
  const given = [validScores(expert, entries), validScores(self, entries)] as const;
  return self.frame.scope.items.map((item, index) => {
    const row = self.top + index;
    const [theirs, ours] = [given[0].get(item.id), given[1].get(item.id)];
    const value = theirs === undefined || ours === undefined ? "" : theirs.minus(ours).toNumber();
    const [own, other] = [valid(expert, row), valid(self, row)];
    const formula = `IF(AND(ISNUMBER(${own}),ISNUMBER(${other})),ROUND(${own}-${other},9),"")`;
    return { row, column, formula, value, style: "figure" };
  });
}

/** Cells by row and column; of two for the same place the later one stays. */
function inOrder(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  const byPlace = new Map(cells.map((cell) => [cell.row * 20000 + cell.column, cell]));
  return [...byPlace.entries()].sort(([left], [right]) => left - right).map(([, cell]) => cell);
}

/** Row heights of items and figures; where a merged group's name needs more room than its rows have, each gets some more. */
function bandRows(firsts: readonly Block[], spans: readonly Span[]): readonly (readonly [number, RowPlan])[] {
  return firsts.flatMap((block) => {
    const cells = documentCells(block);
    const heights = new Map(
      block.frame.scope.items.map((_, index) => [block.top + index, itemHeight(block, cells, index)]),
    );
    for (const span of spans) stretch(block.frame, heights, span);
    const figures = block.figures.map(
      ({ mark, label }, index) => [block.bottom + 1 + index, { height: figureHeight(block, mark, label) }] as const,
    );
    return [...[...heights].map(([row, height]) => [row, { height }] as const), ...figures];
  });
}

function itemHeight(block: Block, cells: readonly PlannedCell[], index: number): number {
  const shown = cells.filter((cell) => cell.row === block.top + index && typeof cell.value === "string");
  const columns = block.frame.columns;
  const texts = shown.flatMap((cell) => {
    const column = columns[cell.column];
    return column === undefined || column.hidden === true ? [] : [{ text: String(cell.value), width: column.width }];
  });
  return rowHeight(texts, 30);
}

function stretch(frame: Frame, heights: Map<number, number>, { area, text }: Span): void {
  const width = frame.columns.slice(area.left, area.right + 1).reduce((sum, column) => sum + column.width, 0);
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index).filter((row) =>
    heights.has(row),
  );
  const have = rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
  const lack = lineCount(String(text ?? ""), width) * LINE_HEIGHT + 8 - have;
  if (lack <= 0) return;
  for (const row of rows)
    heights.set(row, Math.min(MAX_ROW_HEIGHT, (heights.get(row) ?? 0) + Math.ceil(lack / rows.length)));
}

/** What the core says of each block; ranks compare the counted ones. */
function resultsByBlock(blocks: readonly Block[], entries: Entries): readonly Result[] {
  const scopes = blocks[0]?.frame.scope;
  if (scopes === undefined) return [];
  const counted = blocks.filter((block) => block.lane.counted);
  const ranked = resultsOf(scopes.rubric, {
    assignment: {
      department: scopes.department,
      period: "",
      layout: "table",
      subjects: counted.map((block) => block.subject),
    },
    scores: counted.flatMap((block) => scoresOf(block, entries)),
  });
  return blocks.map((block) => {
    const position = counted.indexOf(block);
    return position < 0
      ? resultOf(scopes, block.subject, scoresOf(block, entries))
      : (ranked[position] ?? emptyResult(block));
  });
}

function emptyResult(block: Block): Result {
  return resultOf(block.frame.scope, block.subject, []);
}

function scoresOf(block: Block, entries: Entries): readonly Score[] {
  return block.frame.scope.items.map((item) => {
    const { raw, reason } = entryOf(block, entries, item);
    const place = { sheet: SHEETS.scores, cell: "", reasonCell: null };
    return { item: item.id, subject: block.subject, reviewer: block.lane.reviewer, value: null, raw, reason, ...place };
  });
}

function printPlan({ frame, hash }: ScoringSheet, lastRow: number): PrintPlan {
  const right = lastPrintedColumn(frame);
  const reasons = visibleColumns(frame) - 1;
  const further = reasons > right ? [{ top: ROWS.title, bottom: lastRow - 1, left: right + 1, right: reasons }] : [];
  return {
    orientation: frame.orientation,
    area: { top: ROWS.title, bottom: lastRow, left: 0, right },
    furtherAreas: further,
    titleRows: [ROWS.header, ROWS.header],
    ...(further.length > 0 ? { titleColumns: [0, frame.fixedColumns - 2] as const } : {}),
    margin: 1.5,
    footer: {
      left: frame.scope.rubric.shortTitle.replace(/&/g, "&&"),
      center: "第 &P 页 共 &N 页",
      right: `${WORDS.fingerprint} ${hash}`,
    },
    breaksBefore: [],
  };
}
