/** The states that 评分 and 核对 share: the workbook is being read, has no sheet of ours yet, cannot be read, or is ready. */
import { Body1, Button, makeStyles, Spinner, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckReport } from "../actions/checkWorkbook";
import type { HostError } from "../sheet/workbook";
import { Failure } from "./Failure";
import { usePane } from "./PaneContext";
import { Sentences } from "./Sentences";
import { StepLayout } from "./StepLayout";
import { useAction } from "./useAction";
import { useReportState } from "./useReport";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "12px" },
});

export interface ReportStepProps {
  /** What the step is for, where there is no sheet of ours yet. */
  readonly emptyTitle: string;
  readonly emptyText: string;
  /** What the step can do even then. */
  readonly below?: ReactNode;
  /** The step over a readable workbook; `failure` says why the reports may be out of date. */
  readonly children: (reports: readonly CheckReport[], failure: HostError | null) => ReactNode;
}

export function ReportStep({ emptyTitle, emptyText, below, children }: ReportStepProps) {
  const styles = useStyles();
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
      return (
        <StepLayout foot={<CreateButton />}>
          <div className={styles.empty}>
            <Subtitle2 as="h2">{emptyTitle}</Subtitle2>
            <Body1>{emptyText}</Body1>
          </div>
          {below}
        </StepLayout>
      );
    case "ready":
      return children(state.reports, state.failure);
    default:
      return (
        <StepLayout foot={<RecheckButton />}>
          {state.status === "faulty" ? (
            <Sentences problems={state.problems} rubric={null} />
          ) : (
            <Failure failure={state.failure} />
          )}
          {below}
        </StepLayout>
      );
  }
}

/** The one thing to do where there is nothing to score. */
function CreateButton() {
  const { words, goTo } = usePane();
  return (
    <Button appearance="primary" onClick={() => goTo("template")}>
      {words.scoring.goTemplate}
    </Button>
  );
}

/** Reads the workbook again, for hosts that lost an event. */
function RecheckButton() {
  const { words, refresh } = usePane();
  const { busy, run } = useAction();
  return (
    <Button appearance="primary" disabledFocusable={busy} onClick={() => run(refresh)}>
      {words.scoring.recheck}
    </Button>
  );
}
