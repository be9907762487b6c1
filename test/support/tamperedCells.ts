/** Sound workbooks, and single cells of them changed. */
import type { ProblemCode, Severity } from "../../src/core/problem";
import type { Rubric } from "../../src/core/rubric";
import { a1 } from "../../src/sheet/address";
import type { Entries } from "../../src/sheet/entries";
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import type { Role } from "../../src/sheet/layouts/frame";
import { findScoringSheets, type FoundSheet } from "../../src/sheet/readScores";
import type { GridEdit } from "./gridEdits";
import { aWeightedRubric } from "./someRubrics";
import { aRequest, gridsOf, plansOf } from "./templates";

/** What must be found. Without a place it concerns the whole sheet or file. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly cell: string | null;
}

/** A tampered workbook. */
export interface Tampered {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly findings: readonly Finding[];
}

/** Three subjects, real weights, every kind of item. */
export const rubric: Rubric = {
  ...aWeightedRubric(),
  items: aWeightedRubric().items.map((item) => ({ ...item, criteria: `${item.title}的标准` })),
};

/** Full marks but for 9 in a1, every reason given. */
const entries: Entries = (_, __, id) => {
  const item = rubric.items.find((one) => one.id === id);
  const full = { score: item?.points ?? null, bonus: 0, deduction: 0, veto: "否", disqualification: "否" } as const;
  return { raw: id === "a1" ? 9 : full[item?.kind ?? "score"], reason: "已说明" };
};

/** A department's form, a matrix of everything, a table of one subject; finished, and without any problem. */
export const SOUND = {
  form: gridsOf(plansOf(aRequest(rubric, { layout: "form", department: "乙局", subjects: ["x1", "x2"] }), entries)),
  matrix: gridsOf(plansOf(aRequest(rubric, { layout: "matrix" }), entries)),
  table: gridsOf(plansOf(aRequest(rubric, { layout: "table", subjects: ["x1"] }), entries)),
} as const;

/** Which of the sound workbooks. */
export type Base = keyof typeof SOUND;

/** A cell by its row and column as the sheet names them. */
export interface Cell {
  readonly base: Base;
  /** Item id or mark. */
  readonly item: string;
  readonly role: Role;
  readonly subject?: string;
}

/** The scoring sheet of a sound workbook. */
export function foundIn(base: Base): FoundSheet {
  const [sheet] = findScoringSheets(SOUND[base]);
  if (sheet?.ok !== true) throw new Error("no scoring sheet");
  return sheet.value;
}

/** Where the cell stands. */
export function placeOf({ base, item, role, subject }: Cell): { readonly row: number; readonly column: number } {
  const found = foundIn(base);
  const own = found.rows.find((row) => row.item === item && (subject === undefined || row.subject === subject));
  if (own === undefined) throw new Error(`no row ${item}`);
  return { row: own.row, column: found.column(role) };
}

/** Changes one cell, whatever it holds; a value alone leaves the formula, as a stale or forged result. */
export function changeCell(
  place: { readonly row: number; readonly column: number },
  change: Partial<PlacedCell>,
): GridEdit {
  return (grid) => ({
    ...grid,
    cells: grid.cells.map((cell) =>
      cell.row === place.row && cell.column === place.column ? { ...cell, ...change } : cell,
    ),
  });
}

/** A sound workbook whose scoring sheet was edited. */
export function edit(base: Base, change: GridEdit): readonly Grid[] {
  return SOUND[base].map((grid, index) => (index === 0 ? change(grid) : grid));
}

/** A new value, formula, or both. */
type Change = Partial<Pick<PlacedCell, "value" | "formula" | "error">>;

/** One cell changed, and found at that cell. */
export function oneCell(
  name: string,
  cell: Cell,
  change: Change,
  code: ProblemCode,
  severity: Severity = "error",
): Tampered {
  const place = placeOf(cell);
  return {
    name,
    grids: edit(cell.base, changeCell(place, change)),
    findings: [{ code, severity, cell: a1(place.row, place.column) }],
  };
}
