/** The open workbook of Excel, through Office.js. */
import type { CellPlace } from "../core/problem";
import type { LiveWorkbook } from "../sheet/workbook";
import { base64Of } from "./base64";
import { toHostError } from "./hostErrors";
import { noMemory, readGrids } from "./readGrids";
import { runExcel } from "./runExcel";
import { ActiveCell, DirtyFlag, WorkbookEvents } from "./watchWorkbook";

/**
 * The workbook that the pane stands beside. Nothing is asked of Excel until a method is called; each may throw a
 * HostError. Writing and amending take three syncs, very large sheets more, the first reading two, later readings one. What only they
 * need is fetched once the pane is idle, so that it shows the sooner.
 */
export function openExcelWorkbook(): LiveWorkbook {
  const memory = noMemory();
  const dirty = new DirtyFlag();
  const active = new ActiveCell();
  const events = new WorkbookEvents({
    edited: () => dirty.raise(),
    // What was read before it was calculated is read once more.
    calculated: () => {
      if (!memory.calculated) dirty.raise();
    },
    selected: () => active.refresh(),
  });
  return {
    read: () => readGrids(memory),
    write: async (plans, onConflict = "refuse", watch) => {
      const { writePlans } = await import(/* webpackPrefetch: true */ "./writePlans");
      return dirty.during(() => writePlans(plans, onConflict, watch));
    },
    amend: async (amendments, seen = []) => {
      const { amendSheets } = await import(/* webpackPrefetch: true */ "./amendSheets");
      return dirty.during(() => amendSheets(amendments, seen));
    },
    select: selectCell,
    openCopy,
    fileName,
    watchChanges: async (onDirty) => {
      await events.start();
      return dirty.listen(onDirty);
    },
    refreshSelection: () => active.refresh(),
    watchSelection: async (onSelect) => {
      await events.start();
      const stop = active.listen(onSelect);
      await active.refresh().catch((cause: unknown) => {
        stop();
        throw cause;
      });
      return stop;
    },
  };
}

/** Excel.createWorkbook makes its own batch, so errors are translated here as `runExcel` does. */
async function openCopy(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(file));
  } catch (cause) {
    throw toHostError(cause);
  }
}

async function fileName(): Promise<string> {
  return runExcel(async (context) => {
    const { workbook } = context;
    workbook.load({ name: true });
    await context.sync();
    return workbook.name;
  });
}

async function selectCell({ sheet, cell }: CellPlace): Promise<void> {
  await runExcel(
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(cell).select();
      await context.sync();
    },
    { sheet },
  );
}
