/** Hands our own mistakes from callbacks and promises to the error boundary, which sees only what rendering throws. */
import { useCallback, useState } from "react";

/** Returns a function that has the next rendering throw. */
export function useCrash(): (mistake: unknown) => void {
  const [, rethrow] = useState<null>(null);
  return useCallback((mistake: unknown) => {
    rethrow(() => {
      throw mistake;
    });
  }, []);
}
