/** The total and its state in words: the same words as in the sheet's own total cell. Pure. */
import type { Result } from "../../core/result";
import type { PaneWords } from "../../text/zh/pane";

/** The total as it may be shown: null while a score is invalid. Parts are shown at once, the total says what it lacks. */
export function totalText(words: PaneWords["scoring"], result: Result): string {
  if (result.invalid > 0) return words.invalid(result.invalid);
  if (result.missing > 0) return words.missing(result.missing);
  return String(result.total ?? "");
}

/** The partial sum beside an unfinished total, else null. */
export function partialText(words: PaneWords["scoring"], result: Result): string | null {
  const open = result.invalid === 0 && result.missing > 0 && result.total !== null;
  return open ? words.partial(String(result.total)) : null;
}

/** All of it in one sentence, for screen readers. */
export function spokenTotal(words: PaneWords["scoring"], result: Result): string {
  const parts = [totalText(words, result), partialText(words, result), gradeText(words, result)];
  return words.announce(parts.filter((part) => part !== null).join(words.comma));
}

/** Grade and rank, where there are any. Example: "等级 A". */
function gradeText(words: PaneWords["scoring"], result: Result): string | null {
  return result.grade === null ? null : `${words.grade} ${result.grade}`;
}
