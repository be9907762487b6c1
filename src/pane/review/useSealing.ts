/** Sealing and unsealing from the pane: ask the action, read the workbook back, tell. */
import { useState } from "react";
import { sealWorkbook, unsealWorkbook } from "../../actions/sealWorkbook";
import type { Problem } from "../../core/problem";
import type { SealReason } from "../../core/seal";
import { HostError } from "../../sheet/workbook";
import { usePane } from "../PaneContext";
import { useAction } from "../useAction";
import { sealTime } from "./reviewView";
import { useReviewWords } from "./useReviewWords";

export interface Sealer {
  readonly busy: boolean;
  readonly failure: HostError | null;
  /** Why it was refused. */
  readonly faults: readonly Problem[];
  readonly seal: (sheet: string, reasons: readonly SealReason[]) => void;
  readonly unseal: (sheet: string, reason: string) => void;
}

/** `onSealed` is called once the sheet is sealed. */
export function useSealing(onSealed: () => void): Sealer {
  const { workbook, announce, refresh } = usePane();
  const reviewWords = useReviewWords();
  const { busy, failure, run } = useAction();
  const [faults, setFaults] = useState<readonly Problem[]>([]);
  const seal = (sheet: string, reasons: readonly SealReason[]): void =>
    run(async () => {
      const file = await workbook.fileName();
      const request = { sheet, reasons, time: sealTime(new Date()), file };
      const sealed = await readAgain(sealWorkbook(workbook, request), refresh);
      setFaults(sealed.problems);
      if (sealed.ok) onSealed();
      await refresh();
      if (sealed.ok) announce(reviewWords.sealed(sealed.value.code));
    });
  const unseal = (sheet: string, reason: string): void =>
    run(async () => {
      const taken = await readAgain(unsealWorkbook(workbook, { sheet, time: sealTime(new Date()), reason }), refresh);
      setFaults(taken.problems);
      await refresh();
      if (taken.ok) announce(reviewWords.unsealed);
    });
  return { busy, failure, faults, seal, unseal };
}

/** What somebody else changed meanwhile is shown beside the refusal. */
async function readAgain<T>(work: Promise<T>, refresh: () => Promise<void>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof HostError && cause.code === "changed-meanwhile") await refresh();
    throw cause;
  }
}
