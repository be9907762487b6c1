/** Starts the pane's worker（后台线程）in a thread of its own. */
import type { FileAnswer, StartFileWorker } from "./fileTasks";

export const startFileWorker: StartFileWorker = (onAnswer) => {
  const worker = new Worker(new URL("./fileWorker.ts", import.meta.url));
  worker.addEventListener("message", ({ data }: MessageEvent<FileAnswer>) => onAnswer(data));
  // A script that could not be fetched or run at all.
  worker.addEventListener("error", () => onAnswer({ kind: "failed", code: "offline", detail: "" }));
  return { post: (request) => worker.postMessage(request), end: () => worker.terminate() };
};
