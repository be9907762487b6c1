/** Verifying from the pane（验真）: the open workbook here, a chosen file in the worker. */
import { useCallback, useEffect, useRef, useState } from "react";
import { verifyWorkbook, type SheetVerification } from "../../actions/verifyWorkbook";
import type { Checked, Problem } from "../../core/problem";
import { HostError } from "../../sheet/workbook";
import type { FileAnswer, FileWorker } from "../files/fileTasks";
import { usePane } from "../PaneContext";
import { useAction } from "../useAction";
import { useCrash } from "../useCrash";
import { useReviewWords } from "./useReviewWords";

/** What came out; `file` is "" for the open workbook. */
export interface Verified {
  readonly file: string;
  readonly sheets: readonly SheetVerification[];
  readonly faults: readonly Problem[];
}

export interface Verifier {
  readonly busy: boolean;
  readonly failure: HostError | null;
  readonly verified: Verified | null;
  readonly verifyOpen: (code: string) => void;
  readonly verifyFile: (code: string, file: File) => void;
}

export function useVerifying(): Verifier {
  const { workbook, startWorker, announce } = usePane();
  const reviewWords = useReviewWords();
  const { busy, failure, run } = useAction();
  const crash = useCrash();
  const [verified, setVerified] = useState<Verified | null>(null);
  const worker = useRef<FileWorker | null>(null);
  useEffect(() => () => worker.current?.end(), []);
  const show = (file: string, checked: Checked<readonly SheetVerification[]>): void => {
    setVerified({ file, sheets: checked.ok ? checked.value : [], faults: checked.ok ? [] : checked.problems });
    const all = checked.ok ? checked.value : [];
    const matches = checked.ok && all.every(({ verification }) => verification.matches);
    const agreed = all.every(({ sound }) => sound) ? reviewWords.verifyMatch : reviewWords.verifyMatchOpen;
    announce(matches ? agreed : reviewWords.verifyMismatch);
  };
  const fileVerified = useCallback(
    (request: { readonly file: File; readonly code: string | null }) =>
      new Promise<Checked<readonly SheetVerification[]>>((resolve, reject) => {
        const answered = (answer: FileAnswer): void => {
          if (answer.kind === "verified") resolve(answer.verified);
          if (answer.kind === "failed") reject(new HostError(answer.code, answer.detail));
          if (answer.kind === "mistake") crash(new Error(answer.message));
          if (answer.kind !== "verified") worker.current?.end();
        };
        worker.current?.end();
        worker.current = startWorker(answered);
        const { file, code } = request;
        worker.current.post({ task: "verify", source: { file: file.name, contents: file }, code });
      }),
    [startWorker, crash],
  );
  return {
    busy,
    failure,
    verified,
    verifyOpen: (code) =>
      run(async () => {
        setVerified(null);
        show("", await verifyWorkbook(workbook, given(code)));
      }),
    verifyFile: (code, file) =>
      run(async () => {
        setVerified(null);
        show(file.name, await fileVerified({ file, code: given(code) }));
      }),
  };
}

/** Null where nothing was typed. */
function given(code: string): string | null {
  return code.trim() === "" ? null : code;
}
