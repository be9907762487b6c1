/** What 核对 shows of a report: the figures at the top, open warnings with their reasons, and how the seal stands. Pure. */
import type { CheckReport } from "../../actions/checkWorkbook";
import { stopsSealing, wantsSealReason } from "../../actions/sealWorkbook";
import type { CellPlace, Problem } from "../../core/problem";
import { sealInForce, type Seal, type SealReason } from "../../core/seal";
import { verify, type Difference } from "../../core/verify";

/** Reasons as they are typed, by {@link problemKey}. */
export type ReasonTexts = ReadonlyMap<string, string>;

/** The figures at the top. */
export interface ReviewFigures {
  /** Items without a score that stop sealing. */
  readonly unscored: number;
  /** What else stops sealing. */
  readonly errors: number;
  readonly warnings: number;
  /** Warnings with a reason. */
  readonly explained: number;
}

/** Tells problems of one report apart: a cell may have several, but each code once. */
export function problemKey({ code, at, item, subject }: Problem): string {
  return [code, at?.sheet, at?.cell, item, subject].join("\n");
}

/** Counts what stops sealing, what wants a reason, and what has one. */
export function reviewFigures(problems: readonly Problem[], reasons: ReasonTexts): ReviewFigures {
  const warnings = problems.filter(wantsSealReason);
  const stopping = problems.filter(stopsSealing);
  return {
    unscored: stopping.filter(isUnscored).length,
    errors: stopping.filter((problem) => !isUnscored(problem)).length,
    warnings: warnings.length,
    explained: warnings.filter((problem) => hasReason(problem, reasons)).length,
  };
}

function isUnscored({ code }: Problem): boolean {
  return code === "score.missing";
}

/** Whether somebody wrote why the warning is accepted. */
function hasReason(problem: Problem, reasons: ReasonTexts): boolean {
  return (reasons.get(problemKey(problem)) ?? "").trim() !== "";
}

/** The reasons as sealing takes them; those of warnings that are gone are left out. */
export function sealReasons(problems: readonly Problem[], reasons: ReasonTexts): readonly SealReason[] {
  return problems
    .filter((problem) => wantsSealReason(problem) && hasReason(problem, reasons))
    .map((problem) => ({
      problem: problem.code,
      at: problem.at ?? null,
      text: reasons.get(problemKey(problem)) ?? "",
    }));
}

/** The reasons with `text` for every open warning of that kind. */
export function withReasonForAll(problems: readonly Problem[], reasons: ReasonTexts, like: Problem): ReasonTexts {
  const text = reasons.get(problemKey(like)) ?? "";
  const open = openOfKind(problems, reasons, like);
  return new Map([...reasons, ...open.map((problem) => [problemKey(problem), text] as const)]);
}

/** Other warnings of the same kind that have no reason yet. */
export function openOfKind(problems: readonly Problem[], reasons: ReasonTexts, like: Problem): readonly Problem[] {
  return problems.filter(
    (problem) => problem.code === like.code && wantsSealReason(problem) && !hasReason(problem, reasons),
  );
}

/** How a sheet stands. A seal whose code does not show（a sealing that broke off）may be made again. */
export interface Sealing {
  readonly seal: Seal | null;
  readonly mayRenew: boolean;
}

const RENEWABLE: ReadonlySet<Problem["code"]> = new Set(["seal.not-shown", "seal.line-differs"]);

/** The seal in force. */
export function sealingOf({ seals, problems }: Pick<CheckReport, "seals" | "problems">): Sealing {
  return { seal: sealInForce(seals), mayRenew: problems.some(({ code }) => RENEWABLE.has(code)) };
}

/** The reason that was sealed for a warning; null where it had none. */
export function sealedReason({ reasons }: Seal, { code, at }: Problem): string | null {
  const own = reasons.find(
    (reason) => reason.problem === code && reason.at?.sheet === at?.sheet && reason.at?.cell === at?.cell,
  );
  return own?.text ?? null;
}

/** One change since the sealing, and the cell where it is now; null where the row is gone. */
export interface PlacedDifference extends Difference {
  readonly at: CellPlace | null;
}

/** What changed since the sealing, with cells to go to. */
export function placedDifferences(report: CheckReport, seal: Seal): readonly PlacedDifference[] {
  const plain = (text: string | null): string => (text ?? "").replace(/\s+/gu, " ").trim();
  return verify(seal, report.content, null).differences.map((difference) => {
    const score = report.scores.find(
      ({ item, subject, reviewer }) =>
        item === difference.item &&
        plain(subject) === difference.subject &&
        plain(reviewer) === plain(difference.reviewer),
    );
    if (score === undefined) return { ...difference, at: null };
    const cell = difference.what === "reason" ? (score.reasonCell ?? score.cell) : score.cell;
    return { ...difference, at: { sheet: score.sheet, cell } };
  });
}

/** Local time to the minute, as a seal keeps it. Example: `2024-01-31T17:05`. */
export function sealTime(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${date}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
