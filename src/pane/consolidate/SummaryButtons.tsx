/** Writes the 汇总表 into the open workbook, or makes a file of it; says before how much is still open. */
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { writeSummary } from "../../actions/consolidateWorkbooks";
import type { Returned } from "../../core/versions";
import { choicesIn, type Consolidation } from "../../core/consolidate";
import { summaryName } from "../../core/fileNames";
import type { OnConflict } from "../../sheet/workbook";
import { STAMP_SHEETS } from "../../text/sheetWords";
import { Failure } from "../Failure";
import { download } from "../files/delivery";
import { useMaking } from "../files/useMaking";
import { usePane } from "../PaneContext";
import { restoresFocus } from "../restoresFocus";
import { Conflict } from "../template/Conflict";
import { useAction } from "../useAction";
import { openIn } from "./boardView";
import { useConsolidateWords } from "./useConsolidateWords";

const useStyles = makeStyles({
  buttons: { display: "flex", gap: "8px", "& > :first-child": { flexGrow: 1 } },
  line: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export interface SummaryButtonsProps {
  readonly returned: readonly Returned[];
  readonly consolidation: Consolidation;
}

export function SummaryButtons({ returned, consolidation }: SummaryButtonsProps) {
  const styles = useStyles();
  const stepWords = useConsolidateWords();
  // What was said about a 汇总表 stands until another one would be written.
  const content = JSON.stringify([returned.map(({ file }) => file), choicesIn(consolidation)]);
  const [done, setDone] = useState<{ readonly content: string; readonly text: string } | null>(null);
  const say = (text: string): void => setDone({ content, text });
  const writing = useWrite(consolidation, say);
  const saving = useSave({ returned, consolidation }, say);
  const { failure } = writing;
  const conflict = failure?.code === "sheet-exists" ? failure : null;
  const busy = writing.busy || saving.busy;
  const { fields, choices } = openIn(consolidation);
  // By which rubric it would be, nobody knows.
  const isHeld = consolidation.versions !== undefined;
  const state = isHeld
    ? stepWords.versionsOpen
    : fields + choices === 0
      ? stepWords.complete
      : stepWords.open(fields, choices);
  const answer = (onConflict: Exclude<OnConflict, "refuse"> | null): void => {
    writing.clear();
    if (onConflict !== null) writing.write(onConflict);
  };
  return (
    <>
      {failure !== null && conflict === null && <Failure failure={failure} onRetry={() => writing.write("refuse")} />}
      {saving.failure !== null && <Failure failure={saving.failure} onRetry={saving.save} />}
      {writing.share !== null && <WritingLine share={writing.share} onStop={writing.stop} />}
      {busy && writing.share === null && <ProgressBar aria-label={stepWords.writing} />}
      <span className={styles.state}>{done?.content === content ? done.text : state}</span>
      <div className={styles.buttons}>
        <Button
          {...restoresFocus}
          appearance="primary"
          disabledFocusable={busy || isHeld}
          onClick={() => writing.write("refuse")}
        >
          {busy ? stepWords.writing : stepWords.write}
        </Button>
        <Button disabledFocusable={busy || isHeld} onClick={saving.save}>
          {stepWords.save}
        </Button>
      </div>
      <Conflict sheets={conflict?.detail ?? null} onAnswer={answer} />
    </>
  );
}

function useWrite(consolidation: Consolidation, say: (text: string) => void) {
  const { workbook, announce, refresh } = usePane();
  const stepWords = useConsolidateWords();
  const { busy, failure, run, clear } = useAction();
  const [share, setShare] = useState<number | null>(null);
  const stopped = useRef(false);
  const write = (onConflict: OnConflict): void =>
    run(async () => {
      stopped.current = false;
      const watch = {
        onProgress: (done: number, all: number) => setShare(done / all),
        isStopped: () => stopped.current,
      };
      const { sheets } = await writeSummary(workbook, consolidation, { onConflict, watch }).finally(() =>
        setShare(null),
      );
      await refresh();
      const visible = sheets.filter((name) => !name.startsWith(STAMP_SHEETS.stamp));
      const text = sheets.length === 0 ? stepWords.stoppedWriting : stepWords.written(visible[0] ?? "", visible.length);
      say(text);
      announce(text);
    });
  const stop = (): void => {
    stopped.current = true;
  };
  return { busy, failure, share, write, stop, clear };
}

/** Only a writing in several pieces takes long enough to be followed. */
function WritingLine({ share, onStop }: { readonly share: number; readonly onStop: () => void }) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const text = words.writingPart(Math.floor(share * 100));
  return (
    <>
      <div className={styles.line}>
        <span>{text}</span>
        <Button size="small" onClick={onStop}>
          {words.stopWriting}
        </Button>
      </div>
      <ProgressBar value={share} aria-label={text} />
    </>
  );
}

/** The file is made in the worker; where the pane cannot download, Excel opens it. */
function useSave({ returned, consolidation }: SummaryButtonsProps, say: (text: string) => void) {
  const { workbook, delivery, announce } = usePane();
  const stepWords = useConsolidateWords();
  const { making, make } = useMaking();
  const opening = useAction();
  const save = (): void => {
    const { rubric, sheet } = consolidation;
    const { period } = sheet.assignment;
    const name = summaryName(rubric, period);
    const decided = { rubric, period, choices: choicesIn(consolidation) };
    make({ task: "summary", returned, decided, name }, ([made]) => {
      if (made === undefined) throw new Error("no summary was made");
      const tell = (text: string): void => {
        say(text);
        announce(text);
      };
      if (delivery === "download") {
        download(made.name, made.bytes);
        tell(stepWords.saved(made.name));
        return;
      }
      opening.run(async () => {
        await workbook.openCopy(made.bytes);
        tell(stepWords.savedOpen(made.name));
      });
    });
  };
  const failure = making.status === "failed" ? making.failure : opening.failure;
  return { busy: making.status === "making" || opening.busy, failure, save };
}
