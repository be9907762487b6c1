/** The words of 汇总 in the pane's language; they come with the step, so that the pane opens without them. */
import { zhConsolidate, type ConsolidateWords } from "../../text/zh/consolidate";
import { usePane } from "../PaneContext";

export function useConsolidateWords(): ConsolidateWords {
  return usePane().pack?.consolidate ?? zhConsolidate;
}
