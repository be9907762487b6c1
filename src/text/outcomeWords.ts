/** What a veto and a disqualification do, in the same words wherever results are shown（一票否决、取消资格）. */
import type { Result } from "../core/result";
import type { Rubric } from "../core/rubric";
import type { Language } from "./messages";

type Outcome = Pick<Result, "vetoed" | "disqualified">;

interface OutcomeWords {
  readonly vetoed: string;
  /** Where the rubric has no grades. */
  readonly vetoedOnly: string;
  readonly disqualified: string;
  readonly between: string;
}

const WORDS: Readonly<Record<Language, OutcomeWords>> = {
  zh: {
    vetoed: "一票否决，只影响等级，分数和名次不变",
    vetoedOnly: "一票否决，本表不划分等级，分数和名次不变",
    disqualified: "取消资格，不参加排名，分数保留",
    between: "；",
  },
  en: {
    vetoed: "Vetoed: only the grade is lowered; score and rank stay",
    vetoedOnly: "Vetoed: there are no grades; score and rank stay",
    disqualified: "Disqualified: not ranked; the score stays",
    between: "; ",
  },
};

/** What happened to a subject; "" for most. Example: 取消资格，不参加排名，分数保留. */
export function outcomeNotes({ bands }: Pick<Rubric, "bands">, result: Outcome, language: Language = "zh"): string {
  const words = WORDS[language];
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
