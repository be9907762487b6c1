/** The files: whose each is, whether it counts, and why not. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { Sentences } from "../Sentences";
import { useSentences } from "../useSentences";
import { fileRows, TONES, type FileRow, type Tone } from "./fileRows";
import type { ReturnedState } from "./useReturned";
import { useConsolidateWords } from "./useConsolidateWords";

/** More lines than this only when asked for, so that the board stays near; those that want a look come first. */
const SHORT = 6;

/** So many problems of one file are listed. */
const LISTED = 30;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    padding: "2px 4px",
  },
  cell: {
    padding: "6px 4px",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  statusColumn: { width: "38%" },
  removeColumn: { width: "32px" },
  remove: { minWidth: "24px", minHeight: "24px", padding: "0 4px" },
  more: { padding: "0 4px 6px", overflowWrap: "anywhere" },
  sender: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  block: { display: "block" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  open: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  flawed: { color: tokens.colorPaletteDarkOrangeForeground1 },
  idle: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "8px", marginTop: "4px" },
});

const marks: Readonly<Record<Tone, string>> = { good: "✓", open: "？", flawed: "！", bad: "✕", idle: "－" };

export interface FilesTableProps {
  readonly state: ReturnedState;
}

export function FilesTable({ state }: FilesTableProps) {
  const styles = useStyles();
  const { announce } = usePane();
  const sentences = useSentences();
  const stepWords = useConsolidateWords();
  const { returned, consolidation, remove } = state;
  const [all, setAll] = useState(false);
  const rows = fileRows(returned, consolidation, { words: stepWords, sentences });
  const wanted = TONES.flatMap((tone) => rows.filter((row) => row.tone === tone));
  const shown = all ? wanted : wanted.slice(0, SHORT);
  const files = new Set(rows.map(({ file }) => file));
  const accepted = new Set(rows.filter(({ isUsed }) => isUsed).map(({ file }) => file));
  const takeOut = (file: string): void => {
    remove(file);
    announce(stepWords.removed(file));
  };
  return (
    <Disclosure title={stepWords.files} summary={stepWords.filesSummary(accepted.size, files.size)} wide open>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.head}>{stepWords.file}</th>
            <th className={mergeClasses(styles.head, styles.statusColumn)}>{stepWords.fileStatus}</th>
            <td className={styles.removeColumn} />
          </tr>
        </thead>
        {shown.map((row, index) => (
          <FileLine key={index} row={row} onRemove={() => takeOut(row.file)} />
        ))}
      </table>
      <div className={styles.buttons}>
        {shown.length < rows.length && (
          <Button size="small" onClick={() => setAll(true)}>
            {stepWords.showAll(files.size)}
          </Button>
        )}
        {files.size > 1 && (
          <Button size="small" appearance="subtle" onClick={() => remove(null)}>
            {stepWords.removeAll}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

function FileLine({ row, onRemove }: { readonly row: FileRow; readonly onRemove: () => void }) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const { file, shown, tone, sender, status } = row;
  return (
    <tbody>
      <tr>
        <td className={styles.cell}>
          {sender !== "" && <span className={mergeClasses(styles.block, styles.sender)}>{sender}</span>}
          <span className={mergeClasses(styles.block, styles.small)} title={file}>
            {shown}
          </span>
        </td>
        <td className={styles.cell}>
          <span className={styles[tone]}>
            <span aria-hidden>{marks[tone]} </span>
            {status}
          </span>
        </td>
        <td className={styles.cell}>
          <Button
            className={styles.remove}
            size="small"
            appearance="subtle"
            aria-label={words.remove(file)}
            onClick={onRemove}
          >
            ✕
          </Button>
        </td>
      </tr>
      <Particulars row={row} />
    </tbody>
  );
}

/** Why a file does not count and what is wrong in it: sentences, which need the whole width. */
function Particulars({ row: { reason, problems, rubric } }: { readonly row: FileRow }) {
  const styles = useStyles();
  const words = useConsolidateWords();
  if (reason === "" && problems.length === 0) return null;
  return (
    <tr>
      <td className={styles.more} colSpan={3}>
        {reason !== "" && <span className={mergeClasses(styles.block, styles.small)}>{reason}</span>}
        {problems.length > 0 && (
          <Disclosure title="" summary={words.problemsIn(problems.length)}>
            <Sentences problems={problems.slice(0, LISTED)} rubric={rubric} />
          </Disclosure>
        )}
      </td>
    </tr>
  );
}
