// The parts of charts that the add-in sets: title, legend, axes, gridlines, data labels, fills and lines.
import { choiceArgument, colorArgument, flagArgument, numberArgument, textArgument } from "./argument";
import type { PartState } from "./chartState";
import { keep, seriesType, setting } from "./chartState";
import { hostClass, link, method } from "./hostObject";

const flag = (since: number, name: string, otherwise: boolean) => setting(since, name, otherwise, flagArgument);
const text = (since: number, name: string, otherwise: string) => setting(since, name, otherwise, textArgument);
const choice = (since: number, name: string, choices: readonly [string, ...string[]]) =>
  setting(since, name, choices[0], (value, what) => choiceArgument(value, choices, what));

/** Numbers of an axis are a text "" while Excel chooses them. */
const bound = (name: string) =>
  setting(1, name, "", (value, what) => (value === "" ? "" : numberArgument(value, what)));

function below(state: PartState, name: string): PartState {
  return { ...state, path: `${state.path}${name}.` };
}

/** chart.title. */
export const chartTitle = hostClass<PartState>({
  name: "ChartTitle",
  scalars: { Text: text(1, "text", ""), Visible: flag(1, "visible", true), Overlay: flag(1, "overlay", false) },
});

/** chart.legend. */
export const chartLegend = hostClass<PartState>({
  name: "ChartLegend",
  scalars: {
    Position: choice(1, "position", ["Right", "Top", "Bottom", "Left", "Corner"]),
    Visible: flag(1, "visible", true),
    Overlay: flag(1, "overlay", false),
  },
});

/** chart.axes. */
export const chartAxes = hostClass<PartState>({
  name: "ChartAxes",
  links: {
    CategoryAxis: link(1, (state) => chartAxis(below(state, "categoryAxis"))),
    ValueAxis: link(1, (state) => chartAxis(below(state, "valueAxis"))),
  },
});

const chartAxis = hostClass<PartState>({
  name: "ChartAxis",
  scalars: {
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
    MajorUnit: bound("majorUnit"),
    NumberFormat: text(8, "numberFormat", "General"),
    LinkNumberFormat: flag(9, "linkNumberFormat", true),
    ReversePlotOrder: flag(7, "reversePlotOrder", false),
    TickLabelPosition: choice(7, "tickLabelPosition", ["NextToAxis", "High", "Low", "None"]),
    Visible: flag(7, "visible", true),
  },
  links: { MajorGridlines: link(1, (state) => chartGridlines(below(state, "majorGridlines"))) },
});

const chartGridlines = hostClass<PartState>({ name: "ChartGridlines", scalars: { Visible: flag(1, "visible", true) } });

/** Where each type of series takes its numbers: Excel refuses "OutsideEnd" on stacked columns, and "Top" on any column. */
function labelPlace(value: unknown, what: string, state: PartState): string {
  const type = seriesType(state);
  if (type.startsWith("Line")) return choiceArgument(value, ["Center", "Top", "Bottom", "Left", "Right"], what);
  const inside = ["Center", "InsideEnd", "InsideBase"] as const;
  return choiceArgument(value, type.includes("Stacked") ? inside : [...inside, "OutsideEnd"], what);
}

/** series.dataLabels. */
export const chartDataLabels = hostClass<PartState>({
  name: "ChartDataLabels",
  scalars: {
    NumberFormat: text(8, "numberFormat", "General"),
    LinkNumberFormat: flag(9, "linkNumberFormat", true),
    Position: setting(1, "position", "BestFit", labelPlace),
    ShowValue: flag(1, "showValue", true),
  },
  links: { Format: link(1, (state) => chartDataLabelFormat(below(state, "format"))) },
});

const chartDataLabelFormat = hostClass<PartState>({
  name: "ChartDataLabelFormat",
  links: { Fill: link(1, (state) => chartFill(below(state, "fill"))) },
});

/** series.format. */
export const chartSeriesFormat = hostClass<PartState>({
  name: "ChartSeriesFormat",
  links: {
    Fill: link(1, (state) => chartFill(below(state, "fill"))),
    Line: link(1, (state) => chartLineFormat(below(state, "line"))),
  },
});

const chartFill = hostClass<PartState>({
  name: "ChartFill",
  methods: {
    SetSolidColor: method(1, (state, [color]) => keep(state, "color", colorArgument(color, "fill"))),
    Clear: method(1, (state) => keep(state, "color", "")),
  },
});

const chartLineFormat = hostClass<PartState>({
  name: "ChartLineFormat",
  scalars: {
    Color: setting(1, "color", "#000000", colorArgument),
    LineStyle: choice(7, "lineStyle", ["Automatic", "None", "Continuous", "Dash", "DashDot", "Dot"]),
    Weight: setting(7, "weight", 0.75, numberArgument),
  },
});
