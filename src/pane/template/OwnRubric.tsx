/** Opens a rubric file of the office's own; a faulty one is answered with every fault and its path. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useRef, useState, type ChangeEvent } from "react";
import type { Rubric } from "../../core/rubric";
import { usePane } from "../PaneContext";
import { openRubricFile, type OpenedRubric } from "../rubricList";
import { Sentences } from "../Sentences";
import { useAction } from "../useAction";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "4px 8px" },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface OwnRubricProps {
  readonly onOpened: (rubric: Rubric) => void;
}

interface Refused {
  readonly file: string;
  readonly why: Exclude<OpenedRubric, { kind: "rubric" }>;
}

export function OwnRubric({ onOpened }: OwnRubricProps) {
  const styles = useStyles();
  const { words, announce } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { busy, run } = useAction();
  const open = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (file === undefined) return;
    run(async () => {
      const opened = await openRubricFile(file);
      // The same file, once corrected, must count as a new choice.
      if (input.current !== null) input.current.value = "";
      setRefused(opened.kind === "rubric" ? null : { file: file.name, why: opened });
      if (opened.kind !== "rubric") return;
      onOpened(opened.rubric);
      announce(words.template.ownReady(opened.rubric.title));
    });
  };
  return (
    <>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
          {words.template.openOwn}
        </Button>
        <span className={styles.hint}>{words.template.openOwnHint}</span>
        <input ref={input} type="file" accept=".json,application/json" hidden onChange={open} />
      </div>
      {refused !== null && <Refusal {...refused} />}
    </>
  );
}

function Refusal({ file, why }: Refused) {
  const words = usePane().words.template;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {why.kind === "notJson" && words.ownNotJson(file)}
        {why.kind === "tooBig" && words.ownTooBig(file)}
        {why.kind === "faults" && (
          <>
            {words.ownFaults(file, why.problems.length)}
            <Sentences problems={why.problems} rubric={null} />
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
