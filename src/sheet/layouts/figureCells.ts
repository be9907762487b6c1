/** Cells of the figures under a block: subtotals, base, bonus, deduction, total, state, grade, rank. */
import { evaluate } from "../../core/evaluate";
import { canDo } from "../../core/kinds";
import type { Result } from "../../core/result";
import { totalOf, type Expression } from "../../core/total";
import { RESIDUE_DECIMALS, round } from "../../core/decimal";
import type { ScoringWords } from "../../text/sheetWords";
import { a1, fixedRange } from "../address";
import type { Entries } from "../entries";
import { figureFormula, quote } from "../formulas";
import type { CellValue, PlannedCell } from "../plan";
import type { StyleName } from "../styles";
import { blockRange, figureRowOf, placesOf, ROWS, type Block } from "./blocks";
import { canDisqualify, FIGURES, groupMark, type FigureMark } from "./figures";
import { countedRole, needColumn } from "./frame";
import { validScores } from "./itemCells";

/**
 * All figures of a block（小计、基础分、加分、扣分、总分、状态、等级、名次）, formula and cached value of each. `result` is what the core says
 * of its scores, so that a reader without calculation shows the same. State, grade and rank only for the column that counts; the
 * total shows 待更正 instead of a number while a score is wrong.
 */
export function figureCells(block: Block, entries: Entries, result: Result): readonly PlannedCell[] {
  const counted = block.lane.counted;
  const hidden = [
    ...countCells(block, result),
    ...(counted && block.frame.scope.whole ? [rankableCell(block, result)] : []),
  ];
  return [...sumCells(block, entries, result), ...hidden, ...(counted ? outcomeCells(block, result) : [])];
}

function sumCells(block: Block, entries: Entries, result: Result): readonly PlannedCell[] {
  const valid = validScores(block, entries);
  const { groups, base, bonus, deduction, total } = totalOf(block.frame.scope);
  // Subtotals are exact in the formulas too; only the total is rounded.
  const cached = (of: Expression): number => round(evaluate(of, valid).value, RESIDUE_DECIMALS).toNumber();
  const places = placesOf(block);
  const sums: readonly (readonly [string, Expression])[] = [
    ...[...groups].map(([id, of]) => [groupMark(id), of] as const),
    ["@base", base],
    ["@bonus", bonus],
    ["@deduction", deduction],
  ];
  const shown = sums.flatMap(([mark, of]) =>
    figureCell(block, mark, { formula: figureFormula(of, places), value: cached(of) }),
  );
  const formula = wrongFirst(block, figureFormula(total, places));
  return [
    ...shown,
    ...figureCell(block, "@total", { formula, value: valueOf(block, "@total", result), style: "total" }),
  ];
}

/** What the core says of it. */
function valueOf({ frame }: Block, mark: FigureMark, result: Result): CellValue {
  return FIGURES[mark].value(result, frame.edition.words);
}

/** While scores are wrong, how many; else what `otherwise` says. */
function wrongFirst(block: Block, otherwise: string): string {
  const invalid = invalidAddress(block);
  const { invalidStart, invalidEnd } = stateWords(block);
  return `IF(${invalid}>0,${quote(invalidStart)}&${invalid}&${quote(invalidEnd)},${otherwise})`;
}

function stateWords({ frame }: Block): ScoringWords["state"] {
  return frame.edition.words.state;
}

interface Figure {
  readonly formula: string;
  readonly value: CellValue;
  readonly style?: StyleName;
}

function figureCell(block: Block, mark: string, { formula, value, style = "figure" }: Figure): readonly PlannedCell[] {
  const row = figureRowOf(block, mark);
  return row < 0 ? [] : [{ row, column: needColumn(block.frame, `score${block.lane.index}`), formula, value, style }];
}

/** How many scores are missing and how many are wrong, in the hidden columns of the total's row. Deleted rows count as missing. */
function countCells(block: Block, result: Result): readonly PlannedCell[] {
  const row = figureRowOf(block, "@total");
  const valid = blockRange(block, `valid${block.lane.index}`);
  const wrong = `SUMPRODUCT(ISTEXT(${valid})*(${valid}<>"blank"))`;
  const missing = `${block.frame.scope.items.length}-COUNT(${valid})-${invalidAddress(block)}`;
  const cell = (name: "text" | "number", formula: string, value: number): PlannedCell => ({
    row,
    column: needColumn(block.frame, `${name}${block.lane.index}`),
    formula,
    value,
    style: "machine",
  });
  return [cell("text", missing, result.missing), cell("number", wrong, result.invalid)];
}

function missingAddress(block: Block): string {
  return a1(figureRowOf(block, "@total"), needColumn(block.frame, `text${block.lane.index}`));
}

function invalidAddress(block: Block): string {
  return a1(figureRowOf(block, "@total"), needColumn(block.frame, `number${block.lane.index}`));
}

/** The total where it may be ranked, else empty text; hidden beside the total. */
function rankableCell(block: Block, result: Result): PlannedCell {
  const { row, column } = rankablePlace(block);
  const rankable = result.complete && result.valid && !result.disqualified && result.total !== null;
  const qualified = disqualifications(block);
  const conditions = [
    `${missingAddress(block)}=0`,
    `${invalidAddress(block)}=0`,
    ...(qualified === null ? [] : [`${qualified}=0`]),
  ];
  const formula = `IF(AND(${conditions.join(",")}),${totalAddress(block)},"")`;
  return { row, column, formula, value: rankable ? result.total : "", style: "machine" };
}

function rankablePlace(block: Block): { readonly row: number; readonly column: number } {
  return { row: figureRowOf(block, "@total"), column: needColumn(block.frame, `valid${block.lane.index}`) };
}

function totalAddress(block: Block): string {
  return a1(figureRowOf(block, "@total"), needColumn(block.frame, `score${block.lane.index}`));
}

/** How many disqualifications say 是; null where the scope has none. */
function disqualifications(block: Block): string | null {
  if (!canDisqualify(block.frame.scope)) return null;
  const values = blockRange(block, countedRole(block.frame, block.lane));
  return `SUMIF(${blockRange(block, "key")},"disqualification",${values})`;
}

function outcomeCells(block: Block, result: Result): readonly PlannedCell[] {
  const outcome = (mark: "@grade" | "@rank", formula: string): readonly PlannedCell[] =>
    figureCell(block, mark, { formula, value: valueOf(block, mark, result), style: "outcome" });
  return [stateCell(block, result), ...outcome("@grade", gradeFormula(block)), ...outcome("@rank", rankFormula(block))];
}

function stateCell(block: Block, result: Result): PlannedCell {
  const { stateMark, stateRole } = block.frame.geometry;
  const missing = missingAddress(block);
  const { incompleteStart, incompleteEnd, repeated, complete } = stateWords(block);
  // Below 0 somebody copied a row: more scores than items.
  const open = `IF(${missing}>0,${quote(incompleteStart)}&${missing}&${quote(incompleteEnd)},IF(${missing}<0,${quote(repeated)},${quote(complete)}))`;
  return {
    row: figureRowOf(block, stateMark),
    column: needColumn(block.frame, stateRole(block.lane)),
    formula: wrongFirst(block, open),
    value: valueOf(block, "@state", result),
    style: stateMark === "@total" ? "totalState" : "status",
  };
}

/** Bands from the lowest: one applies to a total below the band above it, and to a veto that names it. A veto never raises a grade. */
function gradeFormula(block: Block): string {
  const { bands } = block.frame.scope.rubric;
  const total = totalAddress(block);
  const graded = bands.reduce((rest, band, index) => {
    const above = bands[index - 1];
    if (above === undefined) return quote(band.name);
    const vetoes = block.frame.scope.items.some((item) => canDo(item, "vetoes") && item.vetoGrade === band.name);
    const below = `${total}<${above.from}`;
    return `IF(${vetoes ? `OR(${vetoCount(block, band.name)}>0,${below})` : below},${quote(band.name)},${rest})`;
  }, quote(""));
  return `IF(AND(${missingAddress(block)}=0,${invalidAddress(block)}=0),${graded},"")`;
}

/** Vetoes with 是 that set a grade. SUMIF would read a grade's name as a pattern: A* for A1, too. */
function vetoCount(block: Block, grade: string): string {
  const values = blockRange(block, countedRole(block.frame, block.lane));
  return `SUMPRODUCT((${blockRange(block, "key")}=${quote(`veto:${grade}`)})*(${values}=1))`;
}

/** 1 + the number of higher totals. RANK wants one contiguous range, which the blocks of a form are not. */
function rankFormula(block: Block): string {
  const { row, column } = rankablePlace(block);
  const own = a1(row, column);
  const rank = block.frame.geometry.across ? rankAcross(block, row, own) : rankDown(block, column, own);
  const dq = disqualifications(block);
  const unranked = dq === null ? quote("") : `IF(${dq}>0,${quote(block.frame.edition.words.labels.disqualified)},"")`;
  return `IF(ISNUMBER(${own}),${rank},${unranked})`;
}

function rankAcross(block: Block, row: number, own: string): string {
  const columns = block.frame.lanes
    .filter((lane) => lane.counted)
    .map((lane) => needColumn(block.frame, `valid${lane.index}`));
  const range = fixedRange({ top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) });
  return `1+SUMPRODUCT(ISNUMBER(${range})*(${range}>${own}))`;
}

function rankDown(block: Block, column: number, own: string): string {
  const height = block.bottom - block.top + 1 + block.figures.length;
  const bottom = ROWS.firstItem + block.frame.bands.length * height - 1;
  const marks = needColumn(block.frame, "item");
  const range = fixedRange({ top: ROWS.firstItem, bottom, left: column, right: column });
  const isTotal = `(${fixedRange({ top: ROWS.firstItem, bottom, left: marks, right: marks })}="@total")`;
  return `1+SUMPRODUCT(${isTotal}*ISNUMBER(${range})*(${range}>${own}))`;
}
