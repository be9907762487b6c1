/** Holds a subscription to the workbook while a component lives. */
import { useEffect } from "react";
import { HostError } from "../sheet/workbook";
import { useCrash } from "./useCrash";

/** Starts the watch, and stops it at the end, even when it had not started yet. Both arguments must be stable. */
export function useWatch(start: () => Promise<() => void>, onFailure: (failure: HostError) => void): void {
  const crash = useCrash();
  useEffect(() => {
    let ended = false;
    let stop: (() => void) | null = null;
    const report = (thrown: unknown): void => (thrown instanceof HostError ? onFailure(thrown) : crash(thrown));
    void start().then((started) => {
      if (ended) started();
      else stop = started;
    }, report);
    return () => {
      ended = true;
      stop?.();
    };
  }, [start, onFailure, crash]);
}
