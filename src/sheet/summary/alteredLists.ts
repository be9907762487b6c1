/** Rows of the lists beside a 汇总表（来源、排名、得分构成、交表情况、问题清单、反馈）that are not as the consolidation wrote them. */
import { error, warning, type Problem } from "../../core/problem";
import { a1 } from "../address";
import { EDITIONS } from "../format/edition";
import type { Grid } from "../grid";
import { blocksOf, figureRowOf } from "../layouts/blocks";
import { isLongList, LISTED_ROWS } from "../longLists";
import type { FoundSheet } from "../readScores";
import { listedRows, rowDigits, type ListDigest, type ListedRow, type WrittenPlaces } from "./listDigests";

/** A list as it was written, beside the sheet that it is now. */
interface MatchedList {
  readonly list: ListDigest;
  readonly grid: Grid;
  /** Rows that were not written so, and how many that were written are gone. */
  readonly strange: readonly ListedRow[];
  readonly gone: number;
}

/** Lists of work still to be done: offices tick them off, and nothing is decided by them. */
const FOR_WORK = EDITIONS.flatMap(({ words: { lists } }) => [lists.board, lists.problems]);

/**
 * `summary.list-altered` at the first row that is another or was added, `summary.list-short` where rows are gone; one each a sheet. Sorted rows are
 * the same rows. A list that was taken out of the workbook misleads nobody: nothing is said of it.
 */
export function alteredLists(found: FoundSheet, grids: readonly Grid[]): readonly Problem[] {
  const { lists = [] } = found.stamp;
  if (lists.length === 0) return [];
  return matchedLists(lists, candidates(found, grids), writtenPlaces(found)).flatMap(problemsOf);
}

function problemsOf({ list, grid, strange, gone }: MatchedList): readonly Problem[] {
  const raise = FOR_WORK.includes(list.name) ? warning : error;
  const [first] = strange;
  const sheet = grid.name;
  const lacking = isCut(list, grid) ? 0 : gone - strange.length;
  return [
    ...(first === undefined
      ? []
      : [
          raise(
            "summary.list-altered",
            { sheet, count: strange.length },
            { at: { sheet, cell: a1(first.row, firstColumn(grid, first.row)) } },
          ),
        ]),
    ...(lacking > 0 ? [raise("summary.list-short", { sheet, count: lacking }, { at: { sheet, cell: "A1" } })] : []),
  ];
}

function firstColumn({ cells }: Grid, row: number): number {
  return cells.find((cell) => cell.row === row)?.column ?? 0;
}

/** An open Excel gives only the first rows of a long list. */
function isCut(list: ListDigest, { name, cells }: Grid): boolean {
  return isLongList(name) && rowDigits(list).length >= LISTED_ROWS - 1 && (cells.at(-1)?.row ?? 0) < LISTED_ROWS;
}

function candidates({ cells, stampGrid }: FoundSheet, grids: readonly Grid[]): readonly Grid[] {
  return grids.filter((grid) => grid !== cells.grid && grid !== stampGrid);
}

/** What a sheet's name gets where another of that name was kept. */
const KEPT_BESIDE = / \(\d+\)$/;

/** Each list beside the sheet of its name where that still is it; renamed ones beside the sheet with most of its rows, at least half. */
function matchedLists(
  lists: readonly ListDigest[],
  grids: readonly Grid[],
  places: WrittenPlaces,
): readonly MatchedList[] {
  const free = new Set(grids);
  const take = (list: ListDigest, among: readonly Grid[]): MatchedList | null => {
    const all = among.map((grid) => compared(list, grid, places));
    const best = all.reduce<MatchedList | null>(
      (most, one) => (most === null || one.gone < most.gone ? one : most),
      null,
    );
    if (best === null || best.gone * 2 > rowDigits(list).length) return null;
    free.delete(best.grid);
    return best;
  };
  const named = lists.map((list) =>
    take(
      list,
      grids.filter(({ name }) => name.replace(KEPT_BESIDE, "") === list.name),
    ),
  );
  return lists.flatMap((list, index) => named[index] ?? take(list, [...free]) ?? byName(list, free, places));
}

/** A sheet of the list's name with hardly any row of it: everything was altered. */
function byName(list: ListDigest, free: ReadonlySet<Grid>, places: WrittenPlaces): readonly MatchedList[] {
  return [...free].filter(({ name }) => name === list.name).map((grid) => compared(list, grid, places));
}

function compared(list: ListDigest, grid: Grid, places: WrittenPlaces): MatchedList {
  const open = new Map<string, number>();
  for (const digits of rowDigits(list)) open.set(digits, (open.get(digits) ?? 0) + 1);
  const strange = listedRows(grid, list.columns, places).filter(({ digits }) => {
    const left = open.get(digits) ?? 0;
    if (left > 0) open.set(digits, left - 1);
    return left === 0;
  });
  const gone = [...open.values()].reduce((sum, count) => sum + count, 0);
  return { list, grid, strange, gone };
}

/** Where the rows of figures and the columns of scores stood: rows may have been inserted into the 汇总表 since. */
function writtenPlaces({ frame, rows, column }: FoundSheet): WrittenPlaces {
  const [block] = blocksOf(frame);
  const rowNow = new Map(
    rows.flatMap(({ row, item }): readonly (readonly [number, number])[] => {
      const then = block === undefined ? -1 : figureRowOf(block, item);
      return then < 0 ? [] : [[row, then]];
    }),
  );
  const columnNow = new Map(frame.columns.map(({ role }, index) => [column(role), index]));
  return { row: (now) => rowNow.get(now) ?? now, column: (now) => columnNow.get(now) ?? now };
}
