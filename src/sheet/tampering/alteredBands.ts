/** Grade bands（等级分段）as 填表说明 tells them: whoever reads another bound there takes a grade for wrong, or a wrong one for right. */
import { warning, type Problem } from "../../core/problem";
import { bandsText } from "../../text/guideWords";
import { a1 } from "../address";
import { everyWord } from "../format/edition";
import type { Grid } from "../grid";
import type { FoundSheet } from "../readScores";
import { withoutSpace } from "../sameText";
import { shortened } from "./alteredCell";

/**
 * `sheet.text-altered` where a guide has no line with the rubric's bands in the words of the workbook's edition, at the line that is most like it. Says nothing of a
 * department's workbook, which has no grades, of one with several scoring sheets, whose guides may be each other's, and of a guide that was taken out.
 */
export function alteredBands(
  found: FoundSheet,
  grids: readonly Grid[],
  all: readonly FoundSheet[],
): readonly Problem[] {
  const { rubric, whole } = found.frame.scope;
  if (!whole || rubric.bands.length === 0 || all.length > 1) return [];
  const right = bandsText(rubric.bands, found.frame.edition.words);
  const names = [...everyWord(({ sheets }) => sheets.guide), ...everyWord(({ sheets }) => sheets.summaryGuide)];
  return grids
    .filter(({ name, hidden }) => !hidden && names.includes(name))
    .filter(({ cells }) => !cells.some(({ value }) => textOf(value).includes(withoutSpace(right))))
    .map((grid) => {
      const names = rubric.bands.map(({ name }) => withoutSpace(name));
      const like = grid.cells.find(({ value }) => names.every((name) => textOf(value).includes(name)));
      const at = { sheet: grid.name, cell: a1(like?.row ?? 0, like?.column ?? 0) };
      return warning("sheet.text-altered", { shown: shortened(String(like?.value ?? "")), right }, { at });
    });
}

function textOf(value: Grid["cells"][number]["value"]): string {
  return withoutSpace(String(value ?? ""));
}
