/** Reading in a worker: one at a time, and one that hangs costs itself only. */
import type { Returned } from "../../src/core/versions";
import type { FileAnswer, FileRequest, Source, StartFileWorker } from "../../src/pane/files/fileTasks";
import { LONGEST, readSources, type Reading } from "../../src/pane/files/readSources";

const source = (file: string): Source => ({ file, contents: new Blob([]) });
const unreadable = (file: string): Returned => ({ file, sheet: null, failure: "foreign", rubric: null });

/** Workers whose answers the test gives by hand. */
class Workers {
  readonly requests: Extract<FileRequest, { task: "read" }>[] = [];
  started = 0;
  ended = 0;
  private listener: (answer: FileAnswer) => void = () => undefined;

  readonly start: StartFileWorker = (onAnswer) => {
    this.started += 1;
    this.listener = onAnswer;
    return {
      post: (request) => {
        if (request.task === "read") this.requests.push(request);
      },
      end: () => {
        this.ended += 1;
      },
    };
  };

  say(...answers: readonly FileAnswer[]): void {
    for (const answer of answers) this.listener(answer);
  }
}

describe("readSources", () => {
  let workers: Workers;
  let seen: string[];
  /** Every file that was told to be next. */
  let told: string[];
  let reading: Reading;

  beforeEach(() => {
    jest.useFakeTimers();
    workers = new Workers();
    seen = [];
    told = [];
  });

  afterEach(() => {
    reading.stop();
    jest.useRealTimers();
  });

  function read(...files: readonly string[]): void {
    reading = readSources(workers.start, files.map(source), {
      onProgress: (done, count, file) => {
        told.push(file);
        if (files.includes(file) || file === "乙.xlsx") seen.push(`${done}/${count} ${file}`);
      },
      onReturned: (returned) => seen.push(...returned.map(({ file, failure }) => `${file} ${failure ?? ""}`)),
      onEnd: () => seen.push("end"),
      onMistake: (mistake) => seen.push(mistake.message),
    });
  }

  const at = (file: string): FileAnswer => ({ kind: "at", file, of: null });
  const returned = (file: string): FileAnswer => ({ kind: "returned", returned: [unreadable(file)] });
  const done: FileAnswer = { kind: "done" };

  it("asks for one file after the other in one worker, and ends it", () => {
    read("甲.xlsx", "乙.xlsx");
    expect(workers.requests).toHaveLength(1);
    workers.say(at("甲.xlsx"), returned("甲.xlsx"), done);
    expect(workers.requests.map((request) => request.source.file)).toEqual(["甲.xlsx", "乙.xlsx"]);
    workers.say(at("乙.xlsx"), returned("乙.xlsx"), done);
    expect(seen).toEqual(["0/2 甲.xlsx", "甲.xlsx foreign", "1/2 乙.xlsx", "乙.xlsx foreign", "end"]);
    expect([workers.started, workers.ended]).toEqual([1, 1]);
  });

  it("reads what is added meanwhile", () => {
    read("甲.xlsx");
    reading.add([source("乙.xlsx")]);
    workers.say(at("甲.xlsx"), returned("甲.xlsx"), done);
    expect(seen.at(-1)).toBe("1/2 乙.xlsx");
  });

  it("gives up a workbook of an archive that hangs, and reads the ones behind it in a new worker", () => {
    read("来.zip");
    workers.say(at("来.zip/甲.xlsx"), returned("来.zip/甲.xlsx"), at("来.zip/乙.xlsx"));
    jest.advanceTimersByTime(LONGEST - 1);
    expect(workers.ended).toBe(0);
    jest.advanceTimersByTime(1);
    expect(seen.slice(1, 3)).toEqual(["来.zip/甲.xlsx foreign", "来.zip/乙.xlsx too-slow-to-read"]);
    expect([workers.started, workers.ended]).toEqual([2, 1]);
    expect(workers.requests.at(-1)).toMatchObject({ source: { file: "来.zip" }, skip: 2 });
    workers.say(at("来.zip/丙.xlsx"), returned("来.zip/丙.xlsx"), done);
    expect(seen.slice(-2)).toEqual(["来.zip/丙.xlsx foreign", "end"]);
  });

  it("gives up a file that hangs before any workbook is found in it", () => {
    read("坏.zip", "乙.xlsx");
    jest.advanceTimersByTime(LONGEST);
    expect(seen.slice(-2)).toEqual(["坏.zip too-slow-to-read", "1/2 乙.xlsx"]);
    expect(workers.requests.at(-1)).toMatchObject({ source: { file: "乙.xlsx" }, skip: 0 });
  });

  it("tells which workbook of an archive is next", () => {
    read("来.zip");
    workers.say(at("来.zip/甲.xlsx"), returned("来.zip/甲.xlsx"), at("来.zip/乙.xlsx"));
    expect(told).toEqual(["来.zip", "来.zip/甲.xlsx", "来.zip/乙.xlsx"]);
  });

  it("counts the time from the last answer", () => {
    read("来.zip");
    jest.advanceTimersByTime(LONGEST - 1);
    workers.say(at("来.zip/甲.xlsx"));
    jest.advanceTimersByTime(LONGEST - 1);
    workers.say(returned("来.zip/甲.xlsx"), done);
    expect(seen).toEqual(["0/1 来.zip", "来.zip/甲.xlsx foreign", "end"]);
    jest.advanceTimersByTime(2 * LONGEST);
    expect(seen).toHaveLength(3);
  });

  it("names a file that could not be opened, and goes on", () => {
    read("不在.xlsx", "乙.xlsx");
    workers.say({ kind: "failed", code: "gone", detail: "" });
    expect(seen.slice(-2)).toEqual(["不在.xlsx gone", "1/2 乙.xlsx"]);
  });

  it("stops at once when told to, and at our own mistakes", () => {
    read("甲.xlsx", "乙.xlsx");
    reading.stop();
    jest.advanceTimersByTime(LONGEST);
    expect(seen).toEqual(["0/2 甲.xlsx"]);
    read("甲.xlsx", "乙.xlsx");
    workers.say({ kind: "mistake", message: "unexpected" });
    expect(seen.at(-1)).toBe("unexpected");
    expect(workers.ended).toBe(2);
  });
});
