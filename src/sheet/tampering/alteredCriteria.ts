/** 评分标准 beside a scoring sheet: what it says of an item is what the rubric says, whichever release wrote it. */
import { error, warning, type Problem } from "../../core/problem";
import type { Item } from "../../core/rubric";
import { a1 } from "../address";
import { everyWord } from "../format/edition";
import type { Grid } from "../grid";
import { indexGrid, textAt, type GridCells } from "../gridCells";
import { pointsText } from "../layouts/documentCells";
import type { FoundSheet } from "../readScores";
import { withoutSpace } from "../sameText";
import { shortened } from "./alteredCell";

/** What the rubric says of an item, by the kind of text. */
type Said = readonly string[];

/** Points may decide a score, the other texts how it is given. */
const POINTS = 2;

/** Texts of an item that a row must have at least to be that item's. */
const FEWEST = 2;

/**
 * Altered texts of items: `sheet.points-altered` for points, else `sheet.text-altered`. A sheet of another rubric or of other items says nothing of these, and the
 * sheet may be missing.
 */
export function alteredCriteria(found: FoundSheet, grids: readonly Grid[]): readonly Problem[] {
  const names = everyWord(({ sheets }) => sheets.criteria);
  return grids
    .filter((grid) => !grid.hidden && names.some((name) => grid.name.startsWith(name)))
    .flatMap((grid) => alteredIn(found, grid));
}

function saidOf(item: Item, { frame }: FoundSheet): Said {
  const { no, title, criteria, focus = "", evidence = "" } = item;
  return [no, title, String(pointsText(item, frame.edition)), criteria, focus, evidence];
}

function alteredIn(found: FoundSheet, grid: Grid): readonly Problem[] {
  const cells = indexGrid(grid);
  const items = found.frame.scope.items.map((item) => ({ item, said: saidOf(item, found).map(withoutSpace) }));
  const rows = rowTexts(grid);
  const placed = items.flatMap(({ item, said }) => {
    const row = rowOf(said, rows);
    return row === undefined ? [] : [{ item, said, row }];
  });
  if (2 * placed.length < items.length) return [];
  const columns = columnsOf(placed, rows);
  return [...placed, ...byNumber(items, placed, { rows, column: columns[0] })].flatMap(({ item, said, row }) =>
    said.flatMap((right, kind): readonly Problem[] => {
      const column = columns[kind];
      if (right === "" || column === undefined || withoutSpace(textAt(cells, row, column)) === right) return [];
      return [altered({ found, grid, cells }, { item, kind, row, column })];
    }),
  );
}

interface Placed {
  readonly item: Item;
  readonly said: Said;
  readonly row: number;
}

/** Items of which a row has only the number left: their titles were changed. */
function byNumber(
  items: readonly Omit<Placed, "row">[],
  placed: readonly Placed[],
  { rows, column }: { readonly rows: Rows; readonly column: number | undefined },
): readonly Placed[] {
  if (column === undefined) return [];
  const taken = new Set(placed.map(({ row }) => row));
  const found = new Set(placed.map(({ item }) => item.id));
  const free = [...rows].filter(([row]) => !taken.has(row));
  return items.flatMap(({ item, said }) => {
    const [own, ...others] = free.filter(([, texts]) => texts.get(column) === said[0]);
    return found.has(item.id) || own === undefined || others.length > 0 ? [] : [{ item, said, row: own[0] }];
  });
}

interface Place {
  readonly item: Item;
  readonly kind: number;
  readonly row: number;
  readonly column: number;
}

function altered(
  { found, grid, cells }: { readonly found: FoundSheet; readonly grid: Grid; readonly cells: GridCells },
  { item, kind, row, column }: Place,
): Problem {
  const right = shortened(saidOf(item, found)[kind] ?? "");
  const values = { shown: shortened(textAt(cells, row, column)), right };
  const where = { at: { sheet: grid.name, cell: a1(row, column) }, item: item.id };
  return kind === POINTS ? error("sheet.points-altered", values, where) : warning("sheet.text-altered", values, where);
}

/** Texts without spaces, by row and column. */
type Rows = ReadonlyMap<number, ReadonlyMap<number, string>>;

function rowTexts({ cells }: Grid): Rows {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, value } of cells) {
    const own = rows.get(row) ?? new Map<number, string>();
    rows.set(row, own.set(column, withoutSpace(String(value ?? ""))));
  }
  return rows;
}

/** The row with most of an item's texts, its title or criteria among them; undefined where none has enough. */
function rowOf(said: Said, rows: Rows): number | undefined {
  let best: { readonly row: number; readonly count: number } | undefined;
  const [, title = "", , criteria = ""] = said;
  for (const [row, own] of rows) {
    const texts = new Set(own.values());
    if (!texts.has(title) && (criteria === "" || !texts.has(criteria))) continue;
    const count = said.filter((text) => text !== "" && texts.has(text)).length;
    if (count >= FEWEST && count > (best?.count ?? 0)) best = { row, count };
  }
  return best?.row;
}

/** The column where a kind of text stands for most items. */
function columnsOf(
  placed: readonly { readonly said: Said; readonly row: number }[],
  rows: Rows,
): readonly (number | undefined)[] {
  const kinds = placed[0]?.said ?? [];
  return kinds.map((_, kind) => {
    const counts = new Map<number, number>();
    for (const { said, row } of placed)
      for (const [column, text] of rows.get(row) ?? [])
        if (text !== "" && text === said[kind]) counts.set(column, (counts.get(column) ?? 0) + 1);
    const [most] = [...counts].sort(([, one], [, other]) => other - one);
    return most?.[0];
  });
}
