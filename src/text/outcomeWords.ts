/** What a veto and a disqualification do, in the same words wherever results are shown（一票否决、取消资格）. */
import type { Result } from "../core/result";
import type { Rubric } from "../core/rubric";
import type { OutcomeWords } from "./sentences";
import { zhOutcomes } from "./zh/outcomes";

type Outcome = Pick<Result, "vetoed" | "disqualified">;

/** What happened to a subject; "" for most. Example: 取消资格，不参加排名，分数保留. */
export function outcomeNotes(
  { bands }: Pick<Rubric, "bands">,
  result: Outcome,
  words: OutcomeWords = zhOutcomes,
): string {
  return [
    ...(result.vetoed ? [bands.length === 0 ? words.vetoedOnly : words.vetoed] : []),
    ...(result.disqualified ? [words.disqualified] : []),
  ].join(words.between);
}

/** The subjects concerned with what happened to them, one behind the other; "" where there are none. */
export function outcomesOfAll(rubric: Pick<Rubric, "bands">, results: readonly Result[]): string {
  return results
    .filter(({ vetoed, disqualified }) => vetoed || disqualified)
    .map((result) => `${result.subjectName}：${outcomeNotes(rubric, result)}。`)
    .join("");
}
