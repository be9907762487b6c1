/** The 状态 column: in words, what is wrong with a row, so that pasted values are caught too. */
import type { Item } from "../../core/rubric";
import { readTyped, stepOf } from "../../core/typed";
import { STATUS } from "../../text/sheetWords";
import type { Entries } from "../entries";
import { quote } from "../formulas";
import type { PlannedCell } from "../plan";
import { isBlankFormula, statusFormula, wantsReason } from "../rowFormulas";
import { scoreCells, type Block } from "./blocks";
import { isMatrix, needColumn } from "./frame";
import { entryOf, reasonAddress } from "./itemCells";
import {
  bandWords,
  itemFacts,
  lacksReason,
  laneName,
  matrixWords,
  reasonWords,
  wrongWords,
  type StatusLane,
} from "./statusWords";

/**
 * Status cells（状态）of one band, one a row; `blocks` are its lanes. Formula and cached value say the same, and in words, since on a black-and-white
 * print the tints are lost. Examples: ✓, 未评, 得分超过分值.
 */
export function statusCells(blocks: readonly Block[], entries: Entries): readonly PlannedCell[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const { rubric, items } = first.frame.scope;
  const column = needColumn(first.frame, "status");
  const matrix = isMatrix(first.frame);
  return items.map((item, index) => {
    const row = first.top + index;
    const formula = matrix ? matrixFormula(blocks, item, row) : bandFormula(blocks, item, row);
    const lanes = blocks.map((block) => laneOf(block, entries, item));
    const value = (matrix ? matrixWords : bandWords)(lanes, itemFacts(rubric, item));
    return { row, column, style: "status", formula, value };
  });
}

function laneOf(block: Block, entries: Entries, item: Item): StatusLane {
  const { raw, reason } = entryOf(block, entries, item);
  const typed = readTyped(block.frame.scope.rubric, item, raw);
  return {
    name: nameOf(block),
    counted: block.lane.counted,
    fault: typed.fault,
    asText: typed.asText,
    lacksReason: lacksReason(item, typed, reason),
  };
}

function nameOf({ frame, subject, lane }: Block): string {
  return laneName(frame.scope.rubric, subject, lane.reviewer);
}

/** Status of a row that is one subject's: that of the counted score, unless the other column is wrong. */
function bandFormula(blocks: readonly Block[], item: Item, row: number): string {
  const counted = blocks.find((block) => block.lane.counted) ?? blocks[0];
  if (counted === undefined) return quote("");
  const step = stepOf(counted.frame.scope.rubric, item);
  const reason = item.requiresReason ? reasonAddress(counted, row) : null;
  const own = statusFormula(item, step, scoreCells(counted, row), reason);
  const others = blocks.filter((block) => block !== counted);
  return others.reduce(
    (text, block) => `IF(${isWrong(scoreCells(block, row).valid)},${quote(STATUS.selfWrong)},${text})`,
    own,
  );
}

/** Status of a row that all subjects share: the first subject whose score is wrong, how many are blank, whose reason is missing. */
function matrixFormula(blocks: readonly Block[], item: Item, row: number): string {
  const [first] = blocks;
  if (first === undefined) return quote("");
  const facts = itemFacts(first.frame.scope.rubric, item);
  const asking = item.requiresReason ? blocks.filter((block) => block.lane.counted) : [];
  const blank = blocks.map((block) => `(${scoreCells(block, row).valid}="blank")`).join("+");
  const fine = asking.reduceRight(
    (text, block) => `IF(${lacksReasonFormula(block, item, row)},${quote(reasonWords(nameOf(block)))},${text})`,
    quote(STATUS.fine),
  );
  const open = `IF(${blank}>0,${quote(STATUS.blank)}&(${blank}),${fine})`;
  return blocks.reduceRight(
    (text, block) => `IF(${isWrong(scoreCells(block, row).valid)},${quote(wrongWords(nameOf(block), facts))},${text})`,
    open,
  );
}

function isWrong(valid: string): string {
  return `AND(ISTEXT(${valid}),${valid}<>"blank")`;
}

function lacksReasonFormula(block: Block, item: Item, row: number): string {
  const { valid } = scoreCells(block, row);
  return `AND(ISNUMBER(${valid}),${wantsReason(item, valid)},${isBlankFormula(reasonAddress(block, row))})`;
}
