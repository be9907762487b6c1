/** What stands on a sealed paper beside the scores: the blanks of the head, and the forms（申报表）. The record of seals notes them; the check code covers the head, not the forms, which may travel alone. */
import { plain } from "../core/checkCode";
import { error, type CellPlace, type Problem } from "../core/problem";
import type { Seal, SealedText } from "../core/seal";
import type { ScoreSheet } from "../core/score";
import type { SealedContent } from "../core/verify";
import { a1 } from "./address";
import { placedForms } from "./formPlaces";
import type { Grid } from "./grid";
import { textOf } from "./gridCells";
import type { Area } from "./plan";
import type { FoundSheet } from "./readScores";
import { shortened } from "./tampering/alteredCell";
import { headBlanks, inputAreas } from "./sealPlaces";
import { headOf } from "./sealRecord";

/** A text with the cell where it stands now. */
interface PlacedText extends SealedText {
  readonly at: { readonly sheet: string; readonly cell: string };
  /** The bare number of a date or percentage, which earlier versions noted. */
  readonly number: string;
}

/** A blank of the head with nothing in it. */
export interface OpenBlank {
  readonly label: string;
  readonly at: CellPlace;
}

/** What a seal notes: every blank of the head, filled or not, and every filled cell of the workbook's forms. */
export function textsToSeal(found: FoundSheet, grids: readonly Grid[]): readonly SealedText[] {
  return [...headTexts(found), ...formTexts(found, grids)].map(({ sheet, place, text }) => ({ sheet, place, text }));
}

/** What a code of the sheet is worked out from, as its cells stand now. */
export function contentToSeal(found: FoundSheet, { assignment, scores }: ScoreSheet): SealedContent {
  const { hash, rubricDigest } = found.stamp;
  return { hash, rubric: rubricDigest, assignment, head: headOf(headTexts(found)), scores };
}

/** Blanks of the head that nobody filled in yet, with their cells. The name has a problem of its own, and the date may well be written by hand on the paper. */
export function openBlanks(found: FoundSheet): readonly OpenBlank[] {
  const { labels } = found.frame.edition.words;
  return headTexts(found)
    .filter(({ place, text }) => text === "" && (place === labels.department || place === labels.period))
    .map(({ place, at }) => ({ label: place, at }));
}

/** `seal.text-changed` for each blank of the head that is not as it was sealed. */
export function changedHead(found: FoundSheet, seal: Seal): readonly Problem[] {
  return changes(
    (seal.texts ?? []).filter(({ sheet }) => sheet === ""),
    headTexts(found),
    found.cells.grid.name,
  );
}

/** The same for the cells of forms, filled or emptied since. Says nothing of forms that are no longer in the workbook: they may travel alone. */
export function changedForms(found: FoundSheet, grids: readonly Grid[], seal: Seal): readonly Problem[] {
  const now = formTexts(found, grids);
  return placedForms(found, grids).flatMap(({ form: { name }, grid }) =>
    changes(
      (seal.texts ?? []).filter(({ sheet }) => sheet === name),
      seal.texts === undefined ? [] : now.filter(({ sheet }) => sheet === name),
      grid.name,
    ),
  );
}

/** The cells that a seal covers: what is typed into the scoring sheet, and all of its forms. */
export function sealedAreas(
  found: FoundSheet,
  grids: readonly Grid[],
): readonly { readonly sheet: string; readonly areas: readonly Area[] }[] {
  const own = { sheet: found.cells.grid.name, areas: inputAreas(found) };
  return [
    own,
    ...placedForms(found, grids).map(({ grid: { name, cells } }) => ({ sheet: name, areas: areaAround(cells) })),
  ];
}

function areaAround(cells: Grid["cells"]): readonly Area[] {
  if (cells.length === 0) return [];
  const bottom = cells.reduce((last, { row }) => Math.max(last, row), 0);
  const right = cells.reduce((last, { column }) => Math.max(last, column), 0);
  return [{ top: 0, left: 0, bottom, right }];
}

function headTexts(found: FoundSheet): readonly PlacedText[] {
  return headBlanks(found).flatMap(({ label, mark, role }) => {
    const row = found.rows.find(({ item }) => item === mark)?.row;
    const column = found.column(role);
    if (row === undefined || column < 0) return [];
    const at = { sheet: found.cells.grid.name, cell: a1(row, column) };
    const cell = found.cells.at(row, column);
    return [{ sheet: "", place: label, text: plain(textOf(cell)), number: String(cell?.value ?? ""), at }];
  });
}

/** Formulas only count characters. */
function formTexts(found: FoundSheet, grids: readonly Grid[]): readonly PlacedText[] {
  return placedForms(found, grids).flatMap(({ form, grid: { name, cells } }) =>
    cells.flatMap((one) => {
      const text = plain(textOf(one));
      const cell = a1(one.row, one.column);
      return one.formula === undefined && text !== ""
        ? [{ sheet: form.name, place: cell, text, number: String(one.value ?? ""), at: { sheet: name, cell } }]
        : [];
    }),
  );
}

function changes(sealed: readonly SealedText[], now: readonly PlacedText[], sheet: string): readonly Problem[] {
  const before = new Map(sealed.map(({ place, text }) => [place, text]));
  const after = new Map(now.map((one) => [one.place, one]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const [was = "", is] = [before.get(place), after.get(place)];
    if (was === (is?.text ?? "") || (was !== "" && was === is?.number)) return [];
    const at = is?.at ?? (/^[A-Z]+[0-9]+$/.test(place) ? { sheet, cell: place } : undefined);
    return [error("seal.text-changed", { place, right: shortened(was), shown: shortened(is?.text ?? "") }, { at })];
  });
}
