/** Runs what the user asked for: one at a time, with host errors kept as values to be shown. */
import { useCallback, useRef, useState } from "react";
import { HostError } from "../sheet/workbook";
import { useCrash } from "./useCrash";

/** What a button needs to know about its action. */
export interface Action {
  readonly busy: boolean;
  readonly failure: HostError | null;
  /** Starts the task; ignored while one runs. Host errors end up in `failure`, our own mistakes at the error boundary. */
  readonly run: (task: () => Promise<void>) => void;
  readonly clear: () => void;
}

export function useAction(): Action {
  const [state, setState] = useState<{ busy: boolean; failure: HostError | null }>({ busy: false, failure: null });
  const running = useRef(false);
  const crash = useCrash();
  const run = useCallback(
    (task: () => Promise<void>) => {
      if (running.current) return;
      running.current = true;
      setState({ busy: true, failure: null });
      const end = (failure: HostError | null): void => {
        running.current = false;
        setState({ busy: false, failure });
      };
      task().then(
        () => end(null),
        (thrown: unknown) => (thrown instanceof HostError ? end(thrown) : crash(thrown)),
      );
    },
    [crash],
  );
  const clear = useCallback(() => setState((last) => ({ ...last, failure: null })), []);
  return { ...state, run, clear };
}
