/** The words of 拆分 in the pane's language; they come with the step, so that the pane opens without them. */
import { enSplit } from "../../text/splitWords.en";
import { zhSplit, type SplitWords } from "../../text/splitWords.zh";
import { usePane } from "../PaneContext";

export function useSplitWords(): SplitWords {
  return usePane().language === "zh" ? zhSplit : enSplit;
}
