/** Keeps text text: Excel would read "=1+1", "3-5" or "8.5" in an assigned string as a formula, a date or a number. */

/** Longer texts cannot be a number or a date. */
const longestNumber = 48;
/** First characters, also in full width, after which Excel expects a formula; ' would itself be taken for the mark. */
const opensFormula = /^\s*['=+\-@#＇＝＋－＠]/u;
const hasDigit = /[\p{N}〇零一二三四五六七八九十]/u;
const logical = /^\s*(?:true|false|真|假)\s*$/iu;

/**
 * The text as it must be assigned to a cell to come back unchanged. The leading ' is Excel's own mark for text: it is
 * neither shown nor read back, and the cell keeps its number format. Plain prose is left without the mark.
 */
export function guardedText(text: string): string {
  if (text === "") return "";
  const doubtful =
    opensFormula.test(text) || logical.test(text) || (text.length <= longestNumber && hasDigit.test(text));
  return doubtful ? `'${text}` : text;
}
