/** .xlsx bytes back into SheetPlans: everything our writer writes, and of other files what a plan can say. */
import type { SheetPlan } from "../sheet/plan";
import { openArchive, type Archive } from "./package/archive";
import { openStyles } from "./openStyles";
import { XmlScanner } from "./package/xmlScanner";
import { readCharts } from "./readCharts";
import { readPlan } from "./readPlan";
import { readWorkbookPart, type NameEntry, type SheetEntry, type WorkbookParts } from "./readWorkbookPart";
import { cellSources } from "./readXlsx";
import { readSharedTexts } from "./sharedTexts";
import { applicationName } from "./writeProperties";

/** Plans of all sheets with cells, and whether they say all that the file holds. */
export interface ReadPlans {
  readonly plans: readonly SheetPlan[];
  /** True when our own writer wrote the file and no other program has saved it since: then nothing was passed over. */
  readonly complete: boolean;
}

/** Reads the file; charts with it, macro sheets not. Styles are named by their numbers, so the same file gives the same names. Throws a HostError as `readXlsx` does. */
export function readPlans(bytes: Uint8Array): ReadPlans {
  const archive = openArchive(bytes);
  const parts = readWorkbookPart(archive);
  const styles = openStyles(archive, parts);
  const sourceOf = cellSources(readSharedTexts(archive, parts).strings);
  let complete = isOurs(archive);
  const plans = parts.sheets.flatMap((sheet, index) => {
    if (sheet.path === null) return [];
    const names = namesOfSheet(parts, sheet, index);
    const plan = readPlan(archive.text(sheet.path), { sheet, styles, names, cells: sourceOf(sheet.path) });
    const { charts, complete: allCharts } = readCharts(archive, sheet.path);
    complete &&= allCharts;
    return [charts.length === 0 ? plan : { ...plan, charts }];
  });
  return { plans, complete };
}

/** Names of the sheet itself, and those of the workbook that refer to it; names that refer to no sheet go to the first. */
function namesOfSheet({ names, sheets }: WorkbookParts, sheet: SheetEntry, index: number): readonly NameEntry[] {
  return names.filter((entry) => {
    if (entry.sheet !== undefined) return entry.sheet === index;
    const target = sheets.findIndex(({ name }) => refersTo(entry.refersTo, name));
    return sheets[target]?.name === sheet.name || (target < 0 && index === 0);
  });
}

function refersTo(formula: string, sheet: string): boolean {
  return formula.startsWith(`${sheet}!`) || formula.startsWith(`'${sheet.replace(/'/g, "''")}'!`);
}

function isOurs(archive: Archive): boolean {
  const path = "docProps/app.xml";
  if (!archive.has(path)) return false;
  const scanner = new XmlScanner(archive.text(path), path);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "open" && scanner.name === "Application") return scanner.content() === applicationName;
  }
  return false;
}
