// Column widths: characters in a plan, points in the host.

/** A digit of 宋体 11 is 8 pixels wide, a cell has 5 pixels of padding, a pixel is three quarters of a point. */
const PIXELS_PER_CHARACTER = 8;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Width of a column that was never set, in characters. */
export const DEFAULT_WIDTH = 8.375;

/** Example: 5 characters are 45 pixels, 33.75 points. */
export function pointsOf(characters: number): number {
  return (characters * PIXELS_PER_CHARACTER + PADDING) * POINTS_PER_PIXEL;
}

/** The same backwards, to a thousandth of a character. */
export function charactersOf(points: number): number {
  const characters = (points / POINTS_PER_PIXEL - PADDING) / PIXELS_PER_CHARACTER;
  return Math.max(0, Math.round(characters * 1000) / 1000);
}
