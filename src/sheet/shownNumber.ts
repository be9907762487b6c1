/** Number formats（单元格格式）as far as they may deceive: whether a value is shown as it is. */
import { decimal, round } from "../core/decimal";
import type { ReadValue } from "./grid";

/** Text in quotes, an escaped sign, padding, a colour or language in brackets: what may stand around a number without changing it. */
const AROUND = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|[¥￥$€ ]/g;
/** Signs that a reader would take for a part of the number. */
const TELLING = /[\d０-９.%％‰一二三四五六七八九十百千万亿]/;
const CONDITION = /^\[(?:[<>=]|\$?[^\]]*[<>=]\s*\d)/;
const PLAIN = /^[-+(]*[#?0,]*[#?0](?:\.([#?0]*))?[)]*$/;
const GENERAL = /^(?:General|G\/通用格式|@)$/i;

/**
 * Whether a format shows the value itself: a number to its last decimal, a text whole. Example: `0.00` shows 8.5 as 8.50 and is fine; `0` shows
 * it as 9, `;;;` shows nothing, `"10"` shows 10 whatever the value, `0%` shows 850%.
 */
export function showsValue(format: string, value: ReadValue): boolean {
  if (GENERAL.test(format) || value === null || typeof value === "boolean") return true;
  const sections = sectionsOf(format);
  if (typeof value === "string") {
    const [, , , own] = sections;
    return own === undefined || value === "" || (own.includes("@") && isHarmless(own));
  }
  if (sections.some((section) => CONDITION.test(section))) return false;
  const [positive = "", negative = positive, zero = positive] = sections;
  return showsNumber(value > 0 ? positive : value < 0 ? negative : zero, value);
}

function showsNumber(section: string, value: number): boolean {
  const code = section.replace(AROUND, "");
  if (!isHarmless(section)) return false;
  if (GENERAL.test(code)) return true;
  const [plain, decimals = ""] = PLAIN.exec(code) ?? [];
  // A comma at the end divides by a thousand.
  if (plain === undefined || /,(?:\.|\)*$)/.test(code)) return false;
  return round(decimal(value), decimals.length).minus(decimal(value)).abs().lte(1e-9);
}

/** Whether nothing that stands beside the number looks like a part of it. */
function isHarmless(section: string): boolean {
  return (section.match(AROUND) ?? []).every((part) => part.startsWith("[") || !TELLING.test(part.slice(1)));
}

/** Parts between semicolons; those in quotes or escaped do not count. */
function sectionsOf(format: string): readonly string[] {
  const parts = format.match(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|[^]/g) ?? [];
  const sections = [""];
  for (const part of parts) {
    if (part === ";") sections.push("");
    else sections[sections.length - 1] = (sections.at(-1) ?? "") + part;
  }
  return sections;
}
