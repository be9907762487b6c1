/** New names for sheets that are written beside others of the same name; formulas, links and names follow. */
import type { PlannedCell, SheetPlan } from "../sheet/plan";
import { renameReferences, type Renames } from "./formulaReferences";

const maxSheetName = 31;

/** Plans whose sheet names and defined names differ from those of the kept sheets: 评价表 becomes 评价表 (2). */
export function renameForKeeping(plans: readonly SheetPlan[], kept: readonly SheetPlan[]): readonly SheetPlan[] {
  const renames: Renames = {
    sheets: newNames(
      kept.map(({ name }) => name),
      plans.map(({ name }) => name),
      numberedSheet,
    ),
    names: newNames(namesOf(kept), namesOf(plans), (name, number) => `${name}_${number}`),
  };
  return renames.sheets.size + renames.names.size === 0 ? plans : plans.map((plan) => renamed(plan, renames));
}

function namesOf(plans: readonly SheetPlan[]): readonly string[] {
  return plans.flatMap((plan) => plan.names.map(({ name }) => name));
}

/** New spellings by lower-case old name, only where the old one is taken. */
function newNames(
  taken: readonly string[],
  wanted: readonly string[],
  numbered: (name: string, number: number) => string,
): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...wanted].map((name) => name.toLowerCase()));
  const clashes = new Set(taken.map((name) => name.toLowerCase()));
  const renames = new Map<string, string>();
  for (const name of wanted) {
    if (!clashes.has(name.toLowerCase())) continue;
    let number = 2;
    while (used.has(numbered(name, number).toLowerCase())) number += 1;
    used.add(numbered(name, number).toLowerCase());
    renames.set(name.toLowerCase(), numbered(name, number));
  }
  return renames;
}

function numberedSheet(name: string, number: number): string {
  const suffix = ` (${number})`;
  return name.slice(0, maxSheetName - suffix.length) + suffix;
}

function renamed(plan: SheetPlan, renames: Renames): SheetPlan {
  const follow = (formula: string): string => renameReferences(formula, renames);
  return {
    ...plan,
    name: renames.sheets.get(plan.name.toLowerCase()) ?? plan.name,
    cells: plan.cells.map((cell) => renamedCell(cell, follow)),
    conditionalFormats: plan.conditionalFormats.map((format) => ({ ...format, formula: follow(format.formula) })),
    names: plan.names.map(({ name, refersTo }) => ({
      name: renames.names.get(name.toLowerCase()) ?? name,
      refersTo: follow(refersTo),
    })),
  };
}

function renamedCell(cell: PlannedCell, follow: (formula: string) => string): PlannedCell {
  return {
    ...cell,
    ...(cell.formula === undefined ? {} : { formula: follow(cell.formula) }),
    ...(cell.link === undefined ? {} : { link: follow(cell.link) }),
  };
}
