/** Writes native charts（图表）, series by series: Excel's own guess at headings fails where nothing has been calculated yet. */
import type { Area, ChartPlan, ChartRange, ChartSeriesPlan } from "../sheet/plan";

const TYPES = { stackedColumn: "ColumnStacked", clusteredBar: "BarClustered" } as const;
/** Excel refuses numbers beyond the end of stacked columns. */
const LABEL_PLACES = { stackedColumn: "Center", clusteredBar: "OutsideEnd" } as const;
const OUTLINE = "#404040";
const GROUND = "#FFFFFF";

/** Queues the charts of a sheet. Cells must have their sizes, and the sheets they refer to must exist. */
export function writeCharts(sheet: Excel.Worksheet, charts: readonly ChartPlan[]): void {
  for (const plan of charts) writeChart(sheet, plan);
}

function writeChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first] = plan.series;
  if (first === undefined) throw new Error(`The chart ${plan.title} has no series`);
  // One column of cells makes exactly one series, whatever stands in it.
  const chart = sheet.charts.add(TYPES[plan.kind], rangeOf(sheet, first.values), "Columns");
  plan.series.forEach((series, index) => {
    const own = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    own.name = series.name;
    own.setValues(rangeOf(sheet, series.values));
    own.setXAxisValues(rangeOf(sheet, plan.categories));
  });
  plan.series.forEach((series, index) => writeLook(chart.series.getItemAt(index), series, plan.kind));
  chart.title.text = plan.title;
  chart.legend.position = "Bottom";
  writeAxes(chart, plan);
  const { top, left, bottom, right } = plan.area;
  chart.setPosition(
    cellsOf(sheet, { top, left, bottom: top, right: left }),
    cellsOf(sheet, { top: bottom, left: right, bottom, right }),
  );
}

function writeLook(series: Excel.ChartSeries, look: ChartSeriesPlan, kind: ChartPlan["kind"]): void {
  const { color, labels, mark = false } = look;
  if (mark) {
    series.chartType = "LineMarkers";
    // The line goes first: it would take the outline of the marks along.
    series.format.line.lineStyle = "None";
    series.markerStyle = "Diamond";
    series.markerSize = 8;
    series.markerBackgroundColor = color;
    series.markerForegroundColor = OUTLINE;
  } else {
    series.gapWidth = 60;
    series.format.fill.setSolidColor(color);
    series.format.line.color = OUTLINE;
    series.format.line.weight = 0.5;
  }
  if (labels === undefined) return;
  series.hasDataLabels = true;
  series.dataLabels.linkNumberFormat = false;
  series.dataLabels.numberFormat = labels;
  series.dataLabels.position = mark ? "Top" : LABEL_PLACES[kind];
  if (mark) series.dataLabels.format.fill.setSolidColor(GROUND);
}

function writeAxes({ axes }: Excel.Chart, { kind, axis }: ChartPlan): void {
  const { categoryAxis, valueAxis } = axes;
  if (axis.min !== undefined) valueAxis.minimum = axis.min;
  if (axis.max !== undefined) valueAxis.maximum = axis.max;
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = axis.format;
  categoryAxis.tickLabelPosition = "Low";
  if (kind !== "clusteredBar") return;
  categoryAxis.reversePlotOrder = true;
  valueAxis.tickLabelPosition = "None";
  valueAxis.majorGridlines.visible = false;
}

function rangeOf(sheet: Excel.Worksheet, range: ChartRange): Excel.Range {
  return cellsOf(sheet.context.workbook.worksheets.getItem(range.sheet), range.area);
}

function cellsOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.untrack();
  return range;
}
