/** Words of the pane's charts（图表用语）. */
import type { ChartWords } from "../chartWords";

export const enCharts: ChartWords = {
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
};
