/** One file at a time in a thread: one that takes too much is given up, and the next is done. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../../src/cli/usage";
import { HostError } from "../../src/sheet/workbook";
import { withFileThread, type FileThread } from "../../src/cli/fileThread";
import { aFolder } from "../support/commandLine";

jest.setTimeout(120_000);

/** A thread that does what the name of a file tells it to. */
const ACTOR = `
import { readlinkSync } from "node:fs";
import { parentPort } from "node:worker_threads";
parentPort.postMessage({ kind: "started", thread: process.platform === "linux" ? readlinkSync("/proc/thread-self") : null });
parentPort.on("message", ({ given: [file] }) => {
  if (file === "stuck") for (;;);
  if (file === "greedy") for (const hoard = [];;) hoard.push(new Array(1e6).fill(1));
  if (file === "hungry") Array.from({ length: 6 }, (_, index) => new Array(1e6).fill(index)).length;
  if (file === "waiting") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
  if (file === "refused") return parentPort.postMessage({ kind: "refused", message: "一句话" });
  if (file === "broken") return parentPort.postMessage({ kind: "broken", stack: "TypeError: our own mistake" });
  if (file === "odd") throw new RangeError("Maximum call stack size exceeded");
  parentPort.postMessage({ kind: "done", result: { isClean: true, json: [], lines: [file] } });
});`;

function acting<T>(work: (thread: FileThread) => Promise<T>): Promise<T> {
  const file = path.join(aFolder(), "actor.mjs");
  writeFileSync(file, ACTOR);
  const options = { program: pathToFileURL(file), patience: 1500, memory: { usual: 32, most: 80 } };
  return withFileThread(work, options);
}

async function told(thread: FileThread, file: string): Promise<string> {
  const done = await thread.run("check", file, null);
  return done instanceof HostError ? done.code : done.lines.join();
}

describe("withFileThread", () => {
  it.each([
    ["takes too long", "stuck", "too-slow-to-read"],
    ["takes too much memory", "greedy", "too-big-to-read"],
    ["makes the thread end", "odd", "unexpected-content"],
    ["takes long by the clock alone, as all do on a busy machine", "waiting", "waiting"],
    ["needs more than the usual memory", "hungry", "hungry"],
  ])("says what came of a file that %s, and does the next", async (_, file, outcome) => {
    const outcomes = await acting(async (thread) => [await told(thread, file), await told(thread, "next")]);
    expect(outcomes).toEqual([outcome, "next"]);
  });

  it("passes on a sentence for the person, and our own mistakes", async () => {
    await expect(acting((thread) => told(thread, "refused"))).rejects.toEqual(new UsageError("一句话"));
    await expect(acting((thread) => told(thread, "broken"))).rejects.toMatchObject({
      stack: "TypeError: our own mistake",
    });
  });
});
