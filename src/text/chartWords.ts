/** Words of the pane's charts（图表用语）in both languages; apart from the pane's other words, since they load with the charts. */

/** The shape of the words. */
export interface ChartWords {
  readonly totals: string;
  /** What the chart of totals shows, for who cannot see it. */
  readonly totalsAlt: (facts: {
    readonly count: number;
    readonly first: string | null;
    readonly last: string | null;
  }) => string;
  readonly place: (subject: string, total: string) => string;
  readonly bonus: string;
  readonly deduction: string;
  readonly total: string;
  readonly rank: string;
  readonly grade: string;
  readonly bands: (bands: readonly { readonly name: string; readonly from: number }[]) => string;
  readonly compared: string;
  /** What the chart of one subject shows: areas above and below the mean. */
  readonly comparedAlt: (facts: {
    readonly subject: string;
    readonly above: readonly string[];
    readonly below: readonly string[];
  }) => string;
  readonly group: string;
  readonly own: string;
  readonly mean: string;
  /** Null: not finished. */
  readonly rate: (percent: number | null) => string;
  /** Whom the mean is of. */
  readonly basis: (finished: number, all: number) => string;
}
