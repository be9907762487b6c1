/** The words of 核对 in the pane's language; they come with the step, so that the pane opens without them. */
import { enReview } from "../../text/reviewWords.en";
import { zhReview, type ReviewWords } from "../../text/reviewWords.zh";
import { usePane } from "../PaneContext";

export function useReviewWords(): ReviewWords {
  return usePane().language === "zh" ? zhReview : enReview;
}
