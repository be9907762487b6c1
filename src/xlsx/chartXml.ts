/** A ChartPlan as a chart part（图表部件）. References stand with the values they had, for programs that do not calculate. */
import { fixedRange, quoteSheet } from "../sheet/address";
import type { CellValue, ChartPlan, ChartRange, ChartSeriesPlan } from "../sheet/plan";
import { attributes, relationshipNamespace, xmlAttribute, xmlHeader, xmlString, xmlText } from "./package/xml";

/** Namespace of charts, prefix c. */
export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/** Namespace of drawings, which texts and colours in a chart belong to, prefix a. */
export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Values of a range's cells in order; null where a cell is empty. */
export type ValuesOf = (range: ChartRange) => readonly CellValue[];

/** Outline of every part, and of every mark. */
const outline = "404040";
const gridLine = "D9D9D9";
const categoryAxis = 1;
const valueAxis = 2;

/**
 * The text of `xl/charts/chartN.xml`: columns or bars, marks of totals over them as a line without a line, two axes, a legend below. Elements stand in the
 * order of the schema, or Excel would offer to repair the file.
 */
export function chartXml(plan: ChartPlan, valuesOf: ValuesOf): string {
  const numbered = plan.series.map((series, index) => ({ series, index }));
  const isMark = ({ series }: { readonly series: ChartSeriesPlan }): boolean => series.mark === true;
  const xml = ({ series, index }: (typeof numbered)[number]): string => seriesXml({ plan, valuesOf, series, index });
  const bars = numbered.filter((one) => !isMark(one)).map(xml);
  const marks = numbered.filter(isMark).map(xml);
  return (
    `${xmlHeader}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationshipNamespace}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(plan.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    barsXml(plan, bars.join("")) +
    (marks.length === 0 ? "" : marksXml(marks.join(""))) +
    categoryAxisXml(plan) +
    valueAxisXml(plan) +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>' +
    '<c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fillXml("FFFFFF")}${lineXml(gridLine)}</c:spPr>` +
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="宋体"/><a:ea typeface="宋体"/></a:defRPr></a:pPr>' +
    '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>'
  );
}

/** A range as a formula names it. Example: `'得分构成'!$B$4:$B$11`. */
function reference({ sheet, area }: ChartRange): string {
  const isCell = area.top === area.bottom && area.left === area.right;
  const address = fixedRange(area);
  return `${quoteSheet(sheet)}!${isCell ? address.slice(0, address.indexOf(":")) : address}`;
}

function titleXml(title: string): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/>' +
    `<a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function barsXml({ kind }: ChartPlan, series: string): string {
  const isStacked = kind === "stackedColumn";
  return (
    `<c:barChart><c:barDir val="${isStacked ? "col" : "bar"}"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ""}${axisIds}</c:barChart>`
  );
}

function marksXml(series: string): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds}</c:lineChart>`;
}

const axisIds = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;

interface NumberedSeries {
  readonly plan: ChartPlan;
  readonly valuesOf: ValuesOf;
  readonly series: ChartSeriesPlan;
  readonly index: number;
}

function seriesXml({ plan, valuesOf, series, index }: NumberedSeries): string {
  const isMark = series.mark === true;
  const color = series.color.slice(1);
  const look = isMark
    ? `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="diamond"/><c:size val="8"/>` +
      `<c:spPr>${fillXml(color)}${lineXml(outline)}</c:spPr></c:marker>`
    : `<c:spPr>${fillXml(color)}${lineXml(outline)}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${nameXml(series)}</c:tx>${look}` +
    (series.labels === undefined ? "" : labelsXml(series.labels, isMark ? "t" : labelPlaces[plan.kind])) +
    `<c:cat><c:strRef><c:f>${xmlText(reference(plan.categories))}</c:f>${textCache(valuesOf(plan.categories))}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${xmlText(reference(series.values))}</c:f>${numberCache(valuesOf(series.values))}</c:numRef></c:val>` +
    `${isMark ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

function nameXml({ name, nameCell }: ChartSeriesPlan): string {
  if (nameCell === undefined) return `<c:v>${xmlString(name)}</c:v>`;
  return `<c:strRef><c:f>${xmlText(reference(nameCell))}</c:f>${textCache([name])}</c:strRef>`;
}

/** Text that is no number is left out of a cache of numbers: programs draw nothing there. */
function numberCache(values: readonly CellValue[]): string {
  const points = values.map((value, index) => (typeof value === "number" ? pointXml(index, String(value)) : ""));
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache>`;
}

function textCache(values: readonly CellValue[]): string {
  const points = values.map((value, index) => (value === null ? "" : pointXml(index, String(value))));
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache>`;
}

function pointXml(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${xmlString(value)}</c:v></c:pt>`;
}

/** Excel takes a file for damaged that wants numbers beyond the end of stacked columns. */
const labelPlaces = { stackedColumn: "ctr", clusteredBar: "outEnd" } as const;

/** Numbers above a mark (`t`) often stand on a column, and need a ground of their own. */
function labelsXml(format: string, place: "t" | "ctr" | "outEnd"): string {
  return (
    `<c:dLbls><c:numFmt${attributes({ formatCode: format, sourceLinked: 0 })}/><c:spPr>${place === "t" ? fillXml("FFFFFF") : "<a:noFill/>"}<a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** Names stand at the low end, clear of columns below zero. */
function categoryAxisXml({ kind }: ChartPlan): string {
  const isStacked = kind === "stackedColumn";
  return (
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${isStacked ? "minMax" : "maxMin"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isStacked ? "b" : "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${lineXml(outline)}</c:spPr><c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxisXml({ kind, axis: { min, max, format } }: ChartPlan): string {
  const isStacked = kind === "stackedColumn";
  const end = (name: string, value: number | undefined): string =>
    value === undefined ? "" : `<c:${name} val="${value}"/>`;
  return (
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${end("max", max)}${end("min", min)}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isStacked ? "l" : "t"}"/>` +
    (isStacked ? `<c:majorGridlines><c:spPr>${lineXml(gridLine)}</c:spPr></c:majorGridlines>` : "") +
    `<c:numFmt formatCode="${xmlAttribute(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="${isStacked ? "nextTo" : "none"}"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function lineXml(color: string): string {
  return `<a:ln w="6350">${fillXml(color)}</a:ln>`;
}
