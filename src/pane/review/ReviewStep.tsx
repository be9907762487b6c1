/** The step 核对: the last look before a sheet is sealed, printed and signed. */
import { Body1, Button, makeStyles, Spinner, Subtitle2 } from "@fluentui/react-components";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { Sentences } from "../Sentences";
import { StepLayout } from "../StepLayout";
import { useReportState } from "../useReport";
import { Review } from "./Review";
import { VerifyPart } from "./VerifyPart";
import { useReviewWords } from "./useReviewWords";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", gap: "8px", padding: "16px 4px 0" },
});

export function ReviewStep() {
  const state = useReportState();
  const { words } = usePane();
  switch (state.status) {
    case "reading":
      return (
        <StepLayout>
          <Spinner label={words.reading} />
        </StepLayout>
      );
    case "foreign":
      return <NoSheetYet />;
    case "faulty":
      return (
        <StepLayout>
          <Sentences problems={state.problems} rubric={null} />
          <VerifyPart sheets={[]} />
        </StepLayout>
      );
    case "failed":
      return (
        <StepLayout>
          <Failure failure={state.failure} />
          <VerifyPart sheets={[]} />
        </StepLayout>
      );
    case "ready":
      return <Review reports={state.reports} failure={state.failure} />;
  }
}

/** The empty state teaches what this step does; a file can be verified all the same. */
function NoSheetYet() {
  const styles = useStyles();
  const { words, goTo } = usePane();
  const reviewWords = useReviewWords();
  return (
    <StepLayout
      foot={
        <Button appearance="primary" onClick={() => goTo("template")}>
          {words.scoring.goTemplate}
        </Button>
      }
    >
      <div className={styles.empty}>
        <Subtitle2 as="h2">{reviewWords.emptyTitle}</Subtitle2>
        <Body1>{reviewWords.emptyText}</Body1>
      </div>
      <VerifyPart sheets={[]} />
    </StepLayout>
  );
}
