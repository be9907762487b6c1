/** Has the worker make files（生成文件）: progress while it does, the files in the end, and a way to stop it. */
import { useCallback, useEffect, useRef, useState } from "react";
import { HostError } from "../../sheet/workbook";
import { usePane } from "../PaneContext";
import { useCrash } from "../useCrash";
import type { FileAnswer, FileRequest, FileWorker, MadeFile } from "./fileTasks";

export type Making =
  | { readonly status: "idle" | "cancelled" }
  /** `done` files of `count` are made; `file` is the next. */
  | { readonly status: "making"; readonly done: number; readonly count: number | null; readonly file: string }
  | { readonly status: "made"; readonly files: readonly MadeFile[] }
  | { readonly status: "failed"; readonly failure: HostError };

export interface MakingState {
  readonly making: Making;
  /** Starts; whatever was made or being made before is given up. `onMade` is called once, with all files. */
  readonly make: (request: FileRequest, onMade: (files: readonly MadeFile[]) => void) => void;
  readonly cancel: () => void;
}

export function useMaking(): MakingState {
  const { startWorker } = usePane();
  const crash = useCrash();
  const [making, setMaking] = useState<Making>({ status: "idle" });
  const worker = useRef<FileWorker | null>(null);
  const end = useCallback(() => {
    worker.current?.end();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);
  const make = useCallback<MakingState["make"]>(
    (request, onMade) => {
      end();
      const files: MadeFile[] = [];
      let done = 0;
      setMaking({ status: "making", done: 0, count: null, file: "" });
      const answer = (given: FileAnswer): void => {
        if (given.kind === "at") setMaking({ status: "making", done: done++, count: given.of, file: given.file });
        if (given.kind === "made") files.push(given.made);
        if (given.kind === "mistake") crash(new Error(given.message));
        if (given.kind === "failed") setMaking({ status: "failed", failure: new HostError(given.code, given.detail) });
        if (given.kind === "done") {
          setMaking({ status: "made", files });
          onMade(files);
        }
        if (given.kind === "done" || given.kind === "failed" || given.kind === "mistake") end();
      };
      worker.current = startWorker(answer);
      worker.current.post(request);
    },
    [startWorker, crash, end],
  );
  const cancel = useCallback(() => {
    end();
    setMaking({ status: "cancelled" });
  }, [end]);
  return { making, make, cancel };
}
