/** A sealed sheet: the check code large enough to be read aloud, what changed since, and the record of seals. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import type { CellPlace } from "../../core/problem";
import type { Seal } from "../../core/seal";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { Heading } from "../scoring/Heading";
import { DifferenceList } from "./DifferenceList";
import { placedDifferences } from "./reviewView";
import { useReviewWords } from "./useReviewWords";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap", gap: "4px 8px" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    userSelect: "all",
  },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export interface SealedPartProps {
  readonly report: CheckReport;
  readonly seal: Seal;
  readonly onGo: (place: CellPlace) => void;
}

export function SealedPart({ report, seal, onGo }: SealedPartProps) {
  const styles = useStyles();
  const words = useReviewWords();
  const label = useId();
  const { code, time, file, reasons } = seal;
  return (
    <section aria-labelledby={label} className={styles.part}>
      <Heading id={label}>{isChanged(report) ? words.changedTitle : words.sealedTitle}</Heading>
      <Changes report={report} seal={seal} onGo={onGo} />
      <div className={styles.card}>
        <span className={styles.small}>{words.code}</span>
        <span className={styles.row}>
          <span className={styles.code}>{code}</span>
          <CopyButton key={code} text={code} />
        </span>
        <span className={styles.small}>{words.sealedAt(time.replace("T", " "))}</span>
        <span className={styles.small}>{words.sealedFile(file)}</span>
        {reasons.length > 0 && <span className={styles.small}>{words.sealedReasons(reasons.length)}</span>}
      </div>
      <span className={styles.small}>{words.locked}</span>
      {report.seals.length > 1 && <History seals={report.seals} />}
    </section>
  );
}

/** Nothing while the scores are those that were sealed. */
function Changes({ report, seal, onGo }: SealedPartProps) {
  const words = useReviewWords();
  const differences = useMemo(() => placedDifferences(report, seal), [report, seal]);
  if (!isChanged(report)) return null;
  return (
    <>
      <MessageBar intent="error" layout="multiline" politeness="polite">
        <MessageBarBody>
          {differences.length === 0 ? words.changedUnknown : words.changed(differences.length)}
        </MessageBarBody>
      </MessageBar>
      <DifferenceList differences={differences} rubric={report.rubric} onGo={onGo} />
    </>
  );
}

function isChanged({ problems }: CheckReport): boolean {
  return problems.some(({ code }) => code === "seal.changed");
}

/** Office's webview may refuse the clipboard; the code can be selected with one click all the same. */
function CopyButton({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { announce } = usePane();
  const reviewWords = useReviewWords();
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  const end = (done: "copied" | "failed"): void => {
    setOutcome(done);
    announce(done === "copied" ? reviewWords.copied : reviewWords.copyFailed);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => end("copied"),
      () => end("failed"),
    );
  };
  return (
    <>
      <Button size="small" onClick={copy}>
        {outcome === "copied" ? reviewWords.copyDone : reviewWords.copy}
      </Button>
      {outcome === "failed" && <span className={styles.small}>{reviewWords.copyFailed}</span>}
    </>
  );
}

function History({ seals }: { readonly seals: readonly Seal[] }) {
  const styles = useStyles();
  const words = useReviewWords();
  const lines = seals.flatMap(({ time, code, unsealed }) => [
    words.historyLine(time.replace("T", " "), code),
    ...(unsealed === null ? [] : [words.historyOff(unsealed.time.replace("T", " "), unsealed.reason)]),
  ]);
  return (
    <Disclosure title={words.history}>
      {lines.map((line, index) => (
        <span key={index} className={styles.small}>
          {line}
        </span>
      ))}
    </Disclosure>
  );
}
