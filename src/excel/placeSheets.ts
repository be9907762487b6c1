/** Decides where new sheets go: finds what is there already, and what gives way to them. */
import type { SheetPlan } from "../sheet/plan";
import { renamePlans } from "../sheet/renamePlans";
import { HostError, type OnConflict } from "../sheet/workbook";

/** An existing sheet that a new one replaces. It steps aside under another name until the new one is complete. */
export interface ReplacedSheet {
  readonly id: string;
  readonly name: string;
  readonly aside: string;
  readonly visibility: string;
  /** Its place among the sheets, which its successor takes; counted from 0. */
  readonly position: number;
}

/** What one look at the workbook decides. */
export interface Placement {
  /** The plans under their final names. */
  readonly plans: readonly SheetPlan[];
  /** In workbook order. */
  readonly replaced: readonly ReplacedSheet[];
  /** Formulas of defined names that exist already, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly protectedSheets: readonly string[];
  readonly calculatesByHand: boolean;
}

/** Looks at the workbook in one sync and changes nothing yet. Names of sheets clash in any case. Throws HostError workbook-protected, or sheet-exists with the names when told to refuse. */
export async function placeSheets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  onConflict: OnConflict,
): Promise<Placement> {
  const { worksheets, names, protection, application } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/position,items/protection/protected");
  names.load("items/name,items/formula");
  protection.load("protected");
  application.load("calculationMode");
  await context.sync();
  if (protection.protected) throw new HostError("workbook-protected");
  const wanted = new Set(plans.map((plan) => plan.name.toLowerCase()));
  const clashes = worksheets.items.filter((sheet) => wanted.has(sheet.name.toLowerCase()));
  if (clashes.length > 0 && onConflict === "refuse") {
    throw new HostError("sheet-exists", clashes.map((sheet) => sheet.name).join("、"));
  }
  const taken = { sheets: worksheets.items.map(({ name }) => name), names: names.items.map(({ name }) => name) };
  const replaced = onConflict === "replace" ? clashes : [];
  return {
    plans: onConflict === "keepBoth" && clashes.length > 0 ? renamePlans(plans, taken) : plans,
    replaced: asideNames(replaced, taken.sheets),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    protectedSheets: replaced.filter((sheet) => sheet.protection.protected).map(({ name }) => name),
    calculatesByHand: application.calculationMode === "Manual",
  };
}

/** Names that say, should anything go wrong, that this is the former sheet: 评价表（原）. */
function asideNames(sheets: readonly Excel.Worksheet[], taken: readonly string[]): readonly ReplacedSheet[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return sheets.map(({ id, name, visibility, position }) => {
    let serial = 1;
    while (used.has(asideName(name, serial).toLowerCase())) serial += 1;
    const aside = asideName(name, serial);
    used.add(aside.toLowerCase());
    return { id, name, aside, visibility, position };
  });
}

function asideName(name: string, serial: number): string {
  return `${name.slice(0, 24)}（原${serial === 1 ? "" : serial}）`;
}
