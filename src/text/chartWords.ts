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

/** The words by language. */
export const CHART_WORDS: Readonly<Record<"zh" | "en", ChartWords>> = {
  zh: {
    totals: "各单位得分构成",
    totalsAlt: ({ count, first, last }) =>
      [
        `各单位得分构成图，共${count}个单位`,
        ...(first === null ? [] : [`最高${first}`]),
        ...(last === null ? [] : [`最低${last}`]),
      ].join("；") + "。各数见后面的表。",
    place: (subject, total) => `${subject} ${total}分`,
    bonus: "加分",
    deduction: "扣分",
    total: "总分",
    rank: "名次",
    grade: "等级",
    bands: (bands) => `竖线是等级起点：${bands.map(({ name, from }) => `${name} ${from}`).join("、")}`,
    compared: "各领域得分率与平均比较",
    comparedAlt: ({ subject, above, below }) =>
      [
        `${subject}各领域得分率与平均比较图`,
        ...(above.length === 0 ? [] : [`高于平均：${above.join("、")}`]),
        ...(below.length === 0 ? [] : [`低于平均：${below.join("、")}`]),
      ].join("；") + "。各数见后面的表。",
    group: "领域",
    own: "本单位",
    mean: "平均",
    rate: (percent) => (percent === null ? "未评完" : `${percent}%`),
    basis: (finished, all) =>
      finished === 0 ? "还没有评完的单位，平均暂缺。" : `平均按已评完的${finished}个单位计（共${all}个）。`,
  },
  en: {
    totals: "What the totals are made of",
    totalsAlt: ({ count, first, last }) =>
      [
        `Chart of the totals of ${count} subjects`,
        ...(first === null ? [] : [`highest ${first}`]),
        ...(last === null ? [] : [`lowest ${last}`]),
      ].join("; ") + ". The figures are in the table that follows.",
    place: (subject, total) => `${subject} ${total}`,
    bonus: "Bonus",
    deduction: "Deduction",
    total: "Total",
    rank: "Rank",
    grade: "Grade",
    bands: (bands) => `Lines mark where grades begin: ${bands.map(({ name, from }) => `${name} ${from}`).join(", ")}`,
    compared: "Each area as a share of its points, beside the mean",
    comparedAlt: ({ subject, above, below }) =>
      [
        `Chart of ${subject} beside the mean of all`,
        ...(above.length === 0 ? [] : [`above the mean: ${above.join(", ")}`]),
        ...(below.length === 0 ? [] : [`below the mean: ${below.join(", ")}`]),
      ].join("; ") + ". The figures are in the table that follows.",
    group: "Area",
    own: "Subject",
    mean: "Mean",
    rate: (percent) => (percent === null ? "not finished" : `${percent}%`),
    basis: (finished, all) =>
      finished === 0
        ? "No subject is finished, so there is no mean yet."
        : `The mean is of the ${finished} finished subjects (of ${all}).`,
  },
};
