/** The scoring sheet as it was handed out, planned once more from its stamp: what a returned one is held against. */
import type { Rubric } from "../../core/rubric";
import { noEntries } from "../entries";
import type { Role } from "../layouts/frame";
import { planScoringSheet } from "../layouts/scoringSheet";
import type { PlannedCell, SheetPlan } from "../plan";
import type { FoundSheet } from "../readScores";
import { recentBy } from "../recent";
import type { SheetRow } from "../sheetRows";
import { stampKey } from "../stamp";
import { headSubject } from "../template";

/** What a column is for, and the cell of the blank sheet that has a formula there. */
export type PlannedFormula = readonly [Role, PlannedCell & { readonly formula: string }];

/** A row of the blank sheet with a mark, and its cells by what their columns are for. Rows of the document's notes have no mark. */
export interface PlannedRow extends SheetRow {
  readonly key: string;
  readonly cells: ReadonlyMap<Role, PlannedCell>;
  readonly formulas: readonly PlannedFormula[];
}

/** A row of a found sheet beside the planned row that it is; rows from elsewhere have none. */
export interface MatchedRow {
  readonly row: SheetRow;
  readonly planned: PlannedRow | undefined;
}

/** The rows of a found sheet, each beside its planned one, in sheet order. */
export function matchedRows(found: FoundSheet): readonly MatchedRow[] {
  const planned = plannedRows(found);
  return found.rows.map((row) => ({ row, planned: planned.get(rowKey(row)) }));
}

/** What a row is, as text: its item or mark and its subject. The title's row keeps the stamp's key where others keep the subject. */
export function rowKey({ item, subject }: Pick<SheetRow, "item" | "subject">): string {
  return item === "@stamp" ? item : `${item}\n${subject}`;
}

/** Rows of the blank sheet with a mark, by their keys. The reviewers of a department share them: only the title's hidden key is theirs alone. */
export function plannedRows(found: FoundSheet): ReadonlyMap<string, PlannedRow> {
  const { rubric } = found.stamp;
  const known = byRubric.get(rubric) ?? recentBy(askedFor, rowsOf, KEPT);
  byRubric.set(rubric, known);
  return known(found);
}

/** Planning fifty subjects takes a while, so the last sheets of a rubric are kept: one for each department of most years. */
const KEPT = 16;
const byRubric = new WeakMap<Rubric, (found: FoundSheet) => ReadonlyMap<string, PlannedRow>>();

/** What a workbook asks for, and in which edition, whoever fills it in. */
function askedFor({ stamp: { assignment, edition } }: FoundSheet): string {
  const { department, period, layout, subjects, joined = false } = assignment;
  return JSON.stringify([edition.id, department, period, layout, subjects, joined]);
}

function rowsOf(found: FoundSheet): ReadonlyMap<string, PlannedRow> {
  return indexed(
    blankSheet(found).cells,
    found.frame.columns.map(({ role }) => role),
  );
}

function blankSheet({ frame, stamp }: FoundSheet): SheetPlan {
  const { department, period, layout, subjects } = stamp.assignment;
  const facts = { department, period, subject: headSubject(layout, subjects), stampKey: stampKey(stamp) };
  return planScoringSheet({ frame, facts, entries: noEntries, hash: stamp.hash });
}

function indexed(cells: readonly PlannedCell[], roles: readonly Role[]): ReadonlyMap<string, PlannedRow> {
  const byRow = new Map<number, Map<Role, PlannedCell>>();
  for (const cell of cells) {
    const role = roles[cell.column];
    const row = byRow.get(cell.row) ?? new Map<Role, PlannedCell>();
    byRow.set(cell.row, row);
    if (role !== undefined) row.set(role, cell);
  }
  const rows = [...byRow].flatMap(([row, own]): readonly PlannedRow[] => {
    const item = textOf(own.get("item"));
    if (item === "" || item.startsWith("pb:")) return [];
    const subject = textOf(own.get("subjectId"));
    return [{ row, item, subject, key: rowKey({ item, subject }), cells: own, formulas: formulasOf(own) }];
  });
  return new Map(rows.map((row) => [row.key, row]));
}

function formulasOf(cells: ReadonlyMap<Role, PlannedCell>): readonly PlannedFormula[] {
  return [...cells].flatMap(([role, cell]): readonly PlannedFormula[] =>
    cell.formula === undefined ? [] : [[role, { ...cell, formula: cell.formula }]],
  );
}

function textOf(cell: PlannedCell | undefined): string {
  return String(cell?.value ?? "");
}
