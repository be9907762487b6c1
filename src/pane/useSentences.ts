/** The sentences of problems and refusals in the pane's language. */
import type { Sentences } from "../text/sentences";
import { zhSentences } from "../text/zh/sentences";
import { usePane } from "./PaneContext";

export function useSentences(): Sentences {
  return usePane().pack?.sentences ?? zhSentences;
}
