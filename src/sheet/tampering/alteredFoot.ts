/** What nobody fills in by hand: labels of the head, the document's notes, the sign-off block（签字盖章栏）. */
import { warning, type Problem } from "../../core/problem";
import type { FoundSheet } from "../readScores";
import { withoutSpace } from "../sameText";
import type { StyleName } from "../styles";
import { alteredText, shortened } from "./alteredCell";
import type { MatchedRow } from "./plannedSheet";

/** Rows whose labels are compared here; items and figures have their own comparison, names and period of the head are held against the stamp. */
const LABELLED = ["@subject", "@department", "@sign"];
const OF_STAMP: StyleName = "info";

/** Altered labels and sign-off texts in sheet order, then notes that say something else or are gone. */
export function alteredFoot(found: FoundSheet, matched: readonly MatchedRow[]): readonly Problem[] {
  const labels = matched
    .filter(({ row }) => LABELLED.includes(row.item))
    .flatMap(({ row: { row }, planned }) =>
      [...(planned?.cells ?? [])].flatMap(([role, { value, style }]) => {
        const isLabel = typeof value === "string" && style !== OF_STAMP && style !== "machine";
        return isLabel ? alteredText(found, { row, role, right: value }) : [];
      }),
    );
  return [...labels, ...missingNotes(found)];
}

/** Rows of notes have no mark, so a note may stand in any such row. */
function missingNotes({ frame, cells, rows }: FoundSheet): readonly Problem[] {
  const marked = new Set(rows.map(({ row }) => row));
  const loose = cells.grid.cells.filter(({ row }) => !marked.has(row));
  const texts = new Set(loose.map(({ value }) => withoutSpace(String(value ?? ""))));
  return frame.scope.rubric.footnotes
    .filter((note) => !texts.has(withoutSpace(note)))
    .map((note) => warning("sheet.text-altered", { shown: "", right: shortened(note) }));
}
