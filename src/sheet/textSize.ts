/** How high a wrapped text is. A Chinese character counts 2, a line is 15 pt at 11 pt font; rows are at most 409 pt. */

/** Points of one line of 11 point text. */
export const LINE_HEIGHT = 15;
/** Points; Excel makes no row higher, so a longer text is cut on screen and on paper. */
export const MAX_ROW_HEIGHT = 409;
const PADDING = 4;

/** Width in half characters. Example: "评价ab" is 6. */
export function textUnits(text: string): number {
  let units = 0;
  for (const char of text) units += char.charCodeAt(0) > 0xff ? 2 : 1;
  return units;
}

/** Lines that a text takes in a column of `width` characters; one character is kept free for the cell's own margin. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width) - 1);
  // Most texts of long lists are as short as this.
  if (text.length * 2 <= room && !text.includes("\n")) return 1;
  return text.split("\n").reduce((lines, line) => lines + wrapped(line, room), 0);
}

/** What stays together: opening marks with what follows, a Latin word or number, closing marks with what stands before. */
const PIECES = /[“‘（《〈【〔「『]*(?:[!-~]+|[^])[，。、；：？！”’）》〉】〕」』%％]*/gu;

/** Lines of a text without line ends: each is filled before the next is begun; what is longer than a line is cut. */
function wrapped(line: string, room: number): number {
  const pieces = (line.match(PIECES) ?? []).flatMap((piece) => (textUnits(piece) > room ? Array.from(piece) : [piece]));
  let lines = 1;
  let used = 0;
  for (const units of pieces.map(textUnits)) {
    const fits = used + units <= room;
    lines += fits ? 0 : 1;
    used = fits ? used + units : units;
  }
  return lines;
}

/** Row height in points for texts in their columns. */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number }[], least = 20): number {
  const lines = Math.max(1, ...texts.map(({ text, width }) => lineCount(text, width)));
  return Math.min(MAX_ROW_HEIGHT, Math.max(least, lines * LINE_HEIGHT + PADDING));
}
