/** Seals a scoring sheet（封存）and takes a seal off again（解除封存）. */
import { checkCode, sealedScores } from "../core/checkCode";
import { error, type Checked, type Problem } from "../core/problem";
import type { Seal, SealReason } from "../core/seal";
import type { Grid } from "../sheet/grid";
import { findScoringSheets, type FoundSheet } from "../sheet/readScores";
import { sealAmendments, unsealAmendments, type SealTarget } from "../sheet/sealAmendments";
import { textsToSeal } from "../sheet/sealedTexts";
import { sameText } from "../sheet/sameText";
import { lineOnRecord, sealState } from "../sheet/sealState";
import type { Workbook } from "../sheet/workbook";
import { checkGrids, type CheckReport } from "./checkWorkbook";

/** The door that sealing needs. */
export type SealableWorkbook = Pick<Workbook, "read" | "amend">;

/** What sealing needs to know. */
export interface SealRequest {
  /** Name of the scoring sheet. */
  readonly sheet: string;
  /** One for each open warning; a reason without place answers all warnings of its code. */
  readonly reasons: readonly SealReason[];
  /** Local time, `2024-01-31T17:05`. */
  readonly time: string;
  /** Name of the file, without folder. */
  readonly file: string;
}

/** What unsealing needs to know; `sheet` and `time` as in {@link SealRequest}. */
export interface UnsealRequest {
  readonly sheet: string;
  readonly time: string;
  /** Shown on the sheet, so at most {@link MOST_REASON} characters. */
  readonly reason: string;
}

/** Characters of a reason for unsealing that the line of the check code has room for. */
export const MOST_REASON = 60;

/**
 * Checks once more, locks the inputs, records the seal and prints its code. Fails with the sheet's errors, `seal.reason-missing`
 * for each warning without a reason, `seal.already`, `seal.twins` or `seal.no-place`. Throws HostError when the host will not: `changed-meanwhile`
 * where somebody typed or sealed between the reading and the locking.
 */
export async function sealWorkbook(workbook: SealableWorkbook, request: SealRequest): Promise<Checked<Seal>> {
  const grids = await workbook.read();
  const located = locate(grids, request.sheet);
  if (!located.ok) return located;
  const { found, record, place, report } = located.value;
  const reasons = reasonsFor(report.problems, request.reasons);
  const faults = [...sealFaults(located.value), ...report.problems.filter(stopsSealing), ...reasons.missing];
  if (faults.length > 0) return { ok: false, problems: faults };
  const { content, scores } = report;
  const { time, file } = request;
  const code = checkCode(content, scores);
  const texts = textsToSeal(found, grids);
  const seal = { code, time, file, reasons: reasons.given, scores: sealedScores(scores), texts };
  await workbook.amend(sealAmendments({ found, record, place }, { kind: "sealed", seal }, grids), grids);
  return { ok: true, value: { ...seal, unsealed: null }, problems: [] };
}

/** Takes the seal off: inputs open again, the code goes, time and reason stay on record. Fails with `seal.none` where nothing is sealed. */
export async function unsealWorkbook(workbook: SealableWorkbook, request: UnsealRequest): Promise<Checked<Seal>> {
  const grids = await workbook.read();
  const located = locate(grids, request.sheet);
  if (!located.ok) return located;
  const { found, record, place } = located.value;
  const { seal } = record;
  const reason = request.reason.replace(/\s+/gu, " ").trim();
  if (seal === null) return { ok: false, problems: [error("seal.none", { sheet: request.sheet })] };
  if (reason === "" || reason.length > MOST_REASON)
    return { ok: false, problems: [error("seal.unseal-reason", { most: MOST_REASON })] };
  const takenOff = { time: request.time, reason };
  await workbook.amend(unsealAmendments({ found, record, place }, takenOff), grids);
  return { ok: true, value: { ...seal, unsealed: takenOff }, problems: [] };
}

interface Located extends SealTarget {
  readonly report: CheckReport;
}

/** The sheet of that name, with where its seal goes. */
function locate(grids: readonly Grid[], sheet: string): Checked<Located> {
  const all = findScoringSheets(grids);
  const sheets = all.flatMap((found) => (found.ok ? [found.value] : []));
  const found = sheets.find(({ cells }) => cells.grid.name === sheet);
  if (found === undefined) {
    const failed = all.flatMap(({ problems }) => problems);
    return { ok: false, problems: failed.length > 0 ? failed : [error("sheet.foreign")] };
  }
  const twins = sheets.filter(({ stampGrid }) => stampGrid === found.stampGrid);
  if (twins.length > 1) return { ok: false, problems: [twinsProblem(twins)] };
  const report = checkGrids(grids)[all.findIndex((one) => one.ok && one.value === found)];
  if (report === undefined || !report.ok) return { ok: false, problems: report?.problems ?? [] };
  const { record, place } = sealState(found, report.value.content);
  if (place === null) return { ok: false, problems: [error("seal.no-place")] };
  return { ok: true, value: { found, record, place, report: report.value }, problems: [] };
}

function twinsProblem(twins: readonly FoundSheet[]): Problem {
  const sheets = twins.map(({ cells }) => cells.grid.name).join("、");
  return error("seal.twins", { count: twins.length, sheets });
}

/** A seal that is whole is not renewed; one whose line or protection is not as it was left（a sealing that broke off）is. */
function sealFaults({ found, record, place }: Located): readonly Problem[] {
  const { seal } = record;
  const isOpen = [found.cells.grid, found.stampGrid].some((grid) => grid.protected === false);
  if (seal === null || !sameText(place.text, lineOnRecord(record, found.frame.edition.words.seal)) || isOpen) return [];
  return [error("seal.already", { code: seal.code, time: seal.time.replace("T", " ") })];
}

/** No reason makes these good: scores that differ from a seal in force, figures on the paper that are still those of other scores. */
const STOPPING: ReadonlySet<Problem["code"]> = new Set(["seal.changed", "sheet.not-recalculated"]);

/** Errors stop a sealing; findings about former seals do not. */
export function stopsSealing({ code, severity }: Problem): boolean {
  return STOPPING.has(code) || (severity === "error" && !code.startsWith("seal."));
}

/** A warning that sealing accepts with a written reason only. Sealing protects the sheet, and makes good what is wrong with former seals. */
export function wantsSealReason(problem: Problem): boolean {
  const { code, severity } = problem;
  return severity === "warning" && !stopsSealing(problem) && code !== "file.unprotected" && !code.startsWith("seal.");
}

interface Reasons {
  readonly given: readonly SealReason[];
  readonly missing: readonly Problem[];
}

/** Finds the reason for each open warning. */
function reasonsFor(problems: readonly Problem[], reasons: readonly SealReason[]): Reasons {
  const warnings = problems.filter(wantsSealReason);
  const answers = warnings.map((warning) => ({ warning, text: reasonText(warning, reasons) }));
  return {
    given: answers.map(({ warning, text }) => ({ problem: warning.code, at: warning.at ?? null, text })),
    missing: answers.filter(({ text }) => text === "").map(({ warning }) => reasonMissing(warning)),
  };
}

/** A reason for the very cell comes before one for all warnings of the code. */
function reasonText({ code, at }: Problem, reasons: readonly SealReason[]): string {
  const own = reasons.filter(({ problem }) => problem === code);
  const here = own.find((reason) => reason.at?.sheet === at?.sheet && reason.at?.cell === at?.cell);
  return (here ?? own.find((reason) => reason.at === null))?.text.replace(/\s+/gu, " ").trim() ?? "";
}

function reasonMissing({ code, at, item, subject }: Problem): Problem {
  return error("seal.reason-missing", { warning: code }, { at, item, subject });
}
