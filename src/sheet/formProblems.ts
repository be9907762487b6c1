/** Checks what was filled into the forms（申报表）: native rules refuse what is typed, not what is pasted. */
import { decimal } from "../core/decimal";
import { error, warning, type CellPlace, type Problem } from "../core/problem";
import type { Result } from "../core/result";
import { a1 } from "./address";
import { BLANK_COLUMN, LABEL_COLUMN, placedFields, placedForms, type PlacedField, type PlacedForm } from "./formPlaces";
import { labelText } from "./formSheet";
import type { Grid } from "./grid";
import { indexGrid, textAt, type GridCells } from "./gridCells";
import type { FoundSheet } from "./readScores";
import { sameText } from "./sameText";
import { shortened } from "./tampering/alteredCell";

/** Labels of a blank that repeats the total, and how a number is written there. */
const TOTAL_LABELS = ["评分", "总分", "得分"];
const NUMBER = /^(\d+(?:\.\d+)?)\s*分?$/;

/** A form in which nothing is filled in. */
export interface BlankForm {
  readonly form: string;
  /** Its first blank. */
  readonly at: CellPlace;
}

/** The forms with blanks of which none is filled in. */
export function blankForms(found: FoundSheet, grids: readonly Grid[]): readonly BlankForm[] {
  return placedForms(found, grids).flatMap(({ form, grid }) => {
    const cells = indexGrid(grid);
    const fields = placedFields({ form, grid });
    const [first] = fields;
    const isBlank = fields.every(({ row }) => textAt(cells, row, BLANK_COLUMN).trim() === "");
    return first === undefined || !isBlank
      ? []
      : [{ form: form.name, at: { sheet: grid.name, cell: a1(first.row, BLANK_COLUMN) } }];
  });
}

/**
 * Errors: `form.too-long` beyond a printed limit, `form.not-a-choice` for what its list does not have, `form.score-differs` for a 评分 that is not the total.
 * Warnings: `form.score-unreadable` for a 评分 that is no number, `form.label-altered` and `form.field-missing`. Blanks may be empty, and forms may travel alone.
 */
export function formProblems(
  found: FoundSheet,
  grids: readonly Grid[],
  results: readonly Result[],
): readonly Problem[] {
  const [only] = results;
  const total = results.length === 1 && only !== undefined ? { value: only.complete ? only.total : null } : null;
  return placedForms(found, grids).flatMap((placed) => {
    const cells = indexGrid(placed.grid);
    const fields = placedFields(placed);
    return [
      ...missingFields(placed, fields),
      ...fields.flatMap((field) => [...alteredLabel(placed, field), ...inField(cells, field, total)]),
    ];
  });
}

function missingFields({ form, grid }: PlacedForm, fields: readonly PlacedField[]): readonly Problem[] {
  const there = new Set(fields.map(({ field }) => field));
  return form.fields
    .filter((field) => !there.has(field))
    .map(({ label }) => warning("form.field-missing", { label, sheet: grid.name }));
}

function alteredLabel({ grid }: PlacedForm, { field, row, label }: PlacedField): readonly Problem[] {
  const right = labelText(field);
  if (sameText(label, right)) return [];
  const at = { sheet: grid.name, cell: a1(row, LABEL_COLUMN) };
  return [warning("form.label-altered", { right: shortened(right), shown: shortened(label) }, { at })];
}

/** The total that a 评分 must repeat: null where there are several, its value null while scores are open. */
type Total = { readonly value: number | null } | null;

function inField({ grid, at }: GridCells, { field, row }: PlacedField, total: Total): readonly Problem[] {
  const raw = textAt({ grid, at }, row, BLANK_COLUMN);
  const text = raw.trim();
  if (text === "") return [];
  const where = { at: { sheet: grid.name, cell: a1(row, BLANK_COLUMN) } };
  const values = { label: field.label, shown: shortened(text) };
  const { maxLength, choices } = field;
  return [
    ...(maxLength !== undefined && raw.length > maxLength
      ? [error("form.too-long", { ...values, length: raw.length, most: maxLength }, where)]
      : []),
    ...(choices !== undefined && !choices.some((choice) => sameText(choice, text))
      ? [error("form.not-a-choice", { ...values, choices: choices.join("、") }, where)]
      : []),
    ...(TOTAL_LABELS.includes(field.label) ? wrongTotal(text, values, total).map((one) => ({ ...one, ...where })) : []),
  ];
}

function wrongTotal(text: string, values: Problem["values"], total: Total): readonly Problem[] {
  if (total === null) return [];
  const [, given] = NUMBER.exec(text.normalize("NFKC")) ?? [];
  if (given === undefined) return [warning("form.score-unreadable", values)];
  const { value } = total;
  return value === null || decimal(given).eq(value) ? [] : [error("form.score-differs", { ...values, total: value })];
}
