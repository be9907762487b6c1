/** Verifies the sheets of a workbook（验真）against their seals and a code from paper. */
import { parseCode } from "../core/checkCode";
import { error, type Checked, type Problem } from "../core/problem";
import type { Rubric } from "../core/rubric";
import type { Assignment } from "../core/score";
import { isAccepted, type Seal } from "../core/seal";
import { verify, type Verification } from "../core/verify";
import { findScoringSheets, type FoundSheet } from "../sheet/readScores";
import { sealState } from "../sheet/sealState";
import type { Workbook } from "../sheet/workbook";
import { checkGrids, type CheckReport } from "./checkWorkbook";
import { stopsSealing, wantsSealReason } from "./sealWorkbook";

/** How one scoring sheet stands. */
export interface SheetVerification {
  readonly sheet: string;
  readonly rubric: Rubric;
  readonly assignment: Assignment;
  /** All seals in order, those that were taken off included. */
  readonly seals: readonly Seal[];
  /** The code that the sign-off block shows; null where it shows none. */
  readonly shown: string | null;
  readonly verification: Verification;
  /** The codes agree, and nothing is open: no error, nothing about the seal, no warning that arose after the sealing. */
  readonly sound: boolean;
  /** All that is wrong with the sheet: a matching code says nothing about a formula that somebody overwrote. */
  readonly problems: readonly Problem[];
}

/** One entry a scoring sheet. Fails with `seal.code-unreadable` for a typed text that is no code, and with `sheet.foreign` or `sheet.damaged`. */
export async function verifyWorkbook(
  workbook: Pick<Workbook, "read">,
  code: string | null,
): Promise<Checked<readonly SheetVerification[]>> {
  if (code !== null && parseCode(code) === null)
    return { ok: false, problems: [error("seal.code-unreadable", { typed: code })] };
  const grids = await workbook.read();
  const all = findScoringSheets(grids);
  const problems = all.flatMap((found) => found.problems);
  const sheets = checkGrids(grids).flatMap((report, index) => {
    const found = all[index];
    return report.ok && found?.ok === true ? [verificationOf(found.value, report.value, code)] : [];
  });
  if (code !== null && sheets.some(isCutOff))
    return { ok: false, problems: [error("seal.code-unreadable", { typed: code })] };
  return sheets.length === 0 ? { ok: false, problems } : { ok: true, value: sheets, problems };
}

function verificationOf(found: FoundSheet, report: CheckReport, code: string | null): SheetVerification {
  const { sheet, rubric, assignment, content, problems } = report;
  const { record, place } = sealState(found, content);
  const verification = verify(record.seal, content, code);
  const sound = verification.matches && !problems.some((problem) => isOpen(problem, record.seal));
  const state = { seals: record.seals, shown: place?.shown ?? null, verification, sound };
  return { sheet, rubric, assignment, ...state, problems };
}

function isOpen(problem: Problem, seal: Seal | null): boolean {
  if (problem.severity === "error" || stopsSealing(problem) || problem.code.startsWith("seal.")) return true;
  return seal !== null && wantsSealReason(problem) && !isAccepted(seal, problem);
}

/** Whether somebody typed only the first four groups, which look like a code of an earlier release. */
function isCutOff({ verification: { typed, sealed } }: SheetVerification): boolean {
  return typed !== null && sealed !== null && sealed !== typed && sealed.startsWith(typed);
}
