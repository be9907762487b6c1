/** Asks before something that Excel cannot undo. Escape and 取消 leave everything as it is. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";

export interface AskDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  /** Whether the answer may be yes. */
  readonly ready?: boolean;
  readonly onAnswer: (yes: boolean) => void;
  readonly children: ReactNode;
}

export function AskDialog({ open, title, confirm, ready = true, onAnswer, children }: AskDialogProps) {
  const { words } = usePane();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={() => onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={!ready} onClick={() => onAnswer(true)}>
              {confirm}
            </Button>
            <Button onClick={() => onAnswer(false)}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
