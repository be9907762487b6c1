/** Printed pages: where they end, so that a subject's rows stay together where they can and the sign-off block never stands alone. */
import type { ColumnPlan } from "../plan";

/** A4 less margins of 1.5 cm, in points. */
const PAGE = {
  landscape: { width: 756.8, height: 510.2 },
  portrait: { width: 510.2, height: 756.8 },
} as const;

/** A column of n characters is 8n + 5 pixels wide where 宋体 11 is there, 7n + 5 where it is not. A pixel is 3/4 point. */
const CHARACTER = { widest: 6, narrowest: 5.25 } as const;
const POINTS_BETWEEN = 3.75;

/** Characters that a landscape page takes without being scaled down: narrower sheets would leave paper blank at the right. */
export const LANDSCAPE_WIDTH = 130;

/** Programs draw rows a little higher than planned. */
const SAFETY = 0.98;

/** Rows that should stay on one page; where they cannot, their `parts` should. `parts` follow each other without a gap from `top` to `bottom`. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly parts?: readonly Stretch[];
}

/** The printed columns of a sheet. */
export interface Sheet {
  readonly orientation: "portrait" | "landscape";
  readonly columns: readonly ColumnPlan[];
}

/** The same with its rows. `heightOf` gives points; `headerHeight` is repeated on every page but the first. */
export interface Paper extends Sheet {
  readonly heightOf: (row: number) => number;
  readonly headerHeight: number;
}

/** How much longer a length on the sheet is than on paper, since the sheet is scaled down to one page's width. Example: 1.25. */
function reduction({ orientation, columns }: Sheet, character: number): number {
  const own = columns.reduce((sum, column) => sum + column.width * character + POINTS_BETWEEN, 0);
  return Math.max(1, own / PAGE[orientation].width);
}

/** What a page holds at least, in points of the sheet: narrow columns are scaled down less, so that fewer rows fit. */
export function pageHeight(sheet: Sheet): number {
  return PAGE[sheet.orientation].height * reduction(sheet, CHARACTER.narrowest) * SAFETY;
}

/** Points of the sheet that are at least `points` on paper. Example: on a sheet scaled to 80 %, a seal of 119 pt needs a row of 149. */
export function onPaper(points: number, sheet: Sheet): number {
  return Math.ceil(points * reduction(sheet, CHARACTER.widest));
}

/** Rows before which a page ends, counted from 0, ascending; a stretch higher than a page ends where the program ends it. `stretches` follow each other from the sheet's first row to its last. */
export function breaksBefore(paper: Paper, stretches: readonly Stretch[]): readonly number[] {
  const room = pageHeight(paper);
  const breaks: number[] = [];
  let used = 0;
  for (const stretch of stretches.flatMap((one) => fitting(paper, one, room - paper.headerHeight))) {
    const height = heightOf(paper, stretch);
    const fits = used + height <= room;
    if (!fits && used > 0) breaks.push(stretch.top);
    used = fits || used === 0 ? used + height : paper.headerHeight + height;
  }
  return breaks;
}

/** The stretch itself where a page can hold it, else its parts. */
function fitting(paper: Paper, stretch: Stretch, room: number): readonly Stretch[] {
  if (stretch.parts === undefined || heightOf(paper, stretch) <= room) return [stretch];
  return stretch.parts.flatMap((part) => fitting(paper, part, room));
}

function heightOf(paper: Paper, { top, bottom }: Stretch): number {
  return Array.from({ length: bottom - top + 1 }, (_, index) => paper.heightOf(top + index)).reduce(
    (sum, height) => sum + height,
    0,
  );
}
