/** Asks what to do with sheets of the same name. Nothing is overwritten without it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { OnConflict } from "../../sheet/workbook";
import { usePane } from "../PaneContext";

export interface ConflictDialogProps {
  readonly open: boolean;
  /** Names of the sheets in the way. */
  readonly sheets: string;
  /** Null: cancelled. */
  readonly onAnswer: (answer: Exclude<OnConflict, "refuse"> | null) => void;
}

export function ConflictDialog({ open, sheets, onAnswer }: ConflictDialogProps) {
  const { words } = usePane();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={() => onAnswer(null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.conflict.title}</DialogTitle>
          <DialogContent>
            {words.conflict.text(sheets)}
            <br />
            {words.conflict.replaceHint}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onAnswer("keepBoth")}>
              {words.conflict.keepBoth}
            </Button>
            <Button onClick={() => onAnswer("replace")}>{words.conflict.replace}</Button>
            <Button onClick={() => onAnswer(null)}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
