/** Cells of the item rows of one block: score, working, reason. */
import { counts } from "../../core/check";
import { countedScore, type ValidScores } from "../../core/evaluate";
import { isYesNo } from "../../core/kinds";
import type { Item } from "../../core/rubric";
import { normalize, numberIn, readTyped, stepOf } from "../../core/typed";
import { a1 } from "../address";
import type { Entries, Entry } from "../entries";
import type { CellValue, PlannedCell } from "../plan";
import { countedFormula, numberFormula, textFormula, validFormula } from "../rowFormulas";
import type { StyleName } from "../styles";
import { blockRange, scoreCells, type Block } from "./blocks";
import { columnOf, needColumn, type Role } from "./frame";

/** What somebody gave for an item in the column of the block; blank in a template. A subject without a name yet goes by `#0`. */
export function entryOf(block: Block, entries: Entries, item: Item): Entry {
  return entries(block.subject, block.lane.reviewer, item.id);
}

/** The valid scores of a block by item id, in points, as the core sees them; blank and wrong ones are absent. */
export function validScores(block: Block, entries: Entries): ValidScores {
  const { items, rubric } = block.frame.scope;
  return new Map(
    items.flatMap((item) => {
      const { value } = readTyped(rubric, item, entryOf(block, entries, item).raw);
      return value === null ? [] : [[item.id, value] as const];
    }),
  );
}

/**
 * The score cell and the hidden working of each item, with the values the core gives them: the text without full-width digits and 分, the number
 * in it, the valid score or the code of its fault, and where items depend on others what it counts.
 */
export function laneCells(block: Block, entries: Entries): readonly PlannedCell[] {
  const valid = validScores(block, entries);
  return block.frame.scope.items.flatMap((item, index) => {
    const row = block.top + index;
    const style: StyleName = isYesNo(item) ? "choice" : "input";
    const { raw } = entryOf(block, entries, item);
    const score: PlannedCell = { row, column: needColumn(block.frame, `score${block.lane.index}`), value: raw, style };
    return [score, ...workingCells(block, { item, row, raw, valid })];
  });
}

interface Working {
  readonly item: Item;
  readonly row: number;
  readonly raw: Entry["raw"];
  readonly valid: ValidScores;
}

function workingCells(block: Block, { item, row, raw, valid }: Working): readonly PlannedCell[] {
  const { frame, lane } = block;
  const { rubric } = frame.scope;
  const cells = scoreCells(block, row);
  const step = stepOf(rubric, item);
  const typed = readTyped(rubric, item, raw);
  const value = typed.value?.toNumber() ?? typed.fault ?? "blank";
  const cell = (role: Role, formula: string, cached: CellValue): PlannedCell => ({
    row,
    column: needColumn(frame, role),
    formula,
    value: cached,
    style: "machine",
  });
  const working = [
    cell(`text${lane.index}`, textFormula(cells), typeof raw === "string" ? normalize(raw) : ""),
    cell(`number${lane.index}`, numberFormula(item, cells), numberValue(item, raw)),
    cell(`valid${lane.index}`, validFormula(item, step, cells), value),
  ];
  if (columnOf(frame, `counted${lane.index}`) < 0) return working;
  const other = item.zeroWhile ?? null;
  const term = { item: item.id, zeroWhile: other };
  const formula = countedFormula(
    cells.valid,
    otherInScope(block, other),
    blockRange(block, "item"),
    blockRange(block, `valid${lane.index}`),
  );
  return [...working, cell(`counted${lane.index}`, formula, countedScore(term, valid)?.toNumber() ?? value)];
}

function otherInScope(block: Block, other: string | null): string | null {
  return block.frame.scope.items.some((item) => item.id === other) ? other : null;
}

function numberValue(item: Item, raw: Entry["raw"]): CellValue {
  const number = numberIn(item, raw);
  if (number === "blank") return "";
  return number === "not-number" ? "x" : number.toNumber();
}

/** The reason cells of a block; only the counted column has one of its own. */
export function reasonCells(block: Block, entries: Entries): readonly PlannedCell[] {
  if (!counts(block.frame.scope.rubric, block.lane)) return [];
  const column = needColumn(block.frame, `reason${block.lane.reason}`);
  return block.frame.scope.items.map((item, index) => {
    const { reason } = entryOf(block, entries, item);
    return { row: block.top + index, column, value: reason === "" ? null : reason, style: "reason" };
  });
}

/** Address of the reason cell of a row, for formulas. */
export function reasonAddress(block: Block, row: number): string {
  return a1(row, needColumn(block.frame, `reason${block.lane.reason}`));
}
