/** Asks for a yes before something that Excel cannot undo. */
import type { ReactNode } from "react";
import { QuestionDialog } from "../QuestionDialog";

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
  const answers = [{ label: confirm, ready, onChoose: () => onAnswer(true) }];
  return (
    <QuestionDialog open={open} title={title} answers={answers} onCancel={() => onAnswer(false)}>
      {children}
    </QuestionDialog>
  );
}
