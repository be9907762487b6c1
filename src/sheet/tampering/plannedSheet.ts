/** The scoring sheet as it was handed out, planned once more from its stamp: what a returned one is held against. */
import { noEntries } from "../entries";
import type { Role } from "../layouts/frame";
import { planDigest, planScoringSheet } from "../layouts/scoringSheet";
import type { PlannedCell } from "../plan";
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

/** The blank sheet. */
export interface PlannedSheet {
  /** Rows with a mark by their keys. */
  readonly rows: ReadonlyMap<string, PlannedRow>;
  /** See {@link planDigest}. */
  readonly digest: string;
}

/** A row of a found sheet beside the planned row that it is; rows from elsewhere have none. */
export interface MatchedRow {
  readonly row: SheetRow;
  readonly planned: PlannedRow | undefined;
}

/**
 * The rows of a found sheet, each beside its planned one, in sheet order. Null where another version of this program wrote the sheet:
 * what it left out or said in other words nobody tampered with.
 */
export function matchedRows(found: FoundSheet): readonly MatchedRow[] | null {
  const { rows, digest } = plannedSheet(found);
  if (digest !== found.stamp.plan) return null;
  return found.rows.map((row) => ({ row, planned: rows.get(rowKey(row)) }));
}

/** What a row is, as text: its item or mark and its subject. The title's row keeps the stamp's key where others keep the subject. */
export function rowKey({ item, subject }: Pick<SheetRow, "item" | "subject">): string {
  return item === "@stamp" ? item : `${item}\n${subject}`;
}

/** The blank sheet of a found one. Planning fifty subjects takes a while, so the last few are kept; the noted digest tells rubrics apart that differ in words only. */
export const plannedSheet: (found: FoundSheet) => PlannedSheet = recentBy(
  ({ stamp }) => [stamp.plan, stamp.assignment.joined === true, stampKey(stamp)].join("/"),
  ({ frame, stamp }) => {
    const { department, period, layout, subjects } = stamp.assignment;
    const facts = { department, period, subject: headSubject(layout, subjects), stampKey: stampKey(stamp) };
    const plan = planScoringSheet({ frame, facts, entries: noEntries, hash: stamp.hash });
    const roles = frame.columns.map(({ role }) => role);
    return { rows: indexed(plan.cells, roles), digest: planDigest(plan) };
  },
);

function indexed(cells: readonly PlannedCell[], roles: readonly Role[]): PlannedSheet["rows"] {
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
