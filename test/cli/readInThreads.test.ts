/** Reading in threads: order, one file never stops the others, and what passes between threads. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { zipSync } from "fflate";
import { returnedFiles } from "../../src/actions/consolidateWorkbooks";
import type { Returned } from "../../src/core/versions";
import { readInThreads } from "../../src/cli/readInThreads";
import { readWorkbooks, workbookPaths } from "../../src/cli/returnedPaths";
import { aFolder, pingbiao, pingbiaoJson } from "../support/commandLine";

const THREAD = path.join(__dirname, "..", "..", "dist", "cli", "readerWorker.mjs");

jest.setTimeout(120_000);

/** Milliseconds; what a busy machine may take for nothing. */
const PATIENCE = 2000;

/** A thread that says what the name of a file tells it to. */
const ACTOR = `
import { readlinkSync } from "node:fs";
import { parentPort } from "node:worker_threads";
const isLinux = process.platform === "linux";
parentPort.postMessage({ kind: "started", thread: isLinux ? readlinkSync("/proc/thread-self") : null });
const hoarded = (count) => Array.from({ length: count }, (_, index) => new Array(1e6).fill(index)).length;
const entry = (file) => JSON.stringify({ entries: [{ file, sheet: null, failure: null, rubric: null }], rubrics: [] });
parentPort.on("message", ({ path, share, shares, from }) => {
  if (path === "broken") throw new Error("our own mistake");
  if (path === "deaf") return;
  for (let index = from; index < 4; index += 1) {
    if (index % shares !== share) continue;
    const file = path + "/" + index;
    parentPort.postMessage({ kind: "begun", index, file });
    if (path === "waiting" && index === 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3 * ${PATIENCE / 2});
    if (path === "odd" && index === 1) throw new RangeError("Maximum call stack size exceeded");
    if (path === "stuck" && index === 1) for (;;);
    if (path === "greedy" && index === 2) for (const hoard = [];;) hoard.push(new Array(1e6).fill(index));
    if (path === "hungry" && index === 2) hoarded(6);
    parentPort.postMessage({ kind: "read", index, text: entry(file) });
  }
  parentPort.postMessage({ kind: "done" });
});`;

function actor(): URL {
  const file = path.join(aFolder(), "actor.mjs");
  writeFileSync(file, ACTOR);
  return pathToFileURL(file);
}

const acted = (files: readonly string[], large = ""): Promise<readonly Returned[]> =>
  readInThreads(files, {
    program: actor(),
    patience: PATIENCE,
    memory: { usual: 32, most: 80 },
    threads: 2,
    isLarge: (file) => file === large,
  });

/** With the scores as an array, however they are kept. */
const unpacked = ({ sheet, ...entry }: Returned): Returned => ({
  ...entry,
  sheet: sheet && { ...sheet, scores: Array.from(sheet.scores) },
});

const outcomes = (returned: readonly Returned[]): readonly string[] =>
  returned.map(({ file, failure }) => (failure === null ? file : `${file} ${failure}`));

const whole = (file: string): readonly string[] => [0, 1, 2, 3].map((index) => `${file}/${index}`);

describe("readInThreads", () => {
  it("keeps the order of the files, and that of an archive which the threads share", async () => {
    expect(outcomes(await acted(["a", "b", "c"], "b"))).toEqual(["a", "b", "c"].flatMap(whole));
  });

  it("gives up a workbook that takes too long, and reads the rest of its archive and the other files", async () => {
    const stuck = ["stuck/0", "stuck/1 too-slow-to-read", "stuck/2", "stuck/3"];
    expect(outcomes(await acted(["a", "stuck", "c"]))).toEqual([...whole("a"), ...stuck, ...whole("c")]);
  });

  it("waits for a workbook that takes long by the clock alone, as all do on a busy machine", async () => {
    expect(outcomes(await acted(["waiting", "c"]))).toEqual([...whole("waiting"), ...whole("c")]);
  });

  it("gives up a workbook that makes a thread throw, and reads on", async () => {
    const odd = ["odd/0", "odd/1 unexpected-content", "odd/2", "odd/3"];
    expect(outcomes(await acted(["odd", "c"]))).toEqual([...odd, ...whole("c")]);
  });

  it("gives up a workbook that needs too much memory, and reads on", async () => {
    const greedy = ["greedy/0", "greedy/1", "greedy/2 too-big-to-read", "greedy/3"];
    expect(outcomes(await acted(["greedy", "c"]))).toEqual([...greedy, ...whole("c")]);
  });

  it("reads a workbook once more that needs more memory than is usual, and every other one once", async () => {
    expect(outcomes(await acted(["hungry", "c"]))).toEqual([...whole("hungry"), ...whole("c")]);
  });

  it("gives up a file in which no workbook is found in time", async () => {
    expect(outcomes(await acted(["deaf", "c"]))).toEqual(["deaf too-slow-to-read", ...whole("c")]);
  });

  it("rejects on a mistake of our own", async () => {
    await expect(acted(["a", "broken", "c"])).rejects.toThrow("our own mistake");
  });

  it("reads what one thread alone reads: sheets, rubric, reasons why not", async () => {
    const folder = aFolder();
    pingbiao(folder, "split", "luohe-2022", "-o", "out");
    const department = path.join(folder, "out", "2022年度漯河2022评价表-市公安局.xlsx");
    const cut = path.join(folder, "cut.xlsx");
    const archive = path.join(folder, "all.zip");
    const bytes = readFileSync(department);
    writeFileSync(cut, bytes.subarray(0, 9000));
    writeFileSync(archive, zipSync({ "one.xlsx": bytes, "two.xlsx": [bytes, { level: 0 }] }));
    const files = [department, cut, archive, path.join(folder, "gone.xlsx")];
    const options = { program: pathToFileURL(THREAD), patience: 30_000, threads: 2, isLarge: () => true };
    const memory = { usual: 300, most: 500 };
    const returned = await readInThreads(files, { ...options, memory });
    expect(returned.map(unpacked)).toEqual(files.flatMap((file) => readWorkbooks(file).flatMap(returnedFiles)));
    expect(returned.map(({ failure }) => failure)).toEqual([null, "damaged", null, null, "cannot-open"]);
  });
});

describe("readWorkbooks", () => {
  it("tells of a file that cannot be opened, and of one that is none, as of any other that cannot be read", () => {
    const folder = aFolder();
    const failed = (file: string): unknown => ({ file, grids: null, failure: "cannot-open" });
    const gone = path.join(folder, "gone.xlsx");
    expect([...readWorkbooks(gone), ...readWorkbooks(folder)]).toEqual([failed(gone), failed(folder)]);
  });
});

describe("consolidate", () => {
  it("goes on beside a file that vanished, and says what to do about it", () => {
    const folder = aFolder();
    pingbiao(folder, "template", "luohe-2022", "-o", "好.xlsx");
    mkdirSync(path.join(folder, "收回"));
    writeFileSync(path.join(folder, "收回", "好.xlsx"), readFileSync(path.join(folder, "好.xlsx")));
    // A link to nothing is listed like a file, and is as unreadable as one without permission.
    symlinkSync(path.join(folder, "无"), path.join(folder, "收回", "坏.xlsx"));
    expect(workbookPaths([path.join(folder, "收回")]).map((file) => path.basename(file))).toEqual([
      "好.xlsx",
      "坏.xlsx",
    ]);
    const { status, json } = pingbiaoJson(folder, "consolidate", "收回", "-o", "sum.xlsx");
    const { files } = json as { files: { file: string; status: string; problems: { message: string }[] }[] };
    const [bad] = files.filter(({ file }) => file.endsWith("坏.xlsx"));
    expect([status, files.length, bad?.status]).toEqual([1, 2, "unreadable"]);
    expect(bad?.problems[0]?.message).toContain("文件打不开");
  });
});
