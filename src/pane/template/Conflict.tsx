/** The question about sheets of the same name, loaded when first asked; it stays mounted, so that closing gives the pane back to screen readers. */
import { lazy, Suspense, useRef } from "react";
import type { ConflictDialogProps } from "./ConflictDialog";

const ConflictDialog = lazy(async () => ({ default: (await import("./ConflictDialog")).ConflictDialog }));

export interface ConflictProps extends Pick<ConflictDialogProps, "onAnswer"> {
  /** Names of the sheets in the way; null: nothing to ask. */
  readonly sheets: string | null;
}

export function Conflict({ sheets, onAnswer }: ConflictProps) {
  const asked = useRef<string | null>(null);
  asked.current = sheets ?? asked.current;
  return asked.current === null ? null : (
    <Suspense>
      <ConflictDialog open={sheets !== null} sheets={asked.current} onAnswer={onAnswer} />
    </Suspense>
  );
}
