/** A question before something that cannot be taken back. Escape and 取消 leave everything as it is. Loaded when first asked. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  surface: {
    overflowWrap: "anywhere",
    // Fluent's own width in a narrow window is all of it.
    "@media screen and (max-width: 480px)": { maxWidth: "calc(100vw - 24px)" },
  },
});

/** One answer besides 取消. */
export interface Answer {
  readonly label: string;
  /** Whether it may be given now; unless told otherwise it may. */
  readonly ready?: boolean;
  readonly onChoose: () => void;
}

export interface QuestionDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The first is the primary one. */
  readonly answers: readonly Answer[];
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Without motion: a dialog that fades away gives the focus back so late that it may take it from a cell clicked meanwhile. */
export function QuestionDialog({ open, title, answers, onCancel, children }: QuestionDialogProps) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <Dialog open={open} modalType="alert" surfaceMotion={null} onOpenChange={onCancel}>
      <DialogSurface className={styles.surface} backdropMotion={null}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            {answers.map(({ label, ready = true, onChoose }, index) => (
              <Button
                key={label}
                appearance={index === 0 ? "primary" : "secondary"}
                disabledFocusable={!ready}
                onClick={onChoose}
              >
                {label}
              </Button>
            ))}
            <Button onClick={onCancel}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
