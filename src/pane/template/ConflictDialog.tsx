/** Asks what to do with sheets of the same name. Nothing is overwritten without it. */
import type { OnConflict } from "../../sheet/workbook";
import { STAMP_SHEETS } from "../../text/sheetWords";
import { usePane } from "../PaneContext";
import { QuestionDialog } from "../QuestionDialog";

export interface ConflictDialogProps {
  readonly open: boolean;
  /** Names of the sheets in the way. */
  readonly sheets: string;
  /** Null: cancelled. */
  readonly onAnswer: (answer: Exclude<OnConflict, "refuse"> | null) => void;
}

export function ConflictDialog({ open, sheets, onAnswer }: ConflictDialogProps) {
  const words = usePane().words.conflict;
  const answers = [
    { label: words.keepBoth, onChoose: () => onAnswer("keepBoth") },
    { label: words.replace, onChoose: () => onAnswer("replace") },
  ];
  return (
    <QuestionDialog open={open} title={words.title} answers={answers} onCancel={() => onAnswer(null)}>
      {words.text(seenNames(sheets))}
      <br />
      {words.replaceHint}
    </QuestionDialog>
  );
}

/** The names that a person has seen; the hidden sheet is named only where it stands alone. */
function seenNames(sheets: string): string {
  const seen = sheets.split("、").filter((name) => !name.startsWith(STAMP_SHEETS.stamp));
  return seen.length === 0 ? sheets : seen.join("、");
}
