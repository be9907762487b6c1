/** The pane's worker without a thread: jest's window has none. Requests and answers are the real ones, and pass as copies do. */
import { deserialize, serialize } from "node:v8";
import type { FileAnswer, StartFileWorker } from "../../src/pane/files/fileTasks";
import { answerFileRequest } from "../../src/pane/files/fileTasksWorker";

/** A worker that answers in this thread, some time later. */
export const startWorkerHere: StartFileWorker = (onAnswer) => {
  let ended = false;
  const later = (answer: FileAnswer): void => {
    const copy = deserialize(serialize(answer)) as FileAnswer;
    setTimeout(() => {
      if (!ended) onAnswer(copy);
    }, 0);
  };
  return {
    post: (request) => void answerFileRequest(request, later),
    end: () => {
      ended = true;
    },
  };
};
