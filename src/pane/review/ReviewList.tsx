/** Errors and warnings in sheet order; below each open warning, room for the reason why it is sealed as it is. */
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactNode } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import { wantsSealReason } from "../../actions/sealWorkbook";
import type { CellPlace, Problem } from "../../core/problem";
import type { Seal } from "../../core/seal";
import { Heading } from "../scoring/Heading";
import { ProblemLine } from "../scoring/ProblemLine";
import { inSheetOrder, problemRows, scoredSheets, type ProblemRow } from "../scoring/problemRows";
import { openOfKind, problemKey, sealedReason, withReasonForAll, type ReasonTexts } from "./reviewView";
import { useReviewWords } from "./useReviewWords";

/** More lines than this only when asked for. */
const SHORT = 12;

/** Characters of a reason. */
const LONGEST = 200;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  reason: {
    padding: "0 4px 8px 28px",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  clear: {
    margin: 0,
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  hint: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  more: { marginTop: "8px" },
});

export interface ReviewListProps {
  readonly report: CheckReport;
  readonly reasons: ReasonTexts;
  /** The seal in force: no reason can be added then, and those that were given are shown. */
  readonly seal: Seal | null;
  readonly onReasons: (reasons: ReasonTexts) => void;
  readonly onGo: (place: CellPlace) => void;
}

export function ReviewList({ report, reasons, seal, onReasons, onGo }: ReviewListProps) {
  const styles = useStyles();
  const words = useReviewWords();
  const label = useId();
  const [all, setAll] = useState(false);
  const { problems, scores, assignment } = report;
  const rows = useMemo(
    () => problemRows(inSheetOrder(problems, scoredSheets(scores)), assignment.layout),
    [problems, scores, assignment],
  );
  const shown = all ? rows : rows.slice(0, SHORT);
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.problems}</Heading>
      {rows.length === 0 && <AllClear sealed={seal !== null} />}
      {seal === null && problems.some(wantsSealReason) && <p className={styles.hint}>{words.reasonHint}</p>}
      <ul className={styles.list}>
        {shown.map((row) => (
          <ReviewRow
            key={problemKey(row.problem)}
            row={row}
            report={report}
            below={belowOf(row, { problems, reasons, seal, onReasons })}
            onGo={onGo}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button className={styles.more} size="small" onClick={() => setAll(true)}>
          {words.showAll(rows.length)}
        </Button>
      )}
    </section>
  );
}

interface ReviewRowProps extends Pick<ReviewListProps, "report" | "onGo"> {
  readonly row: ProblemRow;
  /** What belongs to the problem: the field for its reason, or the reason that was sealed. */
  readonly below: ReactNode;
}

function ReviewRow({ row, report, below, onGo }: ReviewRowProps) {
  const styles = useStyles();
  return (
    <>
      <ProblemLine row={row} report={report} onGo={onGo} continued={below !== null} />
      {below !== null && <li className={styles.reason}>{below}</li>}
    </>
  );
}

/** Null for errors, for runs of unscored items, and for a warning that was sealed without a reason. */
function belowOf(
  { problem, count }: ProblemRow,
  { seal, ...asked }: Omit<ReasonProps, "problem"> & Pick<ReviewListProps, "seal">,
): ReactNode {
  if (count > 1 || !wantsSealReason(problem)) return null;
  if (seal === null) return <Reason problem={problem} {...asked} />;
  const text = sealedReason(seal, problem);
  return text === null ? null : <GivenReason text={text} />;
}

function GivenReason({ text }: { readonly text: string }) {
  return useReviewWords().given(text);
}

function AllClear({ sealed }: { readonly sealed: boolean }) {
  const styles = useStyles();
  const words = useReviewWords();
  return (
    <p className={styles.clear}>
      <span className={styles.strong}>✓ {words.allClear}</span>
      <br />
      {sealed ? words.allClearSealed : words.allClearHint}
    </p>
  );
}

interface ReasonProps {
  readonly problem: Problem;
  readonly problems: readonly Problem[];
  readonly reasons: ReasonTexts;
  readonly onReasons: (reasons: ReasonTexts) => void;
}

/** The field of one warning; once filled, it can answer the others of its kind. */
function Reason({ problem, problems, reasons, onReasons }: ReasonProps) {
  const words = useReviewWords();
  const key = problemKey(problem);
  const text = reasons.get(key) ?? "";
  const others = text.trim() === "" ? 0 : openOfKind(problems, reasons, problem).length;
  return (
    <>
      <Input
        size="small"
        aria-label={words.reason}
        placeholder={words.reason}
        maxLength={LONGEST}
        value={text}
        onChange={(_event, { value }) => onReasons(new Map([...reasons, [key, value]]))}
      />
      {others > 0 && (
        <Button size="small" onClick={() => onReasons(withReasonForAll(problems, reasons, problem))}>
          {words.reasonForAll(others)}
        </Button>
      )}
    </>
  );
}
