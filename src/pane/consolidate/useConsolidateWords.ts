/** The words of 汇总 in the pane's language; they come with the step, so that the pane opens without them. */
import { enConsolidate } from "../../text/consolidateWords.en";
import { zhConsolidate, type ConsolidateWords } from "../../text/consolidateWords.zh";
import { usePane } from "../PaneContext";

export function useConsolidateWords(): ConsolidateWords {
  return usePane().language === "zh" ? zhConsolidate : enConsolidate;
}
