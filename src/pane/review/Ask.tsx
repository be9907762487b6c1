/** A question that is loaded when it is first asked. It stays mounted: a dialog taken away while open leaves the pane hidden from screen readers. */
import { lazy, Suspense, useRef } from "react";
import type { AskDialogProps } from "./AskDialog";

const AskDialog = lazy(async () => ({ default: (await import("./AskDialog")).AskDialog }));

export function Ask(props: AskDialogProps) {
  const asked = useRef(false);
  asked.current ||= props.open;
  return asked.current ? (
    <Suspense>
      <AskDialog {...props} />
    </Suspense>
  ) : null;
}
