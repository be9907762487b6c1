/** The foot of 核对: seals the sheet, or says why it cannot be sealed; on a sealed sheet, takes the seal off. */
import { Button, Field, Input, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import { MOST_REASON } from "../../actions/sealWorkbook";
import type { Problem } from "../../core/problem";
import type { ReviewWords } from "../../text/reviewWords.zh";
import { Failure } from "../Failure";
import { Sentences } from "../Sentences";
import { reviewFigures, sealReasons, type ReasonTexts } from "./reviewView";
import { useSealing, type Sealer } from "./useSealing";
import { useReviewWords } from "./useReviewWords";

const AskDialog = lazy(async () => ({ default: (await import("./AskDialog")).AskDialog }));

const useStyles = makeStyles({
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  effects: { margin: "0 0 8px", paddingLeft: "20px" },
  text: { margin: "0 0 8px" },
});

export interface SealFootProps {
  readonly report: CheckReport;
  readonly reasons: ReasonTexts;
  readonly sealed: boolean;
}

export function SealFoot({ report, reasons, sealed }: SealFootProps) {
  const sealer = useSealing();
  const reviewWords = useReviewWords();
  const task = sealed ? reviewWords.unsealing : reviewWords.sealing;
  return (
    <>
      {sealer.failure !== null && <Failure failure={sealer.failure} />}
      {sealer.faults.length > 0 && (
        <div role="alert">
          {sealed ? reviewWords.unsealRefused : reviewWords.sealRefused}
          <Sentences problems={sealer.faults} rubric={report.rubric} />
        </div>
      )}
      {sealer.busy && <ProgressBar aria-label={task} />}
      {sealed ? (
        <UnsealButton report={report} sealer={sealer} />
      ) : (
        <SealButton report={report} reasons={reasons} sealer={sealer} />
      )}
    </>
  );
}

interface SealButtonProps extends Omit<SealFootProps, "sealed"> {
  readonly sealer: Sealer;
}

function SealButton({ report, reasons, sealer }: SealButtonProps) {
  const styles = useStyles();
  const words = useReviewWords();
  const state = useId();
  const [asking, ask] = useState(false);
  const obstacle = obstacleText(words, report.problems, reasons);
  const answer = (yes: boolean): void => {
    ask(false);
    if (yes) sealer.seal(report.sheet, sealReasons(report.problems, reasons));
  };
  return (
    <>
      <span className={styles.state} id={state}>
        {obstacle ?? words.sealReady}
      </span>
      <Button
        appearance="primary"
        aria-describedby={state}
        disabledFocusable={sealer.busy || obstacle !== null}
        onClick={() => ask(true)}
      >
        {sealer.busy ? words.sealing : words.seal}
      </Button>
      {asking && (
        <Suspense>
          <AskDialog title={words.sealTitle(report.sheet)} confirm={words.sealConfirm} onAnswer={answer}>
            <ul className={styles.effects}>
              {words.sealEffects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
            {words.sealUndo}
          </AskDialog>
        </Suspense>
      )}
    </>
  );
}

/** Why the sheet cannot be sealed now; null where it can. */
function obstacleText(words: ReviewWords, problems: readonly Problem[], reasons: ReasonTexts): string | null {
  const { errors, warnings, explained } = reviewFigures(problems, reasons);
  if (errors > 0) return words.sealErrors(errors);
  return warnings > explained ? words.sealWarnings(warnings - explained) : null;
}

function UnsealButton({ report, sealer }: Omit<SealButtonProps, "reasons">) {
  const styles = useStyles();
  const words = useReviewWords();
  const [reason, setReason] = useState<string | null>(null);
  const answer = (yes: boolean): void => {
    if (yes && reason !== null) sealer.unseal(report.sheet, reason);
    setReason(null);
  };
  return (
    <>
      <Button disabledFocusable={sealer.busy} onClick={() => setReason("")}>
        {sealer.busy ? words.unsealing : words.unseal}
      </Button>
      {reason !== null && (
        <Suspense>
          <AskDialog
            title={words.unsealTitle}
            confirm={words.unsealConfirm}
            ready={reason.trim() !== ""}
            onAnswer={answer}
          >
            <p className={styles.text}>{words.unsealText}</p>
            <Field label={words.unsealReason} required>
              <Input value={reason} maxLength={MOST_REASON} onChange={(_event, { value }) => setReason(value)} />
            </Field>
          </AskDialog>
        </Suspense>
      )}
    </>
  );
}
