/** Cells that do not show what they hold: by number format, column width, colour, size, merge, or a setting of the view. */
import type { PlacedCell, VeiledCell } from "../sheet/grid";
import type { Area } from "../sheet/plan";
import { numberFormat, type Shown } from "../sheet/shownNumber";
import { HostError } from "../sheet/workbook";
import { underMerges } from "./mergedCells";
import type { Paint } from "./readPainting";
import type { Runs } from "./readRuns";
import type { CellLook, ReadStyles } from "./readStyles";

/** Widths of columns in characters, as stored. */
export interface WidthRun {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** What is looked at. */
export interface LookedAt {
  readonly cells: readonly PlacedCell[];
  /** Numbers of the looks of the cells, in the same order. */
  readonly formats: readonly number[];
  readonly widths: readonly WidthRun[];
  readonly defaultWidth: number;
  readonly merges: readonly Area[];
  readonly paints: readonly Paint[];
  readonly showsZeros: boolean;
  readonly showsFormulas: boolean;
  /** Whether a picture lies behind the cells. */
  readonly hasBackground: boolean;
  /** Texts whose pieces have looks of their own. */
  readonly runs: readonly Runs[];
}

/** Our narrowest column of numbers is wider; in a narrower one Excel rounds a number to fit, without a word. */
const narrowWidth = 6.5;

/** Steps by which a number may stand off the edge of its cell; far more, and it stands in none. */
const mostIndent = 4;

/** What a formula may come to that nobody has calculated yet. */
const UNKNOWN = [12, "完成"] as const;

/** Points. */
const smallestSize = 5;

/** Channels of two colours that differ by less everywhere look alike on paper. */
const alike = 48;

/** What a font of signs turns into something else; with other texts it makes no sense, and deceives nobody. */
const FIGURES = /^[-\d.０-９．\s分是否]+$/;

const paper = "#FFFFFF";
const plainLook: CellLook = {
  color: "#000000",
  backs: [],
  size: 11,
  indent: 0,
  format: "General",
  repeats: false,
  symbols: false,
  struck: false,
};

/** In the order of the cells. */
export function veiledCells(seen: LookedAt, styles: ReadStyles): readonly VeiledCell[] {
  const isTooNarrow = narrowColumns(seen);
  const isUnder = underMerges(seen.merges);
  const judge = judges(styles);
  const isPartlyLost = partlyLost(seen, styles);
  const paintsAt = paintsThatMatter(seen.paints, styles);
  const veiled: VeiledCell[] = [];
  for (const [index, cell] of seen.cells.entries()) {
    const { row, column, value } = cell;
    const isCalculated = value === null && cell.formula !== undefined;
    if ((value === null && !isCalculated) || value === "") continue;
    const { look, shown, isAllLost } = judge(seen.formats[index] ?? 0);
    const { color } = shown(value);
    const faithful = isCalculated ? UNKNOWN.every((one) => shown(one).faithful) : shown(value).faithful;
    const own =
      color === undefined
        ? look.color
        : (styles.palette({ kind: "indexed", value: String(color), tint: 0 }) ?? look.color);
    const isNumber = typeof value === "number" || isCalculated;
    const isNarrow = typeof value === "number" && isTooNarrow(column, String(value).length + look.indent);
    const isSigns = look.symbols && (isCalculated || FIGURES.test(String(value)));
    const isElsewhere = isNumber && (look.struck || look.indent > mostIndent);
    if (look.repeats || isSigns || !faithful || isNarrow || isElsewhere) veiled.push({ row, column, how: "other" });
    else if (
      isUnder(row, column) ||
      look.size < smallestSize ||
      (own === look.color ? isAllLost : isLost(own, look.backs)) ||
      isOffView(cell, look, seen) ||
      isPartlyLost(cell, look) ||
      paintsAt(row, column).some((paint) =>
        isLost(paint.color ?? own, paint.fill === undefined ? look.backs : [paint.fill]),
      )
    )
      veiled.push({ row, column, how: "unseen" });
  }
  return veiled;
}

/** Noughts that the view leaves out, formulas in place of results, and what stands on a picture. */
function isOffView({ value, formula }: PlacedCell, look: CellLook, seen: LookedAt): boolean {
  return (
    (value === 0 && !seen.showsZeros) ||
    (formula !== undefined && seen.showsFormulas) ||
    (look.backs.length === 0 && seen.hasBackground)
  );
}

/** Comparisons of pieces with looks; a sheet that people sign needs some hundred. */
const mostCompared = 500_000;

/**
 * Whether a piece of the text cannot be seen, which the rest does not tell. Each text is judged once in each look: many cells may share a long one. Throws a
 * HostError (`too-big-to-read`) for a sheet made to take minutes.
 */
function partlyLost({ runs }: LookedAt, { palette }: ReadStyles): (cell: PlacedCell, look: CellLook) => boolean {
  const known = new Map<CellLook, Map<string, boolean>>();
  const hasRuns = runs.some(({ size }) => size > 0);
  let compared = 0;
  const judge = (text: string, look: CellLook): boolean => {
    const own = runs.flatMap((some) => some.get(text) ?? []);
    compared += own.length * Math.max(1, look.backs.length);
    if (compared > mostCompared) throw new HostError("too-big-to-read", "pieces of texts");
    return own.some(
      ({ color, size }) => (size ?? look.size) < smallestSize || isLost(palette(color) ?? look.color, look.backs),
    );
  };
  return ({ value }, look) => {
    if (!hasRuns || typeof value !== "string") return false;
    const judged = known.get(look) ?? new Map<string, boolean>();
    const isPieceLost = judged.get(value) ?? judge(value, look);
    known.set(look, judged.set(value, isPieceLost));
    return isPieceLost;
  };
}

/** A look, what it shows of a value, and whether its own colour cannot be told from what is behind it. */
interface Judged {
  readonly look: CellLook;
  readonly shown: (value: PlacedCell["value"]) => Shown;
  readonly isAllLost: boolean;
}

/** Each look is judged once: a sheet has thousands of cells and some dozens of looks. */
function judges({ looks }: ReadStyles): (format: number) => Judged {
  const known = new Map<number, Judged>();
  return (format) => {
    const judged = known.get(format) ?? judgedLook(looks[format] ?? plainLook);
    known.set(format, judged);
    return judged;
  };
}

function judgedLook(look: CellLook): Judged {
  return { look, shown: numberFormat(look.format), isAllLost: isLost(look.color, look.backs) };
}

/** Paints at a cell, of those that could make some text of the file look like what is behind it: of an honest sheet none. */
function paintsThatMatter(
  paints: readonly Paint[],
  { looks }: ReadStyles,
): (row: number, column: number) => readonly Paint[] {
  const all = looks.length === 0 ? [plainLook] : looks;
  const matter = paints.filter(({ color, fill }) =>
    all.some((look) => isLost(color ?? look.color, fill === undefined ? look.backs : [fill])),
  );
  return (row, column) =>
    matter.length === 0
      ? matter
      : matter.filter(
          ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
        );
}

/** Whether a number of so many characters may be rounded to fit its column. */
function narrowColumns({ widths, defaultWidth }: LookedAt): (column: number, length: number) => boolean {
  const narrow = widths.filter(({ width }) => width < narrowWidth);
  const isIn =
    (column: number) =>
    ({ first, last }: WidthRun): boolean =>
      column >= first && column <= last;
  const known = new Map<number, number>();
  return (column, length) => {
    const width = known.get(column) ?? widthOf(column);
    known.set(column, width);
    return width < narrowWidth && length > width - 1;
  };
  function widthOf(column: number): number {
    return narrow.find(isIn(column))?.width ?? (widths.some(isIn(column)) ? narrowWidth : defaultWidth);
  }
}

/** Whether text of a colour cannot be told from any of what is behind it. */
function isLost(color: string, backs: readonly string[]): boolean {
  return (backs.length === 0 ? [paper] : backs).every((back) => areAlike(color, back));
}

function areAlike(one: string, other: string): boolean {
  const [mine, theirs] = [numberOf(one), numberOf(other)];
  for (let shift = 0; shift < 24; shift += 8)
    if (Math.abs(((mine >> shift) & 255) - ((theirs >> shift) & 255)) >= alike) return false;
  return true;
}

function numberOf(color: string): number {
  return Number.parseInt(color.slice(1), 16);
}
