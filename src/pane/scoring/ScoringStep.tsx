/** The step 评分: what the open workbook has come to, and what is wrong in it. */
import { Body1, Button, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { Sentences } from "../Sentences";
import { StepLayout } from "../StepLayout";
import { useAction } from "../useAction";
import { useReportState } from "../useReport";
import { Scoring } from "./Scoring";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "24px 4px",
    color: tokens.colorNeutralForeground1,
  },
});

export function ScoringStep() {
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
        <StepLayout foot={<Recheck />}>
          <Sentences problems={state.problems} rubric={null} />
        </StepLayout>
      );
    case "failed":
      return (
        <StepLayout foot={<Recheck />}>
          <Failure failure={state.failure} />
        </StepLayout>
      );
    case "ready":
      return <Scoring reports={state.reports} failure={state.failure} />;
  }
}

/** The empty state: what this step is for, and the one thing to do. */
function NoSheetYet() {
  const styles = useStyles();
  const { words, goTo } = usePane();
  return (
    <StepLayout
      foot={
        <Button appearance="primary" onClick={() => goTo("template")}>
          {words.scoring.goTemplate}
        </Button>
      }
    >
      <div className={styles.empty}>
        <Subtitle2 as="h2">{words.scoring.emptyTitle}</Subtitle2>
        <Body1>{words.scoring.emptyText}</Body1>
      </div>
    </StepLayout>
  );
}

/** Reads the workbook again, for hosts that lost an event. */
function Recheck() {
  const { words, refresh } = usePane();
  const { busy, run } = useAction();
  return (
    <Button appearance="primary" disabledFocusable={busy} onClick={() => run(refresh)}>
      {words.scoring.recheck}
    </Button>
  );
}
