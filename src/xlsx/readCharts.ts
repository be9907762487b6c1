/** Charts（图表）of a sheet read back: those that a plan can say, which are all that our writer writes. */
import type { Area, ChartPlan } from "../sheet/plan";
import type { Archive } from "./package/archive";
import { readRelationships, type Relationship } from "./package/relationships";
import { maxColumns, maxRows } from "./package/reference";
import { XmlScanner } from "./package/xmlScanner";
import { readChartPart } from "./readChartPart";
import { eachChild } from "./readStyles";

/** Far above any sheet of ours; what a hostile file has beyond it is not read, and the drawing counts as not complete. */
const maxCharts = 200;

/** Charts of a sheet, and whether they are all that its drawing holds. */
export interface ReadCharts {
  readonly charts: readonly ChartPlan[];
  readonly complete: boolean;
}

/** The charts of the sheet whose part is at `path`, in the order of its drawing. Throws a HostError where a part is damaged. */
export function readCharts(archive: Archive, path: string): ReadCharts {
  const related = readRelationships(archive, path);
  const drawing = partOf(archive, related, ({ kind }) => kind === "drawing");
  if (drawing === null) return { charts: [], complete: !related.some(({ kind }) => kind === "drawing") };
  const relationships = readRelationships(archive, drawing);
  const found = readAnchors(archive.text(drawing), drawing).map((anchor) => {
    const part = partOf(archive, relationships, (one) => one.id === anchor?.id && one.kind === "chart");
    const chart = part === null ? null : readChartPart(archive.text(part), part);
    return chart === null || anchor === null ? null : { ...chart, area: anchor.area };
  });
  const charts = found.filter((chart) => chart !== null);
  return { charts, complete: charts.length === found.length };
}

function partOf(
  archive: Archive,
  relationships: readonly Relationship[],
  isWanted: (relationship: Relationship) => boolean,
): string | null {
  const path = relationships.find(isWanted)?.path;
  return path !== undefined && archive.has(path) ? path : null;
}

interface Anchor {
  readonly area: Area;
  readonly id: string;
}

/** One entry a thing in the drawing; null for what is no chart in a place of its own. */
function readAnchors(xml: string, part: string): readonly (Anchor | null)[] {
  const scanner = new XmlScanner(xml, part);
  const anchors: (Anchor | null)[] = [];
  scanner.root();
  eachChild(scanner, () => {
    const isReadable = scanner.name === "twoCellAnchor" && anchors.length < maxCharts;
    const anchor = isReadable ? readAnchor(scanner) : null;
    if (!isReadable) scanner.skip();
    if (anchors.length <= maxCharts) anchors.push(anchor);
  });
  return anchors;
}

interface Corner {
  col?: number;
  row?: number;
  colOff?: number;
  rowOff?: number;
}

/** A frame that ends at the very corner of a cell does not cover it. */
function readAnchor(scanner: XmlScanner): Anchor | null {
  const corners: Partial<Record<"from" | "to", Corner>> = {};
  let id: string | undefined;
  eachChild(scanner, () => {
    const { name } = scanner;
    if (name === "from" || name === "to") corners[name] = readCorner(scanner);
    else id = chartId(scanner) ?? id;
  });
  const { col: left = 0, row: top = 0 } = corners.from ?? {};
  const { col = 0, row = 0, colOff = 0, rowOff = 0 } = corners.to ?? {};
  const area = { top, left, bottom: rowOff > 0 ? row : row - 1, right: colOff > 0 ? col : col - 1 };
  return id === undefined || !isArea(area) ? null : { area, id };
}

function readCorner(scanner: XmlScanner): Corner {
  const corner: Corner = {};
  eachChild(scanner, () => {
    const { name } = scanner;
    const value = Number(scanner.content());
    if (name === "col" || name === "row" || name === "colOff" || name === "rowOff") corner[name] = value;
  });
  return corner;
}

/** Relationship id of the chart in the element just opened. */
function chartId(scanner: XmlScanner): string | undefined {
  const { depth } = scanner;
  let id: string | undefined;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token === "open" && scanner.name === "c:chart") id = scanner.attributeIn("r", "id");
  }
  return id;
}

function isArea({ top, left, bottom, right }: Area): boolean {
  const isPlace = (index: number, count: number): boolean => Number.isInteger(index) && index >= 0 && index < count;
  return (
    [top, bottom].every((row) => isPlace(row, maxRows)) &&
    [left, right].every((column) => isPlace(column, maxColumns)) &&
    top <= bottom &&
    left <= right
  );
}
