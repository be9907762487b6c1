/** Reads a scoring sheet back by the ids in its hidden columns: rows may have been inserted or sorted, columns moved, sheets renamed. */
import { isYesNo } from "../core/kinds";
import { LAYOUTS } from "../core/layouts";
import { error, type Checked, type Problem } from "../core/problem";
import { relaxed } from "../core/contribution";
import type { Item, Rubric } from "../core/rubric";
import type { Score, ScoreSheet } from "../core/score";
import { scopeOf } from "../core/scope";
import { isPictureText, PICTURE, readTyped, type Raw } from "../core/typed";
import { a1 } from "./address";
import type { Grid, PlacedCell, ReadValue } from "./grid";
import { indexGrid, textAt, type GridCells } from "./gridCells";
import { figureRows } from "./layouts/blocks";
import { roleMark, type Frame, type Lane, type Role } from "./layouts/frame";
import { sortRows, type SheetRow, type SortedRows } from "./sheetRows";
import { keyOfStamp, readStamp, stampGrids, type ReadStamp, type Stamp } from "./stamp";
import { lacksOfSummary } from "./summaryClaim";
import { frameOf } from "./template";

/** A scoring sheet found in a workbook, and what is known of its cells. */
export interface FoundSheet {
  readonly stamp: ReadStamp;
  /** What a 汇总 has and this workbook lacks, where its stamp calls it one; it is then read as any other scoring sheet. */
  readonly unproved: readonly string[];
  /** The hidden sheet that holds the stamp. */
  readonly stampGrid: Grid;
  readonly frame: Frame;
  readonly cells: GridCells;
  /** Column of a role; -1 where somebody deleted it. */
  readonly column: (role: Role) => number;
  /** Rows with an id in the hidden item column, in sheet order. */
  readonly rows: readonly SheetRow[];
  /** The name typed for a subject id; the id itself where the rubric names it. */
  readonly subjectName: (id: string) => string;
}

/** What a mark of a column begins with. */
const MARK = "pb:";

/** Rows with a mark beyond twice the planned ones that are still read. */
const MOST_FURTHER_ROWS = 200;

/**
 * Finds every scoring sheet of ours. Fails with `sheet.foreign` for a workbook without one; a sheet fails with `sheet.damaged`,
 * `sheet.moved-here` where its stamp is in another workbook, and `sheet.too-many-rows`.
 */
export function findScoringSheets(grids: readonly Grid[]): readonly Checked<FoundSheet>[] {
  const stamps = stampGrids(grids);
  const scoring = grids.filter((grid) => stampMark(grid) !== undefined);
  if (stamps.length === 0 || scoring.length === 0) return [{ ok: false, problems: [error("sheet.foreign")] }];
  const stampOf = stampsByKey(stamps);
  return scoring.map((grid) => {
    const own = stampOf(stampMark(grid) ?? "");
    if (own === undefined) return { ok: false, problems: [error("sheet.moved-here", { sheet: grid.name })] };
    const stamp = readStamp(own);
    return stamp.ok ? bounded(foundSheet(proved(stamp.value, grids), own, grid)) : stamp;
  });
}

/** Copied and pasted rows are few; a sheet with far more rows than planned was made to keep a reader busy. */
function bounded(found: FoundSheet): Checked<FoundSheet> {
  const { frame, rows, cells } = found;
  const planned = frame.bands.length * (frame.scope.items.length + figureRows(frame).length);
  if (rows.length <= 2 * planned + MOST_FURTHER_ROWS) return { ok: true, value: found, problems: [] };
  return { ok: false, problems: [error("sheet.too-many-rows", { sheet: cells.grid.name, count: rows.length })] };
}

/** The stamp of a sheet by its key. Where the key is gone with its hidden column, only a single stamp can be meant. */
function stampsByKey(stamps: readonly Grid[]): (key: string) => Grid | undefined {
  // Of two with one key the first counts.
  const byKey = new Map([...stamps].reverse().map((stamp) => [keyOfStamp(stamp), stamp]));
  return (key) => byKey.get(key) ?? (key === "" && stamps.length === 1 ? stamps[0] : undefined);
}

/** The key beside the mark `@stamp`, which stands in the title's row of every scoring sheet. */
function stampMark(grid: Grid): string | undefined {
  const mark = grid.cells.find((cell) => cell.value === "@stamp");
  if (mark === undefined) return undefined;
  const beside = grid.cells.find((cell) => cell.row === mark.row && cell.column > mark.column);
  return String(beside?.value ?? "");
}

/** The rubric that the sheet's scores obey: joined scores need not be on the step. */
function scoringRubric({ rubric, assignment }: Stamp): Rubric {
  return assignment.joined === true ? relaxed(rubric) : rubric;
}

interface Proved {
  readonly stamp: ReadStamp;
  readonly unproved: readonly string[];
}

/** A stamp can be written by anybody: whether its sheet is a 汇总, the workbook itself must show. */
function proved(stamp: ReadStamp, grids: readonly Grid[]): Proved {
  if (stamp.assignment.joined !== true) return { stamp, unproved: [] };
  const unproved = lacksOfSummary(stamp, grids);
  if (unproved.length === 0) return { stamp, unproved };
  return { stamp: { ...stamp, assignment: { ...stamp.assignment, joined: undefined } }, unproved };
}

function foundSheet({ stamp, unproved }: Proved, stampGrid: Grid, grid: Grid): FoundSheet {
  const scope = scopeOf(scoringRubric(stamp), stamp.assignment.department);
  const frame = frameOf(scope, stamp.assignment.layout, stamp.assignment.subjects, stamp.edition);
  const cells = indexGrid(grid);
  const roles = rolesOf(grid);
  const column = (role: Role): number => roles.get(role) ?? -1;
  const rows = rowsOf(grid, column("item"), column("subjectId"), cells);
  const found = { stamp, unproved, stampGrid, frame, cells, column, rows };
  return { ...found, subjectName: (id) => (id.startsWith("#") ? typedName(found, id) : id) };
}

/** Columns by the roles in the marks of the hidden first row, wherever that row is now. */
function rolesOf(grid: Grid): ReadonlyMap<string, number> {
  const row = grid.cells.find((cell) => cell.value === roleMark("item"))?.row;
  const marks = grid.cells.filter((cell) => cell.row === row && isMarkOfColumn(cell.value));
  // Of two with one mark the first is read, and the other told of.
  return new Map(marks.reverse().map((cell) => [String(cell.value).slice(MARK.length), cell.column]));
}

/** Whether a value of the hidden first row says what its column is for. */
export function isMarkOfColumn(value: ReadValue): boolean {
  return typeof value === "string" && value.startsWith(MARK);
}

function rowsOf(grid: Grid, item: number, subject: number, cells: GridCells): readonly SheetRow[] {
  return grid.cells
    .filter((cell) => cell.column === item && typeof cell.value === "string" && !cell.value.startsWith(MARK))
    .map((cell) => ({ row: cell.row, item: String(cell.value), subject: textAt(cells, cell.row, subject) }));
}

/** A name somebody typed: beside the items of a form, in the head of the other layouts. */
function typedName(found: Omit<FoundSheet, "subjectName">, id: string): string {
  const inForm = LAYOUTS[found.stamp.assignment.layout].nameIn === "rows";
  const column = found.column(inForm ? "subject" : "title");
  const names = found.rows
    .filter((row) => (inForm ? row.subject === id && !row.item.startsWith("@") : row.item === "@subject"))
    .map((row) => textAt(found.cells, row.row, column).trim());
  return names.find((name) => name !== "") ?? "";
}

/** What was read of a scoring sheet. */
export interface ReadSheet {
  /** All scores of the sheet's own rows, in sheet order. */
  readonly sheet: ScoreSheet;
  readonly rows: SortedRows;
  /** What is wrong with the rows themselves, and names still to be typed. */
  readonly problems: readonly Problem[];
}

/** Reads all scores. Those of rows pasted from elsewhere or mixed up are left out, and the rows named. */
export function readScores(found: FoundSheet): ReadSheet {
  const { assignment } = found.stamp;
  const rows = sortRows(found);
  const scores = rows.own.flatMap((row) => found.frame.lanes.map((lane) => scoreAt(found, row, row.of, lane)));
  const subjects = assignment.subjects.map(found.subjectName);
  return {
    sheet: { assignment: { ...assignment, subjects }, scores },
    rows,
    problems: [...unprovedClaim(found), ...rows.problems, ...nameProblems(found)],
  };
}

function scoreAt(found: FoundSheet, row: SheetRow, item: Item, lane: Lane): Score {
  const column = found.column(`score${lane.index}`);
  const reasonColumn = found.column(`reason${lane.reason}`);
  const noReason = reasonInVain(found.cells.at(row.row, reasonColumn));
  const raw = rawOf(found.cells.at(row.row, column));
  const typed = readTyped(found.frame.scope.rubric, item, raw).value;
  const value = typed === null ? null : isYesNo(item) ? typed.eq(1) : typed.toNumber();
  return {
    item: item.id,
    subject: found.subjectName(lane.subject ?? row.subject),
    reviewer: lane.reviewer ?? found.stamp.assignment.reviewer ?? null,
    value,
    raw,
    reason: noReason === undefined ? textAt(found.cells, row.row, reasonColumn) : "",
    ...(noReason === undefined ? {} : { noReason }),
    sheet: found.cells.grid.name,
    cell: column < 0 ? a1(row.row, 0) : a1(row.row, column),
    reasonCell: reasonColumn < 0 ? null : a1(row.row, reasonColumn),
  };
}

/** What a reason's cell shows that is no text: an error, or a picture, which some programs read as an error or as the formula that brings it. */
function reasonInVain(cell: PlacedCell | undefined): string | undefined {
  if (cell === undefined) return undefined;
  if (isPictureText(`=${cell.formula ?? ""}`) || isPictureText(cell.value)) return PICTURE;
  return cell.error === true ? String(cell.value) : undefined;
}

/** An error such as #N/A is not a number; its text is kept. A formula that no program has calculated yet has no value to count. */
function rawOf(cell: PlacedCell | undefined): Raw {
  if (cell === undefined || cell.value === "") return null;
  if (cell.value === null && cell.formula !== undefined) return `=${cell.formula}`;
  return cell.error === true ? String(cell.value) : cell.value;
}

function unprovedClaim({ unproved }: FoundSheet): readonly Problem[] {
  return unproved.length === 0 ? [] : [error("summary.unproved", { missing: unproved.join("、") })];
}

function nameProblems(found: FoundSheet): readonly Problem[] {
  return found.stamp.assignment.subjects
    .filter((id) => id.startsWith("#") && found.subjectName(id) === "")
    .map(() => ({
      ...error("subject.name-missing", { label: found.stamp.rubric.subjectLabel }),
      severity: "warning" as const,
    }));
}
