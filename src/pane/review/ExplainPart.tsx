/** 依据说明 from the pane: which subjects, and one button; an annex that exists is replaced only after asking. */
import { Button, Checkbox, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import { explainWorkbook } from "../../actions/explainWorkbook";
import type { OnConflict } from "../../sheet/workbook";
import { Disclosure } from "../Disclosure";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { Heading } from "../scoring/Heading";
import { useAction } from "../useAction";
import { restoresFocus } from "../restoresFocus";
import { Ask } from "./Ask";
import { useReviewWords } from "./useReviewWords";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "stretch" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "8px" },
});

export interface ExplainPartProps {
  readonly report: CheckReport;
}

export function ExplainPart({ report }: ExplainPartProps) {
  const styles = useStyles();
  const words = useReviewWords();
  const label = useId();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const subjects = report.results.map(({ subject }) => subject).filter((subject) => !left.has(subject));
  const { busy, failure, conflict, write, clear } = useExplaining(report.sheet, subjects);
  const answer = (yes: boolean): void => {
    clear();
    if (yes) write("replace");
  };
  return (
    <section aria-labelledby={label} className={styles.part}>
      <Heading id={label}>{words.explain}</Heading>
      <p className={styles.hint}>{words.explainHint}</p>
      <p className={styles.hint}>{words.explainUndo}</p>
      {report.results.length > 1 && <Subjects report={report} left={left} onLeft={setLeft} />}
      {failure !== null && <Failure failure={failure} />}
      {busy && <ProgressBar aria-label={words.explainWriting} />}
      <Button {...restoresFocus} disabledFocusable={busy || subjects.length === 0} onClick={() => write("refuse")}>
        {busy ? words.explainWriting : words.explainWrite}
      </Button>
      <Ask open={conflict !== null} title={words.explainConflictTitle} confirm={words.explainReplace} onAnswer={answer}>
        {words.explainConflictText(conflict ?? "")}
        <br />
        {words.explainConflictHint}
      </Ask>
    </section>
  );
}

interface SubjectsProps extends ExplainPartProps {
  /** Subjects that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

function Subjects({ report, left, onLeft }: SubjectsProps) {
  const styles = useStyles();
  const { words } = usePane();
  const reviewWords = useReviewWords();
  const all = report.results.map(({ subject }) => subject);
  const chosen = all.filter((subject) => !left.has(subject)).length;
  const some = chosen === 0 ? reviewWords.explainNone : reviewWords.explainSome(chosen, all.length);
  const toggle = (subject: string, on: boolean): void =>
    onLeft(new Set(all.filter((other) => (other === subject ? !on : left.has(other)))));
  return (
    <Disclosure
      title={reviewWords.explainSubjects}
      summary={chosen === all.length ? reviewWords.explainAll(chosen) : some}
    >
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onLeft(new Set())}>
          {words.template.selectAll}
        </Button>
        <Button size="small" onClick={() => onLeft(new Set(all))}>
          {words.template.selectNone}
        </Button>
      </div>
      {report.results.map(({ subject, subjectName }) => (
        <Checkbox
          key={subject}
          label={subjectName === "" ? words.scoring.unnamedSubject : subjectName}
          checked={!left.has(subject)}
          onChange={(_event, { checked }) => toggle(subject, checked === true)}
        />
      ))}
    </Disclosure>
  );
}

/** The action behind the button; `conflict` names the sheets in the way. */
function useExplaining(sheet: string, subjects: readonly string[]) {
  const { workbook, words, announce } = usePane();
  const reviewWords = useReviewWords();
  const { busy, failure, run, clear } = useAction();
  const write = (onConflict: OnConflict): void =>
    run(async () => {
      const written = await explainWorkbook(workbook, { sheet, subjects }, onConflict);
      if (!written.ok) return;
      const [first] = written.value.sheets;
      announce(reviewWords.explainWritten(written.value.sheets.join(words.listJoin)));
      if (first !== undefined) await workbook.select({ sheet: first, cell: "A1" });
    });
  const conflict = failure?.code === "sheet-exists" ? failure.detail : null;
  return { busy, failure: conflict === null ? failure : null, conflict, write, clear };
}
