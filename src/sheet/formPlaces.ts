/** Where the forms（申报表）and their blanks stand in a workbook: by name and label, and where somebody changed those, by title, words and place. */
import type { Form, FormField } from "../core/rubric";
import { FIRST_FIELD_ROW, labelText } from "./formSheet";
import { indexGrid, textAt, type GridCells } from "./gridCells";
import type { Grid } from "./grid";
import type { FoundSheet } from "./readScores";
import { sameText, withoutSpace } from "./sameText";

/** A form of the rubric and the sheet that it is on. */
export interface PlacedForm {
  readonly form: Form;
  readonly grid: Grid;
}

/** A blank: its label stands at the left of it. */
export interface PlacedField {
  readonly field: FormField;
  readonly row: number;
  /** What the label says now. */
  readonly label: string;
}

/** Columns of labels and blanks. */
export const LABEL_COLUMN = 0;
export const BLANK_COLUMN = 1;

/** The forms that the workbook holds; they may travel alone, so any may be missing. */
export function placedForms(found: FoundSheet, grids: readonly Grid[]): readonly PlacedForm[] {
  const { forms } = found.stamp.rubric;
  const names = new Set(forms.map(({ name }) => name));
  const others = grids.filter((grid) => !names.has(grid.name) && grid !== found.cells.grid && !grid.hidden);
  return forms.flatMap((form) => {
    const grid =
      grids.find(({ name }) => name === form.name) ??
      others.find(({ cells: [first] }) => isTitle(first, form)) ??
      others.find((other) => isWorded(other, form));
    return grid === undefined ? [] : [{ form, grid }];
  });
}

function isTitle(first: Grid["cells"][number] | undefined, { title }: Form): boolean {
  return first?.row === 0 && first.column === LABEL_COLUMN && sameText(String(first.value ?? ""), title);
}

/** Whether most of a form's labels and headings stand there: name and title may both have been changed. */
function isWorded({ cells }: Grid, { fields, columns = [] }: Form): boolean {
  const words = [...fields.map(labelText), ...columns].map(withoutSpace);
  const there = new Set(cells.map(({ value }) => withoutSpace(String(value ?? ""))));
  return words.filter((word) => there.has(word)).length * 2 > words.length;
}

/** The blanks of a form in its order. One whose label is not there stands where it stood: as far below its neighbour as planned; none where another's label stands there. */
export function placedFields({ form, grid }: PlacedForm): readonly PlacedField[] {
  const cells = indexGrid(grid);
  const labelled = labelledRows(form, grid);
  const taken = new Set(labelled.values());
  let last = FIRST_FIELD_ROW - 1;
  return form.fields.flatMap((field) => {
    const own = labelled.get(field);
    last = own ?? last + 1;
    return own === undefined && taken.has(last) ? [] : [placedField(cells, field, last)];
  });
}

function placedField(cells: GridCells, field: FormField, row: number): PlacedField {
  return { field, row, label: textAt(cells, row, LABEL_COLUMN) };
}

/** Rows of the labels that are as planned, each row for one blank: two may have the same label. */
function labelledRows({ fields }: Form, { cells }: Grid): ReadonlyMap<FormField, number> {
  const labels = cells.filter(({ column }) => column === LABEL_COLUMN);
  const taken = new Set<number>();
  return new Map(
    fields.flatMap((field): readonly (readonly [FormField, number])[] => {
      const label = labelText(field);
      const own = labels.find(({ row, value }) => !taken.has(row) && sameText(String(value ?? ""), label));
      if (own === undefined) return [];
      taken.add(own.row);
      return [[field, own.row]];
    }),
  );
}
