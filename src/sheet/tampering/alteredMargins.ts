/** What headers and footers print that the program never wrote: another department's name, （作废）. Saving changes their looks and copies them to other kinds of pages, which is nothing. */
import { warning, type Problem } from "../../core/problem";
import { codesIn, footerText, printedParts } from "../../text/sealWords";
import { paperFooter } from "../paper";
import type { FoundSheet } from "../readScores";
import { withoutSpace } from "../sameText";
import { sealPlace } from "../sealPlaces";
import { readSealRecord } from "../sealRecord";
import { shortened } from "./alteredCell";

/** Number of the page and of all pages, in whatever words. */
const PAGE_NUMBERS = /^(?:&[PN]|[第页共张/\-–—－·])*$/i;

/** `sheet.margin-altered`, one for all. What shows a check code is compared with the seal in force; hosts that do not tell of headers and footers raise nothing. */
export function alteredMargins(found: FoundSheet): readonly Problem[] {
  const { grid } = found.cells;
  const margins = grid.looks?.margins ?? [];
  if (margins.length === 0) return [];
  const isSealed = readSealRecord(found.stampGrid, found.stamp).seal !== null;
  const own = ownParts(found);
  const foreign = [...new Set(margins.flatMap(printedParts))].filter((part) => {
    const text = withoutSpace(part);
    return !own.includes(text) && !PAGE_NUMBERS.test(text) && !(isSealed && codesIn(part).length > 0);
  });
  const shown = foreign.map((part) => part.trim()).join("、");
  return shown === "" ? [] : [warning("sheet.margin-altered", { sheet: grid.name, shown: shortened(shown) })];
}

/** Title and fingerprint; of a lost seal, which is told of by itself, the code that its line shows. */
function ownParts(found: FoundSheet): readonly string[] {
  const { rubric, hash } = found.stamp;
  const { seal } = found.frame.edition.words;
  const code = sealPlace(found)?.shown ?? null;
  const right = [null, code].map((shown) => footerText(shown, hash, seal));
  return [...printedParts(paperFooter(rubric.shortTitle).left), ...right].map(withoutSpace);
}
