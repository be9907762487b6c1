/** What every part of the pane may use: the workbook, the words, and the ways to speak up and move on. */
import { createContext, useContext } from "react";
import type { LiveWorkbook } from "../sheet/workbook";
import type { LanguagePack } from "../text/languagePack";
import type { PaneWords } from "../text/zh/pane";
import type { Delivery } from "./files/delivery";
import type { StartFileWorker } from "./files/fileTasks";

/** A step has a name in the words. */
export type StepId = keyof PaneWords["steps"];

/** Never changes while the pane lives, so using it costs no rendering. */
export interface PaneTools {
  readonly workbook: LiveWorkbook;
  readonly words: PaneWords;
  /** Words of a language that is not Chinese. */
  readonly pack: LanguagePack | null;
  /** Starts the thread that reads and makes files. */
  readonly startWorker: StartFileWorker;
  readonly delivery: Delivery;
  /** Has a screen reader say the text when it is free. */
  readonly announce: (text: string) => void;
  /** Shows a step, after the user asked for it. */
  readonly goTo: (step: StepId) => void;
  /** Reads the workbook again; resolves when the pane shows what was read. */
  readonly refresh: () => Promise<void>;
}

export const PaneContext = createContext<PaneTools | null>(null);

/** The pane's tools; throws outside of the pane. */
export function usePane(): PaneTools {
  const tools = useContext(PaneContext);
  if (tools === null) throw new Error("usePane is called outside of the pane");
  return tools;
}
