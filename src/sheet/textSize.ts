/** How high a wrapped text is. A Chinese character counts 2, a line is 15 pt at 11 pt font; rows are at most 409 pt. */

export const LINE_HEIGHT = 15;
export const MAX_ROW_HEIGHT = 409;
const PADDING = 6;

/** Width in half characters. Example: "评价ab" is 6. */
export function textUnits(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

/** Lines that a text takes in a column of `width` characters; one character is kept free for the cell's own margin. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width) - 1);
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((textUnits(line) + wrapLoss(line, room)) / room)), 0);
}

/** A character that does not fit goes to the next line whole, and punctuation takes one with it. */
function wrapLoss(line: string, room: number): number {
  return Math.floor(textUnits(line) / room);
}

/** Row height in points for texts in their columns. */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number }[], least = 20): number {
  const lines = Math.max(1, ...texts.map(({ text, width }) => lineCount(text, width)));
  return Math.min(MAX_ROW_HEIGHT, Math.max(least, lines * LINE_HEIGHT + PADDING));
}
