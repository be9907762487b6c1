/** Calls when the person comes back to the pane: Excel loses events, most of all while nobody looks at it. */
import { useEffect } from "react";

/** `onReturn` must be stable. It is called when the window gets the focus and when it comes into view. */
export function useReturn(onReturn: () => void): void {
  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === "visible") onReturn();
    };
    window.addEventListener("focus", onReturn);
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.removeEventListener("focus", onReturn);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [onReturn]);
}
