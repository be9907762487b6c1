/** The foot of 核对: seals the sheet, or says why it cannot be sealed; on a sealed sheet, takes the seal off. */
import { Button, Field, Input, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import { MOST_REASON } from "../../actions/sealWorkbook";
import type { Problem } from "../../core/problem";
import type { ReviewWords } from "../../text/zh/review";
import { Failure } from "../Failure";
import { Sentences } from "../Sentences";
import { restoresFocus } from "../restoresFocus";
import { Ask } from "./Ask";
import { reviewFigures, sealReasons, type ReasonTexts } from "./reviewView";
import { forgetReasons } from "./useReasons";
import { useSealing } from "./useSealing";
import { useReviewWords } from "./useReviewWords";

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
  const sealer = useSealing(() => forgetReasons(report));
  const words = useReviewWords();
  const [asking, ask] = useState<"seal" | "unseal" | null>(null);
  return (
    <>
      {sealer.failure !== null && <Failure failure={sealer.failure} />}
      {sealer.faults.length > 0 && (
        <div role="alert">
          {sealed ? words.unsealRefused : words.sealRefused}
          <Sentences problems={sealer.faults} rubric={report.rubric} />
        </div>
      )}
      {sealer.busy && <ProgressBar aria-label={sealed ? words.unsealing : words.sealing} />}
      <SealButton
        sealed={sealed}
        obstacle={sealed ? null : obstacleText(words, report.problems, reasons)}
        busy={sealer.busy}
        onAsk={() => ask(sealed ? "unseal" : "seal")}
      />
      <SealQuestion
        open={asking === "seal"}
        sheet={report.sheet}
        onAnswer={(yes) => {
          ask(null);
          if (yes) sealer.seal(report.sheet, sealReasons(report.problems, reasons));
        }}
      />
      <UnsealQuestion
        open={asking === "unseal"}
        onAnswer={(reason) => {
          ask(null);
          if (reason !== null) sealer.unseal(report.sheet, reason);
        }}
      />
    </>
  );
}

/** Why the sheet cannot be sealed now; null where it can. */
function obstacleText(words: ReviewWords, problems: readonly Problem[], reasons: ReasonTexts): string | null {
  const { unscored, errors, warnings, explained } = reviewFigures(problems, reasons);
  if (unscored + errors > 0) return words.sealErrors(errors, unscored);
  return warnings > explained ? words.sealWarnings(warnings - explained) : null;
}

interface SealButtonProps {
  readonly sealed: boolean;
  readonly obstacle: string | null;
  readonly busy: boolean;
  readonly onAsk: () => void;
}

/** One button for both, so that the focus finds it again once the question is answered. */
function SealButton({ sealed, obstacle, busy, onAsk }: SealButtonProps) {
  const styles = useStyles();
  const words = useReviewWords();
  const state = useId();
  const idle = sealed ? words.unseal : words.seal;
  const working = sealed ? words.unsealing : words.sealing;
  return (
    <>
      <span className={styles.state} id={state} hidden={sealed}>
        {obstacle ?? words.sealReady}
      </span>
      <Button
        {...restoresFocus}
        appearance={sealed ? "secondary" : "primary"}
        aria-describedby={sealed ? undefined : state}
        disabledFocusable={busy || obstacle !== null}
        onClick={onAsk}
      >
        {busy ? working : idle}
      </Button>
    </>
  );
}

interface SealQuestionProps {
  readonly open: boolean;
  readonly sheet: string;
  readonly onAnswer: (yes: boolean) => void;
}

function SealQuestion({ open, sheet, onAnswer }: SealQuestionProps) {
  const styles = useStyles();
  const words = useReviewWords();
  return (
    <Ask open={open} title={words.sealTitle(sheet)} confirm={words.sealConfirm} onAnswer={onAnswer}>
      <ul className={styles.effects}>
        {words.sealEffects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {words.sealUndo}
    </Ask>
  );
}

interface UnsealQuestionProps {
  readonly open: boolean;
  /** The reason; null: cancelled. */
  readonly onAnswer: (reason: string | null) => void;
}

function UnsealQuestion({ open, onAnswer }: UnsealQuestionProps) {
  const styles = useStyles();
  const words = useReviewWords();
  const [reason, setReason] = useState("");
  const answer = (yes: boolean): void => {
    onAnswer(yes ? reason : null);
    setReason("");
  };
  const { unsealTitle, unsealConfirm } = words;
  return (
    <Ask open={open} title={unsealTitle} confirm={unsealConfirm} ready={reason.trim() !== ""} onAnswer={answer}>
      <p className={styles.text}>{words.unsealText}</p>
      <Field label={words.unsealReason} required>
        <Input value={reason} maxLength={MOST_REASON} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </Ask>
  );
}
