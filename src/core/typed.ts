/** What stands in a score cell, understood: blank, 0 and text are three things. */
import { decimal, isOnStep, typedDecimal, type Decimal } from "./decimal";
import { isYesNo } from "./kinds";
import type { Item, Rubric } from "./rubric";

/** The answers to an item of 是/否, as they are typed: part of the format, in no edition others. */
export const ANSWERS = { yes: "是", no: "否" } as const;

/** Anything a cell may hold. */
export type Raw = string | number | boolean | null;

/**
 * Why a typed score does not count, in the order in which it is looked for; these are also the codes in a sheet's hidden
 * column, where a valid score stands as a number. `blank`: nothing but spaces.
 */
export type Fault = "blank" | "not-number" | "below-zero" | "over-points" | "off-step";

/** A typed score: its value where it counts, else the fault. 是 is 1 and 否 is 0. `asText`: a number typed as text. */
export type Typed =
  | { readonly value: Decimal; readonly fault: null; readonly asText: boolean }
  | { readonly value: null; readonly fault: Fault; readonly asText: boolean };

/** The step（最小计分单位）of an item's score, in points: its own, else the rubric's. A valid score is a whole number of steps. */
export function stepOf(rubric: Pick<Rubric, "step">, item: Pick<Item, "step">): number {
  return item.step ?? rubric.step;
}

/**
 * Reads a score cell. Text numbers, full-width digits and a trailing 分 are understood.
 * Examples for an item of 10 points, step 0.5: `8.5` and `"８.5分"` are 8.5; `12` is over-points; `"八分"` is not-number.
 */
export function readTyped(rubric: Pick<Rubric, "step">, item: Item, raw: Raw): Typed {
  const number = numberIn(item, raw);
  if (number === "blank" || number === "not-number") return { value: null, fault: number, asText: false };
  const asText = typeof raw === "string" && !isYesNo(item);
  const fault = isYesNo(item) ? null : rangeFault(number, item.points, decimal(stepOf(rubric, item)));
  return fault === null ? { value: number, fault, asText } : { value: null, fault, asText };
}

/**
 * The number a cell means, whatever its range; "blank" for nothing but spaces. 是 and 否 mean 1 and 0, for yes/no items only; TRUE
 * is no score. Examples for a score item: `"７．５ 分"` is 7.5, `"-1"` is −1, `"08"` and `"1e2"` are not-number.
 */
export function numberIn(item: Pick<Item, "kind">, raw: Raw): Decimal | "blank" | "not-number" {
  if (raw === null || (typeof raw === "string" && isBlankText(raw))) return "blank";
  if (isYesNo(item)) return yesNoIn(raw);
  if (typeof raw === "number") return Number.isFinite(raw) ? typedDecimal(raw) : "not-number";
  return typeof raw === "string" ? numberInText(raw) : "not-number";
}

/** Whether a text is nothing but spaces, full-width ones（U+3000）included: exactly what a sheet's formulas take for blank. */
export function isBlankText(text: string): boolean {
  return trim(wideSpaces(text)) === "";
}

/** What WPS and Excel show of a picture in a cell（单元格图片）where it is read as text. */
export const PICTURE = "图片";

/** Whether a cell's text or formula is a picture. Example: `=DISPIMG("ID_1",1)`. */
export function isPictureText(raw: Raw): boolean {
  return typeof raw === "string" && /^=?(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(/i.test(raw);
}

function yesNoIn(raw: Raw): Decimal | "not-number" {
  const answer = typeof raw === "string" ? trim(raw) : raw;
  if (answer === ANSWERS.yes) return decimal(1);
  return answer === ANSWERS.no ? decimal(0) : "not-number";
}

function rangeFault(value: Decimal, points: number | null, step: Decimal): Fault | null {
  if (value.lt(0)) return "below-zero";
  if (points !== null && value.gt(decimal(points))) return "over-points";
  return isOnStep(value, step) ? null : "off-step";
}

/** Only plain numbers with at most three decimals, no leading zeros: a sheet formula must be able to say the same. */
function numberInText(raw: string): Decimal | "not-number" {
  const text = normalize(raw);
  const isPlain = /^-?(0|[1-9]\d{0,11})(\.\d{1,3})?$/.test(text) && !/^-[0.]*$/.test(text);
  return isPlain ? decimal(text) : "not-number";
}

/**
 * Half-width digits and point, no space around, no 分 at the end; the hidden column of a sheet holds the same text.
 * A bar is left as it is, since the sheet's formula needs it as a mark.
 */
export function normalize(raw: string): string {
  if (raw.includes("|")) return raw;
  const half = raw.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return trim(trim(wideSpaces(half).replace(/．/g, ".")).replace(/分$/, ""));
}

function wideSpaces(text: string): string {
  return text.replace(/\u3000/g, " ");
}

/** As Excel's TRIM: only the ordinary space, and runs inside become one. */
function trim(text: string): string {
  return text.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ");
}
