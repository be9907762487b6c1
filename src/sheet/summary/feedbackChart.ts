/** The chart of a 反馈 sheet: the subject beside the mean of all, area by area, as percent so that areas of any size compare. */
import { PARTS_WORDS } from "../../text/summaryWords";
import type { Area, ChartPlan, ChartRange, ChartSeriesPlan } from "../plan";
import { CHART_COLORS } from "./chartColors";
import type { ListChart } from "./chartRoom";
import { FIRST_ENTRY_ROW, HEADING_ROW } from "./listSheet";

/** Where the sheet's table has what the chart shows. */
export interface FeedbackTable {
  readonly sheet: string;
  /** Rows of areas, at the top; rows of figures in all. */
  readonly groups: number;
  readonly figures: number;
  /** How many subjects the mean is of. */
  readonly subjects: number;
}

const COLUMNS = { name: 0, rate: 5, meanRate: 6 } as const;
const HEIGHT = { frame: 80, perGroup: 40 } as const;

/** Beyond 100, so that the number beside a full bar has room. */
const AXIS_END = 110;

/** One has nobody to compare with. Each chart adds four parts to a file, and readers take files of more than 500 parts for hostile. */
const SUBJECTS = { least: 2, most: 80 } as const;

/** A list's chart; none where there are too few subjects, or too many. */
export function feedbackChart(table: FeedbackTable): { readonly chart?: ListChart } {
  const { groups, figures, subjects } = table;
  if (subjects < SUBJECTS.least || subjects > SUBJECTS.most || groups < 1) return {};
  const height = HEIGHT.frame + HEIGHT.perGroup * groups;
  return { chart: { after: figures, height, plan: (area) => chartOf(table, area) } };
}

function chartOf({ sheet, groups }: FeedbackTable, area: Area): ChartPlan {
  const cells = (column: number, top: number, bottom: number): ChartRange => ({
    sheet,
    area: { top, left: column, bottom, right: column },
  });
  const rows = (column: number): ChartRange => cells(column, FIRST_ENTRY_ROW, FIRST_ENTRY_ROW + groups - 1);
  const series = (name: string, column: number, color: string): ChartSeriesPlan => ({
    name,
    nameCell: cells(column, HEADING_ROW, HEADING_ROW),
    values: rows(column),
    color,
    labels: "General",
  });
  return {
    kind: "clusteredBar",
    title: PARTS_WORDS.feedbackChart,
    categories: rows(COLUMNS.name),
    series: [
      series(PARTS_WORDS.rate, COLUMNS.rate, CHART_COLORS.own),
      series(PARTS_WORDS.meanRate, COLUMNS.meanRate, CHART_COLORS.mean),
    ],
    axis: { min: 0, max: AXIS_END, format: "General" },
    area,
  };
}
