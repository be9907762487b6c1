/** Work on files that others sent（来件）: whatever such a file makes the program throw is a fact about that file, and the others go on. */
import { HostError } from "./workbook";

/** What was thrown as a reason why the file cannot be used: the host's own, else `unexpected-content`, with the original as its cause. */
export function asHostError(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  return new HostError("unexpected-content", cause instanceof Error ? cause.message : String(cause), { cause });
}

/** What the task gives, or the reason why not. Never throws. */
export function attempt<T>(task: () => T): T | HostError {
  try {
    return task();
  } catch (cause) {
    return asHostError(cause);
  }
}
