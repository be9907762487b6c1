/** The Workbook interface over .xlsx bytes. Works on bytes only, so the pane can use it too. */
import type { Grid } from "../sheet/grid";
import type { SheetPlan } from "../sheet/plan";
import { renamePlans } from "../sheet/renamePlans";
import { HostError, type OnConflict, type Workbook, type Written } from "../sheet/workbook";
import { amendXlsx } from "./amendXlsx";
import { openArchive } from "./package/archive";
import type { WorkbookKind } from "./package/contentTypes";
import { readPlans } from "./readPlans";
import { readWorkbookPart } from "./readWorkbookPart";
import { readXlsx } from "./readXlsx";
import { requireAmended } from "./requireAmended";
import { writeXlsx, type WriteOptions } from "./writeXlsx";

/** A workbook in memory. */
export interface XlsxWorkbook extends Workbook {
  /** The file as it stands now. Throws an ordinary Error while a new workbook has no sheet. */
  bytes(): Uint8Array;
  /** The ending that a file with this content must have: macros and templates stay what they are. */
  ending(): WorkbookKind;
}

/**
 * Opens a file, or with null starts a new one. Reading accepts every program's files. Writing beside sheets that stay
 * is possible only in files of our own writing: of any other file a part would be lost (charts, pictures, styles we do
 * not know), so `write` throws HostError `unsupported` there and leaves the file as it is. Replacing all sheets, or
 * writing to a new workbook, always works.
 */
export function openXlsxWorkbook(bytes: Uint8Array | null, options: WriteOptions = {}): XlsxWorkbook {
  let file = bytes;
  return {
    read: () => Promise.resolve().then((): readonly Grid[] => (file === null ? [] : readXlsx(file))),
    write: (plans, onConflict = "refuse") =>
      Promise.resolve().then(() => {
        const { all, written } = merged(file, plans, onConflict);
        file = writeXlsx(all, options);
        return written;
      }),
    amend: (amendments) =>
      Promise.resolve().then(() => {
        if (amendments.length === 0) return;
        if (file === null) throw new HostError("gone", amendments[0]?.sheet);
        const amended = amendXlsx(file, amendments);
        // A file that does not say what it should is never handed out.
        requireAmended(file, amended, amendments);
        file = amended;
      }),
    ending: () => (file === null ? "xlsx" : readWorkbookPart(openArchive(file)).kind),
    bytes() {
      if (file === null) throw new Error("The new workbook has no sheet yet");
      return file;
    },
  };
}

interface Merged {
  readonly all: readonly SheetPlan[];
  readonly written: Written;
}

function merged(file: Uint8Array | null, plans: readonly SheetPlan[], onConflict: OnConflict): Merged {
  const { plans: existing, complete } = file === null ? { plans: [], complete: true } : readPlans(file);
  const isNew = (plan: SheetPlan): boolean => plans.some((other) => sameName(other, plan));
  const clashes = existing.filter(isNew).map(({ name }) => name);
  if (clashes.length > 0 && onConflict === "refuse") throw new HostError("sheet-exists", clashes.join("、"));
  const kept = onConflict === "replace" ? existing.filter((plan) => !isNew(plan)) : existing;
  if (kept.length > 0 && !complete) throw new HostError("unsupported", kept[0]?.name);
  const taken = kept.flatMap((plan) => plan.names.map(({ name }) => name));
  const fresh = renamePlans(plans, { sheets: kept.map(({ name }) => name), names: taken });
  return { all: inPlace(existing, kept, fresh), written: { sheets: fresh.map(({ name }) => name) } };
}

/** A replaced sheet keeps its place; new sheets follow at the end. */
function inPlace(
  existing: readonly SheetPlan[],
  kept: readonly SheetPlan[],
  fresh: readonly SheetPlan[],
): readonly SheetPlan[] {
  const placed = existing.flatMap((plan) =>
    kept.includes(plan) ? [plan] : fresh.filter((one) => sameName(one, plan)),
  );
  return [...placed, ...fresh.filter((plan) => !placed.includes(plan))];
}

function sameName(one: SheetPlan, other: SheetPlan): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase();
}
