/** The 状态 column: in words, what is wrong with a row, so that pasted values are caught too. */
import { wantsReason as needsReason } from "../../core/check";
import type { Item } from "../../core/rubric";
import { subjectName } from "../../core/scope";
import { isYesNo, readTyped, stepOf } from "../../core/typed";
import { faultText, STATUS } from "../../text/sheetWords";
import type { Entries } from "../entries";
import { quote } from "../formulas";
import type { PlannedCell } from "../plan";
import { statusFormula, wantsReason } from "../rowFormulas";
import { scoreCells, type Block } from "./blocks";
import { isMatrix, needColumn } from "./frame";
import { entryOf, reasonAddress } from "./itemCells";

/** Status cells of one band; `blocks` are its lanes. */
export function statusCells(blocks: readonly Block[], entries: Entries): readonly PlannedCell[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const column = needColumn(first.frame, "status");
  return first.frame.scope.items.map((item, index) => {
    const row = first.top + index;
    const words = isMatrix(first.frame)
      ? matrixStatus(blocks, entries, item, row)
      : bandStatus(blocks, entries, item, row);
    return { row, column, style: "status", ...words };
  });
}

interface Words {
  readonly formula: string;
  readonly value: string;
}

/** Status of a row that is one subject's: that of the counted score, unless the other column is wrong. */
function bandStatus(blocks: readonly Block[], entries: Entries, item: Item, row: number): Words {
  const counted = blocks.find((block) => block.lane.counted) ?? blocks[0];
  if (counted === undefined) return { formula: quote(""), value: "" };
  const step = stepOf(counted.frame.scope.rubric, item);
  const reason = item.requiresReason ? reasonAddress(counted, row) : null;
  const own = statusFormula(item, step, scoreCells(counted, row), reason);
  const others = blocks.filter((block) => block !== counted);
  const formula = others.reduce(
    (text, block) => `IF(${isWrong(scoreCells(block, row).valid)},${quote(STATUS.selfWrong)},${text})`,
    own,
  );
  const otherWrong = others.some((block) => isFaulty(block, entries, item));
  return { formula, value: otherWrong ? STATUS.selfWrong : statusText(counted, entries, item) };
}

/** Status of a row that all subjects share: the first subject whose score is wrong, how many are blank, whose reason is missing. */
function matrixStatus(blocks: readonly Block[], entries: Entries, item: Item, row: number): Words {
  const { rubric } = blocks[0]?.frame.scope ?? { rubric: null };
  if (rubric === null) return { formula: quote(""), value: "" };
  const facts = { points: item.points, step: stepOf(rubric, item), yesNo: isYesNo(item) };
  const wrong = (block: Block): string => `${laneName(block)}有误：${allowedText(facts)}`;
  const unreasoned = (block: Block): string => `${laneName(block)}${STATUS.reason}`;
  const asking = item.requiresReason ? blocks.filter((block) => block.lane.counted) : [];
  const blank = blocks.map((block) => `(${scoreCells(block, row).valid}="blank")`).join("+");
  const fine = asking.reduceRight(
    (text, block) => `IF(${lacksReason(block, item, row)},${quote(unreasoned(block))},${text})`,
    quote(STATUS.fine),
  );
  const open = `IF(${blank}>0,${quote(STATUS.blank)}&(${blank}),${fine})`;
  const formula = blocks.reduceRight(
    (text, block) => `IF(${isWrong(scoreCells(block, row).valid)},${quote(wrong(block))},${text})`,
    open,
  );
  const firstWrong = blocks.find((block) => isFaulty(block, entries, item));
  const blanks = blocks.filter((block) => typedIn(block, entries, item).fault === "blank").length;
  const firstUnreasoned = asking.find((block) => statusText(block, entries, item) === STATUS.reason);
  if (firstWrong !== undefined) return { formula, value: wrong(firstWrong) };
  if (blanks > 0) return { formula, value: `${STATUS.blank}${blanks}` };
  return { formula, value: firstUnreasoned === undefined ? STATUS.fine : unreasoned(firstUnreasoned) };
}

function allowedText(facts: {
  readonly points: number | null;
  readonly step: number;
  readonly yesNo: boolean;
}): string {
  if (facts.yesNo) return STATUS.notYesNo;
  return `${facts.points === null ? "应不小于0" : `应为0～${facts.points}`}、${facts.step}的倍数`;
}

function laneName(block: Block): string {
  const name = block.subject.startsWith("#") ? "" : subjectName(block.frame.scope.rubric, block.subject);
  return block.lane.reviewer === "self" ? `${name}自评` : name;
}

function isWrong(valid: string): string {
  return `AND(ISTEXT(${valid}),${valid}<>"blank")`;
}

function lacksReason(block: Block, item: Item, row: number): string {
  const { valid } = scoreCells(block, row);
  return `AND(ISNUMBER(${valid}),${wantsReason(item, valid)},LEN(TRIM(${reasonAddress(block, row)}))=0)`;
}

function typedIn(block: Block, entries: Entries, item: Item): ReturnType<typeof readTyped> {
  return readTyped(block.frame.scope.rubric, item, entryOf(block, entries, item).raw);
}

function isFaulty(block: Block, entries: Entries, item: Item): boolean {
  const { fault } = typedIn(block, entries, item);
  return fault !== null && fault !== "blank";
}

function statusText(block: Block, entries: Entries, item: Item): string {
  const typed = typedIn(block, entries, item);
  const step = stepOf(block.frame.scope.rubric, item);
  if (typed.fault !== null) return faultText(typed.fault, { points: item.points, step, yesNo: isYesNo(item) });
  const blankReason = entryOf(block, entries, item).reason.replace(/ /g, "") === "";
  if (needsReason(item, typed) && blankReason) return STATUS.reason;
  return typed.asText ? STATUS.textNumber : STATUS.fine;
}
