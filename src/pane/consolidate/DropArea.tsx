/** Where returned workbooks are dropped or chosen: files, folders and archives, with the mouse or the keyboard. */
import { Button, makeStyles, mergeClasses, ProgressBar, shorthands, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ChangeEvent, type RefObject } from "react";
import { chosenSources, droppedSources } from "../files/foundSources";
import { useCrash } from "../useCrash";
import type { Progress, ReturnedState, Tally } from "./useReturned";
import { useConsolidateWords } from "./useConsolidateWords";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "8px",
    padding: "12px",
    textAlign: "center",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  large: { minHeight: "180px" },
  over: { ...shorthands.borderColor(tokens.colorCompoundBrandStroke), backgroundColor: tokens.colorBrandBackground2 },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "8px" },
  progress: { display: "flex", flexDirection: "column", gap: "6px", overflowWrap: "anywhere" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  file: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface DropAreaProps {
  readonly state: ReturnedState;
}

export function DropArea({ state }: DropAreaProps) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const title = useId();
  const area = useRef<HTMLDivElement>(null);
  const over = useDrop(state, area);
  const first = state.returned.length === 0;
  return (
    <>
      <div
        ref={area}
        role="group"
        aria-labelledby={title}
        className={mergeClasses(styles.area, first && styles.large, over && styles.over)}
      >
        <p id={title} className={styles.title}>
          {over ? words.dropNow : first ? words.drop : words.dropMore}
        </p>
        {first && <p className={styles.hint}>{words.dropHint}</p>}
        <Choosers state={state} />
      </div>
      {first && state.progress === null && <p className={styles.hint}>{words.teach}</p>}
      {state.progress !== null && <ReadingLine progress={state.progress} onStop={state.stop} />}
      {state.tally !== null && <TallyLine tally={state.tally} />}
    </>
  );
}

/** Takes files dropped anywhere in the pane while the step is in view: nobody aims well with thirty files in hand. */
function useDrop({ add }: ReturnedState, area: RefObject<HTMLElement | null>): boolean {
  const [over, setOver] = useState(false);
  const crash = useCrash();
  useEffect(() => {
    const isShown = (): boolean => area.current?.closest("[hidden]") === null;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(isShown());
    };
    // The pointer left the pane, not only one of its parts.
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const take = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null && isShown()) droppedSources(event.dataTransfer).then(add, crash);
    };
    document.addEventListener("dragover", enter);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", take);
    return () => {
      document.removeEventListener("dragover", enter);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", take);
    };
  }, [add, area, crash]);
  return over;
}

/** Text may be dragged about as ever. */
function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

function Choosers({ state: { add } }: DropAreaProps) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    add(chosenSources(currentTarget.files ?? []));
    // The same files, once corrected, must count as a new choice.
    currentTarget.value = "";
  };
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => files.current?.click()}>
        {words.chooseFiles}
      </Button>
      <Button size="small" onClick={() => folder.current?.click()}>
        {words.chooseFolder}
      </Button>
      <input ref={files} type="file" multiple accept=".xlsx,.xlsm,.xls,.et,.zip" hidden onChange={take} />
      <input ref={folder} type="file" hidden onChange={take} {...{ webkitdirectory: "" }} />
    </div>
  );
}

function ReadingLine({ progress, onStop }: { readonly progress: Progress; readonly onStop: () => void }) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const { done, count, file } = progress;
  const text = words.reading(done + 1, count);
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span>{text}</span>
        <Button size="small" onClick={onStop}>
          {words.stop}
        </Button>
      </div>
      <ProgressBar {...(count === 1 ? {} : { value: done / count })} aria-label={text} />
      <span className={styles.file}>{file}</span>
    </div>
  );
}

function TallyLine({ tally: { read, again, passedOver, stopped } }: { readonly tally: Tally }) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const parts = [
    stopped && words.stopped,
    read > 0 && words.read(read),
    again > 0 && words.again(again),
    passedOver > 0 && words.passedOver(passedOver),
    read + again === 0 && !stopped && words.nothingFound,
  ];
  return <p className={styles.hint}>{parts.filter((part) => part !== false).join(" ")}</p>;
}
