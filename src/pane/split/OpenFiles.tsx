/** Files that could not be downloaded: each opens as a workbook of its own, to be saved under the name shown. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Failure } from "../Failure";
import type { MadeFile } from "../files/fileTasks";
import { usePane } from "../PaneContext";
import { useAction } from "../useAction";
import { useSplitWords } from "./useSplitWords";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "8px 0 0", padding: 0, maxHeight: "180px", overflowY: "auto" },
  file: { display: "flex", alignItems: "center", gap: "8px", padding: "2px 0" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  state: { whiteSpace: "nowrap" },
});

export interface OpenFilesProps {
  readonly files: readonly MadeFile[];
}

export function OpenFiles({ files }: OpenFilesProps) {
  const styles = useStyles();
  const { workbook, announce } = usePane();
  const stepWords = useSplitWords();
  const { busy, failure, run } = useAction();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const open = ({ name, bytes }: MadeFile): void =>
    run(async () => {
      await workbook.openCopy(bytes);
      setOpened((last) => new Set(last).add(name));
      announce(stepWords.openedFile(name));
    });
  return (
    <>
      {failure !== null && <Failure failure={failure} />}
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.name} className={styles.file}>
            <span className={styles.name}>{file.name}</span>
            {opened.has(file.name) && <span className={styles.state}>✓ {stepWords.opened}</span>}
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={stepWords.openFile(file.name)}
              onClick={() => open(file)}
            >
              {stepWords.open}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
