/** 验真: a code typed from paper against the open workbook or against a file that is chosen or dropped here. */
import { Button, Field, Input, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type ChangeEvent, type DragEvent } from "react";
import { Failure } from "../Failure";
import { Sentences } from "../Sentences";
import { Heading } from "../scoring/Heading";
import { useVerifying } from "./useVerifying";
import { VerifyResult } from "./VerifyResult";
import { useReviewWords } from "./useReviewWords";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "stretch" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  code: { fontFamily: tokens.fontFamilyMonospace },
  dragged: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "4px" },
});

export interface VerifyPartProps {
  /** Scoring sheets of the open workbook; none: only files can be verified. */
  readonly sheets: readonly string[];
}

export function VerifyPart({ sheets }: VerifyPartProps) {
  const styles = useStyles();
  const words = useReviewWords();
  const label = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState("");
  const { busy, failure, verified, verifyOpen, verifyFile } = useVerifying();
  const drop = useDrop((file) => verifyFile(code, file));
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (file !== undefined) verifyFile(code, file);
    // The same file, changed meanwhile, must count as a new choice.
    event.target.value = "";
  };
  return (
    <section aria-labelledby={label} className={`${styles.part} ${drop.over ? styles.dragged : ""}`} {...drop.handlers}>
      <Heading id={label}>{words.verify}</Heading>
      <p className={styles.hint}>{words.verifyHint}</p>
      <Field label={words.verifyCode}>
        <Input
          className={styles.code}
          value={code}
          maxLength={60}
          placeholder="0A1B-2C3D-4E5F-6G7H-8J9K-0M1N"
          onChange={(_event, { value }) => setCode(value)}
          onKeyDown={({ key }) => {
            if (key === "Enter" && sheets.length > 0) verifyOpen(code);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        {sheets.length > 0 && (
          <Button disabledFocusable={busy} onClick={() => verifyOpen(code)}>
            {words.verifyOpen}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={() => chooser.current?.click()}>
          {words.verifyFile}
        </Button>
        <input ref={chooser} type="file" accept=".xlsx" hidden aria-label={words.verifyFile} onChange={choose} />
      </div>
      <p className={styles.hint}>{words.verifyDrop}</p>
      {busy && <ProgressBar aria-label={words.verifying} />}
      {failure !== null && <Failure failure={failure} />}
      {verified !== null && verified.faults.length > 0 && <Sentences problems={verified.faults} rubric={null} />}
      {verified?.sheets.map((sheet) => (
        <VerifyResult key={sheet.sheet} file={verified.file} found={sheet} />
      ))}
    </section>
  );
}

/** A file dropped on the part; the browser must not open it in place of the pane. */
function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  const stay = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === "dragover");
  };
  const onDrop = (event: DragEvent): void => {
    stay(event);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile(file);
  };
  return { over, handlers: { onDragOver: stay, onDragLeave: stay, onDrop } };
}
