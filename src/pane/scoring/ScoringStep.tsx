/** The step 评分: what the open workbook has come to, and what is wrong in it. */
import { usePane } from "../PaneContext";
import { ReportStep } from "../ReportStep";
import { Scoring } from "./Scoring";

export function ScoringStep() {
  const words = usePane().words.scoring;
  return (
    <ReportStep emptyTitle={words.emptyTitle} emptyText={words.emptyText}>
      {(reports, failure) => <Scoring reports={reports} failure={failure} />}
    </ReportStep>
  );
}
