/** Formulas of one score: understood text, number, valid value or fault, counted value, status. They say what `core/typed.ts` says. */
import { isYesNo, goesTo } from "../core/kinds";
import type { Item } from "../core/rubric";
import { ANSWERS } from "../core/typed";
import { faultText, type ScoringWords } from "../text/sheetWords";
import { quote } from "./formulas";

const FULL_WIDTH = Array.from("０１２３４５６７８９");

/** Addresses that the formulas of one score refer to, relative, like `H7`: the typed score, and its hidden working in the same row. */
export interface ScoreCells {
  readonly score: string;
  readonly text: string;
  readonly number: string;
  readonly valid: string;
}

/**
 * The typed text with half-width digits, no space around and no 分 at the end; empty for numbers. The bar marks the end of the text, so a text
 * that has one itself is left alone. Example: 「８.５ 分」 gives "8.5".
 */
export function textFormula({ score }: ScoreCells): string {
  const halfWidth = FULL_WIDTH.reduce(
    (text, digit, value) => `SUBSTITUTE(${text},"${digit}","${value}")`,
    wideSpaces(score),
  );
  const trimmed = `TRIM(SUBSTITUTE(${halfWidth},"．","."))`;
  const without = `TRIM(SUBSTITUTE(SUBSTITUTE(${trimmed}&"|","分|",""),"|",""))`;
  return `IF(ISTEXT(${score}),IF(SUBSTITUTE(${score},"|","")=${score},${without},${score}),"")`;
}

/** The number typed, "" for a blank cell, "x" for anything else. Decimals in text are rebuilt from whole numbers: engines disagree on "8.5"+0. */
export function numberFormula(item: Item, cells: ScoreCells): string {
  const { score, text } = cells;
  const blank = isBlankFormula(score);
  if (isYesNo(item))
    return `IFERROR(IF(${blank},"",IF(TRIM(${score})=${quote(ANSWERS.yes)},1,IF(TRIM(${score})=${quote(ANSWERS.no)},0,"x"))),"x")`;
  const digits = `(SUBSTITUTE(${text},".","")+0)`;
  const places = [1, 2, 3].reduceRight(
    (other, count) =>
      `IF(TEXT(${digits}/${10 ** count},"0.${"0".repeat(count)}")=${text},${digits}/${10 ** count},${other})`,
    `"x"`,
  );
  const inText = `IFERROR(IF(TEXT(${digits},"0")=${text},${digits},${places}),"x")`;
  // LibreOffice takes a truth value for the number 1.
  const notTruth = `IF(ISLOGICAL(${score}),"x",ROUND(${score},9))`;
  return `IFERROR(IF(ISNUMBER(${score}),${notTruth},IF(${blank},"",${inText})),"x")`;
}

/**
 * The number where it may count, else the fault's code (`core/typed.ts`). A tiny tolerance stands for exact decimals: floats miss a step by far less,
 * unless they may be huge, and then it grows with them.
 * Example for 5 points, step 0.5: 4.5 gives 4.5, 4.3 "off-step", 5.5 "over-points", −1 "below-zero", an empty cell "blank".
 */
export function validFormula(item: Item, step: number, { number }: ScoreCells): string {
  const inRange = isYesNo(item) ? number : rangeChecked(item.points, step, number);
  return `IF(ISNUMBER(${number}),${inRange},IF(${number}="","blank","not-number"))`;
}

/** Beyond this many points a float may miss a step by more than the tolerance. */
const HUGE_POINTS = 100_000;

function rangeChecked(points: number | null, step: number, number: string): string {
  const onStep = `IF(${missOf(step, number)}>${toleranceOf(points, number)},"off-step",${number})`;
  const notOver = points === null ? onStep : `IF(${number}>${points},"over-points",${onStep})`;
  return `IF(${number}<0,"below-zero",${notOver})`;
}

/** By how much a number misses the nearest multiple of the step. */
function missOf(step: number, number: string): string {
  return `ABS(${number}-ROUND(${number}/${step},0)*${step})`;
}

/** Written as a quotient: Univer takes a number of more than six decimals for a text, and every number is less than a text. */
function toleranceOf(points: number | null, number: string): string {
  const isHuge = points === null || points > HUGE_POINTS;
  return isHuge ? `1/10000000000+${number}/1000000000000000` : "1/10000000000";
}

/**
 * What the native validation of a score cell asks: a number in range and on the step. Text is refused, as a range alone would.
 * Example for 5 points, step 0.5: `IF(ISNUMBER(H7),AND(H7>=0,H7<=5,ABS(H7-ROUND(H7/0.5,0)*0.5)<=1/10000000000),1=0)`.
 */
export function acceptsFormula({ points }: Item, step: number, score: string): string {
  const most = points === null ? "" : `,${score}<=${points}`;
  const onStep = `${missOf(step, score)}<=${toleranceOf(points, score)}`;
  return `IF(ISNUMBER(${score}),AND(${score}>=0${most},${onStep}),1=0)`;
}

/** The valid value, or its fault, made 0 while the score of item `other` is 0; a blank `other` changes nothing. `items` and `values` are the hidden columns of the same subject. */
export function countedFormula(valid: string, other: string | null, items: string, values: string): string {
  if (other === null) return valid;
  // COUNTIFS would take an id such as jan-1 for a day, and true for a truth value.
  const zeros = `SUMPRODUCT((${items}=${quote(other)})*ISNUMBER(${values})*(${values}=0))`;
  return `IF(ISNUMBER(${valid}),IF(${zeros}>0,0,${valid}),${valid})`;
}

/** The 状态 of a score in words: ✓, or the first thing that is wrong. `reason` is the address of the reason cell where the item requires one, else null. */
export function statusFormula(
  item: Item,
  { step, words }: { readonly step: number; readonly words: ScoringWords },
  cells: ScoreCells,
  reason: string | null,
): string {
  const { status } = words;
  const { valid, score } = cells;
  const facts = { points: item.points, step, yesNo: isYesNo(item) };
  const says = (fault: Parameters<typeof faultText>[0]): string => quote(faultText(fault, facts, words));
  const fine = isYesNo(item)
    ? quote(status.fine)
    : `IF(ISTEXT(${score}),${quote(status.textNumber)},${quote(status.fine)})`;
  const reasoned =
    reason === null
      ? fine
      : `IF(AND(${wantsReason(item, valid)},${isBlankFormula(reason)}),${quote(status.reason)},${fine})`;
  const faults = isYesNo(item)
    ? says("not-number")
    : `IF(${valid}="not-number",${says("not-number")},IF(${valid}="off-step",${says("off-step")},${says("over-points")}))`;
  return `IF(ISNUMBER(${valid}),${reasoned},IF(${valid}="blank",${says("blank")},${faults}))`;
}

/** Below full marks, a bonus, a deduction or a 是. */
export function wantsReason(item: Item, valid: string): string {
  return goesTo(item, "base") && item.points !== null ? `${valid}<${item.points}` : `${valid}>0`;
}

/** Whether a cell holds nothing but spaces, full-width ones included. Example: `TRIM(SUBSTITUTE(F6,"　",""))=""`; matrices repeat it per subject. */
export function isBlankFormula(cell: string): string {
  return `TRIM(SUBSTITUTE(${cell},"　",""))=""`;
}

function wideSpaces(cell: string): string {
  return `SUBSTITUTE(${cell},"　"," ")`;
}
