/** The open workbook of Excel, through Office.js. */
import type { CellPlace } from "../core/problem";
import type { LiveWorkbook } from "../sheet/workbook";
import { readGrids, type SheetMemory } from "./readGrids";
import { runExcel } from "./runExcel";
import { ActiveCell, DirtyFlag, WorkbookEvents } from "./watchWorkbook";
import { writePlans } from "./writePlans";

/**
 * The workbook that the pane stands beside. Nothing is asked of Excel until a method is called; each may throw a
 * HostError. Writing takes three syncs, the first reading two, later readings one.
 */
export function openExcelWorkbook(): LiveWorkbook {
  const memory: SheetMemory = { ids: [] };
  const dirty = new DirtyFlag();
  const active = new ActiveCell();
  const events = new WorkbookEvents({ edited: () => dirty.raise(), selected: () => active.refresh() });
  return {
    read: () => readGrids(memory),
    write: (plans, onConflict = "refuse") => dirty.during(() => writePlans(plans, onConflict)),
    select: selectCell,
    watchChanges: async (onDirty) => {
      await events.start();
      return dirty.listen(onDirty);
    },
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
