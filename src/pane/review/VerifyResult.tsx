/** How one sheet stands against paper and seal: the verdict first, then the codes, then what differs. */
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { SheetVerification } from "../../actions/verifyWorkbook";
import { coversScoresOnly } from "../../core/checkCode";
import { Sentences } from "../Sentences";
import { DifferenceList } from "./DifferenceList";
import { useReviewWords } from "./useReviewWords";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: "4px" },
  line: { display: "block", overflowWrap: "anywhere" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface VerifyResultProps {
  /** "" for the open workbook. */
  readonly file: string;
  readonly found: SheetVerification;
}

export function VerifyResult({ file, found }: VerifyResultProps) {
  const styles = useStyles();
  const words = useReviewWords();
  const { verification, problems, rubric, sound } = found;
  const { typed, sealed, computed, matches, differences } = verification;
  const nothing = typed === null && sealed === null;
  const agreed = sound ? words.verifyMatch : words.verifyMatchOpen;
  const verdict = nothing ? words.verifyNothing : matches ? agreed : words.verifyMismatch;
  const agreedIntent = sound ? "success" : "warning";
  // What the seal says of itself stands above already.
  const other = problems.filter(
    ({ code, severity }) => code !== "seal.changed" && (severity === "error" || code.startsWith("seal.")),
  );
  return (
    <div className={styles.result}>
      <MessageBar intent={nothing ? "info" : matches ? agreedIntent : "error"} layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{verdict}</MessageBarTitle>
          <span className={styles.line}>{words.verifyName(file, found.sheet)}</span>
          {typed !== null && <span className={styles.line}>{words.verifyPaper(typed)}</span>}
          <span className={styles.line}>{sealed === null ? words.verifyNotSealed : words.verifySealed(sealed)}</span>
          <span className={styles.line}>{words.verifyComputed(computed)}</span>
          {matches && coversScoresOnly(computed) && <span className={styles.line}>{words.verifyScoresOnly}</span>}
          {!matches && typed !== null && sealed !== null && typed !== sealed && (
            <span className={styles.line}>{words.verifyPaperOther}</span>
          )}
        </MessageBarBody>
      </MessageBar>
      {differences.length > 0 && (
        <>
          <span>{words.changed(differences.length)}</span>
          <DifferenceList
            differences={differences.map((difference) => ({ ...difference, at: null }))}
            rubric={rubric}
            onGo={null}
          />
        </>
      )}
      {other.length > 0 && (
        <div>
          <span className={styles.small}>{words.verifyFaults(other.length)}</span>
          <Sentences problems={other} rubric={rubric} />
        </div>
      )}
    </div>
  );
}
