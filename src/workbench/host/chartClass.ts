// ChartCollection and Chart: native charts of a sheet, as far as the add-in makes them.
import type { Area } from "./area";
import { addressOf, bounding, cellArea, parseArea } from "./area";
import { choiceArgument, countArgument, textArgument } from "./argument";
import { chartAxes, chartLegend, chartTitle } from "./chartPartClasses";
import { CHART_TYPES, chartSeries, EMPTY } from "./chartSeriesClass";
import type { ChartState, PartState } from "./chartState";
import { currentChart, editChart, putCharts, rangeFormula, setting } from "./chartState";
import type { HostObject } from "./hostObject";
import { hostClass, isHostObject, link, method, scalar } from "./hostObject";
import type { ChartModel, ChartSeriesModel } from "./model";
import { refusal } from "./refusal";
import type { Session } from "./session";
import type { Sheet } from "./sheet";

interface SheetState {
  readonly session: Session;
  readonly sheet: Sheet;
}

/** Where a new chart stands until it is given a place. */
const FIRST_PLACE: Area = { top: 4, left: 4, bottom: 18, right: 11 };

/** worksheet.charts. */
export const charts = hostClass<SheetState>({
  name: "ChartCollection",
  scalars: { Count: scalar(1, ({ sheet }) => sheet.charts.length) },
  methods: {
    Add: method(1, (state, [type, source, seriesBy]) => add(state, { type, source, seriesBy })),
    GetCount: method(4, ({ sheet }) => sheet.charts.length),
    GetItem: method(1, (state, [name]) => {
      const found = find(state, textArgument(name, "name"));
      if (found === null) throw refusal("ItemNotFound", `chart ${String(name)}`);
      return found;
    }),
    GetItemOrNullObject: method(4, (state, [name]) => find(state, textArgument(name, "name"))),
    GetItemAt: method(1, (state, [index]) => {
      const found = state.sheet.charts[countArgument(index, "index")];
      if (found === undefined) throw refusal("InvalidArgument", `chart ${String(index)}`);
      return chartOf(state, found);
    }),
  },
  items: (state) => state.sheet.charts.map((one) => chartOf(state, one)),
});

const chart = hostClass<PartState>({
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: scalar(7, ({ id }) => id),
    Name: setting(1, "name", "", textArgument),
    ChartType: setting(7, "chartType", "", (value, what) => choiceArgument(value, CHART_TYPES, what)),
  },
  links: {
    Title: link(1, (state) => chartTitle({ ...state, path: "title." })),
    Legend: link(1, (state) => chartLegend({ ...state, path: "legend." })),
    Axes: link(1, (state) => chartAxes({ ...state, path: "axes." })),
    Series: link(1, (state) => chartSeries(state)),
    Worksheet: link(2, ({ session, sheet }) => session.worksheet(sheet)),
  },
  methods: {
    SetPosition: method(1, (state, [start, end]) => {
      const first = placeOf(state, start);
      editChart(state, { area: end === undefined || end === null ? first : bounding(first, placeOf(state, end)) });
    }),
    Delete: method(1, (state) => {
      const gone = currentChart(state);
      putCharts(
        state,
        state.sheet.charts.filter((one) => one !== gone),
      );
    }),
  },
});

interface NewChart {
  readonly type: unknown;
  readonly source: unknown;
  readonly seriesBy: unknown;
}

/** Excel tells headings from numbers by itself; here every column, or row, of the source is a series without a name. */
function add(state: SheetState, { type, source, seriesBy }: NewChart): HostObject {
  const { session, sheet } = state;
  const chartType = choiceArgument(type, CHART_TYPES, "chart type");
  const by = choiceArgument(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
  const area = rangeArea(source);
  const prefix = rangeFormula(source).replace(/![^!]*$/, "!");
  const lines = by === "Rows" ? area.bottom - area.top : area.right - area.left;
  const series = Array.from({ length: lines + 1 }, (_, index): ChartSeriesModel => {
    const own =
      by === "Rows"
        ? { ...area, top: area.top + index, bottom: area.top + index }
        : { ...area, left: area.left + index, right: area.left + index };
    return { ...EMPTY, values: prefix + addressOf(own) };
  });
  const id = session.nextId("{CHART-");
  const name = `图表 ${sheet.charts.length + 1}`;
  const added: ChartModel = { id, area: FIRST_PLACE, series, settings: { name, chartType } };
  putCharts(state, [...sheet.charts, added]);
  return chartOf(state, added);
}

function find(state: SheetState, name: string): HostObject | null {
  const found = state.sheet.charts.find((one) => one.id === name || one.settings["name"] === name);
  return found === undefined ? null : chartOf(state, found);
}

function chartOf({ session, sheet }: SheetState, { id }: ChartModel): HostObject {
  return chart({ session, sheet, id, path: "", series: null });
}

function rangeArea(range: unknown): Area {
  const formula = rangeFormula(range);
  const area = parseArea(formula.slice(formula.lastIndexOf("!") + 1));
  if (area === null) throw refusal("InvalidArgument", formula);
  return area;
}

/** The first cell of a range of the chart's own sheet, or of an address. */
function placeOf(state: ChartState, place: unknown): Area {
  const area = isHostObject(place) ? rangeArea(place) : parseArea(textArgument(place, "cell"));
  if (area === null || (isHostObject(place) && !isOnSheet(state, place))) throw refusal("InvalidArgument", "cell");
  return cellArea(area.top, area.left);
}

function isOnSheet({ sheet }: ChartState, range: HostObject): boolean {
  return range.link("Worksheet")?.get("Id") === sheet.id;
}
