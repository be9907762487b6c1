/** Dates, times and percentages typed where words are asked for: the cell holds a number, and its format says what is meant. */
import { decimal, round } from "../core/decimal";
import { formatSections, isUsualBracket } from "./shownNumber";

/** What a number of a cell means; undefined where the format does not say. */
export type Meaning = (value: number) => string | undefined;

/** Days that a workbook counting from 1904 is behind. */
const DAYS_TO_1904 = 1_462;
/** Excel has a day too many before the first of March 1900, and no year of five digits. */
const DAYS = { first: 61, last: 2_958_465 } as const;
/** Days from the first of March of the year 0, so that leap days come last, to the day that Excel counts from. */
const DAYS_BEFORE = 693_899;
const SECONDS = 86_400;

/** What may stand between the parts of a date. A figure or another word there would be read as if it were typed. */
const BETWEEN = /^[年月日号时点分秒上下午第周星期季度\s/.,:：、—-]*$/;
const HALVES_OF_DAY = /AM\/PM|A\/P/giu;
const DATE_OR_TIME = /^(?:s·0+|[ymdhsaT·])+$/i;
const PERCENT = /^·?[#?0]*0(?:·([0#?]+))?·?%·?$/;

/**
 * Reads a format once for many values; undefined for one of neither dates, times nor percentages. The text is made from the number and not from the
 * format's pattern, which programs write anew: `yyyy"年"m"月"d"日"` and `m/d/yyyy` both say 2022-12-30 of 44925, `h:mm` says 08:30, `0%` says 95%.
 */
export function meaningOf(code: string, isFrom1904 = false): Meaning | undefined {
  const [first = [], ...others] = formatSections(code.replace(HALVES_OF_DAY, ""));
  if (others.some((section) => section.length > 0 && section.join("") !== "@")) return undefined;
  const shape = first.map(signOf).join("");
  const [percent, decimals = ""] = PERCENT.exec(shape) ?? [];
  if (percent !== undefined) return (value) => `${round(decimal(value).times(100), decimals.length).toFixed()}%`;
  if (!DATE_OR_TIME.test(shape)) return undefined;
  const isTime = /[hsT]/i.test(shape);
  if (/[yda]/i.test(shape) || (/m/i.test(shape) && !isTime))
    return (value) => dateText(value + (isFrom1904 ? DAYS_TO_1904 : 0));
  return isTime
    ? (value) => (value < 0 ? undefined : timeText(secondsOf(shape.includes("T") ? value : value % 1)))
    : undefined;
}

/** One sign for each part: · what stands between, T hours that go on beyond a day, ! what is not understood. */
function signOf(token: string): string {
  if (/^\[(?:h+|m+|s+)\]$/i.test(token)) return "T";
  if (/^\[DBNum[1-3]\]$/i.test(token) || isUsualBracket(token)) return "";
  if (/^[ymdhsa#?0%]$/i.test(token)) return token;
  if (/^_.$/.test(token)) return "·";
  const text = token.startsWith("\\") ? token.slice(1) : token.replace(/^"([^"]*)"$/, "$1");
  return BETWEEN.test(text) ? "·" : "!";
}

function secondsOf(days: number): number {
  return Math.round(days * SECONDS);
}

function dateText(value: number): string | undefined {
  const seconds = secondsOf(value);
  const [days, rest] = [Math.floor(seconds / SECONDS), seconds % SECONDS];
  if (days < DAYS.first || days > DAYS.last) return undefined;
  return rest === 0 ? dayText(days) : `${dayText(days)} ${timeText(rest)}`;
}

/** Example: 44925 is 2022-12-30. Years begin in March, in which every five months have 153 days, and 400 years 146,097. */
function dayText(days: number): string {
  const all = days + DAYS_BEFORE;
  const [cycles, inCycle] = [Math.floor(all / 146_097), all % 146_097];
  const leaps = Math.floor(inCycle / 1_460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const year = Math.floor((inCycle - leaps) / 365);
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * month + 2) / 5) + 1;
  const isNext = month >= 10;
  return `${400 * cycles + year + (isNext ? 1 : 0)}-${two(isNext ? month - 9 : month + 3)}-${two(day)}`;
}

/** Seconds are left out where there are none. */
function timeText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return [hours, minutes, ...(rest === 0 ? [] : [rest])].map(two).join(":");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
