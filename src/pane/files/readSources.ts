/** Reads files in the worker, one at a time; one that hangs is given up and named, and the others go on. */
import type { Returned } from "../../core/versions";
import type { HostErrorCode } from "../../sheet/workbook";
import type { FileAnswer, FileWorker, Source, StartFileWorker } from "./fileTasks";

/** Longest time without an answer, in milliseconds. A browser tells no processor time, so it is far more than any file takes, even on a busy machine. */
export const LONGEST = 180_000;

export interface ReadEvents {
  /** `done` of `count` files are read, `file` is next: one of them, or a workbook in it. */
  readonly onProgress: (done: number, count: number, file: string) => void;
  /** All that one workbook holds, or the one reason why it could not be read. */
  readonly onReturned: (returned: readonly Returned[]) => void;
  readonly onEnd: () => void;
  /** Our own mistake; nothing more is read. */
  readonly onMistake: (mistake: Error) => void;
}

/** A reading that goes on. */
export interface Reading {
  /** Reads these after the others. */
  readonly add: (sources: readonly Source[]) => void;
  /** Ends at once, without `onEnd`. */
  readonly stop: () => void;
}

/** Starts reading; needs at least one source. */
export function readSources(start: StartFileWorker, sources: readonly Source[], events: ReadEvents): Reading {
  const reader = new SourceReader(start, events);
  reader.add(sources);
  reader.next();
  return reader;
}

class SourceReader implements Reading {
  private readonly sources: Source[] = [];
  private index = 0;
  /** Workbooks of the current source that were begun; those of an archive that hung are not begun again. */
  private begun = 0;
  /** The workbook that is being read now; null between two. */
  private current: string | null = null;
  private worker: FileWorker | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly start: StartFileWorker,
    private readonly events: ReadEvents,
  ) {}

  readonly add = (sources: readonly Source[]): void => {
    this.sources.push(...sources);
  };

  readonly stop = (): void => {
    clearTimeout(this.timer);
    this.worker?.end();
    this.worker = null;
  };

  next(): void {
    const source = this.sources[this.index];
    if (source === undefined) {
      this.stop();
      this.events.onEnd();
      return;
    }
    this.current = null;
    this.tell(source.file);
    this.worker ??= this.start((answer) => this.take(answer));
    this.worker.post({ task: "read", source, skip: this.begun });
    this.wait();
  }

  private take(answer: FileAnswer): void {
    this.wait();
    switch (answer.kind) {
      case "at":
        this.begun += 1;
        this.current = answer.file;
        if (answer.file !== this.sources[this.index]?.file) this.tell(answer.file);
        return;
      case "returned":
        this.current = null;
        this.events.onReturned(answer.returned);
        return;
      case "failed":
        this.fail(answer.code);
        return;
      case "done":
        this.advance();
        return;
      case "mistake":
        this.stop();
        this.events.onMistake(new Error(answer.message));
        return;
      case "made":
      case "verified":
        throw new Error("a reading answers with what it read");
    }
  }

  private tell(file: string): void {
    this.events.onProgress(this.index, this.sources.length, file);
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.giveUp(), LONGEST);
  }

  /** A workbook that hangs costs itself only; an archive that hangs between two workbooks costs what is left of it. */
  private giveUp(): void {
    this.stop();
    const { current } = this;
    if (current === null) {
      this.fail("too-slow-to-read");
      return;
    }
    this.events.onReturned([unreadable(current, "too-slow-to-read")]);
    this.next();
  }

  private fail(code: HostErrorCode): void {
    const source = this.sources[this.index];
    if (source !== undefined) this.events.onReturned([unreadable(source.file, code)]);
    this.advance();
  }

  private advance(): void {
    this.index += 1;
    this.begun = 0;
    this.next();
  }
}

function unreadable(file: string, failure: HostErrorCode): Returned {
  return { file, sheet: null, failure, rubric: null };
}
