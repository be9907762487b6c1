// Lines: heights or widths, and which rows or columns are hidden.

/** Excel's largest row height and column width, points. */
export const LARGEST = { rows: 409.5, columns: 1534 } as const;

/** Neighbouring rows or columns of one size in points; what is above Excel's largest becomes that. */
export interface LineStretch {
  readonly axis: "rows" | "columns";
  readonly first: number;
  readonly last: number;
  readonly points: number;
}

interface Line {
  readonly size: number | null;
  readonly hidden: boolean;
}

const PLAIN: Line = { size: null, hidden: false };

/** Sizes and hidden flags of all rows, or of all columns, of one sheet. */
export class Lines {
  private lines = new Map<number, Line>();
  /** Size of all lines that have none of their own; null: the default. */
  private every: number | null = null;

  size(index: number): number | null {
    return this.lines.get(index)?.size ?? this.every;
  }

  hidden(index: number): boolean {
    return this.lines.get(index)?.hidden ?? false;
  }

  listed(): readonly number[] {
    return [...this.lines.keys()].sort((a, b) => a - b);
  }

  /** Sets sizes in points; null is the default size. A very long stretch becomes the size of all lines. */
  resize(first: number, last: number, size: number | null): void {
    if (last - first > LONG) {
      this.every = size;
      this.lines = new Map([...this.lines].map(([index, line]) => [index, { ...line, size: null }]));
      return;
    }
    for (let index = first; index <= last; index++) this.put(index, { ...this.line(index), size });
  }

  hide(first: number, last: number, hidden: boolean): void {
    for (let index = first; index <= Math.min(last, first + LONG); index++) {
      this.put(index, { ...this.line(index), hidden });
    }
  }

  /** Makes room for `count` lines at `at`; a negative count takes lines away. */
  shift(at: number, count: number): void {
    const moved = new Map<number, Line>();
    for (const [index, line] of this.lines) {
      if (index < at) moved.set(index, line);
      else if (count > 0 || index >= at - count) moved.set(index + count, line);
    }
    this.lines = moved;
  }

  private line(index: number): Line {
    return this.lines.get(index) ?? PLAIN;
  }

  private put(index: number, line: Line): void {
    if (line.size === null && !line.hidden) this.lines.delete(index);
    else this.lines.set(index, line);
  }
}

/** More lines than this count as all of them. */
const LONG = 20000;
