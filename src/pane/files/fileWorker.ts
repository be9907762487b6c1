/** Entry of the pane's worker（后台线程）: passes requests to the work and answers back, one after the other. */
import type { FileRequest } from "./fileTasks";
import { answerFileRequest } from "./fileTasksWorker";

let last: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<FileRequest>) => {
  last = last.then(() =>
    answerFileRequest(data, (answer) =>
      self.postMessage(answer, { transfer: answer.kind === "made" ? [answer.made.bytes.buffer] : [] }),
    ),
  );
});
