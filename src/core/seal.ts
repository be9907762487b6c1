/** The seal（封存）: who looks at a sealed sheet can tell what was sealed, when, and whether it still says the same. */
import type { SealedScore } from "./checkCode";
import type { CellPlace, Problem } from "./problem";

/** Why a warning was accepted. */
export interface SealReason {
  /** Code of the warning. */
  readonly problem: string;
  /** The cell that the warning names; null: every warning of that code. */
  readonly at: CellPlace | null;
  readonly text: string;
}

/** What somebody typed beside the scores when the sheet was sealed. The record notes it; the check code covers what stands in the head. */
export interface SealedText {
  /** Name of a form（申报表）; "" for the head of the scoring sheet itself. */
  readonly sheet: string;
  /** The blank's label in a head（填报日期）, the cell in a form（B3）. */
  readonly place: string;
  /** White space counts as in reasons: runs as one space, at the ends as none. */
  readonly text: string;
}

/** One sealing, and its end where somebody took it off again（解除封存）. */
export interface Seal {
  readonly code: string;
  /** Local time as given by the caller, `2024-01-31T17:05`. */
  readonly time: string;
  /** Name of the file when it was sealed. */
  readonly file: string;
  /** One a warning that was open. */
  readonly reasons: readonly SealReason[];
  readonly scores: readonly SealedScore[];
  /** Head and forms; absent in seals that noted none. */
  readonly texts?: readonly SealedText[] | undefined;
  readonly unsealed: { readonly time: string; readonly reason: string } | null;
}

/** How a sheet stands to its seal: sealed and the same since; not sealed; changed since, or showing a code that is not on record. */
export type SealStanding = "intact" | "none" | "changed";

/** Whether somebody gave a written reason for this warning when the sheet was sealed; without one it arose afterwards. */
export function isAccepted({ reasons }: Seal, { code, at }: Pick<Problem, "code" | "at">): boolean {
  return reasons.some(({ problem, at: place }) => problem === code && (place === null || place.cell === at?.cell));
}

/** The seal in force: the last one, unless it was taken off. */
export function sealInForce(seals: readonly Seal[]): Seal | null {
  const last = seals.at(-1);
  return last === undefined || last.unsealed !== null ? null : last;
}
