/** Rows of a scoring sheet told apart by their hidden ids: the sheet's own, repeated, pasted from another workbook, mixed up; and what is missing. */
import { error, type Problem } from "../core/problem";
import type { Item } from "../core/rubric";
import { subjectName } from "../core/scope";
import { a1 } from "./address";
import type { GridCells } from "./gridCells";
import type { Frame, Role } from "./layouts/frame";
import { namesAbove } from "./namesAbove";
import { shownItem } from "./shownItem";

/** A row with its item id or mark（`@total`）and its subject id; "" in a matrix. */
export interface SheetRow {
  readonly row: number;
  readonly item: string;
  readonly subject: string;
}

/** A row whose score is the workbook's to give. */
export interface OwnRow extends SheetRow {
  readonly of: Item;
}

/** What {@link sortRows} needs to know of a found sheet. */
export interface RowSource {
  readonly frame: Frame;
  readonly cells: GridCells;
  readonly rows: readonly SheetRow[];
  readonly column: (role: Role) => number;
  readonly subjectName: (id: string) => string;
}

/** Rows told apart. Scores are read from `own` only. */
export interface SortedRows {
  /** In sheet order; an item that stands twice is there twice, and no one can tell which score is meant. */
  readonly own: readonly OwnRow[];
  /** Missing items first, then what is wrong with rows in sheet order. */
  readonly problems: readonly Problem[];
  /** Subject ids of rows that are not as they should be: what the sheet sums up there is another thing than what was read. */
  readonly troubled: ReadonlySet<string>;
}

/** Tells the rows apart. */
export function sortRows(source: RowSource): SortedRows {
  const items = new Map(source.frame.scope.items.map((item) => [item.id, item]));
  const subjects = new Set(source.frame.bands.map((band) => band.subject ?? ""));
  const seen = new Set<string>();
  const above = namesAbove(source);
  const own: OwnRow[] = [];
  const problems: Problem[] = [];
  const troubled = new Set<string>();
  for (const row of source.rows) {
    if (row.item.startsWith("@")) continue;
    const item = subjects.has(row.subject) ? items.get(row.item) : undefined;
    const place = `${row.subject}\n${row.item}`;
    const problem =
      item === undefined
        ? strangeRow(source, row)
        : faultOf(source, { ...row, of: item }, { isAgain: seen.has(place), above: above.get(row.row) });
    seen.add(place);
    if (problem !== null) {
      problems.push(problem);
      troubled.add(row.subject);
    }
    if (item !== undefined && !UNREADABLE.has(problem?.code)) own.push({ ...row, of: item });
  }
  return { own, problems: [...missingItems(source, subjects, seen), ...problems], troubled };
}

/** Every item must stand once for every subject of the rows. */
function missingItems(
  { frame, subjectName: nameOf }: RowSource,
  subjects: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): readonly Problem[] {
  return [...subjects].flatMap((subject) =>
    frame.scope.items
      .filter((item) => !seen.has(`${subject}\n${item.id}`))
      .map((item) => itemProblem("sheet.item-missing", item, { subject: nameOf(subject) })),
  );
}

/** A row of another department or subject, as after pasting from another workbook; or one of another rubric. */
function strangeRow(source: RowSource, row: SheetRow): Problem {
  const { rubric, department } = source.frame.scope;
  const at = placeOf(source, row);
  const item = rubric.items.find(({ id }) => id === row.item);
  if (item === undefined) return error("sheet.item-unknown", { id: row.item }, { at });
  const others = item.departments.filter((name) => name !== department);
  const owner = source.frame.scope.items.includes(item) ? subjectName(rubric, row.subject) : others.join("、");
  if (owner === "") return error("sheet.item-unknown", { id: row.item }, { at });
  return error("sheet.foreign-item", { no: item.no, title: item.title, owner }, { at, item: item.id });
}

/** Rows that show somebody else's name or item: nobody can tell whose score is meant. */
const UNREADABLE: ReadonlySet<Problem["code"] | undefined> = new Set([
  "sheet.row-mixed",
  "sheet.row-elsewhere",
] as const);

interface Standing {
  readonly isAgain: boolean;
  /** Another subject's name that the row stands under. */
  readonly above: string | undefined;
}

function faultOf(source: RowSource, row: OwnRow, { isAgain, above }: Standing): Problem | null {
  const at = placeOf(source, row);
  const where = { subject: source.subjectName(row.subject), at };
  if (isAgain) return itemProblem("sheet.item-repeated", row.of, where);
  const { no, title } = row.of;
  const shown = shownItem(source, row);
  if (shown !== null)
    return error("sheet.row-mixed", { no, shown: shown.no, title: shown.title }, { ...where, item: row.item });
  if (above === undefined) return null;
  const { rubric } = source.frame.scope;
  const name = subjectName(rubric, where.subject);
  const values = { no, title, label: rubric.subjectLabel, shown: subjectName(rubric, above), right: name };
  return error("sheet.row-elsewhere", values, { ...where, item: row.item });
}

function placeOf({ cells, column }: RowSource, row: SheetRow): { readonly sheet: string; readonly cell: string } {
  return { sheet: cells.grid.name, cell: a1(row.row, Math.max(0, column("title"))) };
}

function itemProblem(
  code: "sheet.item-missing" | "sheet.item-repeated",
  item: Item,
  where: Pick<Problem, "subject" | "at">,
): Problem {
  return error(code, { title: item.title, no: item.no }, { item: item.id, ...where });
}
