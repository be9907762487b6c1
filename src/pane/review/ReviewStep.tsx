/** The step 核对: the last look before a sheet is sealed, printed and signed. A file can be verified whatever is open. */
import { ReportStep } from "../ReportStep";
import { Review } from "./Review";
import { useReviewWords } from "./useReviewWords";
import { VerifyPart } from "./VerifyPart";

export function ReviewStep() {
  const words = useReviewWords();
  return (
    <ReportStep emptyTitle={words.emptyTitle} emptyText={words.emptyText} below={<VerifyPart sheets={[]} />}>
      {(reports, failure) => <Review reports={reports} failure={failure} />}
    </ReportStep>
  );
}
