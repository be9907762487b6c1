/** Reads 来源 back: what it says of each score of the 汇总表, whichever version of the program wrote it. */
import { subjectName } from "../../core/scope";
import type { Rubric } from "../../core/rubric";
import type { SheetWords } from "../../text/wordsOfSheets";
import { a1 } from "../address";
import type { Grid } from "../grid";
import { indexGrid, textAt, type GridCells } from "../gridCells";
import { LISTED_ROWS, isLongList } from "../longLists";
import { withoutSpace } from "../sameText";
import { FIRST_ENTRY_ROW, HEADING_ROW } from "./listSheet";

/** What the rows of one item and subject say that the 汇总表 should have. */
export interface SourceSays {
  /** What it counts; null: nothing yet. Absent where the rows do not tell. */
  readonly value?: number | null;
  /** Cell of the first row that says so. */
  readonly cell: string;
}

/** 来源 as it stands now. */
export interface SourceList {
  readonly sheet: string;
  /** Whether every score is listed, and was read. */
  readonly whole: boolean;
  readonly at: (subject: string, item: string) => SourceSays | undefined;
}

interface SourceRow {
  readonly row: number;
  readonly used: number | null;
  readonly done: string;
}

/** Whose scores a 来源 lists, and in what words. */
export interface SourceForm {
  readonly rubric: Rubric;
  readonly words: SheetWords;
}

/** Null for a sheet that is not 来源. Rows whose item or subject cannot be told are left out. */
export function readSources(grid: Grid, { rubric, words }: SourceForm, subjects: readonly string[]): SourceList | null {
  const cells = indexGrid(grid);
  const columns = columnsOf(grid, rubric, words);
  if (columns === null) return null;
  const phrases = phrasesOf(words);
  const ids = { subjects: subjectIds(rubric, subjects), items: itemIds(rubric) };
  const places = new Map<string, SourceRow[]>();
  for (const row of rowNumbers(grid)) {
    const text = (column: number): string => withoutSpace(textAt(cells, row, column));
    const subject = ids.subjects.get(text(columns.subject));
    const item = ids.items.get(`${text(columns.no)}\n${text(columns.item)}`);
    if (subject === undefined || item === undefined) continue;
    const key = `${subject}\n${item}`;
    const used = cells.at(row, columns.used)?.value;
    const own = places.get(key) ?? [];
    places.set(key, own);
    own.push({ row, used: typeof used === "number" ? used : null, done: text(columns.done) });
  }
  return {
    sheet: grid.name,
    whole: isWhole(grid, cells, words),
    at: (subject, item) => says(places.get(`${subject}\n${item}`) ?? [], columns.used, phrases),
  };
}

/** A list that is cut says so above; of a long one an open Excel gives the first rows only. */
function isWhole({ name, cells }: Grid, grid: GridCells, { sources }: SheetWords): boolean {
  const last = cells.at(-1)?.row ?? 0;
  return (
    !patternOf(sources.limited, "\\d+").test(textAt(grid, 1, 0)) && !(isLongList(name) && last === LISTED_ROWS - 1)
  );
}

/** Whether a sheet is a 来源 of the rubric, whatever it is called now. */
export function isSourceList(grid: Grid, rubric: Rubric, words: SheetWords): boolean {
  return columnsOf(grid, rubric, words) !== null;
}

interface Columns {
  readonly subject: number;
  readonly no: number;
  readonly item: number;
  readonly used: number;
  readonly done: number;
}

/** Columns by their headings; null where one is missing. */
function columnsOf(
  { cells }: Grid,
  { subjectLabel, headings }: Rubric,
  { labels, sources }: SheetWords,
): Columns | null {
  const found = new Map(
    cells
      .filter(({ row }) => row === HEADING_ROW)
      .map(({ column, value }) => [withoutSpace(String(value ?? "")), column]),
  );
  const of = (heading: string): number => found.get(withoutSpace(heading)) ?? -1;
  const columns = {
    subject: of(subjectLabel),
    no: of(labels.no),
    item: of(headings.item),
    used: of(sources.used),
    done: of(sources.done),
  };
  return Object.values(columns).every((column) => column >= 0) ? columns : null;
}

function rowNumbers({ cells }: Grid): ReadonlySet<number> {
  return new Set(cells.map(({ row }) => row).filter((row) => row >= FIRST_ENTRY_ROW));
}

/** Names that two subjects share say nothing. */
function subjectIds(rubric: Rubric, subjects: readonly string[]): ReadonlyMap<string, string> {
  return unique(subjects.map((id) => [withoutSpace(subjectName(rubric, id)), id]));
}

function itemIds({ items }: Rubric): ReadonlyMap<string, string> {
  return unique(items.map(({ id, no, title }) => [`${withoutSpace(no)}\n${withoutSpace(title)}`, id]));
}

function unique(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const [key] of pairs) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(pairs.filter(([key]) => counts.get(key) === 1));
}

/** How 处理 begins or reads for what was done with a score. */
interface Phrases {
  readonly counted: string;
  readonly overruled: string;
  readonly open: readonly string[];
  readonly joined: RegExp;
}

function phrasesOf({ sources }: SheetWords): Phrases {
  return {
    counted: withoutSpace(sources.counted),
    overruled: withoutSpace(sources.overruled),
    open: [sources.blank, sources.invalid, sources.undecided].map(withoutSpace),
    joined: new RegExp(`${patternOf(sources.joined, "(-?[0-9.]+)").source}）$`),
  };
}

/** A phrase with blanks, as a pattern of all that it may have been filled to. */
function patternOf(phrase: string, blank: string): RegExp {
  const parts = phrase.split(/\{\w+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(blank));
}

/** A joined score says what it came to, and one that differs without having been joined counts nothing yet; equal ones are what they are. Other words say nothing. */
function says(rows: readonly SourceRow[], used: number, phrases: Phrases): SourceSays | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const cell = a1(first.row, used);
  const asked = rows.filter(({ done }) => done !== phrases.overruled);
  const joined = asked.map(({ done }) => phrases.joined.exec(done)?.[1]).find((text) => text !== undefined);
  if (joined !== undefined) return { value: Number(joined), cell };
  const isCounted = ({ done }: SourceRow): boolean => done.startsWith(phrases.counted);
  const isOpen = ({ done }: SourceRow): boolean => phrases.open.includes(done);
  const isUnsettled = ({ done }: SourceRow): boolean => done.startsWith(`${phrases.counted}（`);
  if (asked.length > 0 && (asked.every(isOpen) || asked.some(isUnsettled))) return { value: null, cell };
  const values = new Set(asked.filter(isCounted).map((row) => row.used));
  const [value = null] = values;
  if (values.size !== 1 || value === null || !asked.every((row) => isCounted(row) || isOpen(row))) return { cell };
  return { value, cell };
}
