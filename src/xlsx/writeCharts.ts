/** The parts that hold a workbook's charts（图表）: one drawing a sheet that has any, one part a chart. */
import type { Area, CellValue, ChartPlan, ChartRange, SheetPlan } from "../sheet/plan";
import { chartNamespace, chartXml, drawingNamespace, type ValuesOf } from "./chartXml";
import { relationshipsXml, type PartEntry } from "./package/contentTypes";
import { attributes, relationshipNamespace, xmlHeader } from "./package/xml";

const anchorNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** What charts add to the archive. */
export interface ChartParts {
  /** To be named in the list of content types. */
  readonly entries: readonly PartEntry[];
  /** Texts by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Whether the sheet's part refers to a drawing, as relationship rId1. */
export function hasDrawing({ charts = [] }: SheetPlan): boolean {
  return charts.length > 0;
}

/** Drawings, charts and their relationships. Sheet number n has drawing number n. */
export function chartParts(plans: readonly SheetPlan[]): ChartParts {
  const entries: PartEntry[] = [];
  const texts = new Map<string, string>();
  const valuesOf = valueReader(plans);
  plans.forEach((plan, index) => {
    if (!hasDrawing(plan)) return;
    const { charts = [] } = plan;
    const drawing: PartEntry = { path: `xl/drawings/drawing${index + 1}.xml`, kind: "drawing" };
    const own = charts.map((_, chart): PartEntry => {
      return { path: `xl/charts/chart${index + 1}_${chart + 1}.xml`, kind: "chart" };
    });
    texts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationshipsXml([drawing], "xl/worksheets/"));
    texts.set(drawing.path, drawingXml(charts));
    texts.set(`xl/drawings/_rels/drawing${index + 1}.xml.rels`, relationshipsXml(own, "xl/drawings/"));
    charts.forEach((chart, place) => texts.set(own[place]?.path ?? "", chartXml(chart, valuesOf)));
    entries.push(drawing, ...own);
  });
  return { entries, texts };
}

/** Looks values up; the index of a sheet's cells is made when the first chart asks for it. */
function valueReader(plans: readonly SheetPlan[]): ValuesOf {
  const known = new Map<string, ReadonlyMap<string, CellValue>>();
  const cellsOf = (name: string): ReadonlyMap<string, CellValue> => {
    const key = name.toLowerCase();
    const plan = plans.find((one) => one.name.toLowerCase() === key);
    const cells =
      known.get(key) ?? new Map(plan?.cells.map(({ row, column, value }) => [`${row} ${column}`, value] as const));
    known.set(key, cells);
    return cells;
  };
  return ({ sheet, area }: ChartRange) => {
    const cells = cellsOf(sheet);
    return placesOf(area).map((place) => cells.get(place) ?? null);
  };
}

function placesOf({ top, left, bottom, right }: Area): readonly string[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_unused, across) => `${top + down} ${left + across}`),
  ).flat();
}

function drawingXml(charts: readonly ChartPlan[]): string {
  return (
    `${xmlHeader}<xdr:wsDr xmlns:xdr="${anchorNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationshipNamespace}">` +
    `${charts.map(anchorXml).join("")}</xdr:wsDr>`
  );
}

/** From the corner of the first cell to the corner behind the last. The title serves as the text for who cannot see the chart. */
function anchorXml({ title, area }: ChartPlan, index: number): string {
  const corner = (column: number, row: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  const names = attributes({ id: index + 2, name: `图表 ${index + 1}`, descr: title });
  return (
    `<xdr:twoCellAnchor><xdr:from>${corner(area.left, area.top)}</xdr:from><xdr:to>${corner(area.right + 1, area.bottom + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${names}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}
