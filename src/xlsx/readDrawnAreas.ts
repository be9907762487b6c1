/** Where pictures, text boxes, shapes and charts lie over the cells of a sheet; notes（批注）, which open only when pointed at, do not count. */
import type { Area } from "../sheet/plan";
import type { Archive } from "./package/archive";
import { readRelationships } from "./package/relationships";
import { XmlScanner } from "./package/xmlScanner";
import { eachChild } from "./readStyles";

/** Far above any sheet of an office; what a hostile file has beyond is not read. */
const mostDrawn = 1_000;

/** What a drawing without a second corner covers is not told in cells: taken for so many rows and columns. */
const unknownReach = 5;

/** Their areas in the order of the drawing. Throws a HostError where the part is damaged. */
export function readDrawnAreas(archive: Archive, sheetPath: string): readonly Area[] {
  const drawing = readRelationships(archive, sheetPath).find(({ kind }) => kind === "drawing")?.path;
  if (drawing === undefined || !archive.has(drawing)) return [];
  const scanner = new XmlScanner(archive.text(drawing), drawing);
  const areas: Area[] = [];
  scanner.root();
  eachChild(scanner, () => {
    const area = readAnchor(scanner);
    if (areas.length < mostDrawn) areas.push(area);
  });
  return areas;
}

/** A frame that ends at the very corner of a cell does not cover it; one tied to the paper lies somewhere at its top left. */
function readAnchor(scanner: XmlScanner): Area {
  const corners: { from?: Corner; to?: Corner } = {};
  eachChild(scanner, () => {
    const name = scanner.name.slice(scanner.name.indexOf(":") + 1);
    if (name === "from" || name === "to") corners[name] = readCorner(scanner);
    else scanner.skip();
  });
  const { row: top, column: left } = corners.from ?? { row: 0, column: 0 };
  const end = corners.to ?? { row: top + unknownReach, column: left + unknownReach, down: 1, across: 1 };
  return {
    ...{ top, left },
    bottom: Math.max(top, end.down > 0 ? end.row : end.row - 1),
    right: Math.max(left, end.across > 0 ? end.column : end.column - 1),
  };
}

/** Row and column with what lies beyond their beginnings, in EMU. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

function readCorner(scanner: XmlScanner): Corner {
  const numbers = new Map<string, number>();
  eachChild(scanner, () => {
    const name = scanner.name.slice(scanner.name.indexOf(":") + 1);
    numbers.set(name, Number(scanner.content()));
  });
  const of = (name: string): number => numbers.get(name) ?? 0;
  return { row: of("row"), column: of("col"), down: of("rowOff"), across: of("colOff") };
}
