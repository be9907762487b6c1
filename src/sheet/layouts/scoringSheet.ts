/** The scoring sheet（评价表）of any layout: head, blocks, foot, guards and print set-up put together. */
import { a1 } from "../address";
import type { Entries } from "../entries";
import type { PlannedCell, SheetPlan } from "../plan";
import { STYLES } from "../styles";
import { arrange } from "./arrange";
import { emptyResult, resultsByBlock } from "./blockResults";
import { blocksOf, ROWS, type Block } from "./blocks";
import { documentCells } from "./documentCells";
import { figureCells } from "./figureCells";
import { closing, figureLabels } from "./footCells";
import { needColumn, type Frame } from "./frame";
import { formatsOf, validationsOf } from "./guards";
import { firstScoreColumn, headOf, type HeadFacts } from "./headCells";
import { laneCells, reasonCells, validScores } from "./itemCells";
import { printPlan } from "./printing";
import { mergesOf, spanCells } from "./spans";
import { statusCells } from "./statusCells";

/** What a scoring sheet is made from. */
export interface ScoringSheet {
  readonly frame: Frame;
  readonly facts: HeadFacts;
  readonly entries: Entries;
  /** Structure hash, printed in the footer. */
  readonly hash: string;
}

/**
 * The plan of the scoring sheet（评价表）in any layout: head, item rows, figures, sign-off block, hidden working columns, native rules, locked
 * but for the inputs. Every formula stands with the value that the core gives it; `entries` are the scores given so far, none in a template.
 */
export function planScoringSheet(sheet: ScoringSheet): SheetPlan {
  const { frame } = sheet;
  const blocks = blocksOf(frame);
  if (blocks.length === 0) throw new Error("a scoring sheet needs at least one subject");
  const bands = bandsOf(blocks);
  const firsts = bands.flatMap((band) => band.slice(0, 1));
  const head = headOf(frame, sheet.facts);
  const labels = firsts.map(figureLabels);
  const foot = closing(frame, endRow(blocks));
  const { spans, rows, breaksBefore } = arrange(frame, firsts, foot);
  return {
    name: frame.edition.words.sheets.scores,
    visibility: "visible",
    columns: frame.columns.map(({ width, hidden }) => (hidden === true ? { width, hidden } : { width })),
    rows,
    styles: STYLES,
    cells: inOrder([
      ...head.cells,
      ...firsts.flatMap(documentCells),
      ...spans.flatMap(spanCells),
      ...labels.flatMap((label) => label.cells),
      ...scoredCells(sheet, bands),
      ...foot.cells,
    ]),
    merges: [...head.merges, ...mergesOf(spans), ...labels.flatMap((label) => label.merges), ...foot.merges],
    validations: bands.flatMap(validationsOf),
    conditionalFormats: blocks.flatMap(formatsOf),
    protected: true,
    names: [],
    freeze: { rows: ROWS.header + 1, columns: frame.fixedColumns },
    print: { ...printPlan(frame, sheet.hash, endRow(blocks)), breaksBefore },
    firstCell: { row: ROWS.firstItem, column: firstScoreColumn(frame) },
    showGridlines: false,
  };
}

/** Scores, their working, reasons, status and figures. */
function scoredCells({ entries }: ScoringSheet, bands: readonly (readonly Block[])[]): readonly PlannedCell[] {
  const blocks = bands.flat();
  const results = resultsByBlock(blocks, entries);
  return [
    ...blocks.flatMap((block) => laneCells(block, entries)),
    ...bands.flatMap((band) => [
      ...differenceCells(band, entries),
      ...reasonsOf(band, entries),
      ...statusCells(band, entries),
    ]),
    ...blocks.flatMap((block, index) => figureCells(block, entries, results[index] ?? emptyResult(block))),
  ];
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
    // ROUND takes off the residue of binary floats: 0.3-0.2 is shown as 0.1 and compared as such.
    const formula = `IF(AND(ISNUMBER(${own}),ISNUMBER(${other})),ROUND(${own}-${other},9),"")`;
    return { row, column, formula, value, style: "figure" };
  });
}

/** Cells by row and column; of two for the same place the later one stays. */
function inOrder(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  const byPlace = new Map(cells.map((cell) => [cell.row * 20000 + cell.column, cell]));
  return [...byPlace.entries()].sort(([left], [right]) => left - right).map(([, cell]) => cell);
}
