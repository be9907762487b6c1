// Rows and columns of a range: whether they are hidden, and hiding them.
import { isRecord } from "./argument";
import type { Lines } from "./lines";
import { askTo } from "./permission";
import { refusal } from "./refusal";
import type { RangeState } from "./session";

type Axis = "rows" | "columns";

/** Whether all rows or columns of the range are hidden; null where some are. */
export function hiddenOf(range: RangeState, axis: Axis): boolean | null {
  const [first, last] = endsOf(range, axis);
  const lines = range.sheet[axis];
  const count = lines.listed().filter((index) => index >= first && index <= last && lines.hidden(index)).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

/** Hides or shows all rows or columns of the range. */
export function hideLines(range: RangeState, axis: Axis, value: boolean): void {
  askTo(range.sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const [first, last] = endsOf(range, axis);
  range.sheet[axis].hide(first, last, value);
  range.session.book.emit({ kind: axis === "rows" ? "rowsChanged" : "columnsChanged", sheetId: range.sheet.id });
}

/** One record a row or column of the range, with the members that were asked for; only whether it is hidden, and its index, are known here. */
export function lineProperties(range: RangeState, axis: Axis, wanted: unknown): readonly unknown[] {
  const answers: Readonly<Record<string, (lines: Lines, index: number) => unknown>> =
    axis === "rows"
      ? { rowHidden: (lines, index) => lines.hidden(index), rowIndex: (_, index) => index }
      : { columnHidden: (lines, index) => lines.hidden(index), columnIndex: (_, index) => index };
  const members = Object.entries(isRecord(wanted) ? wanted : {}).filter(([, asked]) => asked === true);
  const chosen = members.map(([name]) => {
    const answer = answers[name];
    if (answer === undefined) throw refusal("ApiNotEmulated", `${axis} property ${name}`);
    return [name, answer] as const;
  });
  const [first, last] = endsOf(range, axis);
  return Array.from({ length: last - first + 1 }, (_, offset) =>
    Object.fromEntries(chosen.map(([name, answer]) => [name, answer(range.sheet[axis], first + offset)])),
  );
}

function endsOf({ area }: RangeState, axis: Axis): readonly [number, number] {
  return axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
}
