/** Tells screen readers when the total changes, and only then. */
import { useEffect, useRef } from "react";
import type { Result } from "../../core/result";
import { usePane } from "../PaneContext";
import { spokenTotal } from "./totalText";

/** Announces the total of the shown subject after each change of it; silent when first shown. */
export function useSpokenTotal(result: Result | undefined): void {
  const { words, announce } = usePane();
  const text = result === undefined ? null : spokenTotal(words.scoring, result);
  const spoken = useRef(text);
  useEffect(() => {
    if (text !== null && spoken.current !== null && text !== spoken.current) announce(text);
    spoken.current = text;
  }, [text, announce]);
}
