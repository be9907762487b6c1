/** What a veto and a disqualification do（一票否决、取消资格）. */
import type { OutcomeWords } from "../sentences";

export const enOutcomes: OutcomeWords = {
  vetoed: "Vetoed: only the grade is lowered; score and rank stay",
  vetoedOnly: "Vetoed: there are no grades; score and rank stay",
  disqualified: "Disqualified: not ranked; the score stays",
  between: "; ",
};
