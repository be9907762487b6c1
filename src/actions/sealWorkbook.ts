/** Seals a scoring sheet（封存）and takes a seal off again（解除封存）. */
import type { Checked } from "../core/problem";
import type { Seal, SealReason } from "../core/seal";
import type { Workbook } from "../sheet/workbook";

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

/** What unsealing needs to know. */
export interface UnsealRequest {
  readonly sheet: string;
  readonly time: string;
  readonly reason: string;
}

/**
 * Checks once more, locks the inputs, records the seal and prints its code. Fails with the sheet's errors, `seal.reason-missing`
 * for each warning without a reason, or `seal.already`. Throws HostError when the host will not.
 */
export async function sealWorkbook(workbook: Pick<Workbook, "read">, request: SealRequest): Promise<Checked<Seal>> {
  await workbook.read();
  throw new Error(`sealing ${request.sheet} is not there yet`);
}

/** Takes the seal off: inputs open again, the code goes, time and reason stay on record. Fails with `seal.none` where nothing is sealed. */
export async function unsealWorkbook(workbook: Pick<Workbook, "read">, request: UnsealRequest): Promise<Checked<Seal>> {
  await workbook.read();
  throw new Error(`unsealing ${request.sheet} is not there yet`);
}
