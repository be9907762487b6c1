/** One check code, one sheet: a paper with the code must not have been printed from anything else in the workbook. */
import { error, type Problem } from "../../core/problem";
import { codesIn } from "../../text/sealWords";
import { everyWord } from "../format/edition";
import type { Grid } from "../grid";
import type { FoundSheet } from "../readScores";
import { sealPlace } from "../sealPlaces";
import { stampGrids } from "../stamp";

/** `seal.repeated` for a sheet whose code other visible sheets show too, in a cell or in the margins. 依据说明 quotes it rightly. */
export function repeatedCodes(found: FoundSheet, grids: readonly Grid[]): readonly Problem[] {
  const place = sealPlace(found);
  if (place === null || place.shown === null) return [];
  const { shown: code, cell } = place;
  const stamps = stampGrids(grids);
  const annexes = everyWord((words) => words.annexes.explanation);
  const others = grids.filter(
    (grid) =>
      grid !== found.cells.grid &&
      !grid.hidden &&
      !stamps.includes(grid) &&
      !annexes.some((annex) => grid.name.startsWith(annex)) &&
      showsCode(grid, code),
  );
  if (others.length === 0) return [];
  const at = { sheet: found.cells.grid.name, cell };
  return [error("seal.repeated", { code, sheets: others.map(({ name }) => name).join("、") }, { at })];
}

function showsCode({ cells, looks }: Grid, code: string): boolean {
  const texts = [...cells.map(({ value }) => value), ...(looks?.margins ?? [])];
  return texts.some((text) => typeof text === "string" && codesIn(text.normalize("NFKC")).includes(code));
}
