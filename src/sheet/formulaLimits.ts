/** Limits of Excel on one formula（公式限度）: a workbook with a formula beyond them would open with a "repair" question, or not at all. */
import { error, type Problem } from "../core/problem";
import { a1 } from "./address";
import type { PlannedCell, SheetPlan } from "./plan";

/** Characters of a formula; functions and brackets standing in each other; characters of a text in quotes. */
const MOST = { characters: 8192, levels: 64, text: 255 } as const;

/** Shorter formulas keep all three limits: sixty-five levels take twice as many brackets and what stands between them. */
const SURELY_FINE = 255;

/**
 * `template.too-large` for the first formula of a sheet that Excel would refuse, with what it measures; none where all fit. The hidden
 * workings of a score are left out: they grow with nothing that a rubric says. Example: a grade chosen from 70 bands nests 71 deep.
 */
export function formulaFaults({ name, cells }: SheetPlan): readonly Problem[] {
  const tooLarge = cells.find((cell) => cell.style !== "machine" && exceeds(cell));
  if (tooLarge?.formula === undefined) return [];
  const { row, column, formula } = tooLarge;
  const values = { sheet: name, cell: a1(row, column), ...measured(formula) };
  return [error("template.too-large", values)];
}

function exceeds({ formula = "" }: PlannedCell): boolean {
  if (formula.length <= SURELY_FINE) return false;
  const { characters, levels, text } = measured(formula);
  return characters > MOST.characters || levels > MOST.levels || text > MOST.text;
}

function measured(formula: string): { readonly characters: number; readonly levels: number; readonly text: number } {
  const texts = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  const longest = Math.max(0, ...texts.map((text) => text.slice(1, -1).replace(/""/g, '"').length));
  return { characters: formula.length, levels: levelsOf(formula.replace(/"(?:[^"]|"")*"/g, "")), text: longest };
}

/** How deep functions and brackets stand in each other. Example: `IF(A1>0,ROUND(A1,2),0)` has 2 levels. */
function levelsOf(bare: string): number {
  let level = 0;
  let deepest = 0;
  for (const character of bare) {
    if (character === "(") deepest = Math.max(deepest, (level += 1));
    else if (character === ")") level -= 1;
  }
  return deepest;
}
