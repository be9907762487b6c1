/** What a returned scoring sheet may have suffered, whoever edited it with whatever program. */
import type { Problem } from "../../core/problem";
import type { Result } from "../../core/result";
import type { FoundSheet, ReadSheet } from "../readScores";
import { addedTexts } from "./addedTexts";
import { alteredFoot } from "./alteredFoot";
import { alteredFormulas } from "./alteredFormulas";
import { alteredTexts } from "./alteredTexts";
import { deceivingLooks } from "./deceivingLooks";
import { differingFigures } from "./differingFigures";
import { hiddenParts } from "./hiddenParts";
import { missingParts } from "./missingParts";
import { matchedRows } from "./plannedSheet";
import { scoreFormulas } from "./scoreFormulas";

/** Deleted rows and columns, formulas in place of scores, altered texts and points, added texts, altered formulas, figures that differ, deceiving looks, hidden parts; each kind in sheet order. */
export function tamperingOf(found: FoundSheet, read: ReadSheet, results: readonly Result[]): readonly Problem[] {
  const { own } = read.rows;
  const matched = matchedRows(found);
  return [
    ...missingParts(found),
    ...scoreFormulas(found, own, read.sheet.scores),
    ...alteredTexts(found, own),
    ...(matched === null
      ? []
      : [...alteredFoot(found, matched), ...addedTexts(found, matched), ...alteredFormulas(found, read, matched)]),
    ...differingFigures(found, read, results),
    ...deceivingLooks(found),
    ...hiddenParts(found, own),
  ];
}
