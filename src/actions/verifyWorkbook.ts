/** Verifies the sheets of a workbook（验真）against their seals and a code from paper. */
import type { Checked, Problem } from "../core/problem";
import type { Rubric } from "../core/rubric";
import type { Assignment } from "../core/score";
import type { Seal } from "../core/seal";
import type { Verification } from "../core/verify";
import type { Workbook } from "../sheet/workbook";

/** How one scoring sheet stands. */
export interface SheetVerification {
  readonly sheet: string;
  readonly rubric: Rubric;
  readonly assignment: Assignment;
  /** All seals in order, those that were taken off included. */
  readonly seals: readonly Seal[];
  readonly verification: Verification;
  /** What is wrong with the seal itself and with the figures shown; a matching code says nothing about a formula somebody overwrote. */
  readonly problems: readonly Problem[];
}

/** One entry a scoring sheet. Fails with `seal.code-unreadable` for a typed text that is no code, and with `sheet.foreign`. */
export async function verifyWorkbook(
  workbook: Pick<Workbook, "read">,
  code: string | null,
): Promise<Checked<readonly SheetVerification[]>> {
  await workbook.read();
  throw new Error(`verifying ${code ?? ""} is not there yet`);
}
