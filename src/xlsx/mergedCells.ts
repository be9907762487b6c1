/** Which cells stand under a merge（合并单元格）: of merged cells only the first is shown. */
import type { Area } from "../sheet/plan";
import { HostError } from "../sheet/workbook";

/** Comparisons of a sheet's cells with its merges; a form of fifty subjects needs a two hundredth. */
const mostCompared = 20_000_000;

/** Answers for one cell after the other, quickly where they come row by row. Throws a HostError (`too-big-to-read`) for a sheet made to take minutes. */
export function underMerges(merges: readonly Area[]): (row: number, column: number) => boolean {
  const byTop = [...merges].sort((one, other) => one.top - other.top);
  let crossing: Area[] = [];
  let next = 0;
  let current = -1;
  let compared = 0;
  const moveTo = (row: number): void => {
    if (row < current) [next, crossing] = [0, []];
    for (let area = byTop[next]; area !== undefined && area.top <= row; area = byTop[next]) {
      crossing.push(area);
      next += 1;
    }
    compared += crossing.length;
    crossing = crossing.filter(({ bottom }) => bottom >= row);
    current = row;
  };
  return (row, column) => {
    if (row !== current) moveTo(row);
    compared += crossing.length;
    if (compared > mostCompared) throw new HostError("too-big-to-read", "merges");
    return crossing.some((area) => isUnder(area, row, column));
  };
}

function isUnder({ top, left, right }: Area, row: number, column: number): boolean {
  return column >= left && column <= right && (row !== top || column !== left);
}
