/** Which cells lie under anything that is drawn on a sheet, whatever kind of drawing it is and however it is tied to the sheet. */
import type { Area } from "../sheet/plan";
import type { Archive } from "./package/archive";
import { readRelationships } from "./package/relationships";
import { boxBetween, placeOf, readDrawing, type Corner } from "./readAnchors";
import type { Box } from "./readShapes";
import { readVml } from "./readVml";
import { emuPerPixel, type SheetSizes } from "./sheetSizes";

/** Areas that are told apart; what a file has beyond is told of as one area. */
const mostAreas = 1_000;

/** What reaches less far into a cell hides nothing in it. */
const leastOverlap = 2 * emuPerPixel;

/** A sheet, and what its own part says of drawings. */
export interface DrawnSheet {
  readonly path: string;
  readonly sizes: SheetSizes;
  /** Corners of controls and embedded objects. */
  readonly anchors: readonly (readonly [Corner, Corner])[];
  /** Ids of the old drawings that belong to headers and footers only. */
  readonly marginIds: ReadonlySet<string>;
}

/** What covers cells: pictures, text boxes, shapes, charts, controls, notes that are always shown; each as it stands. Throws a HostError where a part is damaged. */
export function readDrawnBoxes(archive: Archive, { path, sizes, anchors, marginIds }: DrawnSheet): readonly Box[] {
  const related = readRelationships(archive, path).filter((one) => archive.has(one.path));
  const drawn = related.flatMap((one) => {
    if (one.kind === "drawing") return readDrawing(archive.text(one.path), one.path, sizes);
    return one.kind === "vmlDrawing" ? readVml(archive.text(one.path), one.path, sizes, marginIds.has(one.id)) : [];
  });
  return [...drawn, ...anchors.map(([from, to]) => boxBetween(placeOf(from, sizes), placeOf(to, sizes)))];
}

/** The cells that boxes reach into. */
export function coveredAreas(boxes: readonly Box[], sizes: SheetSizes): readonly Area[] {
  const areas: Area[] = [];
  for (const box of boxes) {
    const area = areaUnder(box, sizes);
    if (area === null) continue;
    const last = areas.length < mostAreas ? undefined : areas.pop();
    areas.push(last === undefined ? area : around(last, area));
  }
  return areas;
}

/** Whether a box covers a part of the area in which a text is seen. */
export function reachesInto(box: Box, other: Box): boolean {
  return (
    Math.min(box.right, other.right) - Math.max(box.left, other.left) >= leastOverlap &&
    Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) >= leastOverlap
  );
}

function areaUnder({ left, top, right, bottom }: Box, { rows, columns }: SheetSizes): Area | null {
  if (right - left < leastOverlap || bottom - top < leastOverlap || right < leastOverlap || bottom < leastOverlap)
    return null;
  const area = {
    top: rows.at(top + leastOverlap - 1),
    left: columns.at(left + leastOverlap - 1),
    bottom: rows.at(bottom - leastOverlap),
    right: columns.at(right - leastOverlap),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
