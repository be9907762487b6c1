/** What a veto and a disqualification do（一票否决、取消资格）. */
import type { OutcomeWords } from "../sentences";

export const zhOutcomes: OutcomeWords = {
  vetoed: "一票否决，只影响等级，分数和名次不变",
  vetoedOnly: "一票否决，本表不划分等级，分数和名次不变",
  disqualified: "取消资格，不参加排名，分数保留",
  between: "；",
};
