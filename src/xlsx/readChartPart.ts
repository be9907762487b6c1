/** One chart part（图表部件）as a ChartPlan, without the cells it covers. */
import type { ChartPlan, ChartRange, ChartSeriesPlan } from "../sheet/plan";
import { parseAreaReference } from "./package/reference";
import { decodeXstring } from "./package/xmlEntities";
import { XmlScanner } from "./package/xmlScanner";
import { eachChild } from "./readStyles";

const maxSeries = 255;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Draft {
  title: string;
  direction?: string;
  grouping?: string;
  readonly axis: Mutable<ChartPlan["axis"]>;
  readonly series: ReadSeries[];
}

interface ReadSeries {
  readonly order: number;
  readonly plan: ChartSeriesPlan | null;
  readonly categories: ChartRange | null;
}

/** Null for a chart that a plan has no words for: another kind, or series without references. Throws a HostError (`damaged`). */
export function readChartPart(xml: string, part: string): Omit<ChartPlan, "area"> | null {
  const scanner = new XmlScanner(xml, part);
  const draft: Draft = { title: "", axis: { format: "General" }, series: [] };
  scanner.root();
  eachChild(scanner, () => {
    if (scanner.name === "chart") readChart(scanner, draft);
    else scanner.skip();
  });
  return planOf(draft);
}

function planOf({ title, direction, grouping, axis, series }: Draft): Omit<ChartPlan, "area"> | null {
  const kind = { "col stacked": "stackedColumn", "bar clustered": "clusteredBar" } as const;
  const found = Object.entries(kind).find(([name]) => name === `${direction} ${grouping}`)?.[1];
  const inOrder = [...series].sort((one, other) => one.order - other.order);
  const categories = inOrder[0]?.categories ?? null;
  const plans = inOrder.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  if (found === undefined || categories === null || plans.length < series.length) return null;
  return { kind: found, title, categories, series: plans, axis };
}

function readChart(scanner: XmlScanner, draft: Draft): void {
  eachChild(scanner, () => {
    if (scanner.name === "title") draft.title = textWithin(scanner, "a:t");
    else if (scanner.name === "plotArea") eachChild(scanner, () => readPlotPart(scanner, draft));
    else scanner.skip();
  });
}

function readPlotPart(scanner: XmlScanner, draft: Draft): void {
  const { name } = scanner;
  if (name === "valAx") readValueAxis(scanner, draft.axis);
  else if (name === "barChart" || name === "lineChart") {
    eachChild(scanner, () => {
      if (scanner.name === "ser" && draft.series.length < maxSeries) {
        draft.series.push(readSeries(scanner, name === "lineChart"));
        return;
      }
      if (scanner.name === "barDir") draft.direction = scanner.attribute("val") ?? "";
      if (scanner.name === "grouping" && name === "barChart") draft.grouping = scanner.attribute("val") ?? "";
      scanner.skip();
    });
  } else {
    // A chart of another kind must not pass for one of these.
    if (name.endsWith("Chart")) draft.grouping = name;
    scanner.skip();
  }
}

function readValueAxis(scanner: XmlScanner, axis: Draft["axis"]): void {
  eachChild(scanner, () => {
    if (scanner.name === "scaling") {
      eachChild(scanner, () => {
        const { name } = scanner;
        if (name === "min" || name === "max") axis[name] = Number(scanner.attribute("val"));
        scanner.skip();
      });
      return;
    }
    if (scanner.name === "numFmt") axis.format = scanner.attribute("formatCode") ?? "General";
    scanner.skip();
  });
}

function readSeries(scanner: XmlScanner, isMark: boolean): ReadSeries {
  const found: { order: number; name: Source; values: Source; categories: Source; color?: string; labels?: string } = {
    order: 0,
    name: {},
    values: {},
    categories: {},
  };
  eachChild(scanner, () => {
    const { name } = scanner;
    if (name === "tx") found.name = readSource(scanner);
    else if (name === "cat") found.categories = readSource(scanner);
    else if (name === "val") found.values = readSource(scanner);
    else if (name === (isMark ? "marker" : "spPr")) found.color = firstColor(scanner) ?? found.color ?? "#000000";
    else if (name === "dLbls") found.labels = readLabels(scanner);
    else {
      if (name === "order") found.order = Number(scanner.attribute("val"));
      scanner.skip();
    }
  });
  const values = rangeOf(found.values.reference);
  const nameCell = rangeOf(found.name.reference);
  const plan: ChartSeriesPlan | null =
    values === null
      ? null
      : {
          name: found.name.text ?? "",
          ...(nameCell === null ? {} : { nameCell }),
          values,
          color: found.color ?? "#000000",
          ...(found.labels === undefined ? {} : { labels: found.labels }),
          ...(isMark ? { mark: true } : {}),
        };
  return { order: found.order, plan, categories: rangeOf(found.categories.reference) };
}

/** A reference and the first text of its cache. */
interface Source {
  reference?: string;
  text?: string;
}

function readSource(scanner: XmlScanner): Source {
  const source: Source = {};
  const { depth } = scanner;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "f") source.reference = scanner.content();
    else if (scanner.name === "v") source.text ??= decodeXstring(scanner.content());
  }
  return source;
}

function readLabels(scanner: XmlScanner): string {
  let format = "General";
  eachChild(scanner, () => {
    if (scanner.name === "numFmt") format = scanner.attribute("formatCode") ?? format;
    scanner.skip();
  });
  return format;
}

/** The first colour within the element just opened, as #RRGGBB. */
function firstColor(scanner: XmlScanner): string | undefined {
  const { depth } = scanner;
  let color: string | undefined;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    const value = token === "open" && scanner.name === "a:srgbClr" ? scanner.attribute("val") : undefined;
    if (value !== undefined) color ??= `#${value.toUpperCase()}`;
  }
  return color;
}

function textWithin(scanner: XmlScanner, element: string): string {
  const { depth } = scanner;
  let text = "";
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token === "open" && scanner.name === element) text += scanner.content();
  }
  return text;
}

/** Example: `'得分构成'!$B$4:$B$11`; null for anything but a range of one sheet. */
function rangeOf(reference: string | undefined): ChartRange | null {
  const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference ?? "") ?? [];
  const area = parseAreaReference(address);
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  return area === null || sheet === undefined ? null : { sheet, area };
}
