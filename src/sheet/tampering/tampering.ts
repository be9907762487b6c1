/** What a returned scoring sheet may have suffered, whoever edited it with whatever program. */
import type { Problem } from "../../core/problem";
import type { Result } from "../../core/result";
import type { FoundSheet, ReadSheet } from "../readScores";
import { addedTexts } from "./addedTexts";
import { alteredFoot } from "./alteredFoot";
import { alteredFormulas } from "./alteredFormulas";
import { alteredMargins } from "./alteredMargins";
import { alteredTexts } from "./alteredTexts";
import { deceivingLooks } from "./deceivingLooks";
import { differingFigures } from "./differingFigures";
import { hiddenParts } from "./hiddenParts";
import { missingParts } from "./missingParts";
import { matchedRows } from "./plannedSheet";
import { reasonFormulas } from "./reasonFormulas";
import { scoreFormulas } from "./scoreFormulas";
import { strangeRows } from "./strangeRows";

/** Deleted rows and columns, formulas in place of scores and reasons, altered texts and points, rows that are none of ours, added texts, altered formulas, figures that differ, deceiving looks, foreign headers and footers, hidden parts; each kind in sheet order. */
export function tamperingOf(found: FoundSheet, read: ReadSheet, results: readonly Result[]): readonly Problem[] {
  const { own } = read.rows;
  return [
    ...missingParts(found),
    ...scoreFormulas(found, own, read.sheet.scores),
    ...reasonFormulas(found, own, read.sheet.scores),
    ...alteredTexts(found, own),
    ...heldAgainstPlan(found, read),
    ...differingFigures(found, read, results),
    ...deceivingLooks(found),
    ...alteredMargins(found),
    ...hiddenParts(found, own),
  ];
}

/** What differs from the sheet as it was handed out, whatever its stamp says of the program that wrote it. */
function heldAgainstPlan(found: FoundSheet, read: ReadSheet): readonly Problem[] {
  const matched = matchedRows(found);
  return [
    ...strangeRows(found, matched),
    ...alteredFoot(found, matched),
    ...addedTexts(found, matched),
    ...alteredFormulas(found, read, matched),
  ];
}
