/** A reading thread of the command line: unpacks and checks one returned workbook after the other. */
import { parentPort } from "node:worker_threads";
import { returnedFiles } from "../actions/consolidateWorkbooks";
import type { Rubric } from "../core/rubric";
import { digest } from "../core/structureHash";
import { workbooksIn } from "./openFile";
import { ownThread } from "./threadTime";
import { packer, type ReadingReport, type ReadingTask } from "./readerMessages";

const keys = new WeakMap<Rubric, string>();
const pack = packer(keyOf);

report({ kind: "started", thread: ownThread() });

parentPort?.on("message", ({ path, share, shares, from }: ReadingTask) => {
  let index = 0;
  for (const found of workbooksIn(path)) {
    if (index >= from && index % shares === share) {
      report({ kind: "begun", index, file: found.file });
      report({ kind: "read", index, text: pack(returnedFiles(found.read())) });
    }
    index += 1;
  }
  report({ kind: "done" });
});

function report(message: ReadingReport): void {
  parentPort?.postMessage(message);
}

/** Rubrics of one structure may differ in their words, so the whole text is the key; worked out once for a rubric. */
function keyOf(rubric: Rubric): string {
  const key = keys.get(rubric) ?? digest(JSON.stringify(rubric));
  keys.set(rubric, key);
  return key;
}
