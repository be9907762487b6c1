/** Events of the workbook. They only say that something may have changed: Excel loses some, so nothing is read from them. */
import type { CellPlace } from "../core/problem";
import { runExcel } from "./runExcel";

/** Pause in typing, in milliseconds, after which a change is reported. */
const pause = 150;

/** Reports changes after a pause, and holds them back while the add-in itself writes. */
export class DirtyFlag {
  private readonly listeners = new Set<() => void>();
  private writing = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** Something may have changed. */
  raise(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = this.writing > 0 || this.listeners.size === 0 ? null : setTimeout(() => this.report(), pause);
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
    this.listeners.add(onDirty);
    return () => {
      this.listeners.delete(onDirty);
      if (this.listeners.size === 0) this.raise();
    };
  }

  private report(): void {
    this.timer = null;
    for (const listener of [...this.listeners]) listener();
  }
}

/** Raises the flag for edits on any sheet, for sheets that come and go, and when a sheet is brought to the front. */
export async function watchEdits(flag: DirtyFlag): Promise<() => void> {
  // Edits of co-authors reach every pane; each pane answers for its own user's.
  const raise = (event: { readonly source?: string }): Promise<void> => {
    if (event.source !== "Remote") flag.raise();
    return Promise.resolve();
  };
  return register(({ workbook: { worksheets } }) => [
    worksheets.onChanged.add(raise),
    worksheets.onAdded.add(raise),
    worksheets.onDeleted.add(raise),
    worksheets.onActivated.add(() => raise({})),
  ]);
}

/** Calls back with the active cell, at once and whenever it changes; of several quick changes only the last. */
export async function watchActiveCell(onSelect: (place: CellPlace) => void): Promise<() => void> {
  let latest = 0;
  let stopped = false;
  const tell = async (): Promise<void> => {
    latest += 1;
    const turn = latest;
    const place = await readActiveCell();
    if (turn === latest && !stopped) onSelect(place);
  };
  await tell();
  const stop = await register(({ workbook: { worksheets } }) => [
    worksheets.onSelectionChanged.add(tell),
    worksheets.onActivated.add(tell),
  ]);
  return () => {
    stopped = true;
    stop();
  };
}

/** One sync. The event names a sheet by its id and may name many areas; the active cell is what the user looks at. */
async function readActiveCell(): Promise<CellPlace> {
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,worksheet/name");
    await context.sync();
    const { address, worksheet } = cell;
    return { sheet: worksheet.name, cell: address.slice(address.lastIndexOf("!") + 1) };
  });
}

/** Adds handlers in one sync; what comes back takes them off again, in the context where they were added. */
async function register(
  add: (context: Excel.RequestContext) => readonly OfficeExtension.EventHandlerResult<unknown>[],
): Promise<() => void> {
  const handlers = await runExcel(async (context) => {
    const added = add(context);
    await context.sync();
    return added;
  });
  let stopped = false;
  return () => {
    if (stopped) return;
    stopped = true;
    void removeAll(handlers);
  };
}

async function removeAll(handlers: readonly OfficeExtension.EventHandlerResult<unknown>[]): Promise<void> {
  const context = handlers[0]?.context;
  if (context === undefined) return;
  for (const handler of handlers) handler.remove();
  await context.sync();
}
