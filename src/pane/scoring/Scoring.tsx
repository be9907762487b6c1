/** 评分 over a readable workbook: totals that stay in view, bars, problems, and the card of the current item. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import type { CellPlace, Problem } from "../../core/problem";
import type { HostError } from "../../sheet/workbook";
import type { PaneWords } from "../../text/zh/pane";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { StepLayout } from "../StepLayout";
import { useAction } from "../useAction";
import { CriteriaCard } from "./CriteriaCard";
import { GroupBars } from "./GroupBars";
import { ProblemList } from "./ProblemList";
import { inSheetOrder, nextProblem, problemRows, scoredSheets } from "./problemRows";
import { ReviewerTable } from "./ReviewerTable";
import { Totals } from "./Totals";
import { useSelected, type Selection } from "./useSelected";
import { useSpokenTotal } from "./useSpokenTotal";

const useStyles = makeStyles({ foot: { display: "flex", gap: "8px" }, main: { flexGrow: 1 } });

export interface ScoringProps {
  /** One a scoring sheet; the sheet that was last selected is shown. */
  readonly reports: readonly CheckReport[];
  /** Why the report may be out of date. */
  readonly failure: HostError | null;
}

export function Scoring({ reports, failure }: ScoringProps) {
  const selection = useSelected(reports);
  const report = reports.find(({ sheet }) => sheet === selection.sheet) ?? reports[0];
  return report === undefined ? null : <SheetScoring report={report} selection={selection} failure={failure} />;
}

interface SheetScoringProps {
  readonly report: CheckReport;
  readonly selection: Selection;
  readonly failure: HostError | null;
}

function SheetScoring({ report, selection, failure }: SheetScoringProps) {
  const { words, workbook, refresh } = usePane();
  const { run, busy, failure: refused } = useAction();
  const { sheets, ordered, rows } = useMemo(() => listOf(report), [report]);
  const result = report.results.find(({ subject }) => subject === selection.subject) ?? report.results[0];
  useSpokenTotal(result);
  const next = nextProblem(ordered, sheets, selection.place);
  const go = useCallback((place: CellPlace) => run(() => workbook.select(place)), [run, workbook]);
  const shown = refused ?? failure ?? selection.failure;
  return (
    <StepLayout
      head={result !== undefined && <Totals report={report} result={result} onSubject={selection.choose} />}
      foot={
        next === null ? (
          <DoneFoot busy={busy} onRecheck={() => run(refresh)} />
        ) : (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => go(next.at)}>
            {nextText(words.scoring, next, ordered)}
          </Button>
        )
      }
    >
      {shown !== null && <Failure failure={shown} onRetry={() => run(refresh)} />}
      {result !== undefined && <GroupBars report={report} result={result} />}
      <ProblemList rows={rows} report={report} onGo={go} />
      <CriteriaCard report={report} selected={selection.selected} />
      {report.rubric.reviewers.length > 1 && result !== undefined && (
        <ReviewerTable report={report} subject={result.subject} />
      )}
    </StepLayout>
  );
}

/** Nothing is left to go to: what comes next, and another reading for hosts that lost an event. */
function DoneFoot({ busy, onRecheck }: { readonly busy: boolean; readonly onRecheck: () => void }) {
  const styles = useStyles();
  const { words, goTo } = usePane();
  return (
    <div className={styles.foot}>
      <Button className={styles.main} appearance="primary" onClick={() => goTo("review")}>
        {words.scoring.goReview}
      </Button>
      <Button disabledFocusable={busy} onClick={onRecheck}>
        {words.scoring.recheck}
      </Button>
    </div>
  );
}

function listOf({ problems, scores, assignment }: CheckReport) {
  const sheets = scoredSheets(scores);
  const ordered = inSheetOrder(problems, sheets);
  return { sheets, ordered, rows: problemRows(ordered, assignment.layout) };
}

/** What the button does next, and how much of that kind is left. */
function nextText(words: PaneWords["scoring"], next: Problem, all: readonly Problem[]): string {
  const missing = all.filter(({ code }) => code === "score.missing").length;
  return next.code === "score.missing" ? words.nextMissing(missing) : words.nextProblem(all.length - missing);
}
