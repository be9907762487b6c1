// Page shift: print areas, repeated lines and page breaks move with the cells they were set on.
import type { Area } from "./area";
import { COLUMNS, ROWS } from "./area";
import type { PageSetup } from "./model";
import type { Shift } from "./shift";
import { isWhole, shiftedArea } from "./shift";

/** The print set-up after whole rows or columns were inserted or deleted; single cells that move leave it alone. */
export function shiftedPage(page: PageSetup, shift: Shift): PageSetup {
  if (!isWhole(shift)) return page;
  const [printArea = null, ...furtherPrintAreas] = [
    ...(page.printArea === null ? [] : [page.printArea]),
    ...page.furtherPrintAreas,
  ]
    .map((area) => shiftedArea(area, shift))
    .filter((area): area is Area => area !== null);
  return {
    ...page,
    printArea,
    furtherPrintAreas,
    titleRows: shiftedLines(page.titleRows, "rows", shift),
    titleColumns: shiftedLines(page.titleColumns, "columns", shift),
    breaksBefore: page.breaksBefore.flatMap((row) => shiftedLines([row, row], "rows", shift)?.[0] ?? []),
  };
}

function shiftedLines(
  lines: readonly [number, number] | null,
  axis: Shift["axis"],
  shift: Shift,
): readonly [number, number] | null {
  if (lines === null || shift.axis !== axis) return lines;
  const [first, last] = lines;
  const rows = axis === "rows";
  const area = rows
    ? { top: first, left: 0, bottom: last, right: COLUMNS - 1 }
    : { top: 0, left: first, bottom: ROWS - 1, right: last };
  const to = shiftedArea(area, shift);
  if (to === null) return null;
  return rows ? [to.top, to.bottom] : [to.left, to.right];
}
