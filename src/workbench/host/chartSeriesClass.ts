// ChartSeriesCollection and ChartSeries: what a chart draws.
import { choiceArgument, colorArgument, countArgument, flagArgument, numberArgument, textArgument } from "./argument";
import { chartDataLabels, chartSeriesFormat } from "./chartPartClasses";
import type { ChartState, PartState } from "./chartState";
import { currentChart, currentSeries, editChart, editSeries, rangeFormula, setting } from "./chartState";
import type { HostObject } from "./hostObject";
import { hostClass, link, method, scalar } from "./hostObject";
import type { ChartSeriesModel } from "./model";
import { refusal } from "./refusal";

/** Types of Office.js that are known here. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
] as const;

const MARKERS = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

/** A series before anything is said of it. */
export const EMPTY: ChartSeriesModel = { values: "", categories: null, nameCell: null, settings: {} };

/** Excel takes no longer name. */
const LONGEST_NAME = 255;

/** chart.series. */
export const chartSeries = hostClass<ChartState>({
  name: "ChartSeriesCollection",
  scalars: { Count: scalar(1, (state) => currentChart(state).series.length) },
  methods: {
    Add: method(7, (state, [name]) => {
      const { series } = currentChart(state);
      const text = name === undefined || name === null ? "" : nameArgument(name, "name");
      editChart(state, { series: [...series, { ...EMPTY, settings: { name: text } }] });
      return seriesAt(state, series.length);
    }),
    GetCount: method(4, (state) => currentChart(state).series.length),
    GetItemAt: method(1, (state, [index]) => {
      const place = countArgument(index, "index");
      currentSeries(state, place);
      return seriesAt(state, place);
    }),
  },
  items: (state) => currentChart(state).series.map((_, index) => seriesAt(state, index)),
});

interface SeriesState extends PartState {
  readonly series: number;
}

function seriesAt({ session, sheet, id }: ChartState, series: number): HostObject {
  return oneSeries({ session, sheet, id, path: "", series });
}

const oneSeries = hostClass<SeriesState>({
  name: "ChartSeries",
  scalars: {
    Name: scalar(1, (state) => currentSeries(state, state.series).settings["name"] ?? "", rename),
    ChartType: setting(7, "chartType", "", (value, what) => choiceArgument(value, CHART_TYPES, what)),
    HasDataLabels: setting(7, "hasDataLabels", false, flagArgument),
    GapWidth: setting(7, "gapWidth", 150, (value, what) => within(value, what, [0, 500])),
    MarkerStyle: setting(7, "markerStyle", "Automatic", (value, what) => choiceArgument(value, MARKERS, what)),
    MarkerSize: setting(7, "markerSize", 5, (value, what) => within(value, what, [2, 72])),
    MarkerBackgroundColor: setting(7, "markerBackgroundColor", "", colorArgument),
    MarkerForegroundColor: setting(7, "markerForegroundColor", "", colorArgument),
  },
  links: {
    Format: link(1, (state) => chartSeriesFormat({ ...state, path: "format." })),
    DataLabels: link(8, (state) => chartDataLabels({ ...state, path: "dataLabels." })),
  },
  methods: {
    SetValues: method(7, (state, [range]) => editSeries(state, state.series, { values: rangeFormula(range) })),
    SetXAxisValues: method(7, (state, [range]) => editSeries(state, state.series, { categories: rangeFormula(range) })),
    Delete: method(7, (state) => {
      editChart(state, { series: currentChart(state).series.filter((_, index) => index !== state.series) });
    }),
  },
});

/** A name given as text takes the place of a cell. */
function rename(state: SeriesState, value: unknown): void {
  const { settings } = currentSeries(state, state.series);
  editSeries(state, state.series, { nameCell: null, settings: { ...settings, name: nameArgument(value, "name") } });
}

function nameArgument(value: unknown, what: string): string {
  const name = textArgument(value, what);
  if (name.length > LONGEST_NAME) throw refusal("InvalidArgument", `${what} is too long`);
  return name;
}

function within(value: unknown, what: string, [least, most]: readonly [number, number]): number {
  const number = numberArgument(value, what);
  if (number < least || number > most) throw refusal("InvalidArgument", `${what} ${number}`);
  return number;
}
