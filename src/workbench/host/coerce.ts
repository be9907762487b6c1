// Coercion: what Excel makes of a text that is typed or written into a cell, and how a value is shown.
import type { CellContent, CellValue } from "./model";
import { refusal } from "./refusal";

/** What a text becomes: content, and a number format where the cell has none of its own (dates, percent). */
export interface Entered extends CellContent {
  readonly format?: string;
}

const EMPTY: Entered = { formula: null, value: null };

/** Reads a text as Excel does. In a cell of format "@" every text stays text; a leading "'" is taken off. */
export function enteredText(text: string, numberFormat: string): Entered {
  if (text === "") return EMPTY;
  if (numberFormat === "@") return { formula: null, value: text };
  if (text.startsWith("'")) return { formula: null, value: text.slice(1) };
  if (text.length > 1 && text.startsWith("=")) return { formula: checkedFormula(text), value: 0 };
  const plain = plainValue(text);
  if (plain !== null) return plain;
  if (text.length > 1 && /^[+\-@]/.test(text)) return { formula: checkedFormula(`=${text}`), value: 0 };
  return { formula: null, value: text };
}

/** Any value as it comes through `values` or `formulas`; null is handled by the caller. */
export function entered(value: unknown, numberFormat: string): Entered {
  if (typeof value === "string") return enteredText(value, numberFormat);
  if (typeof value === "number" || typeof value === "boolean") return { formula: null, value };
  throw refusal("InvalidArgument", "cell value");
}

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;

function plainValue(text: string): Entered | null {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { formula: null, value: /^true$/i.test(trimmed) };
  const percent = trimmed.endsWith("%");
  const bare = trimmed.replace(/%$/, "").replace(/^[¥￥$]/, "");
  if (/\d/.test(bare) && NUMBER.test(bare)) {
    const number = Number(bare.replace(/,/g, ""));
    return percent ? { formula: null, value: number / 100, format: "0%" } : { formula: null, value: number };
  }
  return dateValue(trimmed) ?? timeValue(trimmed);
}

function dateValue(text: string): Entered | null {
  const full = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(?:(\d{1,2})日)?)$/.exec(text);
  if (full !== null) {
    const [, year, month, day, chineseMonth, chineseDay] = full;
    return dated(Number(year), Number(month ?? chineseMonth), Number(day ?? chineseDay ?? 1), "yyyy/m/d");
  }
  const short = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  if (short === null) return null;
  return dated(CURRENT_YEAR, Number(short[1]), Number(short[2] ?? short[3]), 'm"月"d"日"');
}

/** The year Excel would add to a date without one; fixed, so that runs repeat. */
const CURRENT_YEAR = 2024;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86400000;

function dated(year: number, month: number, day: number, format: string): Entered | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { formula: null, value: (date.getTime() - EPOCH) / DAY, format };
}

function timeValue(text: string): Entered | null {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time === null) return null;
  const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return { formula: null, value: seconds / 86400, format: "h:mm" };
}

/** Refuses what Excel's own entry check would: open quotes or brackets. */
function checkedFormula(formula: string): string {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "").replace(/'(?:[^']|'')*'/g, "");
  let depth = 0;
  for (const char of bare) {
    if (char === "(") depth++;
    if (char === ")" && --depth < 0) break;
  }
  if (depth !== 0 || /["']/.test(bare) || /^=[+-]*@/.test(bare) || formula.length > 8192) {
    throw refusal("InvalidArgument", formula.slice(0, 60));
  }
  return formula;
}

/** The text a cell shows for its value: neutral number formats, percent, thousands and dates. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (/[ymd]/i.test(numberFormat.replace(/"[^"]*"/g, ""))) return shownDate(value, numberFormat);
  const places = /0\.(0*)(#*)/.exec(numberFormat);
  if (numberFormat === "General" || numberFormat === "@") return String(Number(value.toPrecision(11)));
  const percent = numberFormat.includes("%");
  const most = (places?.[1]?.length ?? 0) + (places?.[2]?.length ?? 0);
  const number = percent ? value * 100 : value;
  const text = new Intl.NumberFormat("en-US", {
    minimumFractionDigits: places?.[1]?.length ?? 0,
    maximumFractionDigits: most,
    useGrouping: numberFormat.includes(","),
  }).format(number);
  // Excel keeps the point of 0.## on whole numbers.
  const pointed = places !== null && places[1] === "" && !text.includes(".") ? `${text}.` : text;
  return percent ? `${pointed}%` : pointed;
}

function shownDate(serial: number, format: string): string {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const month = String(date.getUTCMonth() + 1);
  const day = String(date.getUTCDate());
  return format
    .replace(/"/g, "")
    .replace(/yyyy/i, String(date.getUTCFullYear()))
    .replace(/mm/i, month.padStart(2, "0"))
    .replace(/m/i, month)
    .replace(/dd/i, day.padStart(2, "0"))
    .replace(/d/i, day);
}
