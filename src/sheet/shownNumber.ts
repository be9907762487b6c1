/**
 * Number formats（单元格格式）as far as they may deceive: whether a value is shown as it is, and in which colour. A closed list is understood: plain
 * numbers, text, thousands, padding, a currency in front, 分 behind, readable signs. Whatever else a format says counts as showing something else.
 */
import { decimal, round } from "../core/decimal";
import type { ReadValue } from "./grid";

/** How a format shows a value. */
export interface Shown {
  /** Whether the value itself is shown: a number to its last decimal, a text whole. */
  readonly faithful: boolean;
  /** Number of the colour in the palette of 56, counted from 8 as looks do; undefined where the format gives none. */
  readonly color: number | undefined;
}

/** Excel takes no longer ones. */
const longestFormat = 255;

const TOKENS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|General|G\/通用格式|[^]/giu;
const COLORS = ["black", "white", "red", "green", "blue", "yellow", "magenta", "cyan"];
const CHINESE_COLORS = ["黑色", "白色", "红色", "绿色", "蓝色", "黄色", "洋红", "青色"];
const firstColor = 8;

/** Languages whose numbers are written with our digits, as Excel, WPS and LibreOffice name them; others bring digits of their own. */
const LANGUAGE =
  /^\[\$-0?(?:4|9|7804|[048C]?(?:04|09)|1004|1404|407|40C|411|412|2|zh(?:-[A-Za-z-]+)?|en(?:-[A-Z]+)?)\]$/i;
const SYSTEM_PATTERN = /^\[\$-(?:F[48]00|x-sys(?:date|time))\]$/i;
const CURRENCY = /^\[\$(?:[¥￥$€]|CN¥|CNY|RMB|US\$|USD)(?:-[0-9A-Fa-f]{1,4})?\]$/;

/** Conditions that say what the place of a section says anyhow; LibreOffice writes them out. */
const USUAL_CONDITIONS: readonly RegExp[] = [/^\[>=?0\]$/, /^\[<0\]$/, /^\[=0\]$/];

// The shape of a section has one sign for each thing: a space for what is blank, ¤ a currency, 分 a unit, G General, ! what is not understood.
const NUMBER = /^ *(?<sign>[-+(]?) *¤? *(?<digits>G|[#?0,]+(?:\.[#?0]*)?) *分? *(?<end>\)?) *$/;
const WHOLE = /^(?:0|[#?](?:[#?,]*[#?])?(?:,?0)?)$/;
const NOTHING_FOR_ZERO = /^ *¤? *- *\?* *$/;
const TEXT = /^ *[@G] *$/;

interface Section {
  readonly shape: string;
  readonly color: number | undefined;
  readonly isUsual: boolean;
}

/**
 * Reads a format once for many values. Examples: `0.00` shows 8.5 as 8.50 and is faithful; `0` shows it as 9, `;;;` shows nothing, `"10"` shows 10
 * whatever the value, `[$9]0.00` a nine in front, `0%` shows 850%.
 */
export function numberFormat(code: string): (value: ReadValue) => Shown {
  const sections = code.length > longestFormat ? [] : sectionsOf(code);
  const last = sections.length - 1;
  const hasText = last === 3 || sections[last]?.shape.includes("@") === true;
  const text = hasText ? sections[last] : undefined;
  const numbers = hasText && last > 0 ? sections.slice(0, last) : sections;
  const isUnderstood = last >= 0 && last <= 3 && sections.every(({ isUsual }) => isUsual);
  return (value) => {
    if (value === null || value === "" || typeof value === "boolean") return { faithful: true, color: undefined };
    if (typeof value === "string")
      return { faithful: text === undefined ? last >= 0 : TEXT.test(text.shape), color: text?.color };
    const section = sectionFor(numbers, value);
    return {
      faithful: isUnderstood && section !== undefined && showsNumber(section.shape, value, numbers.length),
      color: section?.color,
    };
  };
}

/** The first section is for positive numbers, the second for negative ones, the third for 0; what lacks is the first's. */
function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  const [positive, negative = positive, zero = positive] = sections;
  return value > 0 ? positive : value < 0 ? negative : zero;
}

function showsNumber(shape: string, value: number, sections: number): boolean {
  if (TEXT.test(shape)) return true;
  if (value === 0 && sections > 2 && NOTHING_FOR_ZERO.test(shape)) return true;
  const { sign = "", digits = "", end = "" } = NUMBER.exec(shape)?.groups ?? {};
  // A section for negative numbers alone must say so itself.
  const isNegative = value < 0 && sections > 1;
  const isSigned = isNegative ? `${sign}${end}` === "-" || `${sign}${end}` === "()" : /^\+?$/.test(sign + end);
  return isSigned && showsDigits(digits, value);
}

function showsDigits(digits: string, value: number): boolean {
  if (digits === "G") return true;
  const [whole = "", decimals = ""] = digits.split(".");
  if (!WHOLE.test(whole) || (value === 0 && !digits.includes("0"))) return false;
  return round(decimal(value), decimals.length).minus(decimal(value)).abs().lte(1e-9);
}

/** The tokens between semicolons; semicolons in quotes or escaped do not count. */
export function formatSections(code: string): readonly (readonly string[])[] {
  const sections = [[]] as string[][];
  for (const token of code.length > longestFormat ? [] : (code.match(TOKENS) ?? [])) {
    if (token === ";") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

/** Whether brackets name a colour, a language with our digits, or one of Excel's own patterns for dates and times. */
export function isUsualBracket(token: string): boolean {
  return colorIn(token) !== undefined || LANGUAGE.test(token) || SYSTEM_PATTERN.test(token);
}

function sectionsOf(code: string): readonly Section[] {
  return formatSections(code).map((own, index) => ({
    shape: own.map((token) => shapeOf(token, index)).join(""),
    color: own.map(colorIn).find((color) => color !== undefined),
    isUsual: own.every((token) => !/^\[[<>=]/.test(token) || USUAL_CONDITIONS[index]?.test(token) === true),
  }));
}

function shapeOf(token: string, section: number): string {
  if (token.startsWith("[") && token.length > 1) return bracketShape(token, section);
  if (token.startsWith("_") && token.length > 1) return " ";
  if (token.startsWith("*") && token.length > 1) return token === "* " ? " " : "!";
  if (/^(?:General|G\/通用格式)$/i.test(token)) return "G";
  if (/^[#?0,.@]$/.test(token)) return token;
  const text = token.startsWith("\\") ? token.slice(1) : token.replace(/^"([^"]*)"$/, "$1");
  return Array.from(text, literalShape).join("");
}

/** Colours and languages leave no sign, nor do conditions, which are looked at by themselves. */
function bracketShape(token: string, section: number): string {
  if (colorIn(token) !== undefined || LANGUAGE.test(token) || USUAL_CONDITIONS[section]?.test(token) === true)
    return "";
  return CURRENCY.test(token) ? "¤" : "!";
}

function literalShape(sign: string): string {
  if (/^[-+()分]$/.test(sign)) return sign;
  if (/^[ \u00A0\u3000]$/.test(sign)) return " ";
  if (/^[—–]$/.test(sign)) return "-";
  return /^[¥￥$€]$/.test(sign) ? "¤" : "!";
}

/** Example: `[Red]` is 10, `[Color 2]` is white and 9. */
function colorIn(token: string): number | undefined {
  if (!token.startsWith("[")) return undefined;
  const name = token.slice(1, -1).trim().toLowerCase();
  const numbered = Number(/^(?:color|颜色) *(\d{1,2})$/.exec(name)?.[1] ?? 0);
  if (numbered >= 1 && numbered <= 56) return numbered - 1 + firstColor;
  const index = COLORS.includes(name) ? COLORS.indexOf(name) : CHINESE_COLORS.indexOf(name);
  return index < 0 ? undefined : index + firstColor;
}
