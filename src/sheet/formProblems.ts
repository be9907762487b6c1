/** Checks what was filled into the forms（申报表）: native rules refuse what is typed, not what is pasted. */
import { decimal } from "../core/decimal";
import { error, type Problem } from "../core/problem";
import type { Result } from "../core/result";
import type { FormField } from "../core/rubric";
import { a1 } from "./address";
import { labelText } from "./formSheet";
import type { Grid } from "./grid";
import { indexGrid, textAt } from "./gridCells";
import type { FoundSheet } from "./readScores";
import { sameText } from "./sameText";
import { shortened } from "./tampering/alteredCell";

/** Labels of a blank that repeats the total, and how a number is written there. */
const TOTAL_LABELS = ["评分", "总分", "得分"];
const NUMBER = /^(\d+(?:\.\d+)?)\s*分?$/;

/**
 * Errors: `form.too-long` beyond a printed limit, `form.not-a-choice` for what its list does not have, `form.score-differs` for a 评分 that is not the total.
 * Blanks may be empty, and forms may travel alone.
 */
export function formProblems(
  found: FoundSheet,
  grids: readonly Grid[],
  results: readonly Result[],
): readonly Problem[] {
  const [only] = results;
  const total = results.length === 1 && only?.complete === true ? only.total : null;
  return found.stamp.rubric.forms.flatMap(({ name, fields }) =>
    grids
      .filter((grid) => grid.name === name)
      .flatMap((grid) => fields.flatMap((field) => inField(grid, field, total))),
  );
}

function inField(grid: Grid, field: FormField, total: number | null): readonly Problem[] {
  const label = grid.cells.find(({ column, value }) => column === 0 && sameText(String(value), labelText(field)));
  if (label === undefined) return [];
  const raw = textAt(indexGrid(grid), label.row, 1);
  const text = raw.trim();
  if (text === "") return [];
  const where = { at: { sheet: grid.name, cell: a1(label.row, 1) } };
  const values = { label: field.label, shown: shortened(text) };
  const { maxLength, choices } = field;
  const [, given] = NUMBER.exec(text) ?? [];
  return [
    ...(maxLength !== undefined && raw.length > maxLength
      ? [error("form.too-long", { ...values, length: raw.length, most: maxLength }, where)]
      : []),
    ...(choices !== undefined && !choices.some((choice) => sameText(choice, text))
      ? [error("form.not-a-choice", { ...values, choices: choices.join("、") }, where)]
      : []),
    ...(total !== null && given !== undefined && TOTAL_LABELS.includes(field.label) && !decimal(given).eq(total)
      ? [error("form.score-differs", { ...values, total }, where)]
      : []),
  ];
}
