/** Takes a writing back: what was written goes, what was replaced is there again under its own name. */
import { HostError } from "../sheet/workbook";
import { officeCodeOf, toHostError } from "./hostErrors";
import type { Placement } from "./placeSheets";
import { runExcel } from "./runExcel";

/** With these Excel refuses a request before it does anything. */
const NOT_BEGUN: readonly string[] = [
  "ActivityLimitReached",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
];

/** How far a writing was to get with the sync that failed. */
export type Stage = "written" | "finished";

/** The sync that failed; `isFirst`: nothing had been sent before it. */
export interface FailedSync {
  readonly stage: Stage;
  readonly isFirst: boolean;
}

/** Takes back after a failure. Throws HostError where that fails too: `half-written`, or the first error where all is complete or as it was. */
export async function takeBackAfter(cause: unknown, placement: Placement, sync: FailedSync): Promise<void> {
  // Somebody else may have added a sheet of that name in the same moment: it is not ours to delete.
  const mayDelete = !sync.isFirst || officeCodeOf(cause) !== "ItemAlreadyExists";
  try {
    await attempt(placement, sync.stage, mayDelete);
  } catch (second) {
    const reported = toHostError(cause);
    if (!(reported instanceof HostError)) throw reported;
    const both = new AggregateError([cause, second], "the writing could not be taken back");
    if (sync.stage === "written" && mayDelete && isBegun(cause, sync)) throw halfWritten(placement, both);
    throw new HostError(reported.code, reported.detail, { cause: both });
  }
}

/** Whether anything of ours may stand in the workbook. */
function isBegun(cause: unknown, { isFirst }: FailedSync): boolean {
  return !isFirst || !NOT_BEGUN.includes(officeCodeOf(cause) ?? "");
}

/** Takes back what somebody stopped. Throws HostError `half-written` where Excel will not. */
export async function takeBack(placement: Placement, stage: Stage): Promise<void> {
  try {
    await attempt(placement, stage, true);
  } catch (cause) {
    throw halfWritten(placement, cause);
  }
}

/** Names the sheets that may be left. */
function halfWritten({ plans }: Placement, cause: unknown): HostError {
  return new HostError("half-written", plans.map(({ name }) => name).join("、"), { cause });
}

/**
 * Deletes what was written and gives replaced sheets their names back, in one sync. It stops before it deletes anything
 * where a replaced sheet is gone already: its successor is complete then and stays.
 */
async function attempt(placement: Placement, stage: Stage, mayDelete: boolean): Promise<void> {
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    for (const { id, aside } of placement.replaced) worksheets.getItem(id).name = aside;
    for (const { name } of mayDelete ? placement.plans : []) {
      if (stage === "finished") worksheets.getItem(name).visibility = "Visible";
      worksheets.getItemOrNullObject(name).delete();
    }
    for (const { id, name } of placement.replaced) worksheets.getItem(id).name = name;
    restoreNames(context, placement);
    await context.sync();
  });
}

function restoreNames(context: Excel.RequestContext, placement: Placement): void {
  const { names } = context.workbook;
  for (const { name } of placement.plans.flatMap((plan) => plan.names)) {
    const formula = placement.names.get(name.toLowerCase());
    if (formula === undefined) names.getItemOrNullObject(name).delete();
    else names.getItem(name).formula = formula;
  }
}
