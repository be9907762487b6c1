/** Events of the workbook. They only say that something may have changed: Excel loses some, so nothing is read from them. */
import type { CellPlace } from "../core/problem";
import { runExcel } from "./runExcel";

/** Pause in typing, in milliseconds, after which a change is reported. */
const pause = 150;

/** Where several people type there is never a pause: after so many milliseconds a change is reported without one. */
const longest = 1000;

/** Reports changes after a pause, and holds them back while the add-in itself writes. */
export class DirtyFlag {
  private readonly listeners = new Set<() => void>();
  private writing = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private since: number | null = null;

  /** Something may have changed. */
  raise(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.writing > 0 || this.listeners.size === 0) return;
    const now = performance.now();
    this.since ??= now;
    const left = Math.max(0, this.since + longest - now);
    this.timer = setTimeout(() => this.report(), Math.min(pause, left));
  }

  /** Runs a writing of ours: what it raises is reported once, after it. */
  async during<T>(write: () => Promise<T>): Promise<T> {
    this.writing += 1;
    try {
      return await write();
    } finally {
      this.writing -= 1;
      this.raise();
    }
  }

  /** Returns the way to stop. */
  listen(onDirty: () => void): () => void {
    const listener = (): void => onDirty();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.raise();
    };
  }

  private report(): void {
    this.timer = null;
    this.since = null;
    for (const listener of [...this.listeners]) listener();
  }
}

/** What the host reports. */
export interface WorkbookListener {
  /** An edit on any sheet, a sheet that came or went, another sheet brought to the front. */
  edited(): void;
  /** Formulas show new results. */
  calculated(): void;
  /** Another cell or another sheet was selected. */
  selected(): Promise<void>;
}

/**
 * Registers once for as long as the pane lives: handlers end with it anyway, and taking one of two equal registrations
 * off can silence both.
 */
export class WorkbookEvents {
  private registering: Promise<void> | null = null;

  constructor(private readonly listener: WorkbookListener) {}

  /** Starts listening, in one sync; does nothing the second time. Throws HostError, and may then be tried again. */
  async start(): Promise<void> {
    this.registering ??= registerHandlers(this.listener).catch((cause: unknown) => {
      this.registering = null;
      throw cause;
    });
    await this.registering;
  }
}

async function registerHandlers(listener: WorkbookListener): Promise<void> {
  // Edits of co-authors count as well: the pane shows what is there, whoever put it there.
  const edited = (): Promise<void> => {
    listener.edited();
    return Promise.resolve();
  };
  const selected = (): Promise<void> => listener.selected();
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(edited);
    worksheets.onAdded.add(edited);
    worksheets.onDeleted.add(edited);
    worksheets.onCalculated.add(() => {
      listener.calculated();
      return Promise.resolve();
    });
    worksheets.onSelectionChanged.add(selected);
    worksheets.onActivated.add(() => {
      listener.edited();
      return selected();
    });
    await context.sync();
  });
}

/** Tells listeners which cell is active; of several quick changes only the last. */
export class ActiveCell {
  private readonly listeners = new Set<(place: CellPlace) => void>();
  private latest = 0;

  /** Asks Excel where the user is, in one sync, and tells all listeners. */
  async refresh(): Promise<void> {
    if (this.listeners.size === 0) return;
    this.latest += 1;
    const turn = this.latest;
    const place = await readActiveCell();
    if (turn !== this.latest) return;
    for (const listener of [...this.listeners]) listener(place);
  }

  /** Returns the way to stop. */
  listen(onSelect: (place: CellPlace) => void): () => void {
    const listener = (place: CellPlace): void => onSelect(place);
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

/** The event names a sheet by its id and may name many areas; the active cell is what the user looks at. */
async function readActiveCell(): Promise<CellPlace> {
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,worksheet/name");
    await context.sync();
    const { address, worksheet } = cell;
    return { sheet: worksheet.name, cell: address.slice(address.lastIndexOf("!") + 1) };
  });
}
