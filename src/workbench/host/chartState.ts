// Chart state: how the chart classes find, change and refuse to change the chart they stand for.
import { refusal } from "./refusal";
import { isHostObject, scalar } from "./hostObject";
import type { ChartModel, ChartSeriesModel, ChartSettings } from "./model";
import { askTo } from "./permission";
import type { Session } from "./session";
import type { Sheet } from "./sheet";

/** A chart of a sheet, by its id. */
export interface ChartState {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly id: string;
}

/** A part of a chart, or of one of its series: `path` is what its settings begin with, e.g. "axes.valueAxis.". */
export interface PartState extends ChartState {
  readonly path: string;
  /** Number of the series; null: the part is the chart's own. */
  readonly series: number | null;
}

type Setting = ChartSettings[string];

/** The chart as it stands; refuses when it is gone. */
export function currentChart({ sheet, id }: ChartState): ChartModel {
  const found = sheet.charts.find((one) => one.id === id);
  if (found === undefined) throw refusal("ItemNotFound", `chart ${id}`);
  return found;
}

/** Puts charts in place of the sheet's own. A protected sheet refuses, unless objects may be edited. */
export function putCharts(
  { session, sheet }: Pick<ChartState, "session" | "sheet">,
  charts: readonly ChartModel[],
): void {
  askTo(sheet, "allowEditObjects");
  sheet.charts = charts;
  session.book.emit({ kind: "chartsChanged", sheetId: sheet.id });
}

/** Changes the chart. */
export function editChart(state: ChartState, change: Partial<ChartModel>): void {
  const chart = currentChart(state);
  putCharts(
    state,
    state.sheet.charts.map((one) => (one === chart ? { ...chart, ...change } : one)),
  );
}

/** The series with that number; refuses when there is none. */
export function currentSeries(state: ChartState, index: number): ChartSeriesModel {
  const found = currentChart(state).series[index];
  if (found === undefined) throw refusal("InvalidArgument", `series ${index}`);
  return found;
}

/** Changes one series. */
export function editSeries(state: ChartState, index: number, change: Partial<ChartSeriesModel>): void {
  const changed = { ...currentSeries(state, index), ...change };
  editChart(state, { series: currentChart(state).series.map((one, place) => (place === index ? changed : one)) });
}

/** A setting that is kept: `read` checks what is set, `otherwise` is what Excel says before. */
export function setting(
  since: number,
  name: string,
  otherwise: Setting,
  read: (value: unknown, what: string, part: PartState) => Setting,
): ReturnType<typeof scalar<PartState>> {
  return scalar<PartState>(
    since,
    (part) => settingsOf(part)[part.path + name] ?? otherwise,
    (part, value) => keep(part, name, read(value, name, part)),
  );
}

/** The series' own chart type, else the chart's. */
export function seriesType(part: PartState): string {
  const own = settingsOf(part)["chartType"];
  return String(own ?? currentChart(part).settings["chartType"]);
}

/** Keeps a value under the part's path. */
export function keep(part: PartState, name: string, value: Setting): void {
  const settings = { ...settingsOf(part), [part.path + name]: value };
  if (part.series === null) editChart(part, { settings });
  else editSeries(part, part.series, { settings });
}

function settingsOf(part: PartState): ChartSettings {
  return part.series === null ? currentChart(part).settings : currentSeries(part, part.series).settings;
}

/** The formula of an argument that must be a range of one row or column. */
export function rangeFormula(range: unknown): string {
  if (!isHostObject(range) || range.type !== "Range") throw refusal("InvalidArgument", "a range is expected");
  return `=${String(range.get("Address"))}`;
}
