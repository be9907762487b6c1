/** The words of charts in the pane's language; they come with the charts. */
import type { ChartWords } from "../../text/chartWords";
import { zhCharts } from "../../text/zh/charts";
import { usePane } from "../PaneContext";

export function useChartWords(): ChartWords {
  return usePane().pack?.charts ?? zhCharts;
}
