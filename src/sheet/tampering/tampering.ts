/** What a returned scoring sheet may have suffered, whoever edited it with whatever program. */
import type { Problem } from "../../core/problem";
import type { Result } from "../../core/result";
import type { FoundSheet, ReadSheet } from "../readScores";
import { alteredTexts } from "./alteredTexts";
import { differingFigures } from "./differingFigures";
import { hiddenParts } from "./hiddenParts";
import { missingParts } from "./missingParts";
import { scoreFormulas } from "./scoreFormulas";

/** Deleted rows and columns, formulas in place of scores, altered texts and points, figures that differ, hidden parts; each kind in sheet order. */
export function tamperingOf(found: FoundSheet, read: ReadSheet, results: readonly Result[]): readonly Problem[] {
  const { own } = read.rows;
  return [
    ...missingParts(found),
    ...scoreFormulas(found, own, read.sheet.scores),
    ...alteredTexts(found, own),
    ...differingFigures(found, read, results),
    ...hiddenParts(found, own),
  ];
}
