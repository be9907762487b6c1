/** Texts of others on a terminal（终端显示）: what would steer it, end a line or turn the reading direction is shown as a code instead. */

/** All control characters but the tab, which moves to the next column and parts the columns of a list. */
const STEERING = /(?!\t)[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** One line without anything that acts. Example: an escape character is shown as \\u001b. */
export function harmless(line: string): string {
  return line.replace(STEERING, (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
}

/** Several lines, each of them harmless. */
export function harmlessLines(text: string): string {
  return text.split("\n").map(harmless).join("\n");
}
