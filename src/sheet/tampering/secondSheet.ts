/** Which sheets people would take for the scoring sheet: by their name, or by items with figures beside them. */
import type { Item } from "../../core/rubric";
import { pathOf } from "../../core/scope";
import { numberIn } from "../../core/typed";
import { everyWord } from "../format/edition";
import type { Grid, PlacedCell } from "../grid";
import { titleText } from "../layouts/documentCells";
import type { FoundSheet } from "../readScores";
import { sameText, withoutSpace } from "../sameText";

/** What people put beside a name, and names that say: this is the scoring sheet. */
const BESIDE_NAMES = /[\d\s\p{P}\p{S}]/gu;
const NAMES_OF_SCORES = everyWord((words) => words.sheets.scores).map(
  (name) => new RegExp(`^(?:正式|新)?${name}(?:正式稿?|最终稿?|定稿|终稿)?$`),
);

/** Figures that stand beside an item on the scoring sheet at least: its points and a score. */
const fewestFigures = 2;

/** Whether a sheet could pass for the scoring sheet: it has the name, or most of the items and columns of figures beside them. */
export function passesFor(grid: Grid, { frame, cells: own }: FoundSheet): boolean {
  const { name, cells } = grid;
  if (cells.length === 0) return false;
  const bare = name.replace(BESIDE_NAMES, "");
  if (NAMES_OF_SCORES.some((pattern) => pattern.test(bare)) || sameText(name, own.grid.name)) return true;
  const items = new Map<string, Item[]>();
  for (const item of frame.scope.items) {
    const title = withoutSpace(titleText(item, frame));
    items.set(title, [...(items.get(title) ?? []), item]);
  }
  const titled = rowsOf(grid).flatMap((row) => {
    const titles = row.map(textOf).filter((text) => items.has(text));
    return titles.length === 0 ? [] : [{ row, titles, of: titles.flatMap((title) => items.get(title) ?? []) }];
  });
  const isFull = 2 * new Set(titled.flatMap(({ titles }) => titles)).size >= items.size;
  const columns = titled.flatMap(({ row, of }) =>
    fewest(of.map((item) => figuresIn(row, wordsOf(frame.scope.rubric, item)))),
  );
  return isFull && new Set(columns.map(({ column }) => column)).size >= fewestFigures;
}

/** Where words are numbers, a row may seem to hold several titles: it is that item's whose words account for most of it, for its texts above all. */
function fewest(all: readonly (readonly PlacedCell[])[]): readonly PlacedCell[] {
  const texts = (cells: readonly PlacedCell[]): number => cells.filter(({ value }) => typeof value === "string").length;
  return all.reduce((best, one) => ((texts(one) - texts(best) || one.length - best.length) < 0 ? one : best));
}

function rowsOf({ cells }: Grid): readonly (readonly PlacedCell[])[] {
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return [...rows.values()];
}

function textOf({ value }: PlacedCell): string {
  return typeof value === "string" ? withoutSpace(value) : "";
}

/** What the rubric itself says of an item beside its points: any of it may be a number, as 评分标准 lists it. */
function wordsOf(rubric: FoundSheet["frame"]["scope"]["rubric"], item: Item): readonly string[] {
  const { no, title, criteria, focus = "", evidence = "", departments, group } = item;
  const path = pathOf(rubric, group);
  return [no, title, criteria, focus, evidence, departments.join(""), ...path, path.join("")].map(withoutSpace);
}

/** Cells that show a number, typed as one or as text; each of the item's own words accounts for one cell, a text before a number. */
function figuresIn(row: readonly PlacedCell[], words: readonly string[]): readonly PlacedCell[] {
  const left = [...words];
  const accounts = ({ value }: PlacedCell): boolean => {
    const word = left.indexOf(withoutSpace(String(value ?? "")));
    if (word >= 0) left.splice(word, 1);
    return word >= 0;
  };
  const texts = row.filter(({ value }) => typeof value === "string" && typeof numberIn(SCORE, value) !== "string");
  const numbers = row.filter(({ value }) => typeof value === "number");
  return [...texts, ...numbers].filter((cell) => !accounts(cell));
}

const SCORE = { kind: "score" } as const;
