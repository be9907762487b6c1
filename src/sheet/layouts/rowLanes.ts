/** Lanes of the layouts where each block of rows is one subject（table、form）. */
import type { Rubric } from "../../core/rubric";
import { reviewerText } from "../../text/sheetWords";
import type { Edition } from "../format/edition";
import type { FrameColumn, Lane } from "./frame";

/** One lane a reviewer（自评、专家组评分）, or a single one. All share the reason column of the row. */
export function rowLanes(rubric: Rubric): readonly Lane[] {
  const reviewers: readonly (string | null)[] = rubric.reviewers.length === 0 ? [null] : rubric.reviewers;
  return reviewers.map((reviewer, index) => ({
    index,
    subject: null,
    reviewer,
    counted: reviewer === rubric.countedReviewer,
    reason: 0,
  }));
}

/** The score columns, with the difference beside two of them. */
export function scoreColumns(rubric: Rubric, lanes: readonly Lane[], { words }: Edition): readonly FrameColumn[] {
  const scores = lanes.map((lane): FrameColumn => ({
    role: `score${lane.index}`,
    heading: lane.reviewer === null ? rubric.headings.score : reviewerText(lane.reviewer, words.labels),
    width: 9,
  }));
  const difference: FrameColumn = { role: "difference", heading: words.labels.difference, width: 8 };
  return lanes.length === 2 ? [...scores, difference] : scores;
}
