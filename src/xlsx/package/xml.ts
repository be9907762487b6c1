/** Text as XML: what a part may contain and how it is escaped. Control characters have no place in a workbook and are left out. */

const forbidden = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** A quick look before the slow replacement: finds paired surrogates and white space too. */
const suspect = /[^ -~\xA0-\uD7FF\uE000-\uFFFD]/;
const escapeLookalike = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A character for private use, which formulas have no use for. */
const separator = "\uE000";

/** The first line of every part. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespace of workbook, sheets, styles and texts. */
export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Namespace of the attribute that names another part, `r:id`. */
export const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Element content as it stands, e.g. a formula: `A1<"x"` becomes `A1&lt;"x"`. */
export function xmlText(text: string): string {
  return escapeMarkup(suspect.test(text) ? text.replace(forbidden, keepWhiteSpace) : text);
}

/** {@link xmlText} of each, many times faster than one by one: a sheet holds thousands of formulas. */
export function xmlTexts(texts: readonly string[]): readonly string[] {
  const escaped = xmlText(texts.join(separator)).split(separator);
  return escaped.length === texts.length ? escaped : texts.map(xmlText);
}

/** Content of type ST_Xstring: text that looks like an escape (`_x0041_`) is protected, a carriage return becomes one. */
export function xmlString(text: string): string {
  const safe = text.includes("_x") ? text.replace(escapeLookalike, "_x005F_") : text;
  return escapeMarkup(suspect.test(safe) ? safe.replace(forbidden, escapeReturn) : safe);
}

/** Attribute value: as {@link xmlText}, with tabs and line ends kept as character references. */
export function xmlAttribute(text: string): string {
  return keepInAttribute(xmlText(text)).replace(/\r/g, "&#13;");
}

/** Attribute value of type ST_Xstring. */
export function xmlStringAttribute(text: string): string {
  return keepInAttribute(xmlString(text));
}

/** Attributes as ` name="value"`, in the order given; undefined ones are left out. Values are escaped. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let out = "";
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) out += ` ${name}="${typeof value === "number" ? value : xmlAttribute(value)}"`;
  }
  return out;
}

function escapeMarkup(text: string): string {
  let safe = text.includes("&") ? text.replace(/&/g, "&amp;") : text;
  if (safe.includes("<")) safe = safe.replace(/</g, "&lt;");
  return safe.includes(">") ? safe.replace(/>/g, "&gt;") : safe;
}

/** Line ends and tabs would be read as spaces, and a quote would end the value. */
function keepInAttribute(text: string): string {
  if (!/[\n\t"]/.test(text)) return text;
  return text.replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

function keepWhiteSpace(character: string): string {
  return character === "\t" || character === "\n" || character === "\r" ? character : "";
}

function escapeReturn(character: string): string {
  if (character === "\r") return "_x000D_";
  return character === "\t" || character === "\n" ? character : "";
}
