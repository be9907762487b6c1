/** Lists of a 汇总（排名、得分构成、反馈）that show something else than their cells hold, or not all rows: values are held against the stamp elsewhere. */
import { error, warning, type Problem } from "../../core/problem";
import { a1 } from "../address";
import type { Grid } from "../grid";
import type { FoundSheet } from "../readScores";
import { shortened } from "../tampering/alteredCell";
import { FIRST_ENTRY_ROW } from "./listSheet";

/**
 * `sheet.number-disguised` at the first cell of a list whose format shows another number, `summary.rows-hidden` at the first row that is hidden. Lists of
 * work（交表情况、问题清单）and 来源 may look as people like. Hosts that do not tell of looks raise none.
 */
export function disguisedLists({ frame }: FoundSheet, grids: readonly Grid[]): readonly Problem[] {
  const { ranking, parts, feedback } = frame.edition.words.lists;
  const lists = grids.filter(({ name }) => [ranking, parts, feedback].some((list) => name.startsWith(list)));
  return [...lists.flatMap(disguised), ...lists.flatMap(hidden)];
}

function disguised({ name, cells, looks }: Grid): readonly Problem[] {
  const others = (looks?.veiled ?? []).filter(({ how }) => how === "other");
  const places = new Set(others.map(({ row, column }) => `${row} ${column}`));
  const first = cells.find(
    ({ row, column, value, formula }) =>
      places.has(`${row} ${column}`) && (typeof value === "number" || formula !== undefined),
  );
  if (first === undefined) return [];
  const { row, column, value, formula = "" } = first;
  const at = { sheet: name, cell: a1(row, column) };
  return [error("sheet.number-disguised", { value: shortened(String(value ?? `=${formula}`)) }, { at })];
}

function hidden({ name, cells, hiddenRows = [] }: Grid): readonly Problem[] {
  const filled = new Set(cells.map(({ row }) => row));
  const rows = hiddenRows.filter((row) => row >= FIRST_ENTRY_ROW && filled.has(row));
  const [first] = rows;
  if (first === undefined) return [];
  return [
    warning("summary.rows-hidden", { sheet: name, count: rows.length }, { at: { sheet: name, cell: a1(first, 0) } }),
  ];
}
