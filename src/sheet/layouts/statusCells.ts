/** The 状态 column: in words, what is wrong with a row, so that pasted values are caught too. */
import type { Item } from "../../core/rubric";
import { readTyped, stepOf } from "../../core/typed";
import type { ScoringWords } from "../../text/sheetWords";
import type { Entries } from "../entries";
import { quote } from "../formulas";
import type { PlannedCell } from "../plan";
import { isBlankFormula, statusFormula, wantsReason } from "../rowFormulas";
import { scoreCells, type Block } from "./blocks";
import { needColumn } from "./frame";
import { entryOf, reasonAddress } from "./itemCells";
import {
  bandWords,
  itemFacts,
  lacksReason,
  laneName,
  matrixWords,
  reasonWords,
  wrongWords,
  MOST_NAMED_SCORES,
  type ItemFacts,
  type StatusLane,
} from "./statusWords";

/**
 * Status cells（状态）of one band, one a row; `blocks` are its lanes. Formula and cached value say the same, and in words, since on a black-and-white
 * print the tints are lost. Examples: ✓, 未评, 请填说明.
 */
export function statusCells(blocks: readonly Block[], entries: Entries): readonly PlannedCell[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const { rubric, items } = first.frame.scope;
  const column = needColumn(first.frame, "status");
  const { across } = first.frame.geometry;
  return items.map((item, index) => {
    const row = first.top + index;
    const formula = across ? matrixFormula(blocks, item, row) : bandFormula(blocks, item, row);
    const lanes = blocks.map((block) => laneOf(block, entries, item));
    const value = (across ? matrixWords : bandWords)(lanes, itemFacts(rubric, item), first.frame.edition.words);
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
  return laneName(frame.scope.rubric, subject, lane.reviewer, frame.edition.words);
}

/** Status of a row that is one subject's: that of the counted score, unless the other column is wrong. */
function bandFormula(blocks: readonly Block[], item: Item, row: number): string {
  const counted = blocks.find((block) => block.lane.counted) ?? blocks[0];
  if (counted === undefined) return quote("");
  const step = stepOf(counted.frame.scope.rubric, item);
  const reason = item.requiresReason ? reasonAddress(counted, row) : null;
  const { words } = counted.frame.edition;
  const own = statusFormula(item, { step, words }, scoreCells(counted, row), reason);
  const others = blocks.filter((block) => block !== counted);
  return others.reduce(
    (text, block) => `IF(${isWrong(scoreCells(block, row).valid)},${quote(words.status.selfWrong)},${text})`,
    own,
  );
}

/** Status of a row that all subjects share: see `matrixWords`. */
function matrixFormula(blocks: readonly Block[], item: Item, row: number): string {
  const [first] = blocks;
  if (first === undefined) return quote("");
  const facts = itemFacts(first.frame.scope.rubric, item);
  const { words } = first.frame.edition;
  const blank = `COUNTIF(${validRange(blocks, row)},"blank")`;
  const { wrong, open } = (blocks.length > MOST_NAMED_SCORES ? counting : naming)({ blocks, item, row, facts, words });
  return wrong(`IF(${blank}>0,${quote(words.status.blank)}&${blank},${open(quote(words.status.fine))})`);
}

interface MatrixRow {
  readonly blocks: readonly Block[];
  readonly item: Item;
  readonly row: number;
  readonly facts: ItemFacts;
  readonly words: ScoringWords;
}

/** What is said before all else of wrong scores, and at last of missing reasons; each takes what is said otherwise. */
interface Findings {
  readonly wrong: (otherwise: string) => string;
  readonly open: (otherwise: string) => string;
}

/** One IF a score, which names whose it is. */
function naming({ blocks, item, row, facts, words }: MatrixRow): Findings {
  return {
    wrong: (otherwise) =>
      blocks.reduceRight(
        (text, block) =>
          `IF(${isWrong(scoreCells(block, row).valid)},${quote(wrongWords(nameOf(block), facts, words))},${text})`,
        otherwise,
      ),
    open: (otherwise) =>
      asking(blocks, item).reduceRight(
        (text, block) =>
          `IF(${lacksReasonFormula(block, item, row)},${quote(reasonWords(nameOf(block), words.status))},${text})`,
        otherwise,
      ),
  };
}

/** One count over all scores: as long for two hundred subjects as for thirty. */
function counting({ blocks, item, row, facts, words }: MatrixRow): Findings {
  const valid = validRange(blocks, row);
  const wrongs = `SUMPRODUCT(ISTEXT(${valid})*(${valid}<>"blank"))`;
  const opens = missingReasons(asking(blocks, item), item, row);
  return {
    wrong: (otherwise) =>
      `IF(${wrongs}>0,${wrongs}&${quote(wrongWords(words.status.places, facts, words))},${otherwise})`,
    open: (otherwise) =>
      opens === null
        ? otherwise
        : `IF(${opens}>0,${opens}&${quote(reasonWords(words.status.places, words.status))},${otherwise})`,
  };
}

function asking(blocks: readonly Block[], item: Item): readonly Block[] {
  return item.requiresReason ? blocks.filter((block) => block.lane.counted) : [];
}

/** The hidden valid scores of a row; those of all lanes lie side by side. */
function validRange(blocks: readonly Block[], row: number): string {
  return laneRange(blocks, (block) => scoreCells(block, row).valid);
}

function laneRange(blocks: readonly Block[], of: (block: Block) => string): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) throw new Error("a matrix has no lane");
  return first === last ? of(first) : `${of(first)}:${of(last)}`;
}

/** How many scores want a reason that is not there; null where none does. Where only some lanes count they are added one by one, since ranges would not match. */
function missingReasons(blocks: readonly Block[], item: Item, row: number): string | null {
  const [first] = blocks;
  if (first === undefined) return null;
  if (first.frame.lanes.length > blocks.length)
    return `(${blocks.map((block) => `(${lacksReasonFormula(block, item, row)})*1`).join("+")})`;
  const valid = validRange(blocks, row);
  const reasons = laneRange(blocks, (block) => reasonAddress(block, row));
  return `SUMPRODUCT(ISNUMBER(${valid})*(${wantsReason(item, valid)})*(${isBlankFormula(reasons)}))`;
}

function isWrong(valid: string): string {
  return `AND(ISTEXT(${valid}),${valid}<>"blank")`;
}

function lacksReasonFormula(block: Block, item: Item, row: number): string {
  const { valid } = scoreCells(block, row);
  return `AND(ISNUMBER(${valid}),${wantsReason(item, valid)},${isBlankFormula(reasonAddress(block, row))})`;
}
