/** The words of 拆分 in the pane's language; they come with the step, so that the pane opens without them. */
import { zhSplit, type SplitWords } from "../../text/zh/split";
import { usePane } from "../PaneContext";

export function useSplitWords(): SplitWords {
  return usePane().pack?.split ?? zhSplit;
}
