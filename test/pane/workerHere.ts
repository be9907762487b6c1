/** The pane's worker without a thread: jest's window has none. Requests and answers are the real ones, and pass as copies do. */
import { deserialize, serialize } from "node:v8";
import type { FileAnswer, StartFileWorker } from "../../src/pane/files/fileTasks";
import { answerFileRequest } from "../../src/pane/files/fileTasksWorker";

/** A worker that answers in this thread, some time later. */
export const startWorkerHere: StartFileWorker = (onAnswer) => {
  let ended = false;
  const later = (answer: FileAnswer): void => {
    const copy = copyOf(answer);
    setTimeout(() => {
      if (!ended) onAnswer(copy);
    }, 0);
  };
  return {
    // A file passes as it is: only browsers can copy one.
    post: (request) => void answerFileRequest("source" in request ? request : copyOf(request), later),
    end: () => {
      ended = true;
    },
  };
};

/** Throws for what cannot pass from thread to thread. */
function copyOf<T>(message: T): T {
  return deserialize(serialize(message)) as T;
}
