/** The words of 核对 in the pane's language; they come with the step, so that the pane opens without them. */
import { zhReview, type ReviewWords } from "../../text/zh/review";
import { usePane } from "../PaneContext";

export function useReviewWords(): ReviewWords {
  return usePane().pack?.review ?? zhReview;
}
