/** Translates what Office.js reports into the short list of HostError codes. The message of Office is not for users; the code is. */
import { seenNames } from "../sheet/seenNames";
import { HostError, type HostErrorCode } from "../sheet/workbook";

/** Codes by the name, or the old number, under which Office reports them. */
const CODES: ReadonlyMap<string, HostErrorCode> = new Map<string, HostErrorCode>([
  ["AccessDenied", "access-denied"],
  ["7000", "access-denied"],
  ["NotAllowed", "access-denied"],
  ["ItemAlreadyExists", "sheet-exists"],
  ["InvalidOperationInCellEditMode", "cell-editing"],
  ["5004", "cell-editing"],
  ["ActivityLimitReached", "busy"],
  ["5102", "busy"],
  ["Timeout", "busy"],
  ["RequestAborted", "busy"],
  ["Conflict", "busy"],
  ["InactiveWorkbook", "busy"],
  ["WriteNotSupportedWhenModalDialogOpen", "busy"],
  ["5016", "busy"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["5103", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["5104", "too-large"],
  ["OperationCellsExceedLimit", "too-large"],
  ["RangeExceedsLimit", "too-large"],
  ["ItemNotFound", "gone"],
  ["InvalidReference", "gone"],
  ["InvalidOrTimedOutSession", "session-expired"],
  ["5012", "gone"],
  ["ApiNotFound", "unsupported"],
  ["NotImplemented", "unsupported"],
  ["UnsupportedOperation", "unsupported"],
  ["UnsupportedFeature", "unsupported"],
  ["UnsupportedSheet", "unsupported"],
  ["ConnectionFailure", "offline"],
]);

/** What the caller knew when the host refused: it turns a bare refusal into a sentence that names the sheet. */
export interface Circumstances {
  /** The sheet that was addressed; becomes the detail. */
  readonly sheet?: string;
  /** Names of the protected sheets that were addressed. */
  readonly protectedSheets?: readonly string[];
}

/**
 * The HostError for what Office threw, with the original as its cause.
 * HostErrors and our own mistakes (anything without an Office code) come back as they are.
 */
export function toHostError(cause: unknown, known: Circumstances = {}): unknown {
  if (cause instanceof HostError) return cause;
  const reported = officeCodeOf(cause);
  if (reported === null) return cause;
  const code = CODES.get(reported) ?? "unknown";
  const locked = known.protectedSheets ?? [];
  if (code === "access-denied" && locked.length > 0)
    return new HostError("sheet-protected", seenNames(locked).join("、"), { cause });
  return new HostError(code, known.sheet ?? (code === "unknown" ? reported : ""), { cause });
}

/** The code of an Office error: a name for Excel's own errors, a number for those of the older interface. Null: not Office's. */
export function officeCodeOf(cause: unknown): string | null {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return null;
  const { code } = cause;
  if (typeof code === "number") return String(code);
  return typeof code === "string" && ("debugInfo" in cause || "traceMessages" in cause) ? code : null;
}
