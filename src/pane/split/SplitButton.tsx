/** Makes the workbooks of a split, shows how far it is, and hands them over. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from "@fluentui/react-components";
import { useState } from "react";
import { splitWorkbook, type SplitRequest } from "../../actions/splitWorkbook";
import { archiveName } from "../../core/fileNames";
import type { Problem } from "../../core/problem";
import { Failure } from "../Failure";
import { download } from "../files/delivery";
import type { MadeFile } from "../files/fileTasks";
import { useMaking, type Making } from "../files/useMaking";
import { usePane } from "../PaneContext";
import { Sentences } from "../Sentences";
import { OpenFiles } from "./OpenFiles";
import { workbookCount } from "./splitForm";
import { useSplitWords } from "./useSplitWords";
import type { SplitWords } from "../../text/zh/split";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
});

export interface SplitButtonProps {
  /** Null while the choices cannot be split. */
  readonly request: SplitRequest | null;
}

export function SplitButton({ request }: SplitButtonProps) {
  const { words } = usePane();
  const stepWords = useSplitWords();
  const { making, faults, start, cancel } = useSplit(request);
  const busy = making.status === "making";
  return (
    <>
      {faults.length > 0 && <Sentences problems={faults} rubric={request?.rubric ?? null} />}
      {making.status === "failed" && <Failure failure={making.failure} onRetry={start} />}
      {making.status === "cancelled" && <span>{stepWords.cancelled}</span>}
      {making.status === "made" && <Handover files={making.files} />}
      {busy && <Progress making={making} />}
      {busy ? (
        <Button onClick={cancel}>{words.cancel}</Button>
      ) : (
        <Button appearance="primary" disabledFocusable={request === null} onClick={start}>
          {request === null ? stepWords.makeNone : stepWords.make(workbookCount(request))}
        </Button>
      )}
    </>
  );
}

/** The action behind the button: check, make in the worker, hand over. */
function useSplit(request: SplitRequest | null) {
  const { delivery, announce } = usePane();
  const stepWords = useSplitWords();
  const { making, make, cancel } = useMaking();
  const [faults, setFaults] = useState<readonly Problem[]>([]);
  const start = (): void => {
    if (request === null) return;
    const checked = splitWorkbook(request);
    setFaults(checked.problems);
    if (!checked.ok) return;
    announce(stepWords.making);
    const archive = delivery === "download" ? archiveName(request.rubric, request.period) : null;
    make({ task: "split", request, archive, time: Date.now() }, (files) => {
      if (delivery === "download") for (const { name, bytes } of files) download(name, bytes);
      announce(handoverText(stepWords, files, delivery === "download"));
    });
  };
  return { making, faults, start, cancel };
}

function handoverText(words: SplitWords, files: readonly MadeFile[], downloaded: boolean): string {
  return downloaded ? words.downloaded(files[0]?.name ?? "") : words.ready(files.length);
}

function Progress({ making }: { readonly making: Extract<Making, { status: "making" }> }) {
  const styles = useStyles();
  const words = useSplitWords();
  const { done, count, file } = making;
  return (
    <div className={styles.progress}>
      <ProgressBar
        aria-label={words.making}
        max={1}
        {...(count === null ? {} : { value: count === 0 ? 1 : done / count })}
      />
      <span>{count === null ? words.making : words.progress(done, count, file)}</span>
    </div>
  );
}

/** A download can be had again, should the browser have lost it; elsewhere each file is opened by itself. */
function Handover({ files }: { readonly files: readonly MadeFile[] }) {
  const { delivery } = usePane();
  const stepWords = useSplitWords();
  const text = handoverText(stepWords, files, delivery === "download");
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>
        {text}
        {delivery === "open" && <OpenFiles files={files} />}
      </MessageBarBody>
      {delivery === "download" && (
        <MessageBarActions>
          <Button onClick={() => files.forEach(({ name, bytes }) => download(name, bytes))}>{stepWords.again}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
