// Charts between the host's model and a SheetPlan, both ways.
import { quoteSheet, rangeA1 } from "../../sheet/address";
import type { ChartPlan, ChartRange, ChartSeriesPlan } from "../../sheet/plan";
import type { ChartModel, ChartSeriesModel, ChartSettings } from "../host/model";
import { referenceTarget } from "../host/references";

const TYPES = { stackedColumn: "ColumnStacked", clusteredBar: "BarClustered" } as const;
const MARK = "LineMarkers";

/** The chart as a plan; null for one that a plan cannot say, or whose cells are gone. */
export function chartPlanOf({ area, series, settings }: ChartModel): ChartPlan | null {
  const kind = settings["chartType"];
  const categories = rangeOf(series[0]?.categories ?? null);
  const plans = series.map(seriesPlanOf).filter((one) => one !== null);
  if ((kind !== TYPES.stackedColumn && kind !== TYPES.clusteredBar) || categories === null) return null;
  if (plans.length < series.length) return null;
  const [min, max] = ["minimum", "maximum"].map((end) => settings[`axes.valueAxis.${end}`]);
  return {
    kind: kind === TYPES.stackedColumn ? "stackedColumn" : "clusteredBar",
    title: textOf(settings, "title.text") ?? "",
    categories,
    series: plans,
    axis: {
      ...(typeof min === "number" ? { min } : {}),
      ...(typeof max === "number" ? { max } : {}),
      format: textOf(settings, "axes.valueAxis.numberFormat") ?? "General",
    },
    area,
  };
}

function seriesPlanOf({ values, nameCell: cell, settings }: ChartSeriesModel): ChartSeriesPlan | null {
  const range = rangeOf(values);
  if (range === null) return null;
  const isMark = settings["chartType"] === MARK;
  const nameCell = rangeOf(cell);
  const color = textOf(settings, isMark ? "markerBackgroundColor" : "format.fill.color");
  return {
    name: textOf(settings, "name") ?? "",
    ...(nameCell === null ? {} : { nameCell }),
    values: range,
    color: color ?? "#595959",
    ...(settings["hasDataLabels"] === true ? { labels: textOf(settings, "dataLabels.numberFormat") ?? "General" } : {}),
    ...(isMark ? { mark: true } : {}),
  };
}

/** A planned chart in the model. */
export function chartModelOf(plan: ChartPlan, id: string): ChartModel {
  const { kind, title, axis, area, series, categories } = plan;
  return {
    id,
    area,
    series: series.map((one) => ({
      values: formulaOf(one.values),
      categories: formulaOf(categories),
      nameCell: one.nameCell === undefined ? null : formulaOf(one.nameCell),
      settings: seriesSettings(one),
    })),
    settings: {
      chartType: TYPES[kind],
      "title.text": title,
      "axes.valueAxis.numberFormat": axis.format,
      ...(axis.min === undefined ? {} : { "axes.valueAxis.minimum": axis.min }),
      ...(axis.max === undefined ? {} : { "axes.valueAxis.maximum": axis.max }),
    },
  };
}

function seriesSettings({ name, color, labels, mark = false }: ChartSeriesPlan): ChartSettings {
  return {
    name,
    [mark ? "markerBackgroundColor" : "format.fill.color"]: color,
    ...(mark ? { chartType: MARK } : {}),
    ...(labels === undefined ? {} : { hasDataLabels: true, "dataLabels.numberFormat": labels }),
  };
}

function formulaOf({ sheet, area }: ChartRange): string {
  return `=${quoteSheet(sheet)}!${rangeA1(area)}`;
}

function rangeOf(formula: string | null): ChartRange | null {
  const target = formula === null ? null : referenceTarget(formula);
  return target === null || target.sheet === null ? null : { sheet: target.sheet, area: target.area };
}

function textOf(settings: ChartSettings, name: string): string | undefined {
  const value = settings[name];
  return typeof value === "string" ? value : undefined;
}
